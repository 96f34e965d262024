import Archive
import CaseStore
import Casework
import Checksums
import Findings
import System

/// The copy of a case for somebody who asks for the public record, and the line in its log about it (B16, B17).
package struct DisclosedCopy {
  package let bytes: [UInt8]
  private let number: CaseNumber
  private let desk: Desk
  private let disclosure: Disclosure

  /// Makes the copy; nothing is noted yet.
  ///
  /// - Throws: ``Faults`` where the case has errors, ``Refusal`` where the copy would tell what it must not.
  package init(of number: CaseNumber, at desk: Desk) throws {
    self.number = number
    self.desk = desk
    let examination = try desk.folder.examine(
      number,
      by: desk.reader
    )
    // What has faults may hide a mark of secrecy.
    guard examination.errors.isEmpty, let item = examination.item else {
      throw Faults(examination.errors)
    }
    disclosure = Disclosure(
      of: item,
      in: desk.register,
      with: try DisclosedContent(desk.folder, in: desk.register).content(of: item),
      today: desk.today
    )
    bytes = Array(disclosure.text.utf8)
    try disclosure.refuseLeaks(of: item)
  }

  /// Whether it shows only that the case exists.
  package var isRestricted: Bool { disclosure.isRestricted }

  /// Notes the disclosure in the log, then puts the copy into a file, or into a folder under the case's number.
  ///
  /// - Returns: The path of the file; `nil` where none is wanted.
  package func note(puttingInto path: String?) throws -> String? {
    let target = try path.map { try Target($0, for: number) }
    let language = desk.language
    var details = [
      LogEvent.Detail(.digest, SHA256.hash(of: bytes).hexadecimal, in: language)
    ]
    if disclosure.isRestricted {
      details.append(
        LogEvent.Detail(
          .exception,
          disclosure.exceptions.joined(separator: ", "),
          in: language
        )
      )
    }
    try desk.folder.note(
      LogEvent(time: desk.now, by: desk.actor, what: .disclosed, details: details),
      of: number,
      in: language
    )
    try target?.write(bytes)
    return target?.path
  }

  /// Where the copy is put: a file that is not there.
  private struct Target {
    let path: String
    private let name: String
    private let above: String

    init(_ wanted: String, for number: CaseNumber) throws {
      path = (try? Folder(wanted)) == nil ? wanted : wanted + "/\(number).txt"
      let slash = path.lastIndex(of: "/") ?? path.startIndex
      above = String(path[..<slash])
      name = String(path[path.index(after: slash)...])
      guard !PathText.exists(path) else {
        throw Refusal.refused(
          Wording("\(visible(path)) finns redan", "\(visible(path)) is there already")
        )
      }
    }

    func write(_ bytes: [UInt8]) throws {
      // It may hold all that the case holds.
      try Folder.making(above.isEmpty ? "/" : above).create(name, holding: bytes, for: .owner)
    }
  }
}
