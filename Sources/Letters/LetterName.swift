import Findings

/// What the template of a letter may ask for, by the name it has in `{{…}}`.
///
/// Names are English in every language, as in JSON; dots lead into records. What is known of a case is
/// filled in; of the rest the draft says what is missing.
package enum LetterName: String, CaseIterable, Sendable {
  case number = "case"
  case title, kind, yourKind, received, channel, area, today
  case senderName = "sender.name"
  case senderOrganisation = "sender.organisation"
  case senderAddress = "sender.address"
  case investigatorName = "investigator.name"
  case investigatorTitle = "investigator.title"
  case investigatorPhone = "investigator.phone"
  case investigatorEmail = "investigator.email"
  case unit = "unit.name"
  case operation = "operation.name"
  case department = "department.name"
  case routine = "routine.name"
  case answerBy
  case extendedUntil = "extended.until"
  case extendedReason = "extended.reason"
  case transferredSystem = "transferred.system"
  case transferredReference = "transferred.reference"
  case conducted, improvements
  case measures
  case measuresDone, measuresPlanned
  case measure = "what"
  case measureBy = "by"
  case enclosures, kinds, areas, name, description
  case authorityName = "authority.name"
  case authorityAddress = "authority.address"
  case authorityPhone = "authority.phone"
  case authorityEmail = "authority.email"
  case authorityWebsite = "authority.website"
  case authorityPrivacy = "authority.privacy"

  /// What it stands for: one line.
  package var meaning: Wording {
    switch self {
    case .number: Wording("ärendets nummer", "the case's number")
    case .title: Wording("vad ärendet rör, i korthet", "in short what it concerns")
    case .kind: Wording("vad det är: klagomål, förslag …", "what it is: complaint, suggestion …")
    case .yourKind:
      Wording("ditt klagomål, din fråga …", "your complaint, your question …")
    case .received: Wording("dagen då det kom in", "the day it came in")
    case .channel: Wording("på vilket sätt det kom in", "how it came in")
    case .area: Wording("rutinens område", "the routine's area")
    case .today: Wording("dagens datum", "today's date")
    case .senderName: Wording("synpunktslämnarens namn", "the sender's name")
    case .senderOrganisation:
      Wording("synpunktslämnarens organisation", "the sender's organisation")
    case .senderAddress:
      Wording("synpunktslämnarens adress, en rad var", "the sender's address, a line each")
    case .investigatorName: Wording("utredarens namn", "the investigator's name")
    case .investigatorTitle: Wording("utredarens titel", "the investigator's title")
    case .investigatorPhone: Wording("utredarens telefon", "the investigator's phone")
    case .investigatorEmail: Wording("utredarens e-post", "the investigator's e-mail")
    case .unit: Wording("enheten som det rör", "the unit that it concerns")
    case .operation: Wording("verksamheten över enheten", "the operation above the unit")
    case .department: Wording("förvaltningen över enheten", "the department above the unit")
    case .routine: Wording("rutinens namn", "the routine's name")
    case .answerBy: Wording("sista dagen för svaret", "the last day for the answer")
    case .extendedUntil:
      Wording("den nya sista dagen, när den är förlängd", "the new last day, where it is extended")
    case .extendedReason: Wording("varför svaret dröjer", "why the answer takes longer")
    case .transferredSystem: Wording("vart ärendet har lämnats", "where the case was moved")
    case .transferredReference: Wording("numret där", "the number there")
    case .conducted: Wording("hur utredningen gjordes", "how it was investigated")
    case .improvements: Wording("förslag på förbättringar", "proposed improvements")
    case .measures: Wording("alla åtgärder, en lista", "every measure, a list")
    case .measuresDone:
      Wording("åtgärder som är genomförda, en lista", "measures that are done, a list")
    case .measuresPlanned:
      Wording("åtgärder som är planerade, en lista", "measures that are planned, a list")
    case .measure:
      Wording("i en lista av åtgärder: vad som görs", "in a list of measures: what is done")
    case .measureBy:
      Wording("i en lista av åtgärder: när det är klart", "in a list of measures: by when")
    case .enclosures: Wording("rutinens bilagor, en lista", "the routine's enclosures, a list")
    case .kinds: Wording("rutinens typer, en lista", "the routine's kinds, a list")
    case .areas: Wording("rutinens områden, en lista", "the routine's areas, a list")
    case .name: Wording("i en lista: namnet", "in a list: the name")
    case .description:
      Wording("i listan av områden: vad som hör dit", "in the list of areas: what belongs to it")
    case .authorityName: Wording("myndighetens namn", "the authority's name")
    case .authorityAddress:
      Wording("myndighetens adress, en rad var", "the authority's address, a line each")
    case .authorityPhone: Wording("myndighetens telefon", "the authority's phone")
    case .authorityEmail: Wording("myndighetens e-post", "the authority's e-mail")
    case .authorityWebsite: Wording("myndighetens webbplats", "the authority's web site")
    case .authorityPrivacy:
      Wording("vad som gäller för personuppgifter", "how personal data are handled")
    }
  }

  /// Names of records, of which the template asks for a part: `sender` of `sender.name`.
  static let records: Set<String> = Set(
    allCases.compactMap { name in
      name.rawValue.split(separator: ".").count == 2
        ? name.rawValue.split(separator: ".").first.map(String.init) : nil
    }
  )

  /// Names that are found only in the elements of a list.
  private static let ofElements: Set<LetterName> = [.measure, .measureBy, .name, .description]

  var isOfElement: Bool { Self.ofElements.contains(self) }
}
