import Testing

@testable import RedInk

@Suite("Mentions of a change")
struct ChangeMentionsTests {
    static let old = [
        "変更前", "改定前", "改訂前", "改正前", "修正前", "更新前", "新規申請時", "初回申請時", "当初申請時", "当初", "前回", "旧", "変\u{F901}前",
        "新規時", "前回申請時", "初回", "従前", "旧記載", "旧申請内容",
    ]
    static let new = [
        "変更後", "改定後", "改訂後", "改正後", "修正後", "更新後", "更新申請時", "更新時", "今回申請時", "今回", "新", "今回更新時", "新記載", "新申請内容",
    ]

    @Test("whatever reads as old and new text is mentioned", arguments: old, new)
    func findsPairs(old: String, new: String) {
        var pairs = 0
        for sign in ["：", ":", "の内容：", "\n", "）", "】", "〉", "\u{232A}", "\u{2028}"] {
            for text in [
                "\(old)\(sign)週次\n\(new)\(sign)日次", "\(new)\(sign)日次\n\(old)\(sign)週次", "（\(old)）週次（\(new)）日次",
            ] {
                guard case .pair = ChangeWording.parse(text) else { continue }
                pairs += 1
                #expect(ChangeMentions.ofOld(in: text) && ChangeMentions.ofNew(in: text), "\(text)")
            }
        }
        #expect(pairs > 0)
    }

    @Test(
        "words that merely hold such a character are no mention",
        arguments: ["新規の規程を前提に今後も運用する", "事前に新しい規程を定め、午後に更新する", ""]
    )
    func passesOver(text: String) {
        #expect(!(ChangeMentions.ofOld(in: text) && ChangeMentions.ofNew(in: text)))
    }
}
