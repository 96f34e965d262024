import Findings

/// Every rule about a case.
package enum Rules {
  static let all: [any Rule.Type] = [
    AnswerHasLetter.self,
    AnswerIsAllowed.self,
    ApprovalIsFresh.self,
    ArchivedIsUnchanged.self,
    ClosingIsComplete.self,
    ConflictsAreSettled.self,
    ContactIsPossible.self,
    DatesInCalendar.self,
    DatesInOrder.self,
    DatesNotInFuture.self,
    DistributionIsComplete.self,
    ExtensionIsLater.self,
    InvestigationIsComplete.self,
    InvestigatorIsHere.self,
    LetterIsAsPosted.self,
    MessageIsReviewed.self,
    NumberIsFolder.self,
    PeopleAndUnitsExist.self,
    ProtectedIdentityIsKept.self,
    PublicationIsDecided.self,
    RelatedCasesExist.self,
    ReplyIsPossible.self,
    RoutineIsKept.self,
    SecrecyIsInForce.self,
    SenderIsKnown.self,
    SpokenWordsHaveWriter.self,
    SubmissionIsUnchanged.self,
  ]

  package static let codes: [FindingCode] = all.flatMap { $0.codes }
}
