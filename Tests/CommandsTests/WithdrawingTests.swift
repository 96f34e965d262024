import Foundation
import Laws
import RegisterFixtures
import Testing

/// What protects people comes first: the page goes before anything else, and whatever is interrupted then is
/// ended by the next run.
@Suite struct WithdrawingTests {
  private static let unpublish = ["unpublish", "2", "--skäl", "Hen ångrade sig."]
  private static let protect =
    ["set", "2", "skyddad identitet=ja", "publicera=nej", "publicerad=", "adress="]
    + ["publiceringsskäl=Skyddad."]
  private static let lock = ".synpunkt/locks/SYN-2026-0002.lock"

  /// As another machine leaves it.
  private func lock(_ register: TemporaryRegister) throws {
    try register.write(Self.lock, "4711 another-machine \n")
  }

  private func codes(_ register: TemporaryRegister) -> [String] {
    // The published case has been answered by a letter that nobody kept, which is told of as well.
    register.run(["check"]).output.matches(of: /\[([a-z-]+)\]/).map { String($0.output.1) }
      .filter { $0 != "answered-without-letter" }
  }

  private func expectEnded(_ register: TemporaryRegister, _ event: String) throws {
    let log = try register.text(PublishedCase.folder + "log.yaml").split(separator: "\n")
    #expect(log.filter { $0.contains(" anna.berg \(event)") }.count == 1, "\(log)")
    let facts = try register.text(PublishedCase.folder + "case.yaml")
    #expect(facts.contains("publicera: nej\n"))
    #expect(!facts.contains("publicerad: 2026"))
    #expect(!register.exists(PublishedCase.page))
    #expect(try register.publicFiles(naming: "SYN-2026-0002") == [])
    #expect(register.names(".synpunkt/state/withdrawn") == [])
    #expect(register.exists(".synpunkt/site/index.html"))
    #expect(codes(register) == [])
  }

  @Test("S1 a reason that is longer than a name of a file stands whole, and nothing is left")
  func longReason() throws {
    let register = try PublishedCase.register()
    let reason = String(repeating: "Hen vill inte synas längre. ", count: 12) + "Slut."
    #expect(register.run(["unpublish", "2", "--skäl", reason]).status == .done)
    #expect(try register.text(PublishedCase.folder + "case.yaml").contains("Slut."))
    #expect(register.names(".synpunkt/state/withdrawn") == [])
    #expect(codes(register) == [])
  }

  @Test(
    "S1 S3 whatever takes a case off the site ends its approval",
    arguments: [
      ["publicera=nej", "publiceringsskäl=Fel.", "publicerad="], ["publicerad="],
    ]
  )
  func approvalEnds(_ fields: [String]) throws {
    let register = try PublishedCase.register()
    #expect(register.run(["set", "2"] + fields).status == .done)
    #expect(!register.exists(PublishedCase.page))
    try expectApprovalEnded(register)
    let log = try register.text(PublishedCase.folder + "log.yaml")
    #expect(log.components(separatedBy: " anna.berg avpublicerad").count == 2, "\(log)")
  }

  @Test("S1 S3 an editor that takes a case off the site ends its approval")
  func approvalEndsByEditor() throws {
    let register = try PublishedCase.register()
    let path = PublishedCase.folder + "case.yaml"
    let facts = try register.text(path)
    try register.write(
      path,
      facts.replacingOccurrences(
        of: "publicera: ja",
        with: "publicera: nej\npubliceringsskäl: Fel."
      )
    )
    #expect(register.run(["remind"]).status == .done)
    try expectApprovalEnded(register)
  }

  private func expectApprovalEnded(_ register: TemporaryRegister) throws {
    let again = ["set", "2", "publicera=ja", "publiceringsskäl=", "publicerad=2026-11-21"]
    let set = register.run(again)
    #expect(set.status == .done, "\(set.errors)")
    let publish = register.run(["publish"])
    #expect(publish.errors.contains("det är inte godkänt"), "\(publish.errors)")
    #expect(!register.exists(PublishedCase.page))
  }

  @Test("S3 the texts of a case that was delivered are approved no more")
  func deliveredIsNotApproved() throws {
    let register = try TemporaryRegister(FixtureText(CampaignWork.text))
    for words in [
      ["redact", "2"], ["set", "2", "publicera=nej", "publiceringsskäl=Fel."],
      ["set", "2", "journalförd=ej aktuellt"], ["close", "2"], ["archive", "2", "--till", "arkiv"],
    ] {
      let run = register.run(words + ["--at", CampaignWork.now])
      #expect(run.status == .done, "\(words): \(run.errors)")
    }
    let before = try register.text(PublishedCase.folder + "log.yaml")
    let run = register.run(["approve", "2"])
    #expect(run.status == .findings, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("levererat"), "\(run.errors)")
    #expect(try register.text(PublishedCase.folder + "log.yaml") == before)
  }

  @Test(
    "S1 the page goes although another holds the case's lock, and the next run ends the rest",
    arguments: [["remind"], ["publish"], ["watch", "--once"], Self.unpublish]
  )
  func lockedCase(_ next: [String]) throws {
    let register = try PublishedCase.register()
    try lock(register)
    let run = register.run(Self.unpublish)
    #expect(run.status == .failure)
    #expect(run.errors.contains("sidan är borta från webbplatsen"))
    #expect(!register.exists(PublishedCase.page))
    #expect(try register.publicFiles(naming: "SYN-2026-0002") == [])
    #expect(codes(register) == ["withdrawal-unfinished"])
    try register.remove(Self.lock)
    let again = register.run(next)
    #expect(again.status == .done, "\(again.errors)")
    try expectEnded(register, "avpublicerad skäl=Hen_ångrade_sig.")
  }

  @Test("S1 a change that protects somebody takes the page first, and the next run ends it")
  func protects() throws {
    let register = try PublishedCase.register()
    try lock(register)
    let run = register.run(Self.protect)
    #expect(run.status == .failure, "\(run.errors)")
    #expect(!register.exists(PublishedCase.page))
    #expect(codes(register) == ["withdrawal-unfinished"])
    // Nothing puts it back meanwhile.
    #expect(register.run(["publish"]).status == .findings)
    #expect(!register.exists(PublishedCase.page))
    try register.remove(Self.lock)
    #expect(register.run(["remind"]).status == .done)
    try expectEnded(register, "ändrad fält=skyddad_identitet,publicera")
    #expect(try register.text(PublishedCase.folder + "case.yaml").contains("skyddad identitet: ja"))
  }

  @Test("S1 who is protected is off the site by the same change, whatever else is left to mend")
  func protectsAlone() throws {
    let register = try PublishedCase.register()
    let run = register.run(["set", "2", "skyddad identitet=ja"])
    #expect(run.status == .findings)
    #expect(run.errors.contains("fel[protected-but-reachable]"), "\(run.errors)")
    #expect(run.errors.contains("SYN-2026-0002 är ändrat och avpublicerat"), "\(run.errors)")
    #expect(!register.exists(PublishedCase.page))
    #expect(try register.publicFiles(naming: "SYN-2026-0002") == [])
    let facts = try register.text(PublishedCase.folder + "case.yaml")
    #expect(facts.contains("skyddad identitet: ja\n"))
    #expect(facts.contains("publicera: nej\n"))
    #expect(facts.contains("publiceringsskäl: Skyddade personuppgifter.\n"))
    #expect(!facts.contains("publicerad: 2026"))
    let log = try register.text(PublishedCase.folder + "log.yaml")
    #expect(log.contains(" anna.berg avpublicerad skäl=Skyddade_personuppgifter."))
    #expect(codes(register) == ["protected-but-reachable"])
    #expect(register.run(["set", "2", "adress="]).status == .done)
    #expect(codes(register) == [])
  }

  @Test("S1 a page that was promised before an interruption is made by the next run")
  func promisedPage() throws {
    let register = try PublishedCase.register()
    let page = try register.read(PublishedCase.page)
    try register.remove(".synpunkt/site")
    try register.remove(".synpunkt/site-state")
    try register.write(".synpunkt/state/expected/SYN-2026-0002", "")
    let run = register.run(["remind"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(try register.read(PublishedCase.page) == page)
    #expect(register.names(".synpunkt/state/expected") == [])
  }

  @Test("S3 what was never decided is swept by whoever writes next, unless its writer may live")
  func undecided() throws {
    let register = try PublishedCase.register()
    let name = ".synpunkt/state/operations/.synpunkt-1.abc-SYN-2026-0002"
    try register.write(name, "case SYN-2026-0002\nnamn: Zebulon Ysterholm\n")
    try lock(register)
    #expect(register.run(["set", "1", "rubrik=Maten"]).status == .done)
    #expect(register.exists(name))
    try register.remove(Self.lock)
    #expect(register.run(["set", "1", "rubrik=Maten kall"]).status == .done)
    #expect(!register.exists(name))
  }

  @Test("S1 what an older program left half done is told, and ended by any of three commands")
  func olderProgram() throws {
    for next in [["remind"], ["publish"], Self.unpublish] {
      let register = try PublishedCase.register()
      let path = PublishedCase.folder + "case.yaml"
      let facts = try register.text(path)
        .replacingOccurrences(of: "publicera: ja", with: "publicera: nej\npubliceringsskäl: x")
        .replacingOccurrences(of: "publicerad: 2026-11-21\n", with: "")
      try register.write(path, facts)
      #expect(codes(register) == ["page-still-public"])
      #expect(register.run(next).status == .done)
      #expect(!register.exists(PublishedCase.page))
      #expect(try register.publicFiles(naming: "SYN-2026-0002") == [])
      #expect(codes(register) == [])
    }
  }

  @Test("R21 S1 the watcher takes away what became unfit while nobody watched")
  func watcherCatchesUp() throws {
    let register = try PublishedCase.register()
    let path = PublishedCase.folder + "public/submission.txt"
    try register.write(path, try register.text(path) + "Hälsningar Zebulon.\n")
    _ = register.run(["watch", "--once"])
    #expect(!register.exists(PublishedCase.page))
    #expect(try register.publicFiles(naming: "SYN-2026-0002") == [])
  }

  @Test("S1 a page comes back when nothing was decided after all")
  func disposalUndone() throws {
    let register = try PublishedCase.register()
    let page = try register.read(PublishedCase.page)
    let name = "SYN-2026-0002~2026-11-21T12.00.00+01.00~anna.berg~disposed~KS 2026%2F118"
    try register.move(PublishedCase.page, to: ".synpunkt/state/withdrawn/" + name)
    #expect(register.run(["remind"]).status == .done)
    #expect(try register.read(PublishedCase.page) == page)
    #expect(codes(register) == [])
  }
}

/// The page goes whatever call to the system fails.
@Suite(
  .serialized,
  .enabled(if: Tracing.isPossible, "strace is missing or may not trace, or nothing is built")
)
struct WithdrawingInterruptionTests {
  private static let words =
    ["unpublish", "2", "--skäl", "Hen ångrade sig.", "--at", "2026-11-21T12:00"]

  @Test("S1 on a disk that takes nothing the page and the lists that name it go all the same")
  func fullDisk() throws {
    for calls in ["write", "write,mkdirat,linkat,fsync"] {
      let register = try PublishedCase.register()
      let fault = Tracing.Fault(calls: calls, effect: "error=ENOSPC", count: "1+")
      let run = try Tracing.run(Self.words, in: register.path, input: "", fault: fault)
      #expect(run.status == 3)
      #expect(!register.exists(PublishedCase.page))
      #expect(try register.publicFiles(naming: "SYN-2026-0002") == [])
      #expect(register.run(["remind"]).status == .done)
      let log = try register.text(PublishedCase.folder + "log.yaml")
      #expect(log.contains("anna.berg avpublicerad skäl=Hen_ångrade_sig."))
      #expect(register.exists(".synpunkt/site/index.html"))
    }
  }

  @Test("S1 killed or failing at any change, the next run ends it")
  func interrupted() throws {
    for (call, effect) in [
      ("renameat", "signal=KILL"), ("renameat", "error=EIO"), ("unlinkat", "signal=KILL"),
    ] + (Exhaustive.isAsked ? [("write", "signal=KILL"), ("fsync", "error=EIO")] : []) {
      var count = 1
      while try interrupt(.init(calls: call, effect: effect, count: "\(count)")) {
        count += Exhaustive.isAsked || count < 4 ? 1 : 5
        try #require(count < 400)
      }
    }
  }

  /// - Returns: Whether the fault came before the work was done.
  private func interrupt(_ fault: Tracing.Fault) throws -> Bool {
    let register = try PublishedCase.register()
    let run = try Tracing.run(Self.words, in: register.path, input: "", fault: fault)
    if run.status == 0 { return false }
    let context: Comment = "\(fault)"
    let next = register.run(["remind"])
    #expect(next.status == .done, "\(context): \(next.errors)")
    let facts = try register.text(PublishedCase.folder + "case.yaml")
    let log = try register.text(PublishedCase.folder + "log.yaml")
    let isUndone = facts.contains("publicera: ja") && facts.contains("publicerad: 2026-11-21")
    #expect(isUndone != facts.contains("publicera: nej"), context)
    #expect(register.exists(PublishedCase.page) == isUndone, context)
    #expect(log.contains("anna.berg avpublicerad skäl=Hen_ångrade_sig.") == !isUndone, context)
    if !isUndone {
      #expect(try register.publicFiles(naming: "SYN-2026-0002") == [], context)
    }
    return true
  }
}
