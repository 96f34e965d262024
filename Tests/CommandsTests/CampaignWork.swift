import RegisterFixtures

/// Every command that changes anything, and what leads to the register in which it is given.
enum CampaignWork: String, CaseIterable {
  case set, protect, new, intake, distribute, letter, setLetter, signOff, post
  case redact, approve, publish, unpublish, close, reopen, edit
  case archive, disclose, dispose, remind, watch

  /// Commands, in an order in which each succeeds.
  var preparation: [[String]] {
    switch self {
    case .set, .reopen, .redact, .new, .intake, .archive, .disclose, .dispose, .edit, .remind,
      .watch:
      []
    case .approve: Self.upTo(.redact)
    case .publish: Self.upTo(.approve)
    case .unpublish, .protect: Self.upTo(.publish)
    case .close: Self.upTo(.publish) + [["set", "2", "journalförd=ej aktuellt"]]
    case .distribute: [Self.registering]
    case .letter: [Self.registering, Self.distributing]
    case .signOff: [Self.registering, Self.distributing, Self.drafting]
    case .setLetter: [Self.registering, Self.distributing, Self.drafting, Self.signingOff]
    case .post: [Self.registering, Self.distributing, Self.drafting, Self.signingOff, Self.setting]
    }
  }

  /// What somebody writes before a command of the preparation, by its name.
  static func writing(before command: String) -> [(path: String, text: String)] {
    command == "sign-off"
      ? [(folder + "investigation.yaml", investigation), (folder + "letters/reply.txt", reply)] : []
  }

  var words: [String] {
    let own =
      switch self {
      case .set: ["set", "2", "rubrik=Ny rubrik", "telefon=070-174 06 35"]
      case .protect: ["set", "2", "skyddad identitet=ja"]
      case .new: Self.registering
      case .intake: ["intake", "--kanal", "broschyr"]
      case .distribute: Self.distributing
      case .letter: Self.drafting
      case .setLetter: Self.setting
      case .signOff: Self.signingOff
      case .post: ["post", "3"]
      case .redact, .approve, .publish, .close: [rawValue, "2"]
      case .unpublish: ["unpublish", "2", "--skäl", "Hen ångrade sig."]
      case .reopen: ["reopen", "1", "--skäl", "Nya uppgifter."]
      case .edit: ["edit", "1", "notes"]
      case .archive: ["archive", "1", "--till", "arkiv"]
      case .disclose: ["disclose", "1", "--till", "kopia.txt"]
      case .dispose: ["dispose", "--beslut", "KS 2026/118"]
      case .remind: ["remind"]
      case .watch: ["watch", "--once"]
      }
    return own + ["--at", Self.now]
  }

  /// What is registered by a command that registers, word for word; `nil` for every other.
  var textsComingIn: [String]? {
    switch self {
    case .new: [Self.input]
    case .intake, .watch: ["Bussen kom inte.\n", "Lampan är trasig.\n"]
    case .set, .protect, .distribute, .letter, .setLetter, .signOff, .post, .redact, .approve,
      .publish, .unpublish, .close, .reopen, .edit, .archive, .disclose, .dispose, .remind:
      nil
    }
  }

  /// A Monday.
  static let now = "2026-11-23T12:00"
  static let input = "Ingen svarade i telefon.\n"
  static let environment = [
    "GIT_AUTHOR_NAME": "Anna Berg", "GIT_AUTHOR_EMAIL": "anna.berg@kommun.example",
    "EDITOR": "sh -c 'echo \"# sett\" >> \"$1\"' editor", "SYNPUNKT_FONTS": "", "NO_COLOR": "1",
  ]

  private static let folder = "cases/2026/00/SYN-2026-0003/"
  private static let registering =
    ["new", "--typ", "klagomål", "--kanal", "broschyr", "--rubrik", "Ingen svarar"]
    + [
      "--namn", "Märta Sandelin", "--kontakt", "brev", "--adress",
      "Lindvägen 3, 241 80 Teckomatorp", "--from", "-",
    ]
  private static let distributing =
    ["distribute", "3", "--område", "Bemötande", "--enhet", "hemtjanst"]
  private static let drafting = ["letter", "3"]
  private static let signingOff = ["sign-off", "3"]
  private static let setting = ["letter", "3", "--pdf"]

  private static func upTo(_ last: CampaignWork) -> [[String]] {
    let all: [CampaignWork] = [.redact, .approve, .publish]
    let end = all.firstIndex(of: last).map { $0 + 1 } ?? 0
    return all[..<end].map { [$0.rawValue, "2"] }
  }

  private static let investigation = """
    genomförande: Vi har mätt hur länge det ringer.
    åtgärder:
      - vad: Växeln har fått en telefonist till
        status: genomförd
    kontakt med synpunktslämnaren: nej
    avvikelse:
      svar: nej

    """

  private static let reply = """
    rubrik: Svar på ditt klagomål

    Hej Märta,

    Tack för ditt klagomål. Du har rätt: det ringde i *fem minuter*.

    Med vänlig hälsning

    Omar Nilsson
    enhetschef

    """

  /// The base register with a case to publish, something in the inbox, and a rule by which the first case goes.
  static let text =
    PublishedCase.text + """
      //- cases/inbox/brev.txt
      Bussen kom inte.
      //- cases/inbox/post.eml
      From: Bo Ek <bo@post.example>
      Subject: Lampan
      Content-Type: multipart/mixed; boundary=x

      --x
      Content-Type: text/plain

      Lampan är trasig.
      --x
      Content-Type: text/plain; name=bild.txt
      Content-Disposition: attachment; filename=bild.txt

      en bild
      --x--
      //- cases/register.yaml
      myndighet: Exempelkommunen
      organisationsnummer: 212000-0001
      språk: sv
      nummerserie: SYN
      e-post: synpunkten@kommun.example
      rutin för inkorgen: synpunkten
      gallring:
        - beslut: KS 2026/118
          typer:
            - klagomål
          utfall:
            - besvarad
          efter: 6 månader
      //- cases/routines/synpunkten.yaml
      \(routine)

      """

  private static let routine = RoutineText {
    $0.kinds = ["beröm": "kännedom", "förslag": "utredning", "klagomål": "utredning"]
    $0.channels += ["muntligt", "e-post"]
    $0.areas = [
      "Bemötande": "Hur människor blir bemötta.", "Information": "Hur kommunen informerar.",
    ]
    $0.reminders = ["5 arbetsdagar före": ["utredare"]]
    $0.notices = [
      "inkom": ["registrator"], "fördelad": ["utredare"], "kvitterad": ["registrator"],
    ]
  }
}
