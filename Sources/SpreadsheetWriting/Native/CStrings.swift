#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Strings for C structures whose members are `char *`; they live as long as this object.
final class CStrings {
    private var pointers: [UnsafeMutablePointer<CChar>?]

    init(_ strings: [String?]) { pointers = strings.map { $0.flatMap { strdup($0) } } }

    deinit { for pointer in pointers { free(pointer) } }

    subscript(_ index: Int) -> UnsafeMutablePointer<CChar>? { pointers[index] }

    /// Calls with the pointers, a nil behind them.
    func withList<Result>(
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Result
    ) -> Result {
        var list = pointers + [nil]
        return list.withUnsafeMutableBufferPointer { body($0.baseAddress) }
    }
}
