#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Ctrl-C, and what `kill` and a closing terminal send: work in hand is finished, then the run ends.
///
/// A second signal ends the program at once; what was reported as done is safe either way.
enum StopSignal {
    /// The number of the signal; 0 while there was none.
    nonisolated(unsafe) private(set) static var raised: Int32 = 0

    /// Whether the run is to end.
    static var isRaised: Bool { raised != 0 }

    /// Takes over the signals.
    static func install() {
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                if StopSignal.raised != 0 { _exit(128 + number) }
                StopSignal.raised = number
            }
        }
        // A reader that went away is an error of writing, with its message.
        signal(SIGPIPE, SIG_IGN)
    }
}
