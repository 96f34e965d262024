import Foundation
import Glibc
import RegisterFixtures
import Testing

@testable import CaseStore

/// Whatever lies in a register, `check` ends, with findings, in little memory.
@Suite(.waits, .enabled(if: Executable.isBuilt, "the program is not built"))
struct HostileTreeTests {
  private let register: TemporaryRegister
  private static let folder = "cases/2026/00/SYN-2026-0001/"

  init() throws { register = try TemporaryRegister(FixtureText("")) }

  /// Runs `check` in 150 MB of address space; it is killed when it hangs.
  private func check() throws -> Executable.Outcome {
    let script = "ulimit -v 150000; exec timeout 60 \"$0\" check"
    return try Executable.run(
      ["MALLOC_ARENA_MAX=1", "sh", "-c", script, Executable.path],
      in: register.path
    )
  }

  /// A file whose name belongs to the register is something else.
  enum Impostor: String, CaseIterable {
    case pipe, socket, folder, link, loop, device

    func put(_ path: String, _ register: TemporaryRegister) throws {
      try? register.remove(path)
      switch self {
      case .pipe: register.makePipe(path)
      case .socket: Self.bindSocket(register.absolute(path))
      case .folder: try register.makeFolder(path)
      case .link: try register.link(path, to: "/etc/hostname")
      case .loop: try register.link(path, to: URL(fileURLWithPath: path).lastPathComponent)
      // Only root may make one; others have a link to it.
      case .device:
        if mknod(register.absolute(path), S_IFCHR | 0o666, 0x0105) != 0 {
          try register.link(path, to: "/dev/zero")
        }
      }
    }

    private static func bindSocket(_ path: String) {
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      // The path is longer than a socket's may be: by its folder, then.
      let above = path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
      let here = open(above, O_RDONLY | O_DIRECTORY)
      defer { close(here) }
      let short = "/proc/self/fd/\(here)/" + (path.split(separator: "/").last ?? "")
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(short.utf8)) }
      let handle = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(handle) }
      _ = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(handle, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
    }
  }

  @Test("what only has a file's name is a finding", arguments: Impostor.allCases)
  func findsImpostors(_ impostor: Impostor) throws {
    for name in ["case.yaml", "submission.txt", "sender.yaml", "log.yaml"] {
      try impostor.put(Self.folder + name, register)
      #expect(register.status(Self.folder + name) != nil)
      let run = try check()
      #expect(run.status == 1, "\(name): \(run.output)\(run.errors)")
      #expect(run.output.contains(Self.folder + name + ": "))
    }
  }

  @Test("so it is among the register's own files", arguments: Impostor.allCases)
  func findsImpostorsAbove(_ impostor: Impostor) throws {
    for path in ["cases/organisation.yaml", "cases/routines/synpunkten.yaml", "cases/2026/00"] {
      try impostor.put(path, register)
      let run = try check()
      #expect((0...1).contains(run.status), "\(path): \(run.errors)")
      #expect(run.status == 1 || (impostor == .folder && path == "cases/2026/00"), "\(path)")
    }
    try impostor.put("cases/register.yaml", register)
    #expect((1...2).contains(try check().status))
  }

  @Test("100 MB are told to be too much, and take no memory")
  func takesLittleMemory() throws {
    for name in ["case.yaml", "log.yaml"] {
      truncate(register.absolute(Self.folder + name), 100_000_000)
    }
    // Hashed to its end, which takes ten seconds for 100 MB where nothing is optimised.
    truncate(register.absolute(Self.folder + "submission.txt"), 20_000_000)
    let run = try check()
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.contains("[file-too-large]"))
  }

  @Test("a log that is too long is told to be too much, and still takes an event")
  func takesLongLog() throws {
    let line = "- 2026-03-02T09:12:00+01:00 anna.berg ändrad fält=rubrik\n"
    let bytes = Array(String(repeating: line, count: fileLimit / line.utf8.count + 1).utf8)
    try register.write(Self.folder + "log.yaml", bytes)
    #expect(try check().output.contains("[file-too-large]"))
    #expect(register.run(["set", "1", "rubrik=Ny"]).status == .done)
    let log = try register.read(Self.folder + "log.yaml")
    #expect(log.count > bytes.count && log.starts(with: bytes))
  }

  @Test("folders that nobody may read, links in circles and odd names are findings")
  func findsOddFolders() throws {
    try register.link("cases/2026/01", to: ".")
    try register.link("cases/2025", to: "2026")
    try register.write("cases/2026/00/SYN-2026-0002", "a file")
    try register.makeFolder("cases/2026/00/a\n\u{1B}[2Jb")
    try register.makeFolder(Self.folder + "attachments/" + String(repeating: "d/", count: 400))
    try register.makeFolder("cases/2026/00/SYN-2026-0003")
    register.setMode("cases/2026/00/SYN-2026-0003", 0)
    let run = WithoutRights.run { register.run(["check"]) }
    #expect(run.status == .findings)
    for expected in [
      "cases/2025: fel[not-a-file]", "cases/2026/01: fel[not-a-file]",
      "cases/2026/00/SYN-2026-0002: varning[unexpected-file]",
      "cases/2026/00/a␊␛[2Jb: fel[folder-not-a-case]",
      "cases/2026/00/SYN-2026-0001/attachments/d: varning[unexpected-file]",
      "cases/2026/00/SYN-2026-0003: fel[unreadable-folder]",
    ] { #expect(run.output.contains(expected), "\(expected) in\n\(run.output)") }
    #expect(register.run(["list"]).output.contains("SYN-2026-0001"))
    #expect(register.run(["show", "2"]).status == .failure)
  }
}
