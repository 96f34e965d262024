import Commands

/// A second case in the base register, answered and ready for the public.
package enum PublishedCase {
  /// From the register's root.
  package static let folder = "cases/2026/00/SYN-2026-0002/"
  package static let page = ".synpunkt/site/cases/SYN-2026-0002.html"

  /// Why the case is not published.
  package struct Failure: Error {
    package let words: String
  }

  /// The base register with the case approved and published by the commands themselves.
  package static func register() throws -> TemporaryRegister {
    let register = try TemporaryRegister(FixtureText(text))
    for command in ["redact", "approve", "publish"] {
      let run = register.run([command, "2"])
      guard run.status == .done else { throw Failure(words: run.errors) }
    }
    return register
  }

  package static let text = """
    //- cases/2026/00/SYN-2026-0002/case.yaml
    ärende: SYN-2026-0002
    rubrik: Mörkt på gångvägen
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
    //- cases/2026/00/SYN-2026-0002/submission.txt
    Lampan vid Zinkgatan 17 är trasig. Hälsningar Zebulon Ysterholm.
    //- cases/2026/00/SYN-2026-0002/sender.yaml
    namn: Zebulon Ysterholm
    adress: |
      Zinkgatan 17
      999 10 Exempelstad
    //- cases/2026/00/SYN-2026-0002/investigation.yaml
    genomförande: Samtal.
    åtgärder:
      - vad: Ny lampa.
        status: genomförd
    kontakt med synpunktslämnaren: ja
    avvikelse:
      svar: nej
    //- cases/2026/00/SYN-2026-0002/log.yaml
    - 2026-10-02T09:12:00+02:00 anna.berg registrerad sha256=415b2441cff470d87205cc6d12f2714e5a13e244297d9afa29518ae5255e2b91
    //- cases/2026/00/SYN-2026-0002/attachments/Zebulon Ysterholm.txt
    Zebulon Ysterholm

    """
}

extension TemporaryRegister {
  /// The files of the public site that name a case, by their paths from the site's root.
  package func publicFiles(naming number: String) throws -> [String] {
    try siteFiles().filter { path in
      if path.contains(number) { return true }
      return String(decoding: try read(".synpunkt/site/" + path), as: UTF8.self).contains(number)
    }
  }

  private func siteFiles() -> [String] {
    names(".synpunkt/site").flatMap { name in
      name.contains(".") ? [name] : names(".synpunkt/site/" + name).map { name + "/" + $0 }
    }
  }
}
