import Casework
import Findings
import System

/// The folders of all cases: years, hundreds, cases.
struct CaseTree {
  /// A folder of at most a hundred cases.
  struct Hundred: Sendable, Hashable {
    let year: String
    let name: String

    /// From the register's root.
    var path: String { "\(RegisterLayout.cases)/\(year)/\(name)" }
  }

  /// In the order of their numbers.
  private(set) var hundreds: [Hundred] = []
  /// What lies between them and is not a case's.
  private(set) var findings: [LocatedFinding] = []
  /// The first folder that could not be listed: cases may be missing here.
  private(set) var failure: FileError?

  init(_ root: borrowing Folder) {
    guard
      let cases = list(
        root,
        named: RegisterLayout.cases,
        at: RegisterLayout.cases,
        keep: { Self.isYear($0) || Self.known.contains($0) }
      )
    else { return }
    for year in cases where Self.isYear(year) {
      guard
        let names = list(
          root,
          named: RegisterLayout.cases + "/" + year,
          at: RegisterLayout.cases + "/" + year,
          keep: Self.isHundred
        )
      else {
        continue
      }
      hundreds += names.map { Hundred(year: year, name: $0) }
    }
    hundreds.sort { ($0.year, Int($0.name) ?? 0) < ($1.year, Int($1.name) ?? 0) }
  }

  /// The names in a folder that the tree is made of; the others are findings.
  private mutating func list(
    _ root: borrowing Folder,
    named relative: String,
    at path: String,
    keep: (String) -> Bool
  ) -> [String]? {
    do {
      var names: [String] = []
      for entry in try root.folder(at: relative).entries() {
        // A link is never followed, so cases behind one would be lost without a word.
        if keep(entry.name), entry.kind == .folder || Self.known.contains(entry.name) {
          names.append(entry.name)
        } else {
          let finding = entry.misfitAmongCases(path == RegisterLayout.cases ? Self.known : [])
          findings.append(finding.located(path: path + "/" + entry.name))
        }
      }
      return names.sorted()
    } catch {
      failure = failure ?? error
      findings.append(
        error.finding(as: StoreCode.unreadableFolder).located(path: path)
      )
      return nil
    }
  }

  static func isYear(_ name: String) -> Bool { name.utf8.count == 4 && isNumber(name) }

  private static func isHundred(_ name: String) -> Bool { name.utf8.count >= 2 && isNumber(name) }

  private static func isNumber(_ name: String) -> Bool {
    name.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static let known: Set<String> = [
    "register.yaml", "organisation.yaml", "calendar.yaml", "log.yaml", "routines", "inbox",
    "disposal", "reports", "conflict.yaml",
  ]
}
