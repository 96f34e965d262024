/// Where somebody is to be found on the network: pages, handles, IP addresses.
///
/// Addresses of the internet: four numbers below 256 (RFC 791), eight groups of hexadecimal digits (RFC 4291, section
/// 2.2). Pages: a name of hosts with a path, or behind “https:” and “www.” (RFC 3986). A handle begins with an `@`.
enum NetworkAddresses {
  static func find(in text: Folded, into passages: inout [Passage]) {
    for (number, word) in text.words.enumerated() {
      if let cells = page(number, in: text) ?? handle(word, in: text) {
        passages.append(Passage(text.bytes(cells), .link, certainty: .likely))
      }
    }
    var place = 0
    while place < text.letters.count {
      if let end = fourNumbers(at: place, in: text) ?? groups(at: place, in: text) {
        passages.append(Passage(text.bytes(place..<end), .link, certainty: .likely))
        place = end
      } else {
        place += 1
      }
    }
  }

  // MARK: Pages and handles

  /// “https://www.facebook.com/anna.berg”: from its first word to the last sign that is no space.
  private static func page(_ number: Int, in text: Folded) -> Range<Int>? {
    let word = text.words[number]
    let before = text.cell(word.first - 1)
    guard before != UInt8(ascii: "."), before != UInt8(ascii: "/"), before != UInt8(ascii: "@"),
      before != Cell.hyphen
    else { return nil }
    let isScheme = text.has("://", at: word.end)
    let start = isScheme ? word.end + 3 : word.first
    let end = endOfAddress(from: start, in: text)
    guard end > start + 3 else { return nil }
    let host = start..<(text.letters[start..<end].firstIndex(of: UInt8(ascii: "/")) ?? end)
    guard text.letters[host].contains(UInt8(ascii: ".")),
      !text.letters[host].contains(UInt8(ascii: "@"))
    else { return nil }
    let hasPath = host.upperBound + 1 < end
    let name = nameOfHost(host, in: text)
    if publicHosts.contains(where: { name.elementsEqual($0) }) { return nil }
    let isNamed = isScheme || text.has("www.", at: start)
    let isSocial = socialHosts.contains { name.elementsEqual($0) }
    // “lisa.blogspot.com”.
    let parts = text.letters[host].split(separator: UInt8(ascii: "."))
    let isBlog = parts.count > 2 && blogHosts.contains { name.elementsEqual($0) }
    let isPage = hasPath ? isNamed || isSocial || isTopDomain(host, in: text) : isNamed
    guard isPage || isBlog else { return nil }
    return word.first..<end
  }

  private static func endOfAddress(from start: Int, in text: Folded) -> Int {
    var end = start
    while end < text.letters.count, text.letters[end] > Cell.space { end += 1 }
    while end > start, !Cell.isLetterOrDigit(text.letters[end - 1]),
      text.letters[end - 1] != UInt8(ascii: "/")
    {
      end -= 1
    }
    return end
  }

  /// The part of a host that somebody has registered, without “www.” and the domain of the country.
  private static func nameOfHost(_ host: Range<Int>, in text: Folded) -> ArraySlice<UInt8> {
    let parts = text.letters[host].split(separator: UInt8(ascii: "."))
    return parts.count > 1 ? parts[parts.count - 2] : parts.first ?? []
  }

  private static func isTopDomain(_ host: Range<Int>, in text: Folded) -> Bool {
    guard let last = text.letters[host].split(separator: UInt8(ascii: ".")).last else {
      return false
    }
    return topDomains.contains { last.elementsEqual($0) }
  }

  private static let topDomains = words("se com net org nu eu info me io blog no dk fi de uk")
  private static let socialHosts = words(
    "facebook fb instagram insta tiktok twitter x youtube youtu snapchat linkedin flashback pinterest reddit telegram t discord threads blogspot wordpress blogg substack onlyfans vk bit tinyurl goo ow is rb cutt wa lnkd forms maps calendly linktr gofundme spleis blocket hemnet eniro hitta ratsit merinfo birthday mrkoll upplysning"
  )
  /// Where somebody has a part of the name.
  private static let blogHosts = words(
    "blogspot wordpress tumblr substack blogg medium wixsite webnode weebly github jimdofree squarespace carrd mystrikingly"
  )
  /// Of authorities and the like, where nobody is to be found.
  private static let publicHosts = words(
    """
    1177 skatteverket riksdagen regeringen boverket socialstyrelsen skolverket krisinformation polisen trafikverket
    naturvardsverket forsakringskassan arbetsformedlingen scb imy konsumentverket lantmateriet skanetrafiken kommun
    """
  )

  /// “@anna_b”, which is no address of mail.
  private static func handle(_ word: Word, in text: Folded) -> Range<Int>? {
    let sign = word.first - 1
    guard text.cell(sign) == UInt8(ascii: "@"), !Cell.isLetterOrDigit(text.cell(sign - 1)),
      text.cell(sign - 1) != UInt8(ascii: "."), text.cell(sign - 1) != UInt8(ascii: "_"),
      text.cell(sign - 1) != Cell.hyphen, word.count > 1
    else { return nil }
    var end = word.end
    while Cell.isLetterOrDigit(text.cell(end)) || text.cell(end) == UInt8(ascii: "_")
      || (text.cell(end) == Cell.hyphen && Cell.isLetterOrDigit(text.cell(end + 1)))
      || (text.cell(end) == UInt8(ascii: ".") && Cell.isLetterOrDigit(text.cell(end + 1)))
    {
      end += 1
    }
    return sign..<end
  }

  // MARK: Addresses of machines

  private static func fourNumbers(at place: Int, in text: Folded) -> Int? {
    guard text.digit(place) != nil, !isInside(place, in: text) else { return nil }
    var next = place
    for part in 0..<4 {
      let run = DigitRun(text, at: next, limit: 4, gap: 0, signs: "")
      guard (1...3).contains(run.count), run.number(0..<run.count) < 256 else { return nil }
      next = run.end
      guard part < 3 else { break }
      guard text.cell(next) == UInt8(ascii: ".") else { return nil }
      next += 1
    }
    // “4.2.1.3” is a version.
    let isSaid = text.has("ip ", at: place - 3) || text.has("adress ", at: place - 7)
    guard !Cell.isLetterOrDigit(text.cell(next)), next - place > 8 || isSaid else { return nil }
    return next
  }

  private static func groups(at place: Int, in text: Folded) -> Int? {
    guard isHexadecimal(text.cell(place)), !isInside(place, in: text) else { return nil }
    var next = place
    var colons = 0
    var length = 0
    var isShortened = false
    while isHexadecimal(text.cell(next)) || text.cell(next) == UInt8(ascii: ":") {
      if text.cell(next) == UInt8(ascii: ":") {
        if length == 0 { isShortened = true }
        colons += 1
        length = 0
      } else {
        length += 1
        guard length <= 4 else { return nil }
      }
      next += 1
    }
    guard !Cell.isLetterOrDigit(text.cell(next)), colons == 7 || (isShortened && colons > 2) else {
      return nil
    }
    return next
  }

  private static func isHexadecimal(_ cell: UInt8) -> Bool {
    Cell.isDigit(cell) || (0x61...0x66).contains(cell)
  }

  private static func isInside(_ place: Int, in text: Folded) -> Bool {
    let before = text.cell(place - 1)
    return Cell.isLetterOrDigit(before) || before == UInt8(ascii: ".")
      || before == UInt8(ascii: ":")
  }

  private static func words(_ list: String) -> [[UInt8]] {
    list.split(whereSeparator: \.isWhitespace).map { Folded.letters(of: String($0)) }
  }
}
