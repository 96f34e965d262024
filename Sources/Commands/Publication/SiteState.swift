import Casework
import Checksums
import Publication

/// What a build keeps for the next one: of each page the mark of its case's files, and what lists say of it.
///
///     synpunkt-site 1 9f86d0…
///     00f3a1…	SYN-2026-0001	Kort svar i telefon	complaint	…
struct SiteState {
  let cases: [CaseNumber: (mark: UInt64, case: SiteCase)]

  /// `nil` for the state of another basis, or bytes that are none.
  init?(_ bytes: [UInt8], basis: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    guard let first = lines.first, first == Self.head(basis), lines.last.map(String.init) == Self.end else { return nil }
    var cases: [CaseNumber: (mark: UInt64, case: SiteCase)] = [:]
    for line in lines.dropFirst().dropLast() {
      guard let tab = line.firstIndex(of: "\t"), let mark = UInt64(line[..<tab], radix: 16),
        let item = SiteCase(line: line[line.index(after: tab)...])
      else { return nil }
      cases[item.number] = (mark, item)
    }
    self.cases = cases
  }

  static func bytes(basis: String, _ cases: [SiteCase], _ marks: [CaseNumber: UInt64]) -> [UInt8] {
    var text = head(basis) + "\n"
    for item in cases {
      guard let mark = marks[item.number] else { continue }
      text += String(mark, radix: 16) + "\t" + item.line + "\n"
    }
    return Array((text + end + "\n").utf8)
  }

  /// What every page depends on.
  static func basis(_ templates: [UInt8], _ register: [UInt8]) -> String {
    SHA256.hash(of: templates + register + Array(Program.version.utf8)).hexadecimal
  }

  private static func head(_ basis: String) -> String { "synpunkt-site 1 " + basis }
  /// A file that was cut short is none.
  private static let end = "end"
}
