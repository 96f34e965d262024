import Findings
import Foundation
import Testing

@testable import Commands

/// What people read, by the rows W of the fault book: the law first, then what misleads, then plain words.
@Suite struct WordTests {
  /// Everything that a code says.
  private func words(_ code: String) throws -> Wording {
    let code = try #require(ExplainCommand.codes.first { $0.name == code })
    let all = [code.message, code.remedy, code.why]
    return Wording(
      all.map(\.swedish).joined(separator: " "),
      all.map(\.english).joined(separator: " ")
    )
  }

  /// Everything that a command says of itself.
  private func help(_ command: String) throws -> Wording {
    let command = try #require(
      CommandGroup.all.flatMap(\.commands).first { $0.help.name == command }
    )
    let help = command.help
    let all =
      [help.summary, help.details] + help.options.map(\.meaning) + help.examples.map(\.meaning)
    return Wording(
      all.map(\.swedish).joined(separator: " "),
      all.map(\.english).joined(separator: " ")
    )
  }

  private func template(_ path: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent("templates/" + path), encoding: .utf8)
  }

  @Test("W5 a secrecy marking names section, date and authority, and nobody's name or end")
  func secrecyMarking() throws {
    let said = try words("secrecy-ends-before-start")
    #expect(said.swedish.contains("lagrum, datum och myndighet (OSL 5 kap. 5 §)"))
    #expect(said.english.contains("section, date and authority (OSL 5:5)"))
  }

  @Test(
    "W6 section 11 of the Administrative Procedure Act asks for the reason, and extends nothing"
  )
  func extensionAct() throws {
    let said = try words("extension-before-received").swedish
    #expect(said.contains("ska parten underrättas om skälet (FL 11 §)"))
    #expect(said.contains("ny sista dag för svaret enligt rutinen"))
  }

  @Test(
    "W7 what is kept is a public record, and goes by section 10 of the Archives Act alone",
    arguments: ["submission-missing", "letter-missing"]
  )
  func publicRecord(_ code: String) throws {
    #expect(try words(code).swedish.contains("gallras med stöd av arkivlagen 10 §"))
  }

  @Test(
    "W8 a register has the sender or recipient where there is one",
    arguments: ["missing-field", "sender-missing"]
  )
  func senderWhereThereIsOne(_ code: String) throws {
    let said = try words(code)
    #expect(said.swedish.contains("i förekommande fall"))
    #expect(said.swedish.contains("avsändare eller mottagare"))
    #expect(said.english.contains("recipient where there is one"))
  }

  @Test("W9 no section says that a number is one case; the law on time has its whole name")
  func numbersAndTime() throws {
    for code in ["duplicate-number", "number-differs-from-folder"] {
      #expect(try !words(code).swedish.contains("OSL"))
      #expect(try !words(code).english.contains("OSL"))
    }
    let count = try help("count").swedish
    #expect(count.contains("enligt lagen (1930:173) om beräkning av lagstadgad tid."))
  }

  @Test("W1 W2 W4 W6 W8 W9 a section of law is cited for what stands in it, and for nothing else")
  func citedLaw() throws {
    var cited: Set<String> = []
    for code in ExplainCommand.codes {
      for said in [code.message, code.remedy, code.why].map(\.swedish) {
        for match in said.matches(of: #/(OSL|TF|FL) [0-9]+ (kap\.( [0-9]+ §)?|§)/#) {
          cited.insert(String(match.output.0))
        }
      }
    }
    // Secrecy markings, registers; public records; delay, spoken words.
    #expect(
      cited.sorted() == [
        "FL 11 §", "FL 27 §", "OSL 5 kap. 2 §", "OSL 5 kap. 5 §", "TF 2 kap.",
      ]
    )
  }

  @Test("W10 what comes in is registered as soon as it has come in")
  func asSoonAsItComes() throws {
    let mail = try template("mail/staff.sv.txt")
    #expect(mail.contains("registreras så snart det har kommit in (OSL 5 kap. 1 §)"))
    #expect(!mail.contains("dröjsmål"))
  }

  @Test("W12 each event has a text of its own, in both languages", arguments: ["sv", "en"])
  func eventsHaveTexts(_ language: String) throws {
    let mail = try template("mail/sender.\(language).txt")
    for event in ["received", "distributed", "signedOff", "answered", "published", "closed"] {
      let start = try #require(mail.range(of: "\n{{#\(event)}}\n"), "\(event)")
      let end = try #require(
        mail.range(of: "{{/\(event)}}\n", range: start.upperBound..<mail.endIndex)
      )
      #expect(mail[start.upperBound..<end.lowerBound].count > 30, "\(event)")
    }
  }

  @Test(
    "W14 citizens get days in words",
    arguments: ["letters/acknowledgement", "mail/sms", "mail/sender"]
  )
  func daysInWords(_ name: String) throws {
    let text = try template(name + ".sv.txt")
    #expect(text.contains("senast den {{answerBy}}"))
    #expect(!text.contains(#/20[0-9]{2}-[0-9]{2}/#))
  }

  @Test("W15 what goes by e-mail is a mejl, and a letter becomes a PDF")
  func mailAndLetter() throws {
    let remind = try help("remind").swedish
    #expect(remind.contains("blir ett mejl") && remind.contains("Mejlen läggs i .synpunkt/outbox"))
    #expect(!remind.contains("brev"))
    let letter = try help("letter").swedish
    #expect(letter.contains("skapar PDF-filen") && !letter.contains("på papper"))
  }

  @Test("W16 what is checked of protected personal data is what is said")
  func protectedData() throws {
    let said = try words("protected-but-reachable")
    #expect(said.swedish.contains("Adress, telefon och e-post"))
    #expect(said.english.contains("the address, telephone number or e-mail address"))
    #expect(!said.swedish.contains("plats"))
  }

  @Test("W17 an acknowledgement promises what is done")
  func acknowledgement() throws {
    let text = try template("letters/acknowledgement.sv.txt")
    #expect(text.contains("uppgifter som omfattas av sekretess"))
    #expect(text.contains("tar vi bort uppgifter som visar vem du är"))
    #expect(!text.contains("alla personuppgifter") && !text.contains("enligt lag"))
  }

  @Test("W18 the site says what is removed, and not that it never was there")
  func foot() throws {
    #expect(try template("site/foot.sv.html").contains("Uppgifter som pekar ut någon tas bort"))
    #expect(try template("site/foot.en.html").contains("Details that identify anybody"))
  }

  @Test("W19 whose responsibility it is, in a kind word")
  func transferred() throws {
    let text = try template("letters/transferred.sv.txt")
    #expect(text.contains("Någon annan ansvarar för det"))
    #expect(!text.contains("ska inte hanteras"))
  }

  @Test(
    "W20 a package is checked, and nothing is proved",
    arguments: ["verify", "demo", "archive"]
  )
  func nothingIsProved(_ command: String) throws {
    let said = try help(command)
    #expect(!said.swedish.contains("bevis") && !said.english.contains("prove"))
  }

  @Test("W21 help names the options of its language")
  func optionsOfTheLanguage() {
    for command in CommandGroup.all.flatMap(\.commands) {
      let options = command.help.allOptions.map(\.name)
      let help = command.help
      for text in [help.summary, help.details] + help.options.map(\.meaning) {
        for (said, of, other) in [
          (text.swedish, options.map(\.swedish), options.map(\.english)),
          (text.english, options.map(\.english), options.map(\.swedish)),
        ] {
          for name in said.matches(of: #/--[a-zåäö-]+/#).map({ String($0.output) }) {
            #expect(
              of.contains(name) || !other.contains(name),
              "\(help.name): \(name) is not an option of that language"
            )
          }
        }
      }
    }
  }

  @Test("W22 a passage is to be judged; what may not be shown is named")
  func passages() throws {
    #expect(try words("passage-undecided").swedish.hasPrefix("bedöm stället: {what}"))
    let said = try words("public-personal-data").swedish
    #expect(said.contains("innehåller en uppgift som inte får visas: {what}"))
  }

  @Test("W24 a number and its per cent sign stay together", arguments: ["front", "statistics"])
  func perCent(_ page: String) throws {
    #expect(try !template("site/\(page).sv.html").contains("}} %"))
    #expect(try template("site/\(page).sv.html").contains("{{share}}\u{A0}%"))
    #expect(try template("site/\(page).en.html").contains("{{share}}%"))
  }

  @Test(
    "W25 plain words",
    arguments: [
      ("date-in-future", "ligger i framtiden"), ("letter-salutation", "brevet är ställt till"),
      ("letter-to-nobody", "det finns ingen att skicka brevet till"),
      ("letter-address-too-large", "syns inte i kuvertets fönster"),
      ("font-unusable", "ska typsnittet vara inbäddat"),
      ("outcome-without-answer", "Svarsdagen krävs"),
    ]
  )
  func plain(_ code: String, _ said: String) throws {
    #expect(try words(code).swedish.contains(said))
  }

  @Test(
    "W25 a command says when it works, and refuses nothing",
    arguments: ["sign-off", "approve"]
  )
  func worksWhen(_ command: String) throws {
    #expect(try help(command).swedish.contains("Går först när"))
    #expect(try !help(command).english.contains("Refuses"))
  }

  @Test("W26 an apology is asked for as one asks")
  func apology() throws {
    #expect(try template("letters/complaint.sv.txt").contains("Be om ursäkt om vi har gjort fel."))
  }

  @Test("W27 no Swedish on the English pages and in English letters")
  func noSwedish() throws {
    for folder in ["site", "letters", "mail"] {
      let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("templates/" + folder)
      let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
        .filter { $0.contains(".en.") }
      #expect(!names.isEmpty)
      for name in names {
        let text = try template(folder + "/" + name)
        #expect(!text.contains(#/[åäöÅÄÖ]/#), "\(name)")
        #expect(!text.contains(#/\b(och|att|får|senast|casesa|synpunkten)\b/#), "\(name)")
      }
    }
    #expect(try template("site/data.en.html").contains("The data may be reused freely"))
  }

  @Test("W28 incident, secrecy marking, disposal record")
  func falseFriends() throws {
    #expect(try words("deviation-unanswered").english.contains("this is also an incident"))
    #expect(try words("secrecy-ends-before-start").english.contains("secrecy marking"))
    #expect(try words("disposed-but-there").english.contains("disposal record"))
    for code in ExplainCommand.codes {
      let said = [code.message, code.remedy, code.why].map(\.english).joined(separator: " ")
      for friend in ["protocol", "mark of secrecy", "a deviation"] {
        #expect(!said.contains(friend), "\(code.name)")
      }
    }
  }
}
