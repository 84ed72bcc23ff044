/// Where an input of the registry stands.
enum InputState: String, Sendable {
    /// It waits to be read.
    case pending
    /// It is a submission.
    case migrated
    /// It was left out.
    case leftOut = "left-out"
    /// It is an archive, whose members are inputs.
    case archive
}
