import Casework
import Testing

@Suite struct NoReplyAddressTests {
  @Test(
    "M10 addresses that nobody reads",
    arguments: [
      ("no-reply@x.example", true), ("svara.inte@x.example", true), ("ingen-svar@x.example", true),
      ("notifications@x.example", true), ("info@noreply.x.example", true),
      ("info@no-reply.x.example", true),
      ("bounces+a=b@x.example", true), ("nora.replyd@x.example", false),
      ("siv@svar.example", false), ("notarie@x.example", false), ("svar@x.example", false),
    ]
  )
  func isOne(_ address: String, _ expected: Bool) {
    #expect(NoReplyAddress.isOne(address) == expected)
  }
}
