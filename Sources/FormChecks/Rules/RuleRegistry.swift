/// The rules there are, in the order of their codes.
public enum RuleRegistry {
    /// All rules; a test holds that every file of a rule is named here.
    public static let all: [any Rule.Type] = [
        RequiredClaimBlank.self,
        RequiredClaimNotDisclosed.self,
        OptionalClaimBlank.self,
        CriteriaNotMet.self,
        CriteriaMinimum.self,
        FieldMissingFromForm.self,
        DuplicateRow.self,
        EvidenceMissing.self,
        EvidenceDocumentMissing.self,
        EvidenceLocationMissing.self,
        EvidenceUnneeded.self,
        EvidenceReferenceUnresolved.self,
        EvidenceWebDateMissing.self,
        EvidenceWebURLMissing.self,
        EvidenceOutsourced.self,
        EvidenceLabelConflict.self,
        EvidenceUnread.self,
        EvidenceLabelGap.self,
        EvidenceRangeReversed.self,
        DateInvalid.self,
        DateInFuture.self,
        TextOverLimit.self,
        NumberUnreadable.self,
        NumberOutOfRange.self,
        UnitMissing.self,
        UnusualCharacter.self,
        DateOrder.self,
        ChoiceUnknown.self,
        PresenceUnclear.self,
        PresenceDetailMissing.self,
        PlaceholderLeft.self,
        ClaimRefersOnly.self,
        PhoneNumberLength.self,
        CountContradicts.self,
        UndecodableText.self,
        CertificationNumberInvalid.self,
        ExpiryNotTwoYears.self,
        RenewalOutsideWindow.self,
        ApplicationMismatch.self,
        RegistryCertificateNeeded.self,
        RegistryCertificateOld.self,
        RenewalNumberMissing.self,
        ChangeUnmarked.self,
        MarkedWithoutChange.self,
        BaselineTextAltered.self,
        RedInkAmbiguous.self,
        ChangeWithoutNewEvidence.self,
    ]

    /// The rule of an id or a code, or nil.
    public static func rule(_ name: String) -> (any Rule.Type)? {
        all.first { $0.description.id == name || $0.description.code == name }
    }
}
