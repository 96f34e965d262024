import Casework
import Checksums
import Findings
import System

/// Work on several cases that is decided and not ended: what is left to be done of it.
///
/// ```
/// synpunkt-work 1 <SHA-256 of all that follows>
/// decision KS 2026/118
/// case SYN-2026-0007 2839dc31…
///
/// <content>
/// ```
///
/// It stands in `.synpunkt/state/work` from the moment in which the work is decided until all of it is done. One that
/// was damaged, or is of a newer program, is told and left alone.
package struct WorkNote: Equatable, Sendable {
  package let kind: Kind
  /// What tells it from others of its kind: a part of a file's name.
  package let id: String
  package let lines: [Line]
  package let content: [UInt8]

  /// What is done.
  package enum Kind: String, CaseIterable, Sendable {
    case archiving
    case disclosing
    case disposal
  }

  /// A word and what it has.
  package struct Line: Equatable, Sendable {
    package let key: Key
    package let value: String

    package init(_ key: Key, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  package enum Key: String, Sendable {
    case decision
    case time
    case `case`
    /// The absolute path of a folder outside the register.
    case folder
    /// The name of what is put there.
    case name
    /// A line of a log, of the case before it.
    case line
  }

  package init(_ kind: Kind, id: String = "", lines: [Line], content: [UInt8] = []) {
    self.kind = kind
    self.id = id
    self.lines = lines
    self.content = content
  }

  /// What stands behind a word, in the order of the note.
  package func values(_ key: Key) -> [String] { lines.filter { $0.key == key }.map(\.value) }

  /// What stands behind a word that is there once; `nil` where it is not.
  package func value(_ key: Key) -> String? { values(key).first }
}

extension WorkNote {
  /// The cases that it is about: the first word behind each `case`.
  package var numbers: [CaseNumber] {
    values(.case).compactMap { CaseNumber(String($0.prefix { $0 != " " })) }
  }
}

/// As a file.
extension WorkNote {
  /// What a note may hold at most.
  static let limit = 64 << 20

  var name: String { id.isEmpty ? kind.rawValue : kind.rawValue + "." + id }

  var bytes: [UInt8] {
    var rest: [UInt8] = []
    for line in lines {
      rest += Array("\(line.key.rawValue) \(Self.escaped(line.value))\n".utf8)
    }
    rest += Array("\n".utf8) + content
    return Array("\(Self.signature)\(SHA256.hash(of: rest).hexadecimal)\n".utf8) + rest
  }

  /// `nil` for a file that is none, was damaged, or is of another program.
  init?(_ bytes: [UInt8], named name: String) {
    let parts = name.split(separator: ".", maxSplits: 1)
    guard let kind = parts.first.flatMap({ Kind(rawValue: String($0)) }) else { return nil }
    var rest = bytes[...]
    guard let first = rest.popLine(), first.hasPrefix(Self.signature),
      let digest = Digest(hexadecimal: String(first.dropFirst(Self.signature.count))),
      SHA256.hash(of: Array(rest)) == digest
    else { return nil }
    var lines: [Line] = []
    while let line = rest.popLine(), !line.isEmpty {
      let key = line.prefix { $0 != " " }
      guard let known = Key(rawValue: String(key)) else { return nil }
      lines.append(Line(known, Self.unescaped(line.dropFirst(key.count + 1))))
    }
    self.init(
      kind,
      id: parts.count > 1 ? String(parts[1]) : "",
      lines: lines,
      content: Array(rest)
    )
  }

  private static let signature = "synpunkt-work 1 "

  /// In one line.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.popFirst() else {
        result.unicodeScalars.append(scalar)
        continue
      }
      result.unicodeScalars.append(next == "n" ? "\n" : next)
    }
    return result
  }
}

/// A note that was damaged, or is of a newer program: nothing is done until somebody has looked.
package struct UnreadableWork: Error {
  /// From the register's root.
  package let path: String

  package init(path: String) { self.path = path }
}
