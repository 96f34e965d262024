import Foundation
import RegisterFixtures
import Testing

/// What keeps programs that answer each other from writing to each other for ever.
@Suite struct MailBrakeTests {
  private let register: TemporaryRegister
  private static let notice = "  - vid: fördelad\n"

  /// A register whose routine tells senders that a case is closed, too.
  init() throws {
    register = try TemporaryRegister(FixtureText(MailFixture.register))
    let path = "cases/routines/synpunkten.yaml"
    let routine = String(decoding: try register.read(path), as: UTF8.self)
    #expect(routine.contains(Self.notice))
    let changed = routine.replacingOccurrences(
      of: Self.notice,
      with: "  - vid: avslutad\n    till:\n      - synpunktslämnare\n" + Self.notice
    )
    try register.write(path, Array(changed.utf8))
  }

  private func put(_ name: String, _ text: String) throws {
    try register.write("cases/inbox/" + name, Array(text.utf8))
  }

  private func sent(to address: String) throws -> [String] {
    try register.outbox().filter { SentMail.field("To", $0).contains(address) }
  }

  private func close(_ number: String, at clock: String) {
    _ = register.run([
      "set", number, "publicera=nej", "publiceringsskäl=Internt.", "--at", clock,
    ])
    _ = register.run([
      "close", number, "--utfall", "utanför", "--grund", "internt", "--at", clock,
    ])
  }

  @Test("M10 a program that answers everything for a week gets at most three messages from us")
  func week() throws {
    try put("0.eml", MailFixture.plain("Bussen kom inte."))
    var answered = 0
    var closed: Set<String> = []
    for day in 23...27 {
      for hour in 8...12 {
        let clock = "2026-11-\(day)T\(hour < 10 ? "0" : "")\(hour):10"
        _ = register.run(["intake", "--at", clock])
        for number in register.names(in: "cases/2026/00")
        where number != "SYN-2026-0001" && closed.insert(number).inserted {
          close(number, at: clock)
        }
        _ = register.run(["remind", "--at", clock])
        let messages = try sent(to: "mail.example")
        for number in answered..<messages.count {
          // Three answers to each, as helpdesks write, from an address of its own.
          for copy in 1...3 {
            try put(
              "\(number)-\(copy).eml",
              MailFixture.plain(
                from: "bo.ek+\(number)\(copy)@mail.example",
                subject: "Ärende \(number)\(copy) har skapats",
                id: "<\(number).\(copy)@mail.example>",
                "Tack, vi återkommer om \(number)\(copy)."
              )
            )
          }
        }
        answered = messages.count
      }
    }
    #expect(try sent(to: "mail.example").count == 3)
    #expect(closed.count == 10)
  }

  @Test("M10 nobody is told more than three things in an hour; the rest waits, and that is said")
  func hour() throws {
    for number in 1...5 {
      try put(
        "\(number).txt",
        "typ: klagomål\nnamn: Bo Ek\ne-post: bo.ek@mail.example\n\nBuss \(number).\n"
      )
    }
    #expect(register.run(["intake", "--at", "2026-11-23T08:00"]).status == .done)
    #expect(try sent(to: "bo.ek@mail.example").count == 3)
    for number in 2...6 { close("\(number)", at: "2026-11-23T08:30") }
    let run = register.run(["remind", "--at", "2026-11-23T08:40"])
    #expect(try sent(to: "bo.ek@mail.example").count == 3)
    #expect(
      (run.output + run.errors).contains("avsändaren har nyligen fått 3 meddelanden härifrån")
    )
    // Two wrote that nobody acknowledged, so that a program may be answering: not before the week has passed.
    _ = register.run(["remind", "--at", "2026-11-24T08:30"])
    #expect(try sent(to: "bo.ek@mail.example").count == 3)
    _ = register.run(["remind", "--at", "2026-11-30T08:30"])
    #expect(try sent(to: "bo.ek@mail.example").count == 6)
    _ = register.run(["remind", "--at", "2026-11-30T10:30"])
    #expect(try sent(to: "bo.ek@mail.example").count == 8)
  }

  @Test("M10 what another machine has told a sender counts, by the logs")
  func otherMachine() throws {
    for number in 1...3 {
      try put(
        "\(number).txt",
        "typ: klagomål\nnamn: Bo Ek\ne-post: bo.ek@mail.example\n\nBuss \(number).\n"
      )
    }
    _ = register.run(["intake", "--at", "2026-11-23T08:00"])
    #expect(try sent(to: "bo.ek@mail.example").count == 3)
    // As where another machine of the register has sent them.
    let memory = ".synpunkt/mail/lately/senders.log"
    #expect(try !register.read(memory).isEmpty)
    try register.write(memory, [])
    try register.write(
      ".git/config",
      Array("[remote \"origin\"]\n\turl = annan\n[synpunkt]\n\tarmed = true\n".utf8)
    )
    for number in 2...4 { close("\(number)", at: "2026-11-23T08:30") }
    let run = register.run(
      ["remind", "--at", "2026-11-23T08:40"],
      environment: ["SYNPUNKT_SENDMAIL": "false", "PATH": OtherProgram.searchPath]
    )
    #expect(
      (run.output + run.errors).contains("avsändaren har nyligen fått 3 meddelanden härifrån"),
      "\(run)"
    )
    #expect(try register.read(memory).isEmpty)
  }

  @Test("M10 where the routine acknowledges nobody, no brake is told of")
  func routineThatTellsNobody() throws {
    let path = "cases/routines/synpunkten.yaml"
    let routine = String(decoding: try register.read(path), as: UTF8.self)
    try register.write(
      path,
      Array(routine.replacingOccurrences(of: "- synpunktslämnare", with: "- utredare").utf8)
    )
    for number in 1...5 {
      try put("\(number).eml", MailFixture.plain(id: "<\(number)@x.example>", "Buss \(number)."))
    }
    let run = register.run(["intake", "--at", "2026-11-23T08:00"])
    #expect(run.status == .done)
    #expect(!run.errors.contains("mail-not-acknowledged"))
  }

  @Test("M10 who writes to us from their own desk is not told of it as a registrar")
  func ownDesk() throws {
    try put("a.eml", MailFixture.plain(from: "anna.berg@kommun.example", "Jag är borta."))
    #expect(register.run(["intake", "--at", "2026-11-23T08:00"]).status == .done)
    #expect(try sent(to: "anna.berg@kommun.example").count == 1)
  }
}
