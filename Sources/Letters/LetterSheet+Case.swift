import Casework
import CivilCalendar
import Findings
import PDF

extension LetterSheet {
  /// A letter of a case, ready to be laid out.
  ///
  /// `date`: what stands on it, unless its header says another.
  package init(
    _ text: LetterText,
    of item: Case,
    in register: Register,
    logo: Logo?,
    date: CivilDate,
    producer: String
  ) {
    let language = text.language ?? register.language
    let day = text.header.record?.date(.date) ?? date
    let chain = item.facts.id(.unit, as: UnitID.self).map(register.organisation.chain) ?? []
    self.init(
      language: language.tag,
      authority: register.authority,
      logo: logo,
      department: [Organisation.Level.department, .unit].compactMap { level in
        chain.first { $0.level == level }?.name
      },
      address: Addressee.lines(item),
      date: day.words(language),
      reference: item.number.description,
      contact: Self.contact(item, in: register),
      heading: text.heading,
      body: text.body,
      closing: text.sheetClosing,
      enclosures: text.header.record?.texts(.enclosures) ?? [],
      footer: Self.footer(register),
      created: Self.midnight(of: day, in: register.timeZone).iso,
      producer: producer
    )
  }

  /// The beginning of a day, with its offset: the same letter has the same bytes all day.
  package static func midnight(of day: CivilDate, in zone: TimeZoneName) -> Moment {
    let moment = Moment(date: day, secondOfDay: 0)
    return moment.instant(in: zone).map { Moment($0, in: zone) } ?? moment
  }

  /// The investigator, as the addressee may reach them.
  private static func contact(_ item: Case, in register: Register) -> [String] {
    guard let person = item.writer(register) else { return [] }
    let title = person.title.isEmpty ? person.name : "\(person.name), \(person.title)"
    return [title] + [person.phone, person.email].compactMap { $0 }
  }

  /// The authority's address, and how else it is reached.
  static func footer(_ register: Register) -> [[String]] {
    let address = register.postalAddress.isEmpty ? [register.authority] : register.postalAddress
    let ways = [register.phone, register.email, register.website].compactMap { $0 }
    return [address, ways].filter { !$0.isEmpty }
  }
}

extension Language {
  /// RFC 5646.
  package var tag: String {
    switch self {
    case .swedish: "sv-SE"
    case .english: "en-GB"
    }
  }
}
