import Casework
import System

/// A copy of a case's file while it is open in an editor, so that saving there undoes nothing that somebody
/// else does meanwhile.
///
/// It lies in `.synpunkt/edit` in a folder of its own, under the name that the file has. What a killed
/// `edit` leaves is found again by ``left``.
package struct EditedFile: Sendable {
  private let folder: RegisterFolder
  package let number: CaseNumber
  package let file: CaseFile
  /// What the file was when the editor began; `nil` for one that was not there.
  package let old: [UInt8]?
  private let place: String

  private static let path = RegisterLayout.derived(RegisterLayout.edits)

  /// Puts a copy there.
  ///
  /// `form`: what a file that is not there begins with.
  package init(
    _ file: CaseFile,
    of number: CaseNumber,
    in folder: RegisterFolder,
    form: @autoclosure () -> [UInt8]
  ) throws {
    self.folder = folder
    self.number = number
    self.file = file
    old = try folder.read(number, file)
    // The process and a number of its own.
    let own = Folder.temporaryName(for: "").dropFirst(Folder.temporaryPrefix.count).dropLast()
    place = "\(number)-\(own)"
    let edits = try folder.open().makingFolder(at: Self.path)
    try edits.makeNewFolder(place)
    began = old ?? form()
    try edits.folder(place).create(file.nameInFolder, holding: began, for: .owner)
  }

  /// What the editor was given.
  package let began: [UInt8]

  /// The path of the copy.
  package var path: String {
    folder.path + "/" + Self.path + "/" + place + "/" + file.nameInFolder
  }

  /// The copy as the editor has left it.
  package func bytes() throws(FileError) -> [UInt8] {
    try folder.open().folder(at: Self.path + "/" + place).read(file.nameInFolder)
  }

  /// Takes the copy away.
  package func discard() {
    guard let edits = try? folder.open().folder(at: Self.path) else { return }
    try? edits.removeTree(place)
  }

  /// Says that the copy is open, until the right goes out of scope or its process is gone.
  package func open() throws -> WriteLock { try WriteLock(editing: place, in: folder) }

  /// Copies of a case's files that somebody has never finished, from the register's folder.
  ///
  /// The right proves who is still at it: the number of a process means nothing in another container.
  package static func left(
    _ number: CaseNumber,
    in folder: RegisterFolder
  ) throws(FileError) -> [String] {
    let root = try folder.open()
    do {
      var left: [String] = []
      for name in try root.folder(at: path).entries().map(\.name) {
        guard name.hasPrefix("\(number)-"), try !WriteLock.isEditing(name, in: root) else {
          continue
        }
        left.append(path + "/" + name)
      }
      return left.sorted()
    } catch  where error.isMissing {
      return []
    }
  }
}
