import Findings
import PDF
import System

/// A file that somebody names for a print file, the brochure or the window sheet.
///
/// One that is there is written over only if it is such a sheet, which can be made again: anything else may be a
/// letter that was posted, or somebody's work.
package struct SheetFile {
  private let path: String
  private let isOwn: ([UInt8]) -> Bool

  /// - Parameters:
  ///   - path: Absolute, without `.` and `..`.
  ///   - producer: By which such a sheet is known.
  /// - Throws: ``Refusal`` where something else lies there.
  package init(_ path: String, producer: String) throws {
    try self.init(path) { Document.producer(of: $0) == producer }
  }

  /// A file that is written over if it is one's own.
  package init(_ path: String, isOwn: @escaping ([UInt8]) -> Bool) throws {
    self.path = path
    self.isOwn = isOwn
    try refuseForeign()
  }

  /// Writes the sheet.
  ///
  /// - Throws: ``Refusal``, ``FileError``.
  package func put(_ document: Document) throws { try put(document.bytes(.compressed)) }

  /// Writes the bytes of one.
  package func put(_ bytes: [UInt8]) throws {
    try refuseForeign()
    try Folder(above).put(name, holding: bytes)
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
    guard !isOwn(bytes) else { return }
    throw Refusal.refused(
      Wording("\(visible(path)) finns redan", "\(visible(path)) is there already"),
      hint: Wording(
        "bara en fil som kommandot självt har skrivit skrivs över; välj ett annat namn",
        "only a file that the command itself has written is written over; choose another name"
      )
    )
  }
}
