import Casework
import CivilCalendar
import Findings

/// The published cases by area, unit, kind and month.
package struct Groups {
  let areas, units, kinds, months: [Group]

  /// Cases that have something in common.
  package struct Group: Sendable {
    let name: String
    let description: String?
    /// From the site's root.
    let path: String
    /// Where its own feed lies, if it has one.
    var feedPath: String?
    /// Places among the entries, those that were published last first.
    var members: [Int] = []
  }

  var all: [Group] { areas + units + kinds + months }

  /// `order`: the places of all entries, those that were published last first.
  init(_ entries: [SiteEntry], in order: [Int], of register: Register) {
    let language = register.language
    var descriptions: [String: String] = [:]
    for routine in register.routines.values {
      for area in routine.areas { descriptions[area.name] = area.description }
    }
    var slugs: Set<String> = []
    areas = Self.grouped(entries, in: order, by: \.area).map { name, members in
      let slug = Self.slug(for: name, besides: &slugs)
      return Group(
        name: name,
        description: descriptions[name],
        path: "areas/\(slug).html",
        feedPath: "areas/\(slug).xml",
        members: members
      )
    }
    units = Self.grouped(entries, in: order, by: \.unit).map { id, members in
      Group(
        name: register.organisation.units[id]?.name ?? id.description,
        description: nil,
        path: "units/\(id).html",
        feedPath: "units/\(id).xml",
        members: members
      )
    }
    kinds = Kind.allCases.compactMap { kind in
      let members = order.filter { entries[$0].item.kind == kind }
      guard !members.isEmpty else { return nil }
      return Group(
        name: Self.capitalised(kind.name[language]),
        description: nil,
        path: "kinds/\(kind.rawValue).html",
        members: members
      )
    }
    months = Self.grouped(entries, in: order, by: \.month).reversed().map { month, members in
      let words = month.words(language).split(separator: " ").dropFirst()
      return Group(
        name: Self.capitalised(words.joined(separator: " ")),
        description: nil,
        path: "months/\(month.iso.prefix(7)).html",
        members: members
      )
    }
  }

  private static func grouped<Key: Hashable & Comparable>(
    _ entries: [SiteEntry],
    in order: [Int],
    by key: (SiteCase) -> Key?
  ) -> [(Key, [Int])] {
    var groups: [Key: [Int]] = [:]
    for place in order {
      if let key = key(entries[place].item) { groups[key, default: []].append(place) }
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// `Fysisk miljö` → `fysisk-miljo`; another of the same form gets a number.
  static func slug(for name: String, besides used: inout Set<String>) -> String {
    var slug = ""
    for character in name.lowercased() {
      switch character {
      case "å", "ä", "á", "à": slug += "a"
      case "ö", "ø", "ó": slug += "o"
      case "é", "è": slug += "e"
      case "ü": slug += "u"
      case _ where character.isASCII && (character.isLetter || character.isNumber):
        slug.append(character)
      default: if !slug.isEmpty, slug.last != "-" { slug += "-" }
      }
    }
    while slug.last == "-" { slug.removeLast() }
    if slug.isEmpty { slug = "area" }
    var (free, count) = (slug, 2)
    while !used.insert(free).inserted {
      free = "\(slug)-\(count)"
      count += 1
    }
    return free
  }
}
