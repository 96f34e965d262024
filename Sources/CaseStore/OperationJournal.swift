import Casework
import Checksums
import Findings

/// An operation that is begun: what each file was, what it shall be, and the lines of the log.
///
/// ```
/// synpunkt-operation 1 <SHA-256 of all that follows>
/// case SYN-2026-0042
/// log <SHA-256 of log.yaml, or ->
/// line 2026-11-21T12:00:00+01:00 anna.berg kvitterad
/// write case.yaml <SHA-256 before, or -> <SHA-256 after> <bytes>
/// remove letters/reply.txt <SHA-256 before>
///
/// <the content of each file that is written, one after the other>
/// ```
///
/// It stands in `.synpunkt/state/operations`, under the number of the case, from the moment in which the operation
/// is decided until all of it is done. One that was damaged, or is of a newer program, is told and left alone.
struct OperationJournal: Equatable {
  let number: CaseNumber
  /// The log before; `nil` where there was none.
  let log: Digest?
  /// Of the log, without their dashes.
  let lines: [String]
  let changes: [Change]

  /// What a file was, and what it shall be.
  struct Change: Equatable {
    let file: CaseFile
    /// `nil` for one that was not there.
    let before: Digest?
    /// `nil` for one that is removed.
    let content: [UInt8]?
    let after: Digest?

    init(_ file: CaseFile, before: Digest?, after content: [UInt8]?) {
      self.file = file
      self.before = before
      self.content = content
      after = content.map { SHA256.hash(of: $0) }
    }
  }

  /// Who did it, and what, as far as the lines tell.
  func events(_ language: Language) -> [LogEvent] {
    lines.compactMap { line in
      LogEvent(line, in: language)
        ?? Language.allCases.lazy.compactMap { LogEvent(line, in: $0) }.first
    }
  }
}

/// As bytes.
extension OperationJournal {
  /// What a journal may hold at most, which leaves a letter with its pictures in.
  static let limit = 64 << 20

  var bytes: [UInt8] {
    var head = "case \(number)\nlog \(Self.word(log))\n"
    for line in lines { head += "line \(line)\n" }
    for change in changes {
      let name = change.file.rawValue
      if let content = change.content {
        head += "write \(name) \(Self.word(change.before)) \(Self.word(change.after)) "
        head += "\(content.count)\n"
      } else {
        head += "remove \(name) \(Self.word(change.before))\n"
      }
    }
    head += "\n"
    let rest = Array(head.utf8) + changes.flatMap { $0.content ?? [] }
    return Array("\(Self.signature)\(SHA256.hash(of: rest).hexadecimal)\n".utf8) + rest
  }

  /// `nil` for bytes that are none, were damaged, or are of another program.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    guard let first = rest.popLine(), first.hasPrefix(Self.signature),
      let digest = Digest(hexadecimal: String(first.dropFirst(Self.signature.count))),
      SHA256.hash(of: Array(rest)) == digest,
      let name = rest.popLine(), name.hasPrefix("case "),
      let number = CaseNumber(String(name.dropFirst("case ".count))),
      let log = rest.popLine(), log.hasPrefix("log "),
      let logDigest = Self.digest(log.dropFirst("log ".count))
    else { return nil }
    var lines: [String] = []
    var heads: [[Substring]] = []
    while let line = rest.popLine(), !line.isEmpty {
      if line.hasPrefix("line ") {
        lines.append(String(line.dropFirst("line ".count)))
      } else {
        heads.append(line.split(separator: " "))
      }
    }
    var changes: [Change] = []
    for words in heads {
      guard words.count >= 3, let file = CaseFile(rawValue: String(words[1])),
        let before = Self.digest(words[2])
      else { return nil }
      switch (words[0], words.count) {
      case ("remove", 3): changes.append(Change(file, before: before, after: nil))
      case ("write", 5):
        guard let count = Int(words[4]), count >= 0, count <= rest.count else { return nil }
        let change = Change(file, before: before, after: Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
        guard change.after == Digest(hexadecimal: String(words[3])) else { return nil }
        changes.append(change)
      default: return nil
      }
    }
    guard rest.isEmpty else { return nil }
    self.init(number: number, log: logDigest, lines: lines, changes: changes)
  }

  private static let signature = "synpunkt-operation 1 "
  private static let none = "-"

  private static func word(_ digest: Digest?) -> String { digest?.hexadecimal ?? none }

  /// The outer `nil` is for a word that is none.
  private static func digest(_ word: Substring) -> Digest?? {
    if word == none { return .some(nil) }
    return Digest(hexadecimal: String(word)).map { .some($0) }
  }
}

extension ArraySlice<UInt8> {
  /// The text up to the end of the line, which is taken away with it; `nil` where no line ends.
  mutating func popLine() -> String? {
    guard let end = firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { self = self[(end + 1)...] }
    return String(decoding: self[..<end], as: UTF8.self)
  }
}
