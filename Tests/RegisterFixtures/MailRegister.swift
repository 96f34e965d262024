/// Changes to the base register after which there is something to tell: three cases of which the
/// registrar, an investigator, a manager and the senders are told, so that mails tell of several.
///
/// On Monday 2026-11-23 six messages are due: to Anna Berg of three cases, to Omar Nilsson and Karin
/// Lindqvist of two, and one to each sender.
package enum MailRegister {
  package static let now = "2026-11-23T08:00"

  package static let text = """
    //- cases/register.yaml
    myndighet: Exempelkommunen
    språk: sv
    nummerserie: SYN
    e-post: synpunkten@kommun.example
    \(routine)\(received("0002"))område: Bemötande
    enhet: hemtjanst
    \(rest("0002", sender: "namn: Bo Ek\ne-post: bo.ek@mail.example"))\(received("0003"))\(distributed)
    \(rest("0003", sender: "namn: Mia Ask\ne-post: mia.ask@mail.example"))\(received("0004"))\(distributed)
    \(rest("0004", sender: "namn: Eva Lund\ne-post: eva.lund@mail.example\nkontakt: e-post"))
    """

  /// The routine, with the channel e-mail and notices to everybody.
  package static let routine = """
    //- cases/routines/synpunkten.yaml
    \(changes)

    """

  private static let changes = RoutineText {
    $0.channels += ["e-post"]
    $0.reminders = ["5 arbetsdagar före": ["utredare"]]
    $0.notices = [
      "inkom": ["registrator", "synpunktslämnare"], "fördelad": ["utredare", "verksamhetschef"],
    ]
  }

  private static func received(_ serial: String) -> String {
    """
    //- cases/2026/00/SYN-2026-\(serial)/case.yaml
    ärende: SYN-2026-\(serial)
    rubrik: Bussen kommer inte
    rutin: synpunkten
    typ: klagomål
    inkom: 2026-11-19
    kanal: broschyr
    registrerad: 2026-11-19 10:00
    registrerad av: anna.berg

    """
  }

  private static let distributed = """
    område: Bemötande
    enhet: hemtjanst
    utredare: omar.nilsson
    fördelad: 2026-11-20
    """

  private static func rest(_ serial: String, sender: String) -> String {
    """
    //- cases/2026/00/SYN-2026-\(serial)/sender.yaml
    \(sender)
    adress: Gatan 1
    //- cases/2026/00/SYN-2026-\(serial)/submission.txt
    Bussen kom inte alls.
    //- cases/2026/00/SYN-2026-\(serial)/log.yaml
    - 2026-11-19T10:00:00+01:00 anna.berg registrerad sha256=\(digest)

    """
  }

  /// The SHA-256 of the submissions, as `sha256sum` gives it.
  private static let digest = "4243c623f5f15d90aa350ba80e7f73fb49971b39de45416a82cb83e34185d671"
}
