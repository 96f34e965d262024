/// A case of the base register's authority that lacks nothing but its public texts.
enum ReadyCase {
  static let folder = "cases/2026/00/SYN-2026-0002/"
  static let page = ".synpunkt/site/cases/SYN-2026-0002.html"

  static let fixture = """
    //- cases/2026/00/SYN-2026-0002/case.yaml
    ärende: SYN-2026-0002
    rubrik: Rop på gatan
    rutin: synpunkten
    typ: klagomål
    inkom: 2026-10-02
    kanal: broschyr
    registrerad: 2026-10-02 09:12
    registrerad av: anna.berg
    område: Information
    enhet: hemtjanst
    utredare: omar.nilsson
    fördelad: 2026-10-05
    kvitterad: 2026-10-16
    besvarad: 2026-10-17
    svarssätt: brev
    //- cases/2026/00/SYN-2026-0002/sender.yaml
    namn: Gunnel Rask
    //- cases/2026/00/SYN-2026-0002/investigation.yaml
    genomförande: Samtal.
    åtgärder:
      - vad: Ny lampa.
        status: genomförd
    kontakt med synpunktslämnaren: ja
    avvikelse:
      svar: nej

    """
}
