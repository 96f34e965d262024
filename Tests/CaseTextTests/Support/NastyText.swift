import Laws

/// Texts that are easily written wrong.
enum NastyText {
  /// Every one of them must be written so that it reads back as itself. (NUL cannot be written.)
  static let all: [String] = [
    "", " ", "  ", " a", "a ", "a: b", "a:", ":", ": a", "a #b", "a # b", "# a", "#", "- x", "-",
    "--",
    "---", "...", "--- a", "|", "|-", ">", "'", "''", "\"", "it's", "say \"ja\"", "'a' b",
    "\"a\" b", "\\",
    "\\n", "no", "yes", "null", "~", "0042", "1e3", "2026-01-26", "&a", "*a", "!a", "@a", "`a",
    "%a",
    "[a]", "{a}", "a, b", ",", "]", "}", "?", "? a", "?a", "<<", "<<<<<<< HEAD", "=======", "\n",
    "\n\n",
    "a\n", "a\nb", "a\nb\n", "a\n\nb", "a\n\n", "\na", " a\nb", "a\n b", "a\nb ", "a \nb",
    "a\n  \nb",
    "a\n  \nb\n", "a\n\t\nb", "\ta\nb", "a\n\tb", "a\r\nb", "a\rb", "\r", "\t", "a\tb", "a\t",
    "a\u{1}b\nc", "\u{7}", "\u{1B}[31m", "\u{7F}", "\u{85}", "a\u{85}b\nc", "\u{A0}", "\u{A0}a",
    "\u{2028}",
    "a\u{2028}b", "\u{2029}", "\u{FEFF}", "a\u{FEFF}b", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}", "😀",
    "👩‍👩‍👧‍👦",
    "e\u{301}", "\u{301}", "\u{301}a: b", "'\u{301}: a", "it'\u{301}s # x", "\"\u{301}",
    "\\\u{301}\t", "#\u{301}",
    " \u{301}", "-\u{301} a", ":\u{301} a", "|\u{301}", "a\n\u{301}b", "a:\u{301} b: c", "# a\nb",
    "- a\n- b\n",
    "a: b\nc: d\n", "|\n|", "'\n'", "---\n---\n", "Åsa Öst bor på gränden", "<b>\nfet\n</b>",
    "\u{202E}bakåt", "\u{200B}", "a\u{AD}b", "\u{1F1F8}\u{1F1EA}", "\u{10FFFF}",
    "x: 'y' # z \"å\" \\ \t",
    String(repeating: "lång rad ", count: 400), String(repeating: "'", count: 300),
    String(repeating: "rad\n", count: 300), String(repeating: "a: ", count: 500),
  ]

  /// Names that are easily written wrong; none ends in a digit.
  static let keys: [String] = [
    "ny", "nytt fält", "a: b", "a:", "'", "\"", "#", "# x", "rad\nrad", "\u{301}", "'\u{301}",
    "<<<<<<< x", "", " ", "a ",
    "- x", "-", "?", "? x", "&a", "%", "---", "--- x", "...", "\t", "\u{2028}", "😀", "[a]", "|",
    "=======",
  ]

  /// Text that a quoted scalar may hold as it stands.
  static func quotable(_ random: inout Seeded) -> String {
    let pieces = [
      "a", "å", " ", ": ", " #", "'", "\"", "\\", "- ", "|", "\t", "😀", "e\u{301}", "\u{A0}", "[",
      "%", "---", "ord",
    ]
    return (0..<random.below(6)).map { _ in random.pick(pieces) }.joined()
  }
}
