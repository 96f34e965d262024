import Mail
import Testing

/// HTML as the lines that a person reads.
@Suite struct HTMLReadingTests {
  static let cases: [(html: String, text: String)] = [
    ("Hej", "Hej\n"),
    ("", ""),
    (" <p> </p> ", ""),
    ("<p>Hej \n  <b>du</b>!</p>\n<p>Nästa</p>", "Hej du!\n\nNästa\n"),
    ("<div>ett</div><div>två</div>tre", "ett\ntvå\ntre\n"),
    ("<div>ett</div><div><br></div><div>två<br></div><div>tre</div>", "ett\n\ntvå\ntre\n"),
    ("ett<br>två<br/><br />tre", "ett\ntvå\n\ntre\n"),
    (
      "<p class=MsoNormal>ett</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>två</p>",
      "ett\n\ntvå\n"
    ),
    ("a&nbsp;&nbsp;b &nbsp; c", "a  b   c\n"),
    ("a<span> b</span> <i>c </i> d", "a b c d\n"),
    ("<h1>Rubrik</h1>text", "Rubrik\n\ntext\n"),
    ("<ul><li>ett<li>två<ul><li>inre</ul></ul>efter", "- ett\n- två\n  - inre\n\nefter\n"),
    ("<ol><li><p>ett</p></li><li>två</li></ol>", "1. ett\n\n2. två\n"),
    ("<blockquote>ett<blockquote>två</blockquote></blockquote>tre", "> ett\n\n> > två\n\ntre\n"),
    ("<pre>a  b\n\n  c</pre>d", "a  b\n\n  c\n\nd\n"),
    ("<table><tr><td>a<td>b</tr><tr><td></td><td>c</td></tr></table>", "a\tb\nc\n"),
    ("ett<hr>två", "ett\n-----\ntvå\n"),
    // Links.
    (
      "<a href=\"https://kommun.example/a?b=1&amp;c\">här</a>.",
      "här (https://kommun.example/a?b=1&c).\n"
    ),
    ("<a href='https://kommun.example/'>kommun.example</a>", "kommun.example\n"),
    ("<a href=https://kommun.example>https://kommun.example/</a>", "https://kommun.example/\n"),
    ("<a href=\"mailto:a@b.example?subject=x\">A@b.example</a>", "A@b.example\n"),
    ("<a href=\"mailto:a@b.example\">Anna</a>", "Anna (mailto:a@b.example)\n"),
    (
      "<a href=\"javascript:alert(1)\">här</a> <a href=\"#x\">där</a> <a name=y>då</a>",
      "här där då\n"
    ),
    ("<a href=\"https://x.example\"><img src=y></a>", ""),
    // Characters.
    ("&aring;&Auml;&ouml &eacute;&euro;&ndash;&hellip;&quot;&amp;amp;", "åÄö é€–…\"&amp;\n"),
    ("&#229;&#xE5;&#XE5 &#128; &#0; &#xD800; &#99999999;", "ååå € \u{FFFD} \u{FFFD} \u{FFFD}\n"),
    ("&okänd; & &; &# AT&T a &lt;b&gt;", "&okänd; & &; &# AT&T a <b>\n"),
    ("1 < 2 <3 a<b", "1 < 2 <3 a<b\n"),
    // Not shown.
    (
      "<html><head><title>T</title><style>p { a: '<b>' }</style></head><body>x<script>if (a<b) y"
        + "</script >z<!-- <b>nej</b> --></body></html>",
      "xz\n"
    ),
    ("<!DOCTYPE html><!--[if mso]><p>nej</p><![endif]--><![if !mso]>ja<![endif]>", "ja\n"),
    ("<div style=\"Display: none\">dolt<div>mer</div>dolt</div>syns<p hidden>dolt</p>", "syns\n"),
    ("a<b style='display:none'>dolt</b> b", "a b\n"),
    ("<img alt=\"Logotyp\"><img alt=\"😊\">", "😊\n"),
    // Broken.
    ("<div style=\"display:none\">utan slut", "utan slut\n"),
    ("a<!-- utan slut", "a<!-- utan slut\n"),
    ("a<style>utan slut", "autan slut\n"),
    ("a<a href=\"x>b</a>c", "abc\n"),
    ("a<b", "a<b\n"),
    ("</p></ul></blockquote></table>a", "a\n"),
    ("<p>a</div></b></p>b", "a\n\nb\n"),
  ]

  @Test(arguments: cases)
  func text(_ html: String, is text: String) throws {
    let message = try incoming(plainHeader + "Content-Type: text/html; charset=utf-8\n\n" + html)
    #expect(message.words == text)
    #expect(message.isConvertedFromHTML)
    #expect(message.html == Array(html.utf8))
  }

  @Test func theCharsetMayStandInTheHTML() throws {
    let html = "<html><head><meta http-equiv=x content=\"text/html; charset=ISO-8859-1\"></head>"
    let bytes = Array((plainHeader + "Content-Type: text/html\n\n" + html).utf8) + [0xE5]
    #expect(try IncomingMessage(parsing: bytes).words == "å\n")
  }
}
