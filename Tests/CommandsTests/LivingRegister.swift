import CivilCalendar
import Commands
import Foundation
import RegisterFixtures

/// A register in which people write from day to day, as they do in an editor, and the program tells
/// what is to be told.
struct LivingRegister {
  let register: TemporaryRegister
  private var rest: ArraySlice<SimulatedYear.Entry>
  /// The fields of each file, by its path, in the order of the file.
  private(set) var files: [String: [(key: String, value: String)]] = [:]

  init(_ year: SimulatedYear) throws {
    register = try TemporaryRegister(year.register)
    rest = year.entries[...]
    let script = "#!/bin/sh\n{ echo \"$1\"; cat; } >> \"$(dirname \"$0\")/sms.txt\"\n"
    try register.write("sms", Array(script.utf8))
    chmod(register.absolute("sms"), 0o755)
  }

  /// Writes what people write up to a day.
  mutating func live(until day: CivilDate) throws {
    var changed: Set<String> = []
    while let entry = rest.first, entry.day <= day {
      rest.removeFirst()
      switch entry.file {
      case .replacement: try replace(entry)
      case .facts: changed.insert(set(entry, "case.yaml"))
      case .sender: changed.insert(set(entry, "sender.yaml"))
      }
    }
    for path in changed.sorted() {
      try register.write(path, Array(Self.text(files[path, default: []]).utf8))
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      if path.hasSuffix("sender.yaml") { try begin(folder) }
      if files[path]?.contains(where: { $0.key == "kvitterad" }) ?? false {
        try register.write(folder + "/investigation.yaml", Array(Self.investigation.utf8))
      }
    }
  }

  private func replace(_ entry: SimulatedYear.Entry) throws {
    var text = String(decoding: try register.read(entry.target), as: UTF8.self)
    for (old, new) in entry.fields { text = text.replacingOccurrences(of: old, with: new) }
    try register.write(entry.target, Array(text.utf8))
  }

  private mutating func set(_ entry: SimulatedYear.Entry, _ name: String) -> String {
    let path = Self.folder(of: entry.target) + "/" + name
    for (key, value) in entry.fields {
      let place = files[path, default: []].firstIndex { $0.key == key }
      switch (place, value.isEmpty) {
      case (let place?, true): files[path]?.remove(at: place)
      case (let place?, false): files[path]?[place].value = value
      case (nil, false): files[path, default: []].append((key, value))
      case (nil, true): break
      }
    }
    return path
  }

  static func folder(of number: String) -> String {
    "cases/2026/\(number.dropLast(2).suffix(2))/\(number)"
  }

  /// `record/field` stands below `record`.
  private static func text(_ fields: [(key: String, value: String)]) -> String {
    var text = ""
    var record: Substring = ""
    for (key, value) in fields {
      let parts = key.split(separator: "/")
      if parts.count == 2, parts[0] != record { text += "\(parts[0]):\n" }
      record = parts.count == 2 ? parts[0] : ""
      text += parts.count == 2 ? "  \(parts[1]): \(value)\n" : "\(key): \(value)\n"
    }
    return text
  }

  /// What stands in every case's folder from the beginning.
  private func begin(_ folder: String) throws {
    let facts = files[folder + "/case.yaml", default: []]
    let day = facts.first { $0.key == "registrerad" }?.value.prefix(10) ?? ""
    let person = facts.first { $0.key == "registrerad av" }?.value ?? ""
    let digest = String(decoding: try register.read("submission.sha256"), as: UTF8.self)
    let line = "- \(day)T06:00:00+01:00 \(person) registrerad sha256=\(digest)"
    try register.write(folder + "/log.yaml", Array(line.utf8))
    try register.write(folder + "/submission.txt", try register.read("submission.txt"))
  }

  private static let investigation = """
    genomförande: Samtal med gruppen.
    åtgärder:
      - vad: Samtalsträning.
        status: genomförd
    kontakt med synpunktslämnaren: nej

    """
}

extension LivingRegister {
  /// One thing that was told, as `remind --format json` prints it.
  struct Sent: Decodable {
    let `case`: String
    let to: String
    let role: String
    let kind: String
    let fact: String?
    let deadline: String?
    let due: String?
    let when: String?
    let message: String

    /// A line of the table, without its day.
    var words: String {
      ([`case`, to, role, kind] + [fact, deadline, due, when].compactMap { $0 })
        .joined(separator: "\t")
    }
  }

  /// Runs the program in the morning of a day.
  func remind(_ day: CivilDate, _ options: String...) throws -> [Sent] {
    let run = register.run(
      ["remind", "--format", "json", "--at", day.iso + "T07:00"] + options,
      environment: ["PATH": "/usr/bin:/bin", "SYNPUNKT_SMS": register.absolute("sms")]
    )
    guard run.status == .done else { throw Failure(day: day.iso, words: run.errors) }
    return try JSONDecoder().decode([Sent].self, from: Data(run.output.utf8))
  }

  /// The program did not do what it was run for.
  struct Failure: Error {
    let day: String
    let words: String
  }
}
