import Foundation
import Glibc
import RegisterFixtures

@testable import CaseStore

/// What the tests look at and put there behind the program's back.
extension TemporaryRegister {
  var folder: RegisterFolder { RegisterFolder(path: path) }

  /// Every name at a path, hidden ones, too.
  func names(_ path: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: absolute(path))) ?? []).sorted()
  }

  func text(_ path: String) throws -> String { String(decoding: try read(path), as: UTF8.self) }

  func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: absolute(path),
      withIntermediateDirectories: true
    )
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: absolute(path)) }

  func makePipe(_ path: String) { mkfifo(absolute(path), 0o644) }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: absolute(path),
      withDestinationPath: target
    )
  }

  func mode(_ path: String) -> mode_t? { status(path).map { $0.st_mode & 0o7777 } }

  /// Of the name itself, links not followed.
  func status(_ path: String) -> Status? {
    var status = Status()
    return lstat(absolute(path), &status) == 0 ? status : nil
  }

  func setMode(_ path: String, _ mode: mode_t) { chmod(absolute(path), mode) }
}
