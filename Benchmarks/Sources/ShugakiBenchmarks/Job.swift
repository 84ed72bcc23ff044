/// One job that is measured: what is done with each file.
protocol Job: SendableMetatype {
    /// The word on the command line.
    static var name: String { get }

    /// Prepares the job; what happens here is not measured.
    ///
    /// - Parameter files: the files that will come.
    init(files: [String]) throws

    /// Does the job once.
    ///
    /// - Returns: how many cells were dealt with and how many bytes came out, so that nothing can be left out unseen.
    mutating func run(_ file: String) throws -> (cells: Int, bytes: Int)
}
