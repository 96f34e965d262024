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

  /// Notes the disclosure in the log, and puts the copy into a file, or into a folder under the case's number.
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
    let event = LogEvent(time: desk.now, by: desk.actor, what: .disclosed, details: details)
    guard let target else {
      try desk.folder.note(event, of: number, in: language)
      return nil
    }
    try put(into: target, noting: event)
    return target.path
  }

  /// The copy first, then its line: who is interrupted in between leaves the line to whoever comes next.
  private func put(into target: Target, noting event: LogEvent) throws {
    let lock = try WriteLock(.disclosing, in: desk.folder)
    let line = OutgoingWork.CaseLine(number: number, event: event, log: nil)
    let work = OutgoingWork(
      .disclosing,
      in: target.above,
      of: [OutgoingWork.Item(name: target.name, lines: [line])]
    )
    try work.begin(at: desk)
    do {
      try target.write(bytes)
    } catch {
      // Without a copy nothing has happened; one that may be there is noted, unless it is somebody else's.
      let isOther = (error as? FileError)?.isExisting ?? false
      if !isOther { _ = try work.finish(at: desk) }
      try work.forget(at: desk)
      throw error
    }
    _ = try work.finish(at: desk)
    try work.forget(at: desk)
    _ = consume lock
  }

  /// Where the copy is put: a file that is not there.
  private struct Target {
    let path: String
    let name: String
    let above: String

    init(_ wanted: String, for number: CaseNumber) throws {
      path = (try? Folder(wanted)) == nil ? wanted : wanted + "/\(number).txt"
      let slash = path.lastIndex(of: "/") ?? path.startIndex
      above = slash == path.startIndex ? "/" : String(path[..<slash])
      name = String(path[path.index(after: slash)...])
      guard !PathText.exists(path) else {
        throw Refusal.refused(
          Wording("\(visible(path)) finns redan", "\(visible(path)) is there already")
        )
      }
    }

    func write(_ bytes: [UInt8]) throws {
      // It may hold all that the case holds.
      try Folder.making(above).create(name, holding: bytes, for: .owner)
    }
  }
}
