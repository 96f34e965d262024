import Casework
import Findings

/// A case that was delivered to the archive stays as it was delivered.
extension CaseMerge {
  /// The side on which it was delivered since both had one case; of two the first.
  var deliveredSide: Side? {
    let known = deliveries(in: versions.base)
    if deliveries(in: versions.first) > known { return .first }
    if deliveries(in: versions.second) > known { return .second }
    return nil
  }

  private func deliveries(in files: Files?) -> Int {
    events(in: files).count { $0.what == .archived }
  }

  /// The package of the first delivery since both had one case.
  private func package(in files: Files?) -> String? {
    events(in: files).filter { $0.what == .archived }.dropFirst(deliveries(in: versions.base)).first
      .flatMap { Archiving($0, in: language)?.package }
  }

  /// The case as one side has it; what the other wrote since lies aside, and both logs are kept.
  func stands(as side: Side) -> MergedCase {
    let own = (side == .first ? versions.first : versions.second) ?? [:]
    let other = (side == .first ? versions.second : versions.first) ?? [:]
    var result = MergedCase(files: own)
    let log = CaseFile.log.rawValue
    // The delivered log goes first, whichever side it is of.
    result.files[log] = LogMerge.merged(
      Versions(base: versions.base?[log], first: own[log], second: other[log]),
      in: language
    )
    result.aside = other.filter { path, content in
      path != log && content != versions.base?[path] && content != own[path]
    }
    if deliveries(in: other) > deliveries(in: versions.base) {
      supersede(package(in: other) ?? "?", by: package(in: own) ?? "?", in: &result)
    }
    if isWithheld(other), isPublic(own) { unpublish(&result) }
    if !result.aside.isEmpty {
      result.related = RelatedDraft(of: number, in: language)
        .bytes(own: own, base: versions.base ?? [:], other: result.aside)
      result.remarks.append(.delivered)
    }
    return result
  }

  /// Says in the log, which all clones have, which of two packages is the one.
  private func supersede(_ second: String, by first: String, in result: inout MergedCase) {
    guard first != second else { return }
    result.remarks.append(.deliveredTwice(superseded: second, by: first))
    let event = LogEvent(
      time: now,
      by: .program,
      what: .changed,
      details: [
        LogEvent.Detail(.superseded, second, in: language),
        LogEvent.Detail(.by, first, in: language),
      ]
    )
    note(event, into: &result)
  }
}
