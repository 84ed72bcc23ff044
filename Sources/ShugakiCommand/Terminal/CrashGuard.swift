internal import Migration

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A file on which this program itself fails, or that takes too long, does not stop a migration.
///
/// The program notes the file, starts itself anew with `--resumed`, and leaves that file out; everything else that was
/// done stands in the registry. In the handler of a signal only calls that POSIX allows there are made.
enum CrashGuard {
    nonisolated(unsafe) private static var inFlight: InFlight?
    nonisolated(unsafe) private static var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    nonisolated(unsafe) private static var program: UnsafeMutablePointer<CChar>?
    nonisolated(unsafe) private static var markPath: UnsafeMutablePointer<CChar>?

    /// Takes over the signals of a failing program.
    static func install(_ table: InFlight, output: String) {
        inFlight = table
        var words = CommandLine.arguments
        if !words.contains("--resumed") { words.append("--resumed") }
        let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count + 1)
        for (index, word) in words.enumerated() { (list + index).initialize(to: strdup(word)) }
        (list + words.count).initialize(to: nil)
        arguments = list
        program = strdup("/proc/self/exe")
        markPath = strdup(FailureMark.path(in: output))
        for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
            signal(number) { number in
                let input = CrashGuard.inFlight?.inputOfThisThread ?? 0
                if input > 0 { CrashGuard.startAnew(CrashGuard.inFlight?.run ?? 0, input, isCrash: true) }
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }

    /// Notes an input and starts the program anew; comes back only when that cannot be done.
    static func startAnew(_ run: Int64, _ input: Int64, isCrash: Bool) {
        guard let markPath, let program, let arguments else { return }
        let file = open(markPath, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard file >= 0 else { return }
        put(run, file)
        put(input, file)
        let word: StaticString = isCrash ? "crash\n" : "time-limit\n"
        _ = write(file, word.utf8Start, word.utf8CodeUnitCount)
        close(file)
        // The signal that is being handled would stay blocked in the new program.
        var none = sigset_t()
        sigemptyset(&none)
        sigprocmask(SIG_SETMASK, &none, nil)
        execv(program, arguments)
    }

    /// Writes a number and a blank, without memory of its own.
    private static func put(_ number: Int64, _ file: Int32) {
        var divisor: Int64 = 1
        while number / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            var digit = UInt8(ascii: "0") + UInt8(number / divisor % 10)
            _ = write(file, &digit, 1)
            divisor /= 10
        }
        var blank = UInt8(ascii: " ")
        _ = write(file, &blank, 1)
    }
}
