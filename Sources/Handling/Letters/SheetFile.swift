import Findings
import PDF
import System

/// A file that somebody names for a print file, the brochure or the window sheet.
///
/// One that is there is written over only if it is such a sheet, which can be made again: anything else may be a
/// letter that was posted, or somebody's work.
package struct SheetFile {
  private let path: String
  private let producer: String

  /// - Parameters:
  ///   - path: Absolute, without `.` and `..`.
  ///   - producer: By which such a sheet is known.
  /// - Throws: ``Refusal`` where something else lies there.
  package init(_ path: String, producer: String) throws {
    self.path = path
    self.producer = producer
    try refuseForeign()
  }

  /// Writes the sheet.
  ///
  /// - Throws: ``Refusal``, ``FileError``.
  package func put(_ document: Document) throws {
    try refuseForeign()
    try Folder(above).put(name, holding: document.bytes(.compressed))
  }

  private var above: String {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private var name: String {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    return String(path[path.index(after: slash)...])
  }

  private func refuseForeign() throws {
    let folder = try Folder(above)
    guard try folder.exists(name) else { return }
    let bytes = try folder.read(name)
    guard Document.producer(of: bytes) != producer else { return }
    throw Refusal.refused(
      Wording("\(visible(path)) finns redan", "\(visible(path)) is there already"),
      hint: Wording(
        "bara en fil som kommandot självt har skrivit skrivs över; välj ett annat namn",
        "only a file that the command itself has written is written over; choose another name"
      )
    )
  }
}
