import CFuzzer
import Glibc

// The first argument names the target, the rest is libFuzzer's.
let arguments = CommandLine.arguments
guard arguments.count > 1, let target = FuzzTargets.all[arguments[1]] else {
    print(FuzzTargets.all.keys.sorted().joined(separator: "\n"))
    exit(arguments.count > 1 ? 64 : 0)
}
FuzzTargets.chosen = target

var rest: [UnsafeMutablePointer<CChar>?] = ([arguments[0]] + arguments.dropFirst(2)).map { strdup($0) }
var count = CInt(rest.count)
rest.append(nil)
rest.withUnsafeMutableBufferPointer { buffer in
    var pointer = buffer.baseAddress
    _ = LLVMFuzzerRunDriver(&count, &pointer) { data, size in
        FuzzTargets.chosen?(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
    }
}
