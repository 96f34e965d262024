import Casework
import Findings
import System

/// Everything that lies in a case's folder, however deep: what is packed and disposed of, and what keeps the case
/// from it.
///
/// Nothing is left out: a name is an ordinary file that goes along, or it is a misfit.
struct CaseContents {
  /// Ordinary files, by their paths in the case's folder, sorted.
  private(set) var paths: [String] = []
  /// What is no file of a case: links, devices, what editors and interrupted writes left, folders with nothing in
  /// them, names that are no text.
  private(set) var misfits: [LocatedFinding] = []
  /// The first folder that could not be listed: nobody knows what lies there.
  private(set) var failure: FileError?
  /// Of the case's folder, from the register's root.
  private let path: String
  private var number: String { path.split(separator: "/").last.map(String.init) ?? "" }

  /// Folders inside each other beyond this are not gone into.
  private static let mostFolders = 32

  init(_ folder: borrowing Folder, path: String) {
    self.path = path
    look(into: folder, at: [], named: .outermost)
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    misfits.sort()
  }

  private mutating func look(
    into folder: borrowing Folder,
    at place: [String],
    named rule: NameRule
  ) {
    do throws(FileError) {
      let entries = try folder.entries()
      if entries.isEmpty, rule == .anyName {
        misfits.append(StoreCode.unexpectedFile.finding().located(path: located(place)))
      }
      for entry in entries {
        let inner = place + [entry.name]
        guard let leftover = rule.misfit(entry, of: number) else {
          switch entry.kind {
          case .file: paths.append(inner.joined(separator: "/"))
          case .folder: try look(intoFolder: entry.name, of: folder, at: inner)
          case .link, .other, .misnamed: break
          }
          continue
        }
        misfits.append(leftover.located(path: located(inner)))
      }
    } catch {
      failure = failure ?? error
      misfits.append(
        error.finding(as: StoreCode.unreadableFolder).located(
          path: located(place)
        )
      )
    }
  }

  private mutating func look(
    intoFolder name: String,
    of outer: borrowing Folder,
    at place: [String]
  ) throws(FileError) {
    guard place.count <= Self.mostFolders else {
      throw FileError(.list, at: outer.path + "/" + name, code: FileError.tooManyLevels)
    }
    let rule = place.count == 1 ? CaseFolder.folders[name].map { NameRule.fixed($0) } : nil
    look(
      into: try outer.folder(name),
      at: place,
      named: name == CaseFolder.attachments ? .sent : rule ?? .anyName
    )
  }

  private func located(_ place: [String]) -> String {
    ([path] + place).joined(separator: "/")
  }

  /// What the names in a folder say of their files.
  private enum NameRule: Equatable {
    /// The case's own folder.
    case outermost
    /// `letters/` and `public/`, with the names of the program's files.
    case fixed(Set<String>)
    /// `attachments/`: called what people call it.
    case sent
    /// A folder that somebody made.
    case anyName

    /// What is wrong with an entry that goes nowhere.
    func misfit(_ entry: FolderEntry, of number: String) -> Finding? {
      switch entry.kind {
      case .link, .other, .misnamed: return entry.misfit()
      case .folder: return Leftover.isLeftover(attachment: entry.name) ? entry.misfit() : nil
      case .file: break
      }
      switch self {
      case .outermost:
        if entry.name.hasPrefix(CaseFolder.incomingPrefix) {
          return StoreCode.interruptedRegistration.finding(with: ["case": "\(number)"])
        }
        return Leftover(entry.name, among: CaseFolder.fixedNames)?.finding(entry.name)
      case .fixed(let names): return Leftover(entry.name, among: names)?.finding(entry.name)
      case .sent, .anyName:
        return Leftover.isLeftover(attachment: entry.name) ? entry.misfit() : nil
      }
    }
  }
}
