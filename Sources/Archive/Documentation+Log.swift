import Findings

extension Documentation {
  /// What stands behind an event in a line of a log.
  static let logDetails = Wording(
    """

      Uppgifterna efter en händelse, som namn=värde:
      sha256            kontrollsumma: för submission.txt vid registreringen, kopian vid ett utlämnande,
                        paketets METS.xml vid en leverans
      message           kontrollsumma för det mejl som ärendet kom i
      brev, text, pdf   vilket brev som postades, och kontrollsummor för dess text och PDF-fil
      attachment        kontrollsumma och namn för en fil som kom med synpunkten
      bilaga            det som lades i kuvertet
      fält              de uppgifter som ändrades
      fil               filen som ändrades, eller som det gällde
      skäl              varför
      public/…, letters/…, submission.txt
                        kontrollsummor för filerna så som de godkändes för publicering
      due.<frist>       den sista dag som gällde när ärendet avslutades
      paket, filer      arkivpaketet, och kontrollsumman för alla ärendets filer
      undantag          lagrummen som något uteslöts enligt i en kopia
      gång, borttaget, dag
                        för vilken gång något hände, vad som togs tillbaka, och en sista dag som flyttats
      frist, sista-dag, när, vid, till, sedan, fel
                        vilken frist eller händelse någon fick besked om, och vem
      beslut, antal, protokoll
                        gallringens beslut, hur många ärenden, och protokollets plats
      ersatt-paket, av-paket
                        ett arkivpaket som ett annat gäller i stället för, och vilket
      även, åtskilt, ej-använt
                        ett ärende som haft samma nummer, det som togs isär, och nummer som aldrig gavs
    """,
    """

      The details behind an event, as name=value:
      sha256            hash: of submission.txt at registration, of the copy at a disclosure, of the package's
                        METS.xml at a transfer
      message           hash of the e-mail that the case came in
      letter, text, pdf which letter was posted, and the hashes of its text and PDF
      attachment        hash and name of a file that came with the submission
      enclosure         what was put into the envelope
      fields            the details that changed
      file              the file that changed, or that it was about
      reason            why
      public/…, letters/…, submission.txt
                        hashes of the files as they were approved for publication
      due.<deadline>    the last day that held when the case was closed
      package, files    the archive package, and the hash of all files of the case
      exception         the sections of law by which something was left out of a copy
      occurrence, removed, day
                        which time it was that something happened, what was taken back, and a last day that moved
      deadline, due, when, at, to, since, faults
                        of which deadline or event somebody was told, and who
      decision, count, protocol
                        the decision of a disposal, how many cases, and where its record is
      superseded-package, by-package
                        a package in place of which another holds, and which one
      also, separated, unused
                        a case that has had the same number, what was taken apart, and numbers never given
    """
  )
}
