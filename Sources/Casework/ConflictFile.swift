import CaseText
import CivilCalendar
import Findings

/// What two clones have made of one value, until somebody has chosen: `conflict.yaml` of a case.
///
/// ```
/// - plats: case.yaml/enhet
///   upptäckt: 2026-11-21T12:00:00+01:00
///   gäller: hemtjanst
///   förslag:
///     - värde: kok
///       av: Anna Berg
///       tid: 2026-11-20T10:00:00+01:00
///     - värde: skola
///       av: Omar Nilsson
///       tid: 2026-11-20T11:30:00+01:00
/// ```
///
/// A value may tell of people: the file is as protected as `sender.yaml`, and goes with the case.
package struct ConflictFile: Sendable {
  package private(set) var entries: [Entry]
  private let language: Language

  /// One value that is open.
  package struct Entry: Hashable, Sendable {
    /// The file and the field: `case.yaml/enhet`, `letters/reply.txt`.
    package let place: String
    package let found: Moment
    package let stands: String?
    package let proposals: [Proposal]

    package init(place: String, found: Moment, stands: String?, proposals: [Proposal]) {
      self.place = place
      self.found = found
      self.stands = stands
      self.proposals = proposals
    }

    /// The file of the case that it is in.
    package var file: CaseFile? {
      CaseFile.allCases.first { place == $0.rawValue || place.hasPrefix($0.rawValue + "/") }
        ?? CaseFile(rawValue: place)
    }

    /// The field, from the outermost in; empty where it is the file as a whole.
    package var field: [String] {
      guard let file else { return [] }
      return place.dropFirst(file.rawValue.count).split(separator: "/").map(String.init)
    }
  }

  /// What one side wrote.
  package struct Proposal: Hashable, Sendable {
    /// `nil` where it was taken away.
    package let value: String?
    package let by: String
    package let time: Moment

    package init(value: String?, by: String, time: Moment) {
      self.value = value
      self.by = by
      self.time = time
    }
  }

  package init(in language: Language) {
    self.language = language
    entries = []
  }

  /// What a file says; `nil` where it cannot be read.
  package init?(_ bytes: [UInt8], in language: Language) {
    let document = Document(parsing: bytes)
    guard document.findings.isEmpty else { return nil }
    self.init(in: language)
    guard let root = document.root else { return }
    guard document.kind(of: root) == .sequence else { return nil }
    for item in document.children(of: root) {
      let record = Record<ConflictField>(document, at: item, in: language)
      guard let place = record.text(.place), let found = record.moment(.found) else { return nil }
      let proposals = record.records(.proposals, of: ProposalField.self).compactMap { proposal in
        proposal.moment(.time).map {
          Proposal(value: proposal.text(.value), by: proposal.text(.by) ?? "", time: $0)
        }
      }
      entries.append(
        Entry(place: place, found: found, stands: record.text(.stands), proposals: proposals)
      )
    }
  }

  /// Adds what is open; of a place that is open already the proposals come together.
  package mutating func add(_ entry: Entry) {
    guard let known = entries.firstIndex(where: { $0.place == entry.place }) else {
      entries.append(entry)
      return
    }
    let old = entries[known]
    let new = entry.proposals.filter { one in !old.proposals.contains { $0.value == one.value } }
    entries[known] = Entry(
      place: old.place,
      found: old.found,
      stands: entry.stands,
      proposals: old.proposals + new
    )
  }

  /// Takes away what somebody has chosen.
  package mutating func remove(_ place: String) { entries.removeAll { $0.place == place } }

  /// As a file; `nil` where nothing is open.
  package var bytes: [UInt8]? {
    guard !entries.isEmpty else { return nil }
    var document = Document(parsing: [])
    for entry in entries {
      guard let longer = document.appending(value(of: entry), toListAt: []) else { return nil }
      document = longer
    }
    return document.bytes
  }

  private func value(of entry: Entry) -> NewValue {
    var fields = [
      field(ConflictField.place, entry.place), field(ConflictField.found, entry.found.iso),
    ]
    if let stands = entry.stands { fields.append(field(ConflictField.stands, stands)) }
    let proposals = entry.proposals.map { proposal in
      NewValue.record(
        (proposal.value.map { [field(ProposalField.value, $0)] } ?? [])
          + [field(ProposalField.by, proposal.by), field(ProposalField.time, proposal.time.iso)]
      )
    }
    fields.append(
      NewField(ConflictField.proposals.definition.name[language], .list(proposals))
    )
    return .record(fields)
  }

  private func field(_ field: some FieldSet, _ text: String) -> NewField {
    NewField(field.definition.name[language], .text(text))
  }
}
