import Casework
import Testing

@Suite struct SenderKeyTests {
  @Test(
    "M10 a sender is the same although a program writes its address anew",
    arguments: [
      ("Siv.Alm@Post.example", "siv.alm@post.example"),
      ("siv.alm+svar-12@post.example", "siv.alm@post.example"),
      ("arende-20931@post.example", "arende-@post.example"),
      ("arende-20932-svar@post.example", "arende--svar@post.example"),
      ("siv.alm.58@post.example", "siv.alm.58@post.example"),
      ("+a@post.example", "+a@post.example"),
    ]
  )
  func email(_ address: String, is key: String) { #expect(SenderKey.of(email: address) == key) }
}
