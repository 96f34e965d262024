import Casework
import CivilCalendar
import Glibc
import Laws
import RegisterFixtures
import Testing

@testable import CaseStore

/// Edits of all kinds to the cases of a register, and the law that the index stands.
struct IndexLaw {
  let register: TemporaryRegister
  private let settings: Register
  private var random: Seeded
  /// Contents that a file had, to be put back.
  private var history: [String] = ["", "rubrik: [", "ärende: SYN-2026-0001\nrubrik: aaaa\n"]

  init(seed: Int) throws {
    register = try TemporaryRegister(FixtureText(""))
    settings = try register.folder.readRegister().register
    random = Seeded(seed)
    for serial in 2...5 { try register.write(Self.file(serial), Self.text(serial, "rubrik")) }
  }

  private static func folder(_ serial: Int) -> String { "cases/2026/00/SYN-2026-000\(serial)" }
  private static func file(_ serial: Int) -> String { folder(serial) + "/case.yaml" }
  private static func text(_ serial: Int, _ title: String) -> String {
    "ärende: SYN-2026-000\(serial)\nrubrik: \(title)\ninkom: 2026-03-02\n"
  }

  enum Edit: CaseIterable {
    case add, change, sameSize, removeCase, removeFile, renameFolder, breakFile, restore, touch
    case swapFiles, swapFolders, saveByRename, truncateThenWrite, forbid, forbidFolder, allow
    case link, folderForFile, protect
  }

  /// Makes one edit; one that does not fit what is there does nothing.
  mutating func edit() throws -> Edit {
    let edit = random.pick(Edit.allCases)
    let serial = 1 + random.below(9)
    let file = Self.file(serial)
    switch edit {
    case .add: try? register.write(file, Self.text(serial, "ny \(random.below(100))"))
    case .change: change(serial, Self.text(serial, "ändrad \(random.below(1000))"))
    case .sameSize: changeInSecret(serial)
    case .removeCase: try? register.remove(Self.folder(serial))
    case .removeFile: try? register.remove(file)
    case .renameFolder: move(Self.folder(serial), Self.folder(1 + random.below(9)))
    case .breakFile: change(serial, "ärende: [\n\t:")
    case .restore: change(serial, random.pick(history))
    case .touch: utimensat(AT_FDCWD, register.absolute(file), nil, 0)
    case .swapFiles: swap(file, Self.file(1 + random.below(9)))
    case .swapFolders: swap(Self.folder(serial), Self.folder(1 + random.below(9)))
    case .saveByRename:
      try? register.write(file + "~new", Self.text(serial, "sparad \(random.below(100))"))
      move(file + "~new", file)
    case .truncateThenWrite:
      if register.exists(file) {
        truncate(register.absolute(file), 0)
        change(serial, Self.text(serial, "stympad \(random.below(100))"))
      }
    case .forbid: register.setMode(file, 0)
    case .forbidFolder: register.setMode(Self.folder(serial), 0)
    case .allow: for serial in 1...9 { allow(serial) }
    case .link:
      try? register.remove(file)
      symlink(register.absolute(Self.file(1)), register.absolute(file))
    case .folderForFile:
      if register.exists(Self.folder(serial)) {
        try? register.remove(file)
        mkdir(register.absolute(file), 0o755)
      }
    case .protect: change(serial, Self.text(serial, "hemlig") + "skyddad identitet: ja\n")
    }
    return edit
  }

  private func allow(_ serial: Int) {
    register.setMode(Self.folder(serial), 0o755)
    register.setMode(Self.file(serial), 0o644)
  }

  /// Writes into the file that is there.
  private mutating func change(_ serial: Int, _ text: String) {
    let path = register.absolute(Self.file(serial))
    let file = open(path, O_WRONLY | O_TRUNC | O_NOFOLLOW)
    guard file >= 0 else { return }
    _ = Array(text.utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    close(file)
    history.append(text)
  }

  /// The same size and modification time as before.
  private mutating func changeInSecret(_ serial: Int) {
    guard let before = register.status(Self.file(serial)),
      before.st_mode & S_IFMT == S_IFREG,
      let old = try? register.text(Self.file(serial)), old.hasSuffix("\n")
    else { return }
    change(serial, String(old.dropLast()) + (old.hasSuffix("x\n") ? "y" : "x"))
    let times = [before.st_atim, before.st_mtim]
    utimensat(AT_FDCWD, register.absolute(Self.file(serial)), times, 0)
  }

  private func move(_ from: String, _ to: String) {
    rename(register.absolute(from), register.absolute(to))
  }

  private func swap(_ one: String, _ other: String) {
    guard one != other, register.exists(one), register.exists(other) else { return }
    move(one, "aside")
    move(other, one)
    move("aside", other)
  }

  /// What a list of the cases says.
  func entries() throws -> [String] {
    try WithoutRights.run {
      try CaseIndex(of: register.folder, in: settings).entries.map { entry in
        "\(entry.number) \(entry.isReadable) \(entry.isProtected) \(Array(entry.values))"
      }
    }
  }

  /// What it says without the index.
  func entriesFromScratch() throws -> [String] {
    try register.makeFolder(".aside")
    move(".synpunkt/index", ".aside/index")
    defer { move(".aside/index", ".synpunkt/index") }
    return try entries()
  }
}
