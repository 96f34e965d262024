import CaseText
import Casework
import Findings

/// Two changes of one file become one, by what kind of file it is; pure, and never with marks in a text.
///
/// | kind | how |
/// |---|---|
/// | fields (`case.yaml`, `organisation.yaml`, …) | field by field, lists item by item |
/// | `investigation.yaml` | the same, and prose line by line |
/// | `notes.yaml` | every note of either |
/// | `log.yaml` | every line of either, by time |
/// | `conflict.yaml` | what is open for either, unless one of them has settled it |
/// | letters, public texts, templates, everything else that is text | line by line |
/// | what is no text | the one that was first, with the other beside it |
package enum FileMerge {
  /// What becomes of a file.
  package struct Result: Equatable, Sendable {
    /// `nil` for one that is gone.
    package var content: [UInt8]?
    package var conflicts: [Conflict] = []
    /// Versions that are kept beside it.
    package var copies: [[UInt8]] = []

    package init(_ content: [UInt8]?, conflicts: [Conflict] = [], copies: [[UInt8]] = []) {
      self.content = content
      self.conflicts = conflicts
      self.copies = copies
    }
  }

  /// How a file is brought together.
  package enum Kind: Sendable {
    case fields, investigation, notes, log, conflicts, text, binary

    /// By the path from the register's root.
    package init(path: String) {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      if name == CaseFile.log.rawValue {
        self = .log
      } else if name == CaseFile.notes.rawValue {
        self = .notes
      } else if name == CaseFile.investigation.rawValue {
        self = .investigation
      } else if name == CaseFile.conflicts.rawValue {
        self = .conflicts
      } else if name.hasSuffix(".yaml") {
        self = .fields
      } else if [".pdf", ".eml", ".png", ".jpg", ".docx"].contains(where: name.hasSuffix) {
        self = .binary
      } else {
        self = .text
      }
    }
  }

  /// `files`: what both began with, and what each side has made of it.
  package static func merged(
    _ files: Versions<[UInt8]>,
    as kind: Kind,
    in language: Language
  ) -> Result {
    switch files.settled {
    case .to(let content): return Result(content)
    case .open: break
    }
    if case .conflicts = kind,
      let file = ConflictFile(merging: files.base, files.first, files.second, in: language)
    {
      return Result(file.bytes)
    }
    // What one side has taken away while the other went on with it stays.
    guard files.first != nil, files.second != nil else {
      return Result(files.first ?? files.second)
    }
    let ends = LineEnds(files)
    let plain = files.map(LineEnds.plain)
    switch plain.settled {
    case .to(let content): return Result(content.map(ends.spelled))
    case .open: break
    }
    var result = open(plain, as: kind, in: language)
    result.content = result.content.map(ends.spelled)
    return result
  }

  private static func open(
    _ files: Versions<[UInt8]>,
    as kind: Kind,
    in language: Language
  ) -> Result {
    switch kind {
    case .fields:
      if let merge = FieldMerge(files, in: fields) {
        return Result(merge.bytes, conflicts: merge.conflicts)
      }
      if let merge = ListFileMerge(files, in: fields) {
        return Result(merge.bytes, conflicts: merge.conflicts)
      }
      return whole(files)
    case .investigation:
      guard let merge = FieldMerge(files, in: investigation) else { return whole(files) }
      return Result(merge.bytes, conflicts: merge.conflicts)
    case .notes:
      guard let merge = ListFileMerge(files, in: notes) else { return whole(files) }
      return Result(merge.bytes, conflicts: merge.conflicts)
    case .log: return Result(LogMerge.merged(files, in: language))
    // Of what cannot be read nobody knows what is open.
    case .conflicts: return whole(files)
    case .text: return LineMerge.merged(files).map { Result($0) } ?? whole(files)
    case .binary: return Result(files.first, copies: [files.second].compactMap { $0 })
    }
  }

  private static let fields = ValueMerge.Manner(prose: .whole, removals: .hold)
  private static let investigation = ValueMerge.Manner(prose: .byLine, removals: .hold)
  private static let notes = ValueMerge.Manner(prose: .byLine, removals: .areIgnored)

  /// A file that cannot be taken apart: what stood before stands, and people choose.
  private static func whole(_ files: Versions<[UInt8]>) -> Result {
    let texts = files.map { String(validating: $0, as: UTF8.self) }
    let isText = [files.base, files.first, files.second].compactMap { $0 }.allSatisfy(isShowable)
    guard isText, let first = texts.first ?? nil, let second = texts.second ?? nil else {
      return Result(files.first, copies: [files.second].compactMap { $0 })
    }
    let conflict = Conflict(
      of: [],
      base: texts.base ?? nil,
      first: first,
      second: second,
      standing: files.base == nil ? .first : .base
    )
    return Result(files.base ?? files.first, conflicts: [conflict])
  }

  /// Whether a text can stand as a value in a file of conflicts.
  private static func isShowable(_ bytes: [UInt8]) -> Bool {
    guard bytes.count < Document.sizeLimit / 4, let text = String(validating: bytes, as: UTF8.self)
    else { return false }
    let document = Document([NewField("x", .text(text))])
    return document.findings.isEmpty && document[["x"]].map(document.text(of:)) == text
  }
}

/// How the lines of a file end; a change of them alone is no change.
struct LineEnds {
  private let hasReturns: Bool

  init(_ files: Versions<[UInt8]>) {
    let returns = files.map { $0.contains(UInt8(ascii: "\r")) }
    switch returns.settled {
    case .to(let answer): hasReturns = answer ?? false
    case .open: hasReturns = returns.second ?? false
    }
  }

  /// With line feeds alone.
  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "\r")) else { return bytes }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    for place in bytes.indices {
      let isEnd =
        bytes[place] == UInt8(ascii: "\r") && place + 1 < bytes.count
        && bytes[place + 1] == UInt8(ascii: "\n")
      if !isEnd { plain.append(bytes[place]) }
    }
    return plain
  }

  func spelled(_ bytes: [UInt8]) -> [UInt8] {
    guard hasReturns else { return bytes }
    return bytes.flatMap {
      $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), UInt8(ascii: "\n")] : [$0]
    }
  }
}

extension FileMerge {
  /// Whether two versions of a file differ in nothing but how their lines end.
  package static func isSame(_ one: [UInt8], as other: [UInt8]) -> Bool {
    one == other || LineEnds.plain(one) == LineEnds.plain(other)
  }
}
