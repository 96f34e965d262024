import Casework
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
  static func all(of item: Case, _ files: [PackageFile]) -> [ArchivedRecord] {
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

  func write(_ number: Int, _ item: Case, _ delivery: Delivery, _ xml: inout XMLWriter) {
    let id = "\(item.number)-\(number)"
    xml.element(
      "record",
      [
        "systemIdentifier": PackageName.uuid(of: ["record", delivery.register.authorityID, id])
      ]
    ) { xml in
      xml.element("objectId", [:], text: id)
      xml.element("title", [:], text: title[delivery.register.language])
      xml.element("runningNumber", [:], text: "\(number)")
      if kind == .publicTexts {
        xml.element("relation", ["relationType": "is_redacted_version_of"], text: "\(item.number)")
      }
      direction(&xml)
      dates(item, delivery, &xml)
      xml.element("additionalInformation") { xml in
        for file in files {
          let name = file.path.split(separator: "/").last.map(String.init)
          xml.element(
            "appendix",
            [
              "name": file.originalName ?? name, "fileFormat": file.mediaType, "path": file.path,
            ]
          )
        }
      }
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

  private func dates(_ item: Case, _ delivery: Delivery, _ xml: inout XMLWriter) {
    let date: (type: String, text: String)?
    switch kind {
    case .submission:
      date = item.facts.moment(.received).map { ("received", Delivery.dateTime($0)) }
    case .letter(let letter):
      date = item.log.last { item.isPosting($0.event, of: letter) }
        .map { ("expedited", Delivery.dateTime($0.event.time)) }
    case .publicTexts:
      date = item.facts.moment(.published).map { ("created", Delivery.dateTime($0)) }
    case .documentation: date = nil
    }
    guard let date else { return }
    xml.element("dates") { $0.element("date", ["dateType": date.type], text: date.text) }
  }
}

extension Case {
  fileprivate func isPosting(_ event: LogEvent, of letter: Letter) -> Bool {
    Posting(event, facts.language)?.letter == letter
  }
}
