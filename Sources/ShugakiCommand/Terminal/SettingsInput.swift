internal import ArgumentParser
internal import FormChecks

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The settings of the checks: the file that is named, else `shugaki.json` beside the input, else none.
struct SettingsInput {
    /// The name of the file that is looked for.
    static let name = "shugaki.json"

    /// The settings.
    let settings: CheckSettings

    /// Reads the settings.
    ///
    /// - Throws: ``Failure`` when the file is not there though it was named, or is no settings.
    init(named: String?, beside input: String) throws {
        let path: String
        if let named {
            path = named
        } else {
            let folder = input == "-" ? "" : input.lastIndex(of: "/").map { String(input[...$0]) } ?? ""
            path = folder + Self.name
            guard access(path, R_OK) == 0 else {
                settings = CheckSettings()
                return
            }
        }
        let file = try InputFile(path)
        do throws(SettingsError) {
            settings = try CheckSettings(json: file.bytes)
        } catch {
            throw Failure.of(path, .unusableInput, error.message)
        }
    }
}
