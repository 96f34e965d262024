import Casework
import Findings
import Merging

extension SyncReport {
  /// What people are told, a line for each thing.
  package var lines: [Wording] {
    var lines: [Wording] = []
    if finished {
      lines.append(
        Wording(
          "Det som avbröts förra gången är nu klart.",
          "What was interrupted last time is done now."
        )
      )
    }
    if !settings.isEmpty {
      let names = settings.joined(separator: ", ")
      lines.append(
        Wording(
          "Klonen är inställd för flera som arbetar samtidigt: \(names).",
          "The clone is set up for several who work at once: \(names)."
        )
      )
    }
    lines += renumbered.map { numbers in
      if numbers.old.isProvisional {
        return Wording(
          "\(numbers.new): sitt eget nummer, i stället för \(numbers.old)",
          "\(numbers.new): its own number, instead of \(numbers.old)"
        )
      }
      return Wording(
        "\(numbers.new): nytt nummer, för \(numbers.old) var redan ett annat ärendes",
        "\(numbers.new): a new number, since \(numbers.old) was another case's already"
      )
    }
    lines += joined.map { numbers in
      if numbers.old == numbers.new {
        return Wording(
          "\(numbers.new): samma sak var registrerad på två håll; det är ett ärende nu",
          "\(numbers.new): one thing was registered twice; it is one case now"
        )
      }
      return Wording(
        "\(numbers.new): samma sak var registrerad också som \(numbers.old); det är ett ärende nu, och hittas med båda",
        "\(numbers.new): one thing was registered as \(numbers.old), too; it is one case now, found by both"
      )
    }
    lines += conflicts.map { open in
      let places = visible(open.places.joined(separator: ", "))
      return Wording(
        "\(open.number): två har skrivit olika i \(places); se vad, och välj: synpunkt conflicts \(open.number)",
        "\(open.number): two have written different things in \(places); see what, and choose: synpunkt conflicts \(open.number)"
      )
    }
    lines += remarks.map { number, remark in Wording(verbatim: "\(number): ") + remark.words }
    lines += disposed.map { number in
      Wording(
        "\(number): gallrat av någon annan; det som ändrades här är lagt åt sidan",
        "\(number): disposed of by somebody else; what was changed here was put aside"
      )
    }
    lines += protocols.map { names in
      Wording(
        "\(visible(names.old)): två har gallrat samma dag; protokollet härifrån heter nu \(visible(names.new))",
        "\(visible(names.old)): two have disposed on one day; the protocol from here is called \(visible(names.new)) now"
      )
    }
    lines += incoming.map { names in
      Wording(
        "\(visible(names.old)): något annat med samma namn har kommit in på annat håll; det härifrån heter nu \(visible(names.new))",
        "\(visible(names.old)): something else of that name has come in elsewhere; the one from here is called \(visible(names.new)) now"
      )
    }
    lines += kept.map { name in
      Wording(
        "\(visible(name)): en har tagit bort det, och en annan har börjat använda det; det står kvar, utan roller",
        "\(visible(name)): one has removed it, and another has begun to use it; it stays, without roles"
      )
    }
    lines += aside.map { path in
      Wording("Lagt åt sidan: \(visible(path))", "Put aside: \(visible(path))")
    }
    lines += files.map { place in
      Wording(
        "\(visible(place)): två har skrivit olika, och det som stod där gäller; se vad, och välj: synpunkt conflicts registret",
        "\(visible(place)): two have written different things, and what stood there holds; see what, and choose: synpunkt conflicts register"
      )
    }
    lines += damaged.compactMap { file in
      file.fault.map { fault in
        Wording(verbatim: visible(file.path) + ": ") + fault.message
          + Wording(
            "; så kom den från någon annan (synpunkt check)",
            "; so it came from somebody else (synpunkt check)"
          )
      }
    }
    return lines + left.map(\.words)
  }

  /// One line that says how it ended.
  package var summary: Wording {
    let (sent, got) = (Count.cases(committed.count), Count.cases(received.count))
    switch remote {
    case .none:
      return Wording(
        "Sparat här: \(sent.swedish). Registret har inget gemensamt förråd, så ingen annan har det "
          + "(git remote add origin ADRESS).",
        "Saved here: \(sent.english). The register has no shared repository, so nobody else has it "
          + "(git remote add origin ADDRESS)."
      )
    case .pushed where committed.isEmpty && received.isEmpty:
      return Wording(
        "Synkroniserat: det som fanns att skicka härifrån är skickat.",
        "Synchronised: what there was to send from here has been sent."
      )
    case .pushed:
      return Wording(
        "Synkroniserat: \(sent.swedish) härifrån, \(got.swedish) från andra.",
        "Synchronised: \(sent.english) from here, \(got.english) from others."
      )
    case .upToDate:
      return received.isEmpty
        ? Wording("Allt är synkroniserat.", "Everything is synchronised.")
        : Wording(
          "Synkroniserat: \(got.swedish) från andra.",
          "Synchronised: \(got.english) from others."
        )
    }
  }
}

extension SyncReport.Left {
  fileprivate var words: Wording {
    guard let fault else {
      return Wording(
        "\(visible(path)): någon skriver i filen; den kommer med nästa gång",
        "\(visible(path)): somebody is writing the file; it comes along next time"
      )
    }
    return Wording(verbatim: visible(path) + ": ") + fault.message
      + Wording("; ärendet är inte med", "; the case was left out")
  }
}

extension MergeRemark {
  /// As people are told.
  var words: Wording {
    switch self {
    case .copy(let path):
      Wording(
        "en annan version ligger bredvid: \(visible(path))",
        "another version is beside it: \(visible(path))"
      )
    case .unpublished:
      Wording(
        "publiceras inte, för så har någon bestämt; sidan tas bort",
        "is not published, since somebody has decided so; its page goes"
      )
    case .postedTwice(let letter):
      Wording(
        "samma brev (\(letter.name.swedish)) är postat från två håll",
        "one letter (\(letter.name.english)) was posted by two people"
      )
    case .bothPosted(let letter, let other):
      Wording(
        "två olika brev är postade som \(letter.name.swedish); det andra heter nu \(other.name.swedish)",
        "two letters were posted as \(letter.name.english); the second is called \(other.name.english) now"
      )
    case .draft(let letter, let draft):
      Wording(
        "\(letter.name.swedish) är postat; det du skrev ligger som utkast i \(draft.text.rawValue)",
        "\(letter.name.english) was posted; what you wrote is a draft in \(draft.text.rawValue)"
      )
    case .delivered:
      Wording(
        "är levererat till arkivet; det som skrevs sedan ligger i inkorgen, att registrera som ett eget ärende",
        "was delivered to the archive; what was written since is in the inbox, to be registered as its own case"
      )
    case .reopened:
      Wording(
        "är öppnat igen: det som skrevs på annat håll gör att det inte kan vara avslutat (synpunkt show)",
        "is open again: what was written elsewhere keeps it from being closed (synpunkt show)"
      )
    case .letterBegun(let letter):
      Wording(
        "den som har fått brev med det gamla numret behöver få veta det nya: \(letter.text.rawValue) är påbörjat",
        "whoever had letters with the old number needs to know the new one: \(letter.text.rawValue) is begun"
      )
    case .deliveredTwice(let second, let first):
      Wording(
        "är levererat till arkivet två gånger: \(first) gäller, och \(second) är ersatt; säg det till arkivet",
        "was delivered to the archive twice: \(first) is the one, and \(second) is superseded; tell the archive"
      )
    }
  }
}
