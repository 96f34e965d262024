import Casework
import System

extension RegisterFolder {
  /// Some of the files that lie in a case's own folder, which is opened once for all of them; none where there is no
  /// such folder.
  ///
  /// - Throws: Where one of them is there and cannot be read.
  package func read(_ number: CaseNumber, _ files: [CaseFile]) throws(FileError) -> CaseBytes {
    var bytes = CaseBytes(number: number)
    let folder: Folder
    do {
      folder = try open().folder(at: number.folder)
    } catch  where error.isMissing {
      return bytes
    }
    for file in files {
      do {
        bytes[file] = try folder.read(file.nameInFolder, limit: fileLimit)
      } catch  where error.isMissing {
        continue
      }
    }
    return bytes
  }
}
