import Casework
import Mail
import Testing

/// What can be an address, and that it is the same here as in the fields of a case.
@Suite struct MailAddressTests {
  static let addresses = [
    "anna@kommun.example", "anna.berg+synpunkt@post.kommun.example", "o'neill@kommun.example",
    "åsa@kommun.example", "a@åäö.example", String(repeating: "x", count: 240) + "@kommun.ex",
  ]
  static let others = [
    "", "@", "a@", "@b.example", "a@b", "a@b.", "a@.b", "a@b..c", "a b@c.example", "a@b@c.example",
    "a@b.example ", "a\n@b.example", "a\u{0}@b.example", "<a@b.example>", "a,b@c.example",
    "\"a b\"@c.example", "a;b@c.example", "a:b@c.example", "a@[127.0.0.1]", "a(b)@c.example",
    String(repeating: "x", count: 255) + "@kommun.example",
  ]

  @Test(arguments: addresses)
  func isAnAddress(_ text: String) {
    #expect(MailAddress(text)?.address == text)
    #expect(SchemaCheck.isEmailAddress(text))
  }

  @Test(arguments: others)
  func isNoAddress(_ text: String) {
    #expect(MailAddress(text) == nil)
    #expect(!SchemaCheck.isEmailAddress(text))
  }

  @Test func noOtherControlCharacterEither() {
    #expect(MailAddress("a\u{7F}@b.example") == nil)
    #expect(MailAddress("a\u{85}@b.example") == nil)
    #expect(MailAddress("a\u{2028}@b.example") == nil)
  }

  @Test func aNameHasNoControlCharacters() {
    #expect(MailAddress(name: " Anna\r\nBerg\u{0} ", "a@b.example")?.name == "Anna  Berg")
    #expect(MailAddress(name: "\n", "a@b.example")?.name == nil)
  }
}
