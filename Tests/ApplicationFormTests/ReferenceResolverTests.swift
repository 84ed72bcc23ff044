import ApplicationForm
import Testing

@Suite("References between evidence cells")
struct ReferenceResolverTests {
    /// The evidence of a form whose fields are numbered from 1.
    private func resolve(_ cells: [String]) -> [ResolvedEvidence] {
        let fields = cells.indices.map { index in
            Field(
                id: "f\(index + 1)",
                number: String(index + 1),
                section: "",
                item: "",
                description: "",
                requirement: .required,
                answer: .text,
                provenance: .published
            )
        }
        let catalogue = Catalogue(id: "test", title: "", source: "", fields: fields)
        let parser = CitationParser()
        let answers = zip(fields, cells).map { field, cell in
            Answer(field: field.id, evidence: Evidence(text: cell, citations: parser.parse(cell)))
        }
        return ReferenceResolver(catalogue: catalogue).resolve(Submission(catalogue: "test", answers: answers))
    }

    @Test("同上 takes document and places from the cell above, blank cells skipped, chains followed")
    func above() {
        let found = resolve(["資料3「規程」P.4", "", "同上", "同上 P.8"])
        #expect(found[2].citations.map(\.label) == ["資料3"])
        #expect(found[2].citations.first?.locations?.first?.from == "4")
        #expect(found[3].citations.first?.title == "規程")
        #expect(found[3].citations.first?.locations?.map(\.from) == ["8"])
        #expect(found.allSatisfy { $0.unresolved.isEmpty })
    }

    @Test("同上 looks in its own cell first")
    func aboveInCell() {
        let found = resolve(["資料1「案内」", "資料2「規程」P.3\n同上 P.8"])
        #expect(found[1].citations.map(\.title) == ["規程", "規程"])
    }

    @Test("同上 below several documents means all of them")
    func aboveSeveral() {
        let found = resolve(["資料1「案内」、資料2「規程」", "同上"])
        #expect(found[1].citations.map(\.label) == ["資料1", "資料2"])
    }

    @Test("a number leads to that row, also below")
    func number() {
        let found = resolve(["No.3に同じ", "項番1参照（P.5）", "資料7「手順書」第2章"])
        #expect(found[0].citations.first?.label == "資料7")
        #expect(found[1].citations.first?.title == "手順書")
        #expect(found[1].citations.first?.locations == [Citation.Location(kind: .page, from: "5", to: "5")])
    }

    @Test("a label leads to the nearest document above")
    func label() {
        let found = resolve(["資料3「規程」P.4", "前掲資料3 P.8", "資料9に同じ"])
        #expect(found[1].citations.first?.title == "規程")
        #expect(found[2].unresolved.map(\.text) == ["資料9に同じ"])
        #expect(found[2].field == "f3")
    }

    @Test("a circle and a first 同上 are left unresolved")
    func circles() {
        let found = resolve(["同上", "No.3に同じ", "No.2に同じ", "No.4に同じ"])
        #expect(found.allSatisfy { $0.citations.isEmpty && $0.unresolved.count == 1 })
    }

    @Test("references that each lead to two others give no more citations than there is room for")
    func manyReferences() {
        let found = resolve(["資料1「規程」P.1", "資料2「手順書」P.2"] + (3...60).map { "No.\($0 - 1)に同じ、No.\($0 - 2)に同じ" })
        #expect(found[4].citations.map(\.label) == ["資料2", "資料1", "資料2", "資料2", "資料1"])
        #expect(found.allSatisfy { !$0.citations.isEmpty && $0.citations.count <= 1_001 })
    }
}
