internal import Messages

/// The passages of the scheme overview (制度概要, 2017-10-01) on which more than one rule rests.
enum SchemePassage {
    /// §8, 認定番号: how the number is made up.
    static let certificationNumber = Message(
        ja: "概要§8：認定番号は「特個」の識別子に上4桁は認定サービス通番、下4桁は認定年月（西暦）。",
        en: "Overview §8: 特個, four digits of the serial number, four digits of year and month."
    )
    /// §4(4), 様式: the form is filled in as it is laid out.
    static let formAsLaidOut = Message(
        ja: "概要§4(4)：申請書Bは様式のとおり記述。",
        en: "Overview §4(4): application form B is filled in as it is laid out."
    )
    /// §4(4)ア, 添付書類等: the document and the place in it.
    static let documentAndPlace = Message(
        ja: "概要§4(4)ア：「添付書類等」欄には、疎明する資料名称とその中の記載箇所（ページ、章節等）を記述。",
        en: "Overview §4(4)ア: the evidence cell names the document and the place in it (page, chapter, section)."
    )
    /// §4(4)ウ(ア), 疎明資料: which claims need evidence.
    static let evidenceForClaims = Message(
        ja: "概要§4(4)ウ(ア)：必須・選択にかかわらず疎明資料が必要。「実施なし」「開示なし」等は不要。",
        en: "Overview §4(4)ウ(ア): every claim needs evidence, required or optional; 実施なし, 開示なし and the like need none."
    )
    /// §4(4)ウ(ウ), ウェブページ: a hard copy with URL and date.
    static let webPages = Message(
        ja: "概要§4(4)ウ(ウ)：ウェブページを用いる場合は、URL及び日付を付したハードコピーの添付が必要。",
        en: "Overview §4(4)ウ(ウ): a web page needs a hard copy with its URL and date."
    )
    /// §9(1), 朱書き: old and new text side by side in red.
    static let oldAndNewInRed = Message(
        ja: "概要§9(1)：変更のあった項目は、新規申請時の記述内容と変更後の内容を併記し、朱書きする。",
        en: "Overview §9(1): changed items show the old and the new text together in red."
    )
    /// §6(2), 照会: what the office asks back about.
    static let unclearEntries = Message(
        ja: "概要§6(2)：明らかに誤解に基づく記述、記入漏れ、不鮮明な記述は照会の対象。",
        en: "Overview §6(2): the office asks back about mistaken, missing or unclear entries."
    )
    /// §7(2), 公表: claims are published as they are.
    static let publishedAsWritten = Message(
        ja: "概要§7(2)：「申請内容」欄の記述はそのまま公表される。",
        en: "Overview §7(2): the claims are published as they are written."
    )
}
