import Glibc
import RegisterFixtures
import Testing

@testable import System

/// What the system says of files, and what errors mean.
@Suite struct FileStatusTests {
  private let scratch: TemporaryRegister

  init() throws { scratch = try TemporaryRegister() }

  @Test("a file, a folder and a link are told apart, with size and rights")
  func kinds() throws {
    try scratch.write("a.txt", Array("hej".utf8))
    chmod(scratch.absolute("a.txt"), 0o2640)
    symlink("a.txt", scratch.absolute("link"))
    let folder = try Folder(scratch.path)
    let file = folder.status("a.txt")
    let status = try #require(file)
    #expect(status.kind == .file)
    #expect(status.size == 3)
    #expect(status.rights == 0o2640)
    #expect(status.owner == getuid())
    let link = folder.status("link")
    #expect(link?.kind == .link)
    #expect(try FileStatus(at: scratch.absolute("link")).kind == .file)
    #expect(FileStatus(ofLinkAt: scratch.absolute("link"))?.kind == .link)
    let own = try folder.status()
    #expect(own.kind == .folder)
    let none = folder.status("none")
    #expect(none == nil)
  }

  @Test("a folder is not opened through a link when links are refused")
  func links() throws {
    mkdir(scratch.absolute("real"), 0o755)
    symlink("real", scratch.absolute("link"))
    let folder = try Folder(scratch.absolute("link"))
    let isOpen = try folder.exists(".")
    #expect(isOpen)
    let error = #expect(throws: FileError.self) {
      _ = try Folder(scratch.absolute("link"), link: .refused)
    }
    #expect(error?.leadsNowhere == true)
    #expect(error?.isMissing == false)
  }
}
