import Casework
import CivilCalendar
import Findings
import Formats

/// A record of a case in `erms.xml`: what came in, a letter, the public texts, or the case's own files.
struct ArchivedRecord {
  let kind: Kind
  /// Never empty.
  let files: [PackageFile]

  enum Kind: Hashable {
    /// What came in, with what came with it.
    case submission
    case letter(Letter)
    /// What the public may see.
    case publicTexts
    /// The facts, the log and the other files about the case.
    case documentation
  }

  /// Every file of a case in the one record that it belongs to.
  static func all(of item: Case, in files: [PackageFile]) -> [ArchivedRecord] {
    let folder = "\(ArchivedCase.data)/\(item.number)/"
    // What somebody put beside the letters and nobody posted is none of them.
    let letters = (item.postedLetters.union(Letter.fixed)).sorted()
    let grouped = Dictionary(grouping: files) {
      kind(of: $0.path.dropFirst(folder.count), letters)
    }
    let order = [.submission] + letters.map(Kind.letter) + [.publicTexts, .documentation]
    return order.compactMap { kind in
      grouped[kind].map { ArchivedRecord(kind: kind, files: $0) }
    }
  }

  private static func kind(of path: Substring, _ letters: [Letter]) -> Kind {
    if path == CaseFile.submission.rawValue || path.hasPrefix("attachments/") { return .submission }
    if path == CaseFile.message.rawValue || path == CaseFile.original.rawValue {
      return .submission
    }
    if path.hasPrefix("public/") { return .publicTexts }
    for letter in letters
    where path == letter.text.rawValue || path == letter.pdf.rawValue {
      return .letter(letter)
    }
    return .documentation
  }

  func write(_ number: Int, of item: Case, in delivery: Delivery, into xml: inout XMLWriter) {
    let id = Self.id(number, of: item)
    xml.element(
      "record",
      [
        "systemIdentifier": PackageName.uuid(of: ["record", delivery.register.authorityID, id])
      ]
    ) { xml in
      xml.element("objectId", [:], text: id)
      xml.element("title", [:], text: title[delivery.register.language])
      xml.element("runningNumber", [:], text: "\(number)")
      relation(item, into: &xml)
      Restrictions(item, in: delivery.register).write(&xml)
      direction(&xml)
      agents(item, in: delivery.register, into: &xml)
      dates(of: item, in: delivery, into: &xml)
      xml.element("additionalInformation") { xml in
        for file in files {
          let name = file.path.split(separator: "/").last.map(String.init)
          // What people called it may name somebody (L10).
          let told = item.facts.mayBeProtected ? nil : file.originalName
          xml.element(
            "appendix",
            ["name": told ?? name, "fileFormat": file.mediaType, "path": file.path]
          )
        }
      }
    }
  }

  /// What a record is called in its package: the number of the case and its place there.
  private static func id(_ number: Int, of item: Case) -> String { "\(item.number)-\(number)" }

  /// Public texts are what came in, without what may not be public: the first record of every case.
  private func relation(_ item: Case, into xml: inout XMLWriter) {
    guard kind == .publicTexts else { return }
    xml.element("relation", ["relationType": "is_redacted_version_of"], text: Self.id(1, of: item))
  }

  private func agents(_ item: Case, in register: Register, into xml: inout XMLWriter) {
    let people = ERMSPeople(item, in: register)
    switch kind {
    case .submission: xml.element("agents") { people.sender(as: "sender", into: &$0) }
    case .letter:
      xml.element("agents") { xml in
        people.authority(as: "sender", into: &xml)
        people.sender(as: "receiver", into: &xml)
      }
    case .publicTexts, .documentation: return
    }
  }

  private var title: Wording {
    switch kind {
    case .submission: Wording("Det som kom in", "What came in")
    case .letter(let letter):
      Wording("Brev: \(letter.name.swedish)", "Letter: \(letter.name.english)")
    case .publicTexts: Wording("Det som får publiceras", "What may be published")
    case .documentation: Wording("Ärendets uppgifter", "The facts of the case")
    }
  }

  private func direction(_ xml: inout XMLWriter) {
    switch kind {
    case .submission: xml.element("direction", ["directionDefinition": "incoming"])
    case .letter: xml.element("direction", ["directionDefinition": "outgoing"])
    case .publicTexts, .documentation:
      xml.element(
        "direction",
        ["directionDefinition": "other", "otherDirectionDefinition": "internal"]
      )
    }
  }

  /// When it was made, as far as the register knows, and when it came or went.
  private func dates(of item: Case, in delivery: Delivery, into xml: inout XMLWriter) {
    let registered = item.created ?? delivery.time
    var dates: [(type: String, moment: Moment)] = []
    switch kind {
    case .submission:
      dates.append(("created", registered))
      if let received = item.facts.moment(.received) { dates.append(("received", received)) }
    case .letter(let letter):
      let posted = item.log.last { item.isPosting($0.event, of: letter) }?.event.time
      let answered = letter == .reply ? item.facts.moment(.answered) : nil
      dates.append(("created", posted ?? answered ?? item.facts.moment(.closed) ?? registered))
      if let posted { dates.append(("expedited", posted)) }
    case .publicTexts:
      let approved = item.log.last { $0.event.what == .approved }?.event.time
      let moment = approved ?? item.facts.moment(.published) ?? item.facts.moment(.closed)
      dates.append(("created", moment ?? registered))
    case .documentation: dates.append(("created", registered))
    }
    xml.element("dates") { xml in
      for date in dates {
        xml.element("date", ["dateType": date.type], text: Delivery.dateTime(date.moment))
      }
    }
  }
}

extension Case {
  /// When the register got it, which every date that a system sets begins with (CITS ERMS: ERMS135, ERMS204).
  var created: Moment? {
    facts.moment(.registered) ?? registration?.time ?? facts.moment(.received)
  }

  fileprivate func isPosting(_ event: LogEvent, of letter: Letter) -> Bool {
    event.what == .posted && event.details.contains { $0.value == letter.name[facts.language] }
  }
}
