public import Foundation

/// Checks documents against a JSON Schema (draft 2020-12), for the keywords that this repository's schemas use.
///
/// A keyword that is not known is an error of the schema: nothing passes because it was not looked at.
public struct JSONSchema: Sendable {
    private let root: JSONValue

    /// Reads a schema.
    public init(_ bytes: [UInt8]) throws { root = try JSONValue(bytes) }

    /// Reads a schema from a file.
    public init(contentsOf url: URL) throws { try self.init(Repository.bytes(url)) }

    /// What is wrong with a document, a line each; empty when it is valid.
    public func faults(in document: JSONValue) -> [String] { faults(document, root, "$") }

    /// What is wrong with a document in JSON text.
    public func faults(in bytes: [UInt8]) throws -> [String] { faults(in: try JSONValue(bytes)) }

    private func faults(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
        guard case .object(let keywords) = schema else {
            return schema == .boolean(true) ? [] : ["\(place): the schema allows nothing here"]
        }
        return keywords.sorted { $0.key < $1.key }.flatMap { keyword, argument in
            check(keyword, argument, value, schema, place)
        }
    }

    private func check(
        _ keyword: String,
        _ argument: JSONValue,
        _ value: JSONValue,
        _ schema: JSONValue,
        _ place: String
    ) -> [String] {
        switch keyword {
        case "$schema", "$id", "$defs", "title", "description", "$comment": return []
        case "$ref": return faults(value, resolve(argument), place)
        case "type": return Self.isType(value, argument) ? [] : ["\(place): not of type \(argument.text ?? "?")"]
        case "const": return value == argument ? [] : ["\(place): not the one value allowed"]
        case "enum": return argument.elements.contains(value) ? [] : ["\(place): not one of the values allowed"]
        case "pattern", "minLength", "minimum", "minItems", "uniqueItems":
            return checkSize(keyword, argument, value) ? [] : ["\(place): against \(keyword)"]
        case "items":
            return value.elements.enumerated().flatMap { faults($1, argument, "\(place)[\($0)]") }
        case "required", "properties", "additionalProperties":
            guard case .object(let members) = value else { return [] }
            return checkMembers(keyword, argument, members, schema, place)
        default: return ["\(place): the schema uses the unknown keyword \(keyword)"]
        }
    }

    private func checkMembers(
        _ keyword: String,
        _ argument: JSONValue,
        _ members: [String: JSONValue],
        _ schema: JSONValue,
        _ place: String
    ) -> [String] {
        let sorted = members.sorted { $0.key < $1.key }
        guard case .object(let properties) = schema["properties"] == .null ? .object([:]) : schema["properties"] else {
            return ["\(place): the schema's properties are no object"]
        }
        switch keyword {
        case "required":
            return argument.elements.compactMap(\.text).filter { members[$0] == nil }.map { "\(place): no \($0)" }
        case "properties":
            return sorted.flatMap { name, member in
                properties[name].map { faults(member, $0, "\(place).\(name)") } ?? []
            }
        default:
            return sorted.flatMap { name, member in
                properties[name] == nil ? faults(member, argument, "\(place).\(name)") : []
            }
        }
    }

    /// Keywords that ask for a measure of a value; values of other types pass, as the standard has it.
    private func checkSize(_ keyword: String, _ argument: JSONValue, _ value: JSONValue) -> Bool {
        switch (keyword, argument, value) {
        case ("pattern", .string(let pattern), .string(let text)):
            guard let expression = try? NSRegularExpression(pattern: pattern) else { return false }
            let all = NSRange(text.startIndex..., in: text)
            return expression.firstMatch(in: text, range: all) != nil
        case ("minLength", .number(let least), .string(let text)): return Double(text.unicodeScalars.count) >= least
        case ("minimum", .number(let least), .number(let number)): return number >= least
        case ("minItems", .number(let least), .array(let all)): return Double(all.count) >= least
        case ("uniqueItems", .boolean(true), .array(let all)): return Set(all).count == all.count
        default: return true
        }
    }

    private func resolve(_ reference: JSONValue) -> JSONValue {
        guard let path = reference.text, path.hasPrefix("#/") else { return .boolean(false) }
        return path.dropFirst(2).split(separator: "/").reduce(root) { $0[String($1)] }
    }

    private static func isType(_ value: JSONValue, _ type: JSONValue) -> Bool {
        switch (type.text, value) {
        case ("object", .object), ("array", .array), ("string", .string), ("number", .number),
            ("boolean", .boolean), ("null", .null):
            true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }
}
