import Casework
import CivilCalendar
import Findings

/// What the lists, the feed and the open data say of a published case: facts that tell of nobody.
package struct SiteCase: Hashable, Sendable {
  package let number: CaseNumber
  /// As the public sees it.
  package let title: String
  package let kind: Kind
  package let area: String?
  package let unit: UnitID?
  package let received: CivilDate
  package let answered: CivilDate?
  package let replyWay: ReplyWay?
  package let published: CivilDate
  /// Whether the answer came in time; `nil` when there is none, or no deadline for it.
  package let isInTime: Bool?
  /// The beginning of the public text, on one line.
  package let excerpt: String

  package init?(_ item: Case, showing texts: PublicTexts, in register: Register) {
    let facts = item.facts
    guard let kind = facts.term(.kind, as: Kind.self), let received = facts.date(.received),
      let published = facts.date(.published)
    else { return nil }
    let answered = facts.date(.answered)
    let deadline = register.deadlines(of: item, today: published).first {
      $0.rule.until == .answered && $0.governs
    }
    number = item.number
    title = String(decoding: texts.title, as: UTF8.self)
    self.kind = kind
    area = facts.text(.area)
    unit = facts.id(.unit)
    self.received = received
    self.answered = answered
    replyWay = facts.term(.replyWay)
    self.published = published
    isInTime = answered.flatMap { day in deadline.map { day <= $0.due } }
    excerpt = Self.excerpt(of: texts.submission)
  }

  /// A line that ``line`` gave; `nil` for any other.
  package init?(line: ArraySlice<UInt8>) {
    var parts = Parts(rest: line)
    guard let number = CaseNumber(parts.next()) else { return nil }
    let title = parts.next()
    guard let kind = Kind(rawValue: parts.next()) else { return nil }
    let (area, unit) = (parts.next(), parts.next())
    guard let received = CivilDate(utf8: parts.nextBytes()) else { return nil }
    let (answered, replyWay) = (parts.nextBytes(), parts.next())
    guard let published = CivilDate(utf8: parts.nextBytes()) else { return nil }
    let isInTime = parts.next()
    let excerpt = parts.next()
    guard parts.beyond == 0 else { return nil }
    self.number = number
    self.title = title
    self.kind = kind
    self.area = area.isEmpty ? nil : area
    self.unit = UnitID(unit)
    self.received = received
    self.answered = CivilDate(utf8: answered)
    self.replyWay = ReplyWay(rawValue: replyWay)
    self.published = published
    self.isInTime = isInTime == "yes" ? true : isInTime == "no" ? false : nil
    self.excerpt = excerpt
  }

  /// The parts of a line, between tabs.
  private struct Parts {
    var rest: ArraySlice<UInt8>
    /// How many parts have been asked for behind the last one; before it, fewer than none.
    private(set) var beyond = -1

    init(rest: ArraySlice<UInt8>) { self.rest = rest }

    /// The next part, or nothing behind the last.
    mutating func nextBytes() -> ArraySlice<UInt8> {
      let end = rest.firstIndex(of: UInt8(ascii: "\t")) ?? rest.endIndex
      defer {
        if end == rest.endIndex { beyond += 1 }
        rest = rest[min(end + 1, rest.endIndex)...]
      }
      return rest[..<end]
    }

    mutating func next() -> String { String(decoding: nextBytes(), as: UTF8.self) }
  }

  /// Everything on one line, to be kept until the next build.
  package var line: [UInt8] {
    let parts = [
      number.description, title, kind.rawValue, area ?? "", unit?.description ?? "", received.iso,
      answered?.iso ?? "", replyWay?.rawValue ?? "", published.iso,
      isInTime.map { $0 ? "yes" : "no" } ?? "", excerpt,
    ]
    var line: [UInt8] = []
    line.reserveCapacity(160 + title.utf8.count + excerpt.utf8.count)
    for (place, part) in parts.enumerated() {
      if place > 0 { line.append(UInt8(ascii: "\t")) }
      for byte in part.utf8 { line.append(max(byte, 0x20)) }
    }
    return line
  }

  /// Words up to about as many signs as two lines of a list take.
  private static func excerpt(of text: [UInt8]) -> String {
    let text = SeenText.of(text)
    var excerpt: [UInt8] = []
    excerpt.reserveCapacity(min(text.count, 320))
    var signs = 0
    var place = 0
    while true {
      while place < text.count, isGap(text[place]) { place += 1 }
      let start = place
      while place < text.count, !isGap(text[place]) {
        // What follows the first byte of a sign is no sign.
        if text[place] & 0xC0 != 0x80 { signs += 1 }
        place += 1
      }
      signs += 1
      guard start < place else { return String(decoding: excerpt, as: UTF8.self) }
      guard signs <= 151 else { return String(decoding: excerpt, as: UTF8.self) + " …" }
      if !excerpt.isEmpty { excerpt.append(0x20) }
      excerpt += text[start..<place]
    }
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// Where its page lies, from the site's root.
  package var path: String { "cases/\(number).html" }

  /// The first day of the month in which it came in.
  var month: CivilDate { received.adding(days: 1 - received.components.day) }
}
