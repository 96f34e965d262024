import Laws
import PersonalData
import Testing

/// Identity numbers of unknown people, however their digits are spread (L8).
@Suite struct SpreadNumberTests {
  private static let nobody = PeopleScanner()

  static let numbers = [
    "511104, 8376", "5 1 1 1 0 4 8 3 7 6", "511104 (8376)", "51 11 04 83 76", "511104_8376",
    "511104;8376", "511104 , 8376", "511104  –  8376", "511104—8376", "511104\u{2009}8376",
    "511104\u{202F}-\u{202F}8376", "511104\u{A0}/\u{A0}8376", "511104|8376", "511104 = 8376",
    "511104 [8376]", "511104-(8376)", "(511104) 8376", "511104\n8376", "511104,\n8376",
    "511104\r\n\r\n8376", "511104**8376**", "**511104**, 8376", "<b>511104</b>, <i>8376</i>",
    "511104 nr 8376", "511104 nummer 8376", "511104 streck 8376", "511104nr8376",
    "511104, sista fyra 8376", "511104 och sista fyra siffrorna är 8376",
    "511104, sista 4 siffrorna: 8376", "511104 (kontrollsiffror 8376)", "511104, last four 8376",
    "19511104, 8376", "1951-11-04-8376", "1951-11-04, 8376", "1951.11.04_8376", "19 511104-8376",
    "19 511104, 8376", "19-51-11-04, 8376", "1951 11 04 83 76", "195111048376",
    "1951-11-04, sista fyra siffrorna 8376", "51-11-04-83-76", "51/11/04/83/76", "51.11.04.83.76",
    "51_11_04_83_76", "51, 11, 04, 83, 76", "51 11 04, 83 76", "51 11 04-83 76",
    "51\n11\n04\n83\n76", "511104 83 76", "511104-837-6", "511104 837 6", "511104-8 3 7 6",
    "5-1-1-1-0-4-8-3-7-6", "5.1.1.1.0.4.8.3.7.6", "5,1,1,1,0,4,8,3,7,6", "5_1_1_1_0_4_8_3_7_6",
    "5/1/1/1/0/4/8/3/7/6", "5 1 1 1 0 4 - 8 3 7 6", "5 1 1 1 0 4 8376", "1 9 5 1 1 1 0 4 8 3 7 6",
    "5\n1\n1\n1\n0\n4\n8\n3\n7\n6", "5111 0483 76", "5111-048-376", "51110 48376", "5111048 376",
    "５１１１０４，８３７６", "٥١١١٠٤ ٨٣٧٦", "５１ １１ ０４ ８３ ７６", "⑤①①①⓪④ ⑧③⑦⑥",
    "5️⃣1️⃣1️⃣1️⃣0️⃣4️⃣, 8️⃣3️⃣7️⃣6️⃣", "511164, 8373", "51 11 64 83 73", "511164 (8373)", "5l1104, 8376",
    "<td>511104</td><td>8376</td>", "3300-5111048376", "konto 3300-511104 8376", "12-511104-8376",
    "511104x8376", "5a1b1c1d0e4f8g3h7i6", "51 110 483 76", "511104 slutet 8376",
    "511104 T 8376", "19511104 T 8376", "5-1-1-1-0-4 och sedan 8376", "511104, därefter 8376",
    "|5|1|1|1|0|4|-|8|3|7|6|", "[5][1][1][1][0][4]-[8][3][7][6]",
  ]

  @Test("R2 L8 an identity number is found whatever stands between its digits", arguments: numbers)
  func spread(_ text: String) {
    let bytes = Array("Numret är \(text) tror jag.".utf8)
    let end = bytes.count - 11
    for passages in [Self.nobody.passages(in: bytes), Self.nobody.leaks(in: bytes)] {
      let numbers = passages.filter {
        $0.kind == .personalIdentityNumber && $0.certainty == .certain
      }
      #expect(numbers.count == 1, "\(passages)")
      // All of it: nothing of a number is left behind a mask.
      let rest = bytes.indices.filter { place in
        (11..<end).contains(place) && numbers.allSatisfy { !$0.range.contains(place) }
      }
      let hasDigit = rest.contains { (0x30...0x39).contains(bytes[$0]) || bytes[$0] == 0xD9 }
      #expect(
        !hasDigit || text.hasPrefix("3300") || text.hasPrefix("konto") || text.hasPrefix("12-")
      )
    }
  }

  @Test(
    "R2 L8 a number that is the wrong way round is found",
    arguments: [
      "6738-401115", "6738401115 baklänges", "läs bakifrån: 67 38 40 11 15",
      "673840111591 omvänt", "6738-40111591",
    ]
  )
  func reversed(_ text: String) {
    let passages = Self.nobody.passages(in: Array("Numret är \(text) tror jag.".utf8))
    #expect(passages.map(\.kind) == [.personalIdentityNumber], "\(passages)")
  }

  @Test(
    "R2 other numbers are no number the wrong way round",
    arguments: ["konto 6738-401115", "6738401115", "6739-401115", "0738-401115"]
  )
  func notReversed(_ text: String) {
    let passages = Self.nobody.passages(in: Array("Numret är \(text) tror jag.".utf8))
    #expect(!passages.contains { $0.kind == .personalIdentityNumber }, "\(passages)")
  }

  static let said = [
    "femtioett elva noll fyra åttiotre sjuttiosex", "fem ett ett ett noll fyra åtta tre sju sex",
    "femettettettnollfyra åttatresjusex", "511104-åtta tre sju sex", "511104 åttiotre sjuttiosex",
    "femtioett elva noll fyra 8376", "nittonhundrafemtioett elva noll fyra åttiotre sjuttiosex",
    "femtio ett, elva, noll fyra, åttio tre, sjuttio sex", "4/11 1951 - 8376",
    "4 november 1951-8376",
  ]

  @Test("R2 R11 L8 an identity number that is said in words is found", arguments: said)
  func words(_ text: String) {
    #expect(found("Det är \(text).", Self.nobody) == ["certain personalIdentityNumber \(text)"])
  }

  static let divided: [(text: String, expected: [String])] = [
    ("511104-837X", ["likely birthDate 511104-837X"]),
    ("511104-83XX", ["likely birthDate 511104-83XX"]),
    ("ett, två, tre, fyra, fem personer och sex hundar", []),
    (
      "född 4 november 1951, fyra sista 8376",
      ["likely birthDate 4 november 1951", "likely personalIdentityNumber 8376"]
    ),
  ]

  @Test("R2 L8 of a number that is crossed out or divided everything is found", arguments: divided)
  func isDivided(_ text: String, _ expected: [String]) {
    #expect(found(text, Self.nobody) == expected)
  }

  /// Each has a day and a right check digit somewhere among its digits.
  static let others = [
    "070-123 45 69", "0701-23 45 69", "0701/23 45 69", "070 123 45 69", "070-1234569",
    "070-812 34 50", "0708-12 34 50", "08-12 10 56 74", "08-121 056 74", "+45 12 10 56 79",
    "0045 12 10 56 79", "2026-01-05, 2026-01-13",
    "2026-01-05 2026-01-13", "2026-01-05,2026-01-13", "2026-01-05/2026-01-13",
    "2026-01-04, 2027", "den 2026-01-04, 2027-01-01", "2026-01-07 14.30", "2026-01-07, 14.30",
    "2026-01-07 14:30", "260107 14.30", "260107 14:30", "2026-01-03 08-16", "260103 08-16",
    "2026-01-03, 10-12", "2026-01-08, nr 8376", "beslut 2026-01-08 nr 8376",
    "SYN-2026-0105, 2026-01-05", "SYN-2026-0105 2026-01-05", "SYN-2026-0105, 2026",
    "10, 11, 12, 13, 14", "rum 10, 11, 12, 13, 14 och 15", "1 105 128 373 kr", "12 051 234,56 kr",
    "konto 5111-0483 76", "OCR 5111 0483 76", "kundnr 5111 048 376",
    "511104 och 8376", "511104 personer, 8376 barn", "51 av 11 och 04 med 83 76",
    "<td>51</td><td>11</td><td>04</td><td>83</td><td>76</td>",
    "<li>51</li><li>11</li><li>04</li><li>83</li><li>76</li>", "5111048,376 meter",
    "51 11 04 83 77", "511104, 8377", "51 13 04 83 76", "07.12, 07.25, 07.40 och 07.55",
    "kl 07.10-07.12 25.06", "3 1 2 0 4", "556036, 0793",
  ]

  @Test("R2 what is read as something else is no identity number", arguments: others)
  func other(_ text: String) {
    let bytes = Array("Det gäller \(text), tack.".utf8)
    let found = Self.nobody.passages(in: bytes) + Self.nobody.leaks(in: bytes)
    #expect(found.filter { $0.kind == .personalIdentityNumber } == [])
  }

  // MARK: Laws

  private static let between = [
    " ", "-", "–", "—", "−", "+", ", ", ",", ".", ". ", "/", " / ", "_", "__", ":", ": ", "|", "~",
    " - ", " – ", "\u{A0}", "\u{2009}", "\u{202F}", "\u{3000}", "\n", "\r\n", "\n\n", "\t", "*",
    "**",
    "`", "(", " (", ") ", "[", "}", "<b>", "</p><p>", "&nbsp;", "&#8211;", "\u{200B}", " nr ",
    " Nr. ",
    ", nummer ", " sista fyra ", " (sista fyra siffrorna: ", " ... ", "…", "  ", " =", "\"", "' ",
    "#", "\\",
  ]

  @Test("R2 L8 law: any number, with anything between date and number, is found", arguments: 0..<8)
  func dateAndNumber(_ seed: Int) {
    var random = Seeded(seed)
    for separator in Self.between {
      let digits = Invented.identityDigits(&random)
      let date = random.pick([
        String(digits.prefix(8)), String(digits.dropFirst(2).prefix(6)),
        [
          digits.dropFirst(2).prefix(2), digits.dropFirst(4).prefix(2),
          digits.dropFirst(6).prefix(2),
        ]
        .joined(separator: random.pick(["-", " ", ".", "/"])),
      ])
      expectFound(date + separator + digits.suffix(4))
    }
  }

  @Test(
    "R2 L8 law: any number is found with one sign between pairs, and between all",
    arguments: 0..<8
  )
  func spelled(_ seed: Int) {
    var random = Seeded(seed)
    for separator in Self.between
    where !Self.isOnce(separator) {
      let all = Invented.identityDigits(&random)
      let digits = Array(random.chance(oneIn: 2) ? all : String(all.dropFirst(2)))
      expectFound(digits.map(String.init).joined(separator: separator))
      let pairs = stride(from: 0, to: digits.count, by: 2).map { String(digits[$0...($0 + 1)]) }
      expectFound(pairs.joined(separator: separator))
    }
  }

  /// Whether nobody writes it between all digits: words and brackets.
  private static func isOnce(_ separator: String) -> Bool {
    separator.contains { "()[{}".contains($0) || $0.isLetter }
      && !separator.hasPrefix("<") && !separator.hasPrefix("&")
  }

  private func expectFound(_ number: String) {
    for (before, behind) in [("Numret är ", " tror jag."), ("(", ")"), ("pnr:", ""), ("", "\n")] {
      let bytes = Array((before + number + behind).utf8)
      for passages in [Self.nobody.passages(in: bytes), Self.nobody.leaks(in: bytes)] {
        #expect(
          passages.contains { $0.kind == .personalIdentityNumber && $0.certainty == .certain },
          "\(before)\(number)\(behind)"
        )
      }
    }
  }

  @Test("R2 law: numbers of ordinary texts are nobody's identity numbers", arguments: 0..<8)
  func ordinary(_ seed: Int) {
    var random = Seeded(seed)
    for _ in 0..<300 {
      let text = Self.ordinaryText(&random)
      let bytes = Array(text.utf8)
      let found = Self.nobody.passages(in: bytes) + Self.nobody.leaks(in: bytes)
      #expect(!found.contains { $0.kind == .personalIdentityNumber }, "\(text)")
    }
  }

  /// A sentence with several numbers, as people write of what they have seen.
  private static func ordinaryText(_ random: inout Seeded) -> String {
    func two(_ range: ClosedRange<Int>) -> String {
      let number = range.lowerBound + random.below(range.count)
      return number < 10 ? "0\(number)" : "\(number)"
    }
    let day = "20\(two(24...27))-\(two(1...12))-\(two(1...28))"
    let other = "20\(two(24...27))-\(two(1...12))-\(two(1...28))"
    let (time, later) = ("\(two(6...22)).\(two(0...59))", "\(two(6...22)).\(two(0...59))")
    let phone = "0\(two(10...99))-\(two(10...99))\(random.below(10)) \(two(0...99)) \(two(0...99))"
    let number = "SYN-20\(two(24...27))-\(two(0...99))\(two(0...99))"
    return random.pick([
      "Den \(day), \(time) kom bussen, och den \(other), \(later) kom den inte.",
      "\(day) \(time)-\(later) och \(other) \(time)–\(later).", "\(day), \(other)",
      "\(day) \(other)",
      "Ring \(phone) eller \(phone) före \(day).", "Tel. \(phone), \(time)", "\(phone), \(phone)",
      "Ärende \(number), \(day). Se även \(number) och \(number), \(other).",
      "Bussen går \(time), \(later), 17.\(two(0...59)) och 18.\(two(0...59)).",
      "Öppet \(two(7...9))-\(two(14...18)), \(two(7...9))-\(two(14...18)) och \(two(9...11))-12.",
      "Vi betalade \(1 + random.below(9)) \(100 + random.below(900)) kr den \(day), \(900 + random.below(99)) kr \(other).",
      "<tr><td>\(day)</td><td>\(number)</td><td>\(two(10...99))</td><td>\(two(10...99))</td></tr>",
      "\(number),\(day),\(other),\(day)", "{\"a\": \"\(day)\", \"b\": \"\(other)\"}",
      "rum \(two(10...19)), \(two(20...29)), \(two(30...39)), \(two(40...49)) och \(two(50...59))",
    ])
  }

  @Test("R2 law: whatever is found was suspected", arguments: 0..<8)
  func nothingIsMissed(_ seed: Int) {
    var random = Seeded(seed)
    let search = LeakSearch([Self.nobody])
    var findings = 0
    for _ in 0..<400 {
      var digits = Array(Invented.identityDigits(&random))
      if random.chance(oneIn: 2) { digits.removeFirst(2) }
      let separator = random.pick(Self.between)
      let places = Set((0..<random.below(6)).map { _ in random.below(digits.count) })
      var text = random.pick(["", "x", "12-", "070-123 ", "nr ", "2026-01-02, "])
      for (place, digit) in digits.enumerated() {
        if places.contains(place) {
          text += random.chance(oneIn: 5) ? random.pick(Self.between) : separator
        }
        text.append(random.chance(oneIn: 12) ? Self.others(digit) : digit)
      }
      text += random.pick(["", "x", "-12", " 8376", ",2026-01-02", "\n"])
      let bytes = Array(text.utf8)
      guard search.closeLook(at: bytes) != [[]] else { continue }
      findings += 1
      #expect(search.isSuspicious(bytes), "\(text)")
    }
    #expect(findings > 100)
  }

  private static func others(_ digit: Character) -> Character {
    ["0": "o", "1": "l"][digit] ?? digit
  }

  @Test("R2 days, times and case numbers of pages are not even suspected")
  func ordinaryPages() {
    var random = Seeded(7)
    let search = LeakSearch([Self.nobody])
    for _ in 0..<500 {
      let day = { (random: inout Seeded) -> String in
        "2026-\(random.pick(["01", "05", "11", "12"]))-\(10 + random.below(19))"
      }
      let number = "SYN-2026-0\(100 + random.below(900))"
      let texts = [
        "\(number),Kall mat,complaint,Kost,solgarden,\(day(&random)),\(day(&random)),true,letter,\(day(&random)),cases/\(number).html\r\n",
        "<li><a href=\"../cases/\(number).html\">Kall mat</a> <time datetime=\"\(day(&random))\">2 januari 2026</time></li>",
        "{\"case\": \"\(number)\", \"received\": \"\(day(&random))\", \"answered\": \"\(day(&random))\"}",
      ]
      for text in texts { #expect(!search.isSuspicious(Array(text.utf8)), "\(text)") }
    }
  }
}
