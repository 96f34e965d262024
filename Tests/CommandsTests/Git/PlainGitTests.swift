import Commands
import Foundation
import RegisterFixtures
import Testing

/// Clones in which people use Git themselves, and all the ways in which a register can lie in a repository.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct PlainGitTests {
  private static let folder = "cases/2026/00/SYN-2026-0001/"
  private static let facts = folder + "case.yaml"
  private static let sender = folder + "sender.yaml"

  private func commit(_ words: String, in folder: String) throws {
    try Clones.git(["add", "-A"], in: folder)
    try Clones.git(["commit", "-q", "-m", words], in: folder)
  }

  @Test(
    "G13 git pull in a clone that is set up brings neighbouring fields and lists together by the driver",
    .enabled(if: Executable.isBuilt, "the program is not built")
  )
  func driver() throws {
    let clones = try Clones(2)
    for place in [0, 1, 0] { clones.run(place, ["sync"]) }
    try clones.edit(0, Self.facts, replacing: "Kort svar i telefon", with: "Kort svar")
    try clones.edit(1, Self.facts, replacing: "rutin: synpunkten", with: "rutin: kontakt")
    let measures = Self.folder + "investigation.yaml"
    let planned = { (what: String) in
      "    status: genomförd\n  - vad: \(what)\n    status: planerad\n"
    }
    for (place, what) in [(0, "Ett."), (1, "Två.")] {
      try clones.edit(place, measures, replacing: "    status: genomförd\n", with: planned(what))
      try commit("arbete", in: clones[place].path)
    }
    try Clones.git(["push", "-q"], in: clones[0].path)
    let program = (Executable.path as NSString).deletingLastPathComponent
    let pull = try Executable.run(
      ["git", "pull", "-q", "--no-edit"],
      in: clones[1].path,
      environment: Clones.environment.merging(["PATH": program + ":" + OtherProgram.searchPath]) {
        $1
      }
    )
    #expect(pull.status == 0, "\(pull.errors)")
    let text = try clones[1].text(Self.facts)
    #expect(text.contains("rubrik: Kort svar\nrutin: kontakt\n"), "\(text)")
    let list = try clones[1].text(measures)
    #expect(list.contains("vad: Ett.") && list.contains("vad: Två."), "\(list)")
    #expect(!list.contains("<<<<"))
  }

  @Test(
    "one field differently by git pull: both values are in the commit, whatever is done with the merge",
    .enabled(if: Executable.isBuilt, "the program is not built")
  )
  func sameField() throws {
    let clones = try Clones(2)
    for place in [0, 1, 0] { clones.run(place, ["sync"]) }
    for (place, name) in [(0, "Gunnel Raske"), (1, "Gunnel Rasck")] {
      try clones.edit(place, Self.sender, replacing: "Gunnel Rask", with: name)
      try commit("arbete", in: clones[place].path)
    }
    try Clones.git(["push", "-q"], in: clones[0].path)
    let program = (Executable.path as NSString).deletingLastPathComponent
    let pull = try Executable.run(
      ["git", "pull", "-q", "--no-edit"],
      in: clones[1].path,
      environment: Clones.environment.merging(["PATH": program + ":" + OtherProgram.searchPath]) {
        $1
      }
    )
    #expect(pull.status != 0)
    #expect((pull.output + pull.errors).contains("synpunkt resolve"), "\(pull)")
    // As whoever wants it over with.
    try commit("sammanslaget", in: clones[1].path)
    let listed = clones.run(1, ["conflicts"]).output
    #expect(listed.contains("SYN-2026-0001 sender.yaml/namn\n  0  Gunnel Rask   (gäller nu)\n"))
    #expect(listed.contains("  1  Gunnel Rasck   den här klonen"), "\(listed)")
    #expect(listed.contains("  2  Gunnel Raske   någon annan"), "\(listed)")
    for place in [1, 0] { #expect(clones.run(place, ["sync"]).status == .done) }
    #expect(try clones.areEqual)
    #expect(clones.run(0, ["resolve", "1", "namn", "--förslag", "2"]).status == .done)
    #expect(try clones[0].text(Self.sender).contains("namn: Gunnel Raske\n"))
  }

  @Test("G13 a history with an octopus merge is brought together as any other")
  func octopus() throws {
    let clones = try Clones(2)
    for place in 0..<2 { clones.run(place, ["sync"]) }
    let path = clones[0].path
    for (branch, file, old, new) in [
      ("ett", Self.sender, "Lindvägen 3", "Lindvägen 4"),
      ("två", Self.folder + "investigation.yaml", "Samtal med gruppen.", "Samtal med alla."),
    ] {
      try Clones.git(["switch", "-q", "-c", branch, "main"], in: path)
      try clones.edit(0, file, replacing: old, with: new)
      try commit(branch, in: path)
    }
    try Clones.git(["switch", "-q", "main"], in: path)
    try clones.edit(0, Self.facts, replacing: "Kort svar i telefon", with: "Kort svar")
    try commit("tre", in: path)
    try Clones.git(["merge", "-q", "--no-edit", "ett", "två"], in: path)
    try clones.edit(1, Self.facts, replacing: "kanal: broschyr", with: "kanal: webbformulär")
    for place in [0, 1, 0] { #expect(clones.run(place, ["sync"]).status == .done) }
    #expect(try clones.areEqual)
    let text = try clones[1].text(Self.facts)
    #expect(text.contains("rubrik: Kort svar\n") && text.contains("kanal: webbformulär\n"))
    #expect(try clones[1].text(Self.sender).contains("Lindvägen 4"))
    #expect(clones.run(1, ["check"]).status == .done)
  }

  @Test("G13 a register in a folder of a repository, and one in another working tree")
  func places() throws {
    let clones = try Clones(1)
    let path = clones[0].path
    try FileManager.default.createDirectory(
      atPath: path + "/verksamhet",
      withIntermediateDirectories: true
    )
    try Clones.git(["mv", "cases", "verksamhet/cases"], in: path)
    try clones[0].write("läs mig.txt", "Annat.\n")
    try commit("flyttat", in: path)
    try Clones.git(["push", "-q"], in: path)
    try clones.addClone()
    let inside = "verksamhet/"
    for (place, old, new) in [
      (0, "Kort svar i telefon", "Kort svar"), (1, "kanal: broschyr", "kanal: webbformulär"),
    ] { try clones.edit(place, inside + Self.facts, replacing: old, with: new) }
    for place in [0, 1, 0] {
      let store = clones[place].path + "/verksamhet"
      let run = clones.run(place, ["sync", "--register", store])
      #expect(run.status == .done, "\(run.errors)")
    }
    let heads = try (0..<2).map { try Clones.git(["rev-parse", "HEAD"], in: clones[$0].path) }
    #expect(heads[0] == heads[1])
    #expect(try Clones.git(["status", "--porcelain"], in: path) == "")
    let text = try clones[0].text(inside + Self.facts)
    #expect(text.contains("rubrik: Kort svar\n") && text.contains("kanal: webbformulär\n"))
    let other = try TemporaryRegister()
    try Clones.git(["worktree", "add", "-q", "-b", "gren", other.path + "/träd"], in: path)
    let tree = other.path + "/träd/verksamhet"
    let listed = clones.run(0, ["list", "--register", tree])
    #expect(listed.errors == "", "a working tree is set up as its clone is")
    #expect(clones.run(0, ["sync", "--register", tree]).status == .done)
    try Clones.git(["worktree", "remove", "--force", other.path + "/träd"], in: path)
  }

  @Test(
    "watch --synka exchanges with the others in each round, and sync --läge says when it last worked"
  )
  func watch() throws {
    let clones = try Clones(2)
    for place in 0..<2 { clones.run(place, ["sync"]) }
    try clones.edit(0, Self.facts, replacing: "Kort svar i telefon", with: "Kort svar")
    let run = clones.run(0, ["watch", "--en-gång", "--synka"])
    #expect(run.output.contains("event=synchronised sent=1"), "\(run)")
    clones.run(1, ["watch", "--en-gång", "--synka"])
    #expect(try clones[1].text(Self.facts).contains("rubrik: Kort svar\n"))
    #expect(clones.run(1, ["sync", "--läge"]).output.hasPrefix("Senast synkroniserat 2026-11-2"))
    try clones.remote.move("HEAD", to: "HEAD.away")
    let absent = clones.run(1, ["watch", "--en-gång", "--synka"])
    #expect(absent.status == .failure, "\(absent)")
  }

  @Test("G10 markers that somebody sent with plain Git are told of by whoever gets them, once")
  func sentMarkers() throws {
    let clones = try Clones(2)
    clones.run(0, ["sync"])
    let facts = "cases/2026/00/SYN-2026-0001/case.yaml"
    let marked = "<<<<<<< HEAD\nrubrik: Kort svar\n=======\nrubrik: Svar\n>>>>>>> origin/main\n"
    let text = try clones[1].text(facts)
    try clones[1].write(facts, text.replacing("rubrik: Kort svar i telefon\n", with: marked))
    try clones[1].write("templates/letters/egen.txt", "Hej\n" + marked)
    try Clones.git(["add", "-A"], in: clones[1].path)
    try Clones.git(["commit", "-q", "-m", "x"], in: clones[1].path)
    try Clones.git(["pull", "-q", "--no-rebase", "--no-edit"], in: clones[1].path)
    try Clones.git(["push", "-q"], in: clones[1].path)
    let run = clones.run(0, ["sync"])
    #expect(run.status == .findings)
    for path in [facts, "templates/letters/egen.txt"] {
      let words =
        "\(path): märke efter en sammanslagning som inte är löst; så kom den från någon annan (synpunkt check)\n"
      #expect(run.errors.contains(words), "\(run.errors)")
    }
    let again = clones.run(0, ["sync"])
    #expect(again.status == .done && again.errors == "", "\(again)")
  }
}
