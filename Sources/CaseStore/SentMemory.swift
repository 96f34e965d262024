import Casework
import Checksums
import CivilCalendar
import System

/// What this machine has told people, beside the logs: where a log is put back, as `git stash` does it,
/// or emptied, nobody is told twice.
///
/// It is not derived from anything, so that it lies in `.synpunkt/state`: a file for each year of sending,
/// and in it a line for each thing that was told, with the day and a sum by which damage is seen.
///
/// ```
/// 5a7c9e0f31d2b846 2026-11-23 9f86d081884c7d65 SYN-2026-0042 reminded deadline=svara … to=omar.nilsson
/// ```
///
/// It is asked after the logs and by one process at a time (``WriteLock/Work/mail``). What it lacks is
/// told by the logs alone; a line that is damaged counts for nothing and is told to whoever asks.
package struct SentMemory: Sendable {
  private let folder: RegisterFolder

  /// The memory of a register's folder on this machine.
  package init(_ folder: RegisterFolder) { self.folder = folder }

  /// Something that somebody is told once.
  package struct Entry: Hashable, Sendable {
    fileprivate let text: String

    /// `registration`: the event by which the case began, since its number may have been another case's
    /// that was taken back; `nil` for what is about the register.
    package init(_ identity: Notification.Identity, registration: LogEvent?) {
      var mark = QuickHash()
      if let registration {
        mark.add(registration.time.iso)
        mark.add(registration.submissionDigest?.hexadecimal ?? "")
      }
      text = SentMemory.digits(mark) + " " + identity.description
    }
  }

  /// What is remembered of some things.
  package struct Answer: Sendable {
    /// The last day on which each was told.
    package fileprivate(set) var days: [Entry: CivilDate] = [:]
    /// The paths of files with damaged lines.
    package fileprivate(set) var damaged: [String] = []
  }

  private static let path = RegisterLayout.derived(RegisterLayout.sent)
  private static let ending = ".log"

  /// Which of some things were told.
  package func days(of entries: [Entry]) throws(FileError) -> Answer {
    var answer = Answer()
    var wanted: [UInt64: Entry] = [:]
    for entry in entries { wanted[Self.mark(entry.text.utf8).value] = entry }
    guard let files = try openFiles() else { return answer }
    for name in try Self.names(files) {
      for line in Self.lines(try files.read(name)) {
        guard let line else {
          let path = Self.path + "/" + name
          if answer.damaged.last != path { answer.damaged.append(path) }
          continue
        }
        guard let entry = wanted[Self.mark(line.text).value],
          line.text.elementsEqual(entry.text.utf8)
        else { continue }
        answer.days[entry] = max(answer.days[entry] ?? line.day, line.day)
      }
    }
    return answer
  }

  /// Notes that some things are told on a day; they are on their way from then on.
  package func add(_ entries: [Entry], on day: CivilDate) throws(FileError) {
    guard !entries.isEmpty else { return }
    let text = entries.map { Self.line($0.text, on: day) }.joined()
    try folder.open().makingFolder(at: Self.path)
      .appendLines(Array(text.utf8), to: "\(day.year)" + Self.ending)
  }

  /// Forgets what was told before last year, but for cases that may still have reminders to repeat.
  package func forgetOld(today: CivilDate, unless isOpen: (CaseNumber) -> Bool) throws {
    guard let files = try openFiles() else { return }
    for name in try Self.names(files) {
      guard let year = Int(name.dropLast(Self.ending.count)), year < today.year - 1 else {
        continue
      }
      let kept = Self.lines(try files.read(name)).compactMap(\.self).filter { line in
        line.text.split(separator: UInt8(ascii: " ")).dropFirst().first
          .flatMap { CaseNumber(String(decoding: $0, as: UTF8.self)) }.map(isOpen) ?? false
      }
      // Twice there for a moment is once too often for nobody.
      let text = kept.map { Self.line(String(decoding: $0.text, as: UTF8.self), on: $0.day) }
        .joined()
      if !text.isEmpty {
        try files.appendLines(Array(text.utf8), to: "\(today.year - 1)" + Self.ending)
      }
      try files.removeFile(name)
    }
  }

  /// Whether something was told so long ago that it may be forgotten.
  package func hasOld(today: CivilDate) throws(FileError) -> Bool {
    guard let files = try openFiles() else { return false }
    return try Self.names(files).contains { name in
      Int(name.dropLast(Self.ending.count)).map { $0 < today.year - 1 } ?? false
    }
  }

  /// Takes the damaged lines out of a file, which is kept beside it as it was.
  package func mend(_ path: String) throws {
    guard let files = try openFiles(), let name = path.split(separator: "/").last.map(String.init)
    else { return }
    let old = try files.read(name)
    let whole = Self.lines(old).compactMap(\.self)
      .map { Self.line(String(decoding: $0.text, as: UTF8.self), on: $0.day) }.joined()
    try files.put(name + ".damaged", holding: old)
    try files.replace(name, holding: old, with: Array(whole.utf8))
  }
}

extension SentMemory {
  private func openFiles() throws(FileError) -> Folder? {
    do {
      return try folder.open().folder(at: Self.path)
    } catch  where error.isMissing {
      return nil
    }
  }

  private static func names(_ files: borrowing Folder) throws(FileError) -> [String] {
    try files.entries().map(\.name).filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
  }

  private static func line(_ text: String, on day: CivilDate) -> String {
    let rest = day.iso + " " + text
    return digits(mark(rest.utf8)) + " " + rest + "\n"
  }

  /// The lines of a file; `nil` for each that is damaged.
  private static func lines(_ bytes: [UInt8]) -> [(day: CivilDate, text: ArraySlice<UInt8>)?] {
    bytes.split(separator: UInt8(ascii: "\n")).map { line in
      // The sum, the day and the spaces behind them.
      guard line.count > 28 else { return nil }
      let rest = line.dropFirst(17)
      guard line.prefix(16).elementsEqual(digits(mark(rest)).utf8),
        let day = CivilDate(iso: String(decoding: rest.prefix(10), as: UTF8.self))
      else { return nil }
      return (day, rest.dropFirst(11))
    }
  }

  private static func mark(_ text: some Collection<UInt8>) -> QuickHash {
    var mark = QuickHash()
    mark.add(text)
    return mark
  }

  private static func digits(_ mark: QuickHash) -> String {
    let digits = String(mark.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
