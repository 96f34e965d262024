import CaseText
import Casework
import Findings

/// Whether a case is for the public: no wins over yes, and what protects people over everything.
extension CaseMerge {
  private static let publication = [CaseField.publish, .publishReason, .published]

  /// Lets the side that said no decide, where the other said yes.
  mutating func decideOnPublishing() {
    let answers = versions.map { facts(of: $0)?.term(.publish, as: YesNo.self) }
    let (base, first, second) = (answers.base ?? nil, answers.first ?? nil, answers.second ?? nil)
    guard first != second, first != base, second != base else { return }
    let deciding: Side
    switch (first, second) {
    case (.no, _): deciding = .first
    case (_, .no): deciding = .second
    case (.yes, _), (nil, _): return
    }
    take(Self.publication, from: deciding)
  }

  private func facts(of files: Files?) -> Record<CaseField>? {
    files?[CaseFile.facts.rawValue].flatMap { Record(parsing: $0, in: language) }
  }

  /// Gives the other side the values that one has.
  private mutating func take(_ fields: [CaseField], from side: Side) {
    let own = side == .first ? versions.first : versions.second
    var other = side == .first ? versions.second : versions.first
    guard let values = facts(of: own), let file = other?[CaseFile.facts.rawValue] else { return }
    var document = Document(parsing: file)
    for field in fields {
      let name = field.definition.name[language]
      if let place = values[field] {
        document = document.setting([name], to: values.document.value(at: place)) ?? document
      } else if document[[name]] != nil {
        document = document.setting([name], to: .empty) ?? document
      }
    }
    other?[CaseFile.facts.rawValue] = document.bytes
    versions = Versions(
      base: versions.base,
      first: side == .first ? own : other,
      second: side == .first ? other : own
    )
  }

  /// Whether either side says that it was published.
  var isPublished: Bool {
    [versions.first, versions.second].contains { facts(of: $0)?.has(.published) ?? false }
  }

  /// Takes a case off the site where one side has set what protects people, or decided that it is not for the public.
  ///
  /// `wasPublic`: whether it was on the site on either side.
  func protect(_ result: inout MergedCase, wasPublic: Bool) {
    guard let merged = facts(of: result.files) else { return }
    let base = facts(of: versions.base)
    let isProtected = merged.mayBeProtected || merged.has(.secrecy)
    let isNew = !(base?.mayBeProtected ?? false) && !(base?.has(.secrecy) ?? false)
    // What either wrote in a file that cannot be taken apart may protect somebody.
    let isUnknown = result.conflicts.contains {
      $0.path == CaseFile.facts.rawValue && $0.conflict.field.isEmpty
    }
    if isProtected && isNew || isUnknown, merged.has(.published) || merged.isYes(.publish) {
      result.set([name(.publish)], to: .text(YesNo.no.name[language]), in: .facts)
      if !merged.has(.publishReason) {
        result.set([name(.publishReason)], to: .text(Self.reason[language]), in: .facts)
      }
      if merged.has(.published) { result.set([name(.published)], to: .empty, in: .facts) }
    } else if merged.term(.publish, as: YesNo.self) == .no, merged.has(.published) {
      result.set([name(.published)], to: .empty, in: .facts)
    }
    guard let now = facts(of: result.files), wasPublic, !now.has(.published) else { return }
    unpublish(&result)
  }

  /// Says in the log, by which the approval ends, that the case is off the site.
  func unpublish(_ result: inout MergedCase) {
    guard !events(in: result.files).latestIsUnpublished else { return }
    result.remarks.append(.unpublished)
    note(
      LogEvent(
        time: now,
        by: .program,
        what: .unpublished,
        details: [LogEvent.Detail(.reason, Self.merged[language], in: language)]
      ),
      into: &result
    )
  }

  /// Whether one version of the case says that somebody is protected, something is secret, or no.
  func isWithheld(_ files: Files) -> Bool {
    // Of what cannot be read nobody says that it may be public.
    guard let facts = facts(of: files) else { return true }
    return facts.mayBeProtected || facts.has(.secrecy)
      || facts.term(.publish, as: YesNo.self) == .no
  }

  func isPublic(_ files: Files) -> Bool { facts(of: files)?.has(.published) ?? false }

  private func name(_ field: CaseField) -> String { field.definition.name[language] }

  func note(_ event: LogEvent, into result: inout MergedCase) { result.note(event, in: language) }

  private static let reason = Wording(
    "Ärendet har sekretess eller skyddade personuppgifter.",
    "The case is secret, or has protected personal data."
  )
  private static let merged = Wording("sammanförd med nej", "merged with no")
}

extension [LogEvent] {
  /// Whether the last that was said of publishing is that it ended.
  fileprivate var latestIsUnpublished: Bool {
    let said = filter { $0.what == .published || $0.what == .unpublished }
    let last = said.max { one, other in
      guard let own = one.time.instant(in: .stockholm),
        let others = other.time.instant(in: .stockholm)
      else { return false }
      return own < others
    }
    return last?.what == .unpublished
  }
}
