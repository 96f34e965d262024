/// What a word says is somebody's: a name at a service (“snapchat: tjejen_99”), a number in a register (“passnr AA1234567”).
enum SaidHandles {
  static func find(in text: Folded, into passages: inout [Passage]) {
    for word in text.words {
      if services.find(in: text.letters, at: word.range) != nil {
        guard let cells = token(behind: word, in: text), isHandle(cells, in: text) else { continue }
        passages.append(Passage(text.bytes(cells), .link, certainty: .likely))
      } else if isNumber(word, in: text) {
        guard let cells = token(behind: word, in: text),
          cells.count > (isCode(word, in: text) ? 3 : 4),
          cells.contains(where: { text.digit($0) != nil })
        else { continue }
        passages.append(Passage(text.bytes(cells), .account, certainty: .possible))
      }
    }
    for place in text.letters.indices where isHexadecimal(text.cell(place)) {
      if let end = machine(at: place, in: text) {
        passages.append(Passage(text.bytes(place..<end), .link, certainty: .likely))
      }
    }
  }

  /// The letters, digits and signs behind a word, with “är”, “heter” or a colon between.
  private static func token(behind word: Word, in text: Folded) -> Range<Int>? {
    var start = word.end
    for between in betweens where text.has(between, at: start) {
      start += between.utf8CodeUnitCount
      break
    }
    guard start > word.end else { return nil }
    var end = start
    while Cell.isLetterOrDigit(text.cell(end))
      || DigitRun.contains("_.#@-/", text.cell(end)) && Cell.isLetterOrDigit(text.cell(end + 1))
    {
      end += 1
    }
    return end > start ? start..<end : nil
  }

  private static let betweens: [StaticString] = [
    " heter ", " {r ", " namn ", " nr ", "namn ", ": ", ":", " = ", " - ", " ",
  ]

  /// Whether it is no ordinary word: it has a digit or a sign, or stands behind a colon.
  private static func isHandle(_ cells: Range<Int>, in text: Folded) -> Bool {
    guard cells.count > 2 else { return false }
    let isSaid = text.letters[(cells.lowerBound - 2)..<cells.lowerBound].contains(UInt8(ascii: ":"))
    return isSaid
      || cells.contains { !Cell.isLetter(text.cell($0)) && text.cell($0) != Cell.hyphen }
  }

  private static func isNumber(_ word: Word, in text: Folded) -> Bool {
    guard word.count > 2, firstLetters.contains(text.letters[word.first]) else { return false }
    return registers.contains { register in
      text.letters[word.range].starts(with: register) && word.count <= register.count + 9
    }
  }

  /// Whether a word is of a door or an alarm, whose codes are short.
  private static func isCode(_ word: Word, in text: Folded) -> Bool {
    text.letters[word.range].contains(UInt8(ascii: "k"))
      && ["kod", "koden"].contains {
        text.letters[word.range].suffix($0.utf8.count).elementsEqual($0.utf8)
      }
  }

  /// “00:1A:2B:3C:4D:5E” (IEEE 802, section 8).
  private static func machine(at place: Int, in text: Folded) -> Int? {
    let before = text.cell(place - 1)
    guard !Cell.isLetterOrDigit(before), before != UInt8(ascii: ":"), before != Cell.hyphen else {
      return nil
    }
    let sign = text.cell(place + 2)
    guard sign == UInt8(ascii: ":") || sign == Cell.hyphen else { return nil }
    var hasLetter = false
    for group in 0..<6 {
      let start = place + group * 3
      guard isHexadecimal(text.cell(start)), isHexadecimal(text.cell(start + 1)) else { return nil }
      hasLetter =
        hasLetter || Cell.isLetter(text.cell(start)) || Cell.isLetter(text.cell(start + 1))
      if group < 5, text.cell(start + 2) != sign { return nil }
    }
    let end = place + 17
    guard hasLetter, !Cell.isLetterOrDigit(text.cell(end)), text.cell(end) != sign else {
      return nil
    }
    return end
  }

  private static func isHexadecimal(_ cell: UInt8) -> Bool {
    Cell.isDigit(cell) || (0x61...0x66).contains(cell)
  }

  private static let services = WordTable([
    "snapchat", "snap", "snappen", "insta", "instagram", "tiktok", "discord", "skype", "telegram",
    "kik", "messenger", "twitch", "signal", "whatsapp", "tinder", "steam", "playstation", "psn",
    "xbox", "roblox", "facebook", "linkedin",
  ])
  private static let firstLetters = Set(registers.map { $0[0] })
  private static let registers = [
    "passn", "passnummer", "portkod", "d|rrkod", "larmkod", "l}skod", "pinkod", "pin-kod", "bankid",
    "l|senord", "lma", "dossier", "journaln", "kundn", "abonnemang", "anst{llningsn",
    "medlemsn", "l}nekort", "k|rkortsn", "patientn", "larmn", "elevn", "avtalsn",
    "anl{ggningsid", "kortn",
  ]
  .map { Array($0.utf8) }
}
