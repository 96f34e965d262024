/// The smallest register that is free of findings: one unit, two people, one closed case.
package enum BaseRegister {
  /// The SHA-256 of the submission, as `sha256sum` gives it.
  static let digest = "9a7b2c860859d3cc37b3372d7e78a3c94063e22468844aad58d7f5604c58dd47"

  private static let routine = RoutineText {
    $0.kinds = ["beröm": "kännedom", "förslag": "utredning", "klagomål": "utredning"]
    $0.channels += ["muntligt"]
    $0.areas = [
      "Bemötande": "Hur människor blir bemötta.", "Information": "Hur kommunen informerar.",
    ]
    $0.reminders = ["5 arbetsdagar före": ["utredare"]]
  }

  package static let text = """
    //- cases/register.yaml
    myndighet: Exempelkommunen
    språk: sv
    nummerserie: SYN
    //- cases/organisation.yaml
    \(OrganisationText())
    //- cases/calendar.yaml
    stängda dagar:
      - datum: 2026-05-15
        namn: klämdag
    //- cases/routines/synpunkten.yaml
    \(routine)
    //- cases/2026/00/SYN-2026-0001/case.yaml
    ärende: SYN-2026-0001
    rubrik: Kort svar i telefon
    rutin: synpunkten
    typ: klagomål
    inkom: 2026-03-02
    kanal: broschyr
    registrerad: 2026-03-02 09:12
    registrerad av: anna.berg
    område: Bemötande
    enhet: hemtjanst
    utredare: omar.nilsson
    fördelad: 2026-03-03
    kvitterad: 2026-03-16
    besvarad: 2026-03-17
    svarssätt: brev
    publicera: nej
    publiceringsskäl: Texten går inte att avidentifiera.
    avslutad: 2026-03-19
    utfall: besvarad
    //- cases/2026/00/SYN-2026-0001/submission.txt
    Ni svarar så kort när man ringer.
    //- cases/2026/00/SYN-2026-0001/sender.yaml
    namn: Gunnel Rask
    adress: |
      Lindvägen 3
      999 10 Exempelstad
    kontakt: brev
    //- cases/2026/00/SYN-2026-0001/investigation.yaml
    genomförande: Samtal med gruppen.
    åtgärder:
      - vad: Samtalsträning.
        status: genomförd
    kontakt med synpunktslämnaren: ja
    avvikelse:
      svar: nej
    //- cases/2026/00/SYN-2026-0001/log.yaml
    - 2026-03-02T09:12:00+01:00 anna.berg registrerad sha256=\(digest)

    """
}
