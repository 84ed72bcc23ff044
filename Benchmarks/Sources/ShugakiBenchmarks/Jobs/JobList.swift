/// Every job.
///
/// To add one: a file beside this one, and a line here.
let jobs: [any Job.Type] = [
    CellsJob.self,
    ImportJob.self,
    ExportJob.self,
    WrittenJob.self,
    CheckJob.self,
    CompareJob.self,
    ReviewJob.self,
    PatchJob.self,
    FillJob.self,
]
