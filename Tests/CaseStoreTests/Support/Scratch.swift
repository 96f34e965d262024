import Foundation
import Glibc
import RegisterFixtures

@testable import CaseStore

/// What the tests look at and put there behind the program's back.
extension TemporaryRegister {
  var folder: RegisterFolder { RegisterFolder(path: path) }

  func makePipe(_ path: String) { mkfifo(absolute(path), 0o644) }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: absolute(path),
      withDestinationPath: target
    )
  }

  func mode(_ path: String) -> mode_t? { status(path).map { $0.st_mode & 0o7777 } }

  /// Of the name itself, links not followed.
  func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(absolute(path), &status) == 0 ? status : nil
  }

  func setMode(_ path: String, _ mode: mode_t) { chmod(absolute(path), mode) }
}
