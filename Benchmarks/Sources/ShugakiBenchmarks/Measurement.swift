import Foundation

/// The bytes of a file, copied once.
func bytes(of file: String) throws -> [UInt8] {
    guard let stream = fopen(file, "rb") else { throw CocoaError(.fileReadNoSuchFile) }
    defer { fclose(stream) }
    fseek(stream, 0, SEEK_END)
    let size = ftell(stream)
    rewind(stream)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
        filled = fread(buffer.baseAddress, 1, size, stream)
    }
}

/// What the operating system says that this process used.
enum Measurement {
    private static var usage: rusage {
        var usage = rusage()
        getrusage(numericCast(RUSAGE_SELF.rawValue), &usage)
        return usage
    }

    /// CPU seconds, of the program and of the system for it.
    static var cpuSeconds: Double {
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    /// The highest resident size in MiB.
    static var peakMiB: Double { Double(usage.ru_maxrss) / 1024 }
}
