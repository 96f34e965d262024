import Casework
import System

/// Which letters lie with a case, by the names of their files: quicker than reading the case.
package struct LetterNames: ~Copyable {
  private let root: Folder

  package init(_ folder: RegisterFolder) throws(FileError) { root = try folder.open() }

  /// The letters whose texts are there; none also where they cannot be listed, of which reading the case tells.
  package func letters(of number: CaseNumber) -> [Letter] {
    guard let folder = try? root.folder(at: number.folder + "/" + CaseFile.lettersFolder),
      let entries = try? folder.entries()
    else { return [] }
    return entries.compactMap { entry in
      guard
        case .letter(let letter)? = CaseFile(rawValue: CaseFile.lettersFolder + "/" + entry.name)
      else { return nil }
      return letter
    }
  }
}
