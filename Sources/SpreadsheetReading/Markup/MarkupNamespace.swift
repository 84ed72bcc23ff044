/// The XML namespaces that the parts of a workbook use.
///
/// Transitional and strict names mean the same (ECMA-376 part 4, annex A).
enum MarkupNamespace: UInt8 {
    /// None: an attribute without a prefix, or an element of a file that declares nothing.
    case none
    /// SpreadsheetML.
    case spreadsheet
    /// References to relationships (`r:id`).
    case relationshipReference
    /// The relationships part itself.
    case relationships
    /// DrawingML, for the theme.
    case drawing
    /// Microsoft's threaded comments.
    case threadedComments
    /// `xml:space`.
    case xml
    /// Any other.
    case other

    /// Tells a namespace by its name.
    init(_ uri: UnsafeBufferPointer<UInt8>) {
        if uri.isEmpty {
            self = .none
        } else if uri == "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            || uri == "http://purl.oclc.org/ooxml/spreadsheetml/main"
        {
            self = .spreadsheet
        } else if uri == "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            || uri == "http://purl.oclc.org/ooxml/officeDocument/relationships"
        {
            self = .relationshipReference
        } else if uri == "http://schemas.openxmlformats.org/package/2006/relationships" {
            self = .relationships
        } else if uri == "http://schemas.openxmlformats.org/drawingml/2006/main"
            || uri == "http://purl.oclc.org/ooxml/drawingml/main"
        {
            self = .drawing
        } else if uri == "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments" {
            self = .threadedComments
        } else if uri == "http://www.w3.org/XML/1998/namespace" {
            self = .xml
        } else {
            self = .other
        }
    }
}
