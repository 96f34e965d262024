import Foundation
import RegisterFixtures
import Testing

/// The outbox after a year of simulated life, read by Python as the Maildir it is.
@Suite(.enabled("needs python3 with its email package") { PythonEmail() != nil })
struct OutboxTests {
  private static let staffDomain = "@ekhamra.example"

  @Test("everybody gets one mail a day, and the sender one for each case")
  func oneEach() throws {
    let played = try PlayedYear.whole.get()
    var expected: Set<String> = []
    for line in played.sent {
      let words = line.components(separatedBy: "\t")
      let (day, number, to) = (words[0], words[1], words[2])
      if to != "sender" {
        expected.insert("\(day) \(to)\(Self.staffDomain)")
      } else if let sender = played.sender(number), sender["kontakt"] != "sms" {
        expected.insert("\(day) \(sender["e-post"] ?? "nobody")")
      }
    }
    let found = played.mails.map { "\($0.date.prefix(10)) \($0.to.map { $0[1] }.joined())" }
    #expect(difference(found, from: Array(expected)) == "")
    #expect(found.count == expected.count)
    #expect(played.mails.filter { !$0.defects.isEmpty || !$0.attachments.isEmpty } == [])
    #expect(
      Set(played.mails.map { $0.from }) == [[["Ekhamra kommun", "kommunen@ekhamra.example"]]]
    )
  }

  @Test("a text message goes to the number of who asked for one")
  func texts() throws {
    let played = try PlayedYear.whole.get()
    let numbers = stride(from: 0, to: played.texts.count, by: 2).map { played.texts[$0] }
    let expected = played.sent.map { $0.components(separatedBy: "\t") }
      .filter { $0[2] == "sender" }.compactMap { played.sender($0[1]) }
      .filter { $0["kontakt"] == "sms" }.compactMap { $0["telefon"]?.filter(\.isNumber) }
    #expect(Set(numbers) == Set(expected))
    #expect(numbers.count >= 20)
  }

  @Test("no mail says who the sender is")
  func nobodyIsNamed() throws {
    let played = try PlayedYear.whole.get()
    let said = played.mails.map { mail in
      let isStaff = mail.to.allSatisfy { $0[1].hasSuffix(Self.staffDomain) }
      return [mail.subject, mail.text, isStaff ? "\(mail.to)" : ""].joined(separator: "\n")
    }
    let text = Data((said + played.texts.filter { !$0.hasPrefix("070") }).joined().utf8)
    let personal = played.files.filter { $0.key.hasSuffix("sender.yaml") }.values.flatMap {
      sender in
      ["namn", "adress", "e-post", "telefon", "personnummer"].compactMap { sender[$0] }
    }
    let numbers = personal.map { $0.filter(\.isNumber) }.filter { $0.count >= 10 }
    let words = Set(
      numbers + personal + personal.flatMap { $0.components(separatedBy: " ") }.filter(\.isName)
    )
    #expect(words.count > 350)
    #expect(words.sorted().filter { text.range(of: Data($0.utf8)) != nil } == [])
  }

  @Test("L10 of a protected case mails say the number and the deadline")
  func isProtected() throws {
    let played = try PlayedYear.whole.get()
    let numbers = played.numbers { $0["skyddad identitet"] == "ja" }
    var blocks: [String] = []
    for mail in played.mails {
      blocks += mail.text.components(separatedBy: "\n\n").filter { block in
        numbers.contains { block.hasPrefix($0) }
      }
    }
    #expect(blocks.count > 50)
    for block in blocks {
      let lines = block.split(separator: "\n")
      #expect(lines.first?.count == 13, "\(block)")
      #expect(!block.contains(#/Enheten|Filerna|klagomål|beröm|Fråga|fel besked/#), "\(block)")
    }
  }
}

extension PlayedYear {
  fileprivate func sender(_ number: String) -> [String: String]? {
    files[LivingRegister.folder(of: number) + "/sender.yaml"]
  }

  fileprivate func numbers(where isOne: ([String: String]) -> Bool) -> Set<String> {
    Set(
      files.filter { $0.key.hasSuffix("case.yaml") && isOne($0.value) }.compactMap {
        $0.value["ärende"]
      }
    )
  }
}

extension String {
  /// A word with a capital letter: a name or the name of a place.
  fileprivate var isName: Bool { count > 3 && first?.isUppercase == true }
}
