import Casework
import Findings

extension Standing {
  /// Refuses a step while something is in its way.
  package func refuse(_ step: Step) throws(Refusal) {
    guard let first = obstacles(to: step).first else { return }
    throw .refused(first.message(of: number), hint: first.remedy(for: number, to: step))
  }
}

extension Obstacle {
  /// What the rules find as well, and the list of what is left says as something to do.
  package static let covered: Set<FindingCode> = [ClosingIsComplete.publicationUndecided]

  /// What is left to do before a case can be closed: a line of a list.
  package func point(of number: CaseNumber) -> Wording {
    switch self {
    case .notSignedOff:
      Wording(
        "utredningen är inte kvitterad: synpunkt sign-off \(number)",
        "the investigation is not signed off: synpunkt sign-off \(number)"
      )
    case .notAnswered:
      Wording(
        "synpunktslämnaren har inte fått svar: synpunkt post \(number)",
        "the sender has no answer: synpunkt post \(number)"
      )
    case .transferUnknown(let further):
      Wording(
        "utredningen säger att saken hanteras vidare i \(visible(further)): ange --system och --referens",
        "the investigation says that it is handled further in \(visible(further)): give --system and --reference"
      )
    case .journalMissing:
      Wording(
        "rör synpunkten en enskilds ärende ska den också dokumenteras i journalen: skriv dagen i "
          + "”journalförd”, eller ”ej aktuellt”",
        "if it concerns an individual's case it is also documented in the journal: write the day in "
          + "“journal”, or “not-applicable”"
      )
    case .notPublished:
      Wording(
        "ärendet ska publiceras men är det inte: synpunkt publish \(number)",
        "the case has not been published yet: synpunkt publish \(number)"
      )
    case .provisionalNumber: Self.provisional(number)
    case .conflicts: Self.openConflicts(in: number)
    case .publicationUndecided:
      Wording(
        "det är inte avgjort om ärendet publiceras: synpunkt redact \(number), eller ”publicera: nej” med skäl",
        "it is not decided whether it is published: synpunkt redact \(number), or “publish: no” with a reason"
      )
    case .undistributable, .distributed, .signedOff, .notClosed, .closed, .protectedIdentity,
      .secrecy, .notForThePublic, .routineIsNotPublic, .disposal:
      message(of: number)
    }
  }

  /// Why a step is refused.
  package func message(of number: CaseNumber) -> Wording {
    switch self {
    case .undistributable:
      Wording("\(number) saknar uppgifter", "\(number) lacks facts")
    case .distributed:
      Wording("\(number) är redan fördelat", "\(number) is distributed already")
    case .signedOff:
      Wording("\(number) är redan kvitterat", "\(number) is signed off already")
    case .notSignedOff: Wording("\(number) är inte kvitterat", "\(number) is not signed off")
    case .notAnswered: Wording("\(number) är inte besvarat", "\(number) is not answered")
    case .notClosed: Wording("\(number) är inte avslutat", "\(number) is not closed")
    case .closed: Wording("\(number) är avslutat", "\(number) is closed")
    case .protectedIdentity:
      Wording(
        "\(number) har skyddade personuppgifter och publiceras aldrig",
        "\(number) has protected personal data and is never published"
      )
    case .secrecy:
      Wording(
        "\(number) har en sekretessmarkering och publiceras inte",
        "\(number) has a secrecy marking and is not published"
      )
    case .notForThePublic:
      Wording(
        "det är beslutat att \(number) inte publiceras",
        "it is decided that \(number) is not published"
      )
    case .routineIsNotPublic(let id):
      Wording("rutinen \(id) publicerar inga ärenden", "the routine \(id) publishes no cases")
    case .transferUnknown, .journalMissing, .notPublished, .conflicts,
      .provisionalNumber, .publicationUndecided:
      point(of: number)
    case .disposal(let obstacle): obstacle.words
    }
  }

  /// What removes it, where something does.
  package func remedy(for number: CaseNumber, to step: Step) -> Wording? {
    switch self {
    case .notSignedOff:
      Wording(
        "kvittera först: synpunkt sign-off \(number)",
        "sign off first: synpunkt sign-off \(number)"
      )
    case .notAnswered:
      Wording(
        "synpunkten publiceras tillsammans med svaret",
        "the comment is published together with the reply"
      )
    case .notClosed:
      step == .archive
        ? Wording(
          "bara avslutade ärenden levereras till arkivet",
          "only closed cases are delivered to the archive"
        ) : nil
    case .protectedIdentity, .secrecy:
      Wording(
        "skriv beslutet: synpunkt set \(number) publicera=nej publiceringsskäl=…",
        "write the decision: synpunkt set \(number) publish=no publish-reason=…"
      )
    case .notForThePublic:
      Wording(
        "ändra beslutet först: synpunkt set \(number) publicera=ja publiceringsskäl=",
        "change the decision first: synpunkt set \(number) publish=yes publish-reason="
      )
    case .undistributable, .distributed, .signedOff, .closed, .routineIsNotPublic,
      .transferUnknown, .journalMissing, .notPublished, .publicationUndecided, .disposal:
      nil
    case .provisionalNumber: Wording("kör synpunkt sync", "run synpunkt sync")
    case .conflicts:
      Wording(
        "se dem: synpunkt conflicts \(number); välj: synpunkt resolve \(number) FÄLT=VÄRDE",
        "see them: synpunkt conflicts \(number); choose: synpunkt resolve \(number) FIELD=VALUE"
      )
    }
  }

  private static func openConflicts(in number: CaseNumber) -> Wording {
    Wording(
      "två har skrivit olika, och ingen har valt: synpunkt conflicts \(number)",
      "two have written different things, and nobody has chosen: synpunkt conflicts \(number)"
    )
  }

  private static func provisional(_ number: CaseNumber) -> Wording {
    Wording(
      "\(number) är ett tillfälligt nummer; ärendet får sitt eget när det synkroniseras: synpunkt sync",
      "\(number) is a provisional number; the case gets its own when it is synchronised: synpunkt sync"
    )
  }
}
