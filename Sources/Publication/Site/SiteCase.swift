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

  package init?(_ item: Case, _ texts: PublicTexts, _ register: Register) {
    let facts = item.facts
    guard let kind = facts.term(.kind, Kind.self), let received = facts.date(.received),
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

  private init(
    _ number: CaseNumber,
    _ kind: Kind,
    _ received: CivilDate,
    _ published: CivilDate,
    _ parts: [String]
  ) {
    self.number = number
    self.kind = kind
    self.received = received
    self.published = published
    title = parts[1]
    area = parts[3].isEmpty ? nil : parts[3]
    unit = UnitID(parts[4])
    answered = CivilDate(iso: parts[6])
    replyWay = ReplyWay(rawValue: parts[7])
    isInTime = parts[9] == "yes" ? true : parts[9] == "no" ? false : nil
    excerpt = parts[10]
  }

  /// A line that ``line`` gave; `nil` for any other.
  package init?(line: Substring) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 11, let number = CaseNumber(parts[0]), let kind = Kind(rawValue: parts[2]),
      let received = CivilDate(iso: parts[5]), let published = CivilDate(iso: parts[8])
    else { return nil }
    self.init(number, kind, received, published, parts)
  }

  /// Everything on one line, to be kept until the next build.
  package var line: String {
    [
      number.description, Self.oneLine(title), kind.rawValue, Self.oneLine(area ?? ""),
      unit?.description ?? "", received.iso, answered?.iso ?? "", replyWay?.rawValue ?? "",
      published.iso, isInTime.map { $0 ? "yes" : "no" } ?? "", Self.oneLine(excerpt),
    ].joined(separator: "\t")
  }

  private static func oneLine(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
  }

  /// Words up to about as many signs as two lines of a list take.
  private static func excerpt(of text: [UInt8]) -> String {
    let words = String(decoding: text.prefix(1000), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
    var excerpt = ""
    for word in words {
      if excerpt.count + word.count > 150 { return excerpt + " …" }
      if !excerpt.isEmpty { excerpt += " " }
      excerpt += word
    }
    return excerpt
  }

  /// Where its page lies, from the site's root.
  package var path: String { "cases/\(number).html" }

  /// The month in which it came in: `2026-03`.
  package var month: String { String(received.iso.prefix(7)) }
}
