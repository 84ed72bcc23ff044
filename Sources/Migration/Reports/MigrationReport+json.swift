internal import ApplicationForm

extension MigrationReport {
    /// The word that marks a file as a report.
    static let format = "shugaki-migration-report"

    /// The report as JSON in UTF-8; it says nothing of the day or the machine.
    public func json() -> [UInt8] {
        var writer = JSONWriter(indented: true)
        writer.object { writer in
            writer.member("format", Self.format)
            writer.member("version", 1)
            writer.member("inputs", inputs)
            writer.member("migrated", migrated)
            writer.member("migratedWithTags", tagged)
            writer.member("leftOut", leftOut)
            writer.member("archives", archives)
            writer.member("submissions", submissions)
            writer.member("sameContent", sameContent)
            writer.member("compared", compared)
            for (key, name, counts) in [
                ("reasons" as StaticString, "reason" as StaticString, reasons), ("tags", "tag", tags),
                ("findings", "severity", severities), ("exceptions", "kind", exceptions),
            ] {
                writer.key(key)
                writer.array(counts) { writer, count in
                    writer.object { writer in
                        writer.member(name, count.name)
                        writer.member("count", count.count)
                    }
                }
            }
            writer.key("folders")
            writer.array(folders) { writer, folder in
                writer.object { writer in
                    writer.member("folder", folder.path)
                    writer.member("inputs", folder.inputs)
                    writer.member("migrated", folder.migrated)
                    writer.member("migratedWithTags", folder.tagged)
                    writer.member("leftOut", folder.leftOut)
                }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}
