import Casework
import CivilCalendar
import Findings
import Formats

/// What limits who may see a case and each of its records: the mark of secrecy (L9, L19), and that somebody's
/// identity is protected (L10).
struct Restrictions {
  private let facts: Record<CaseField>
  private let register: Register

  init(_ item: Case, in register: Register) {
    facts = item.facts
    self.register = register
  }

  func write(_ xml: inout XMLWriter) {
    if facts.has(.secrecy) { secrecy(&xml) }
    guard facts.mayBeProtected else { return }
    xml.element("restriction", ["restrictionType": "integrity"]) { xml in
      xml.element(
        "explanatoryText",
        [:],
        text: Wording("Skyddad identitet", "Protected identity")[register.language]
      )
      xml.element("regulation", [:], text: Statute.protectedIdentity[register.language])
    }
  }

  private func secrecy(_ xml: inout XMLWriter) {
    let mark = facts.record(.secrecy, of: SecrecyField.self)
    xml.element("restriction", ["restrictionType": "confidential"]) { xml in
      xml.element("regulation", [:], text: mark?.text(.section) ?? "OSL")
      let days = [("start", mark?.date(.date)), ("end", mark?.date(.expires))]
      guard days.contains(where: { $0.1 != nil }) else { return }
      xml.element("dates") { xml in
        for (type, day) in days {
          guard let day else { continue }
          xml.element("date", ["dateType": type], text: Delivery.dateTime(Moment(date: day)))
        }
      }
    }
  }
}
