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
      result.remarks.append(.deliveredTwice)
    }
    if !result.aside.isEmpty { result.remarks.append(.delivered) }
    return result
  }
}
