import Casework
import Findings
import Formats

/// The people of a case as agents in `erms.xml`.
struct ERMSPeople {
  private let item: Case
  private let register: Register
  private var facts: Record<CaseField> { item.facts }

  init(_ item: Case, in register: Register) {
    self.item = item
    self.register = register
  }

  /// The sender by name alone, as who sent something or whom it was sent to; the rest is in sender.yaml, and of a
  /// protected identity all of it.
  func sender(as type: String, into xml: inout XMLWriter) {
    let isProtected = facts.mayBeProtected
    let name = item.sender.flatMap { $0.text(.name) ?? $0.text(.organisation) }
    guard isProtected || name != nil else { return }
    xml.element("agent", ["agentType": type]) { xml in
      xml.element(
        "name",
        [:],
        text: isProtected
          ? Wording("Skyddad identitet", "Protected identity")[register.language] : name ?? ""
      )
      if !isProtected, let organisation = item.sender?.text(.organisation) {
        xml.element("organisation", [:], text: organisation)
      }
      if isProtected { xml.element("protectedIdentity", [:], text: "true") }
    }
  }

  /// The authority itself.
  func authority(as type: String, into xml: inout XMLWriter) {
    xml.element("agent", ["agentType": type]) { xml in
      xml.element("name", [:], text: register.authority)
    }
  }

  func staff(_ type: String, of field: CaseField, into xml: inout XMLWriter) {
    guard let id = facts.text(field) else { return }
    let person = PersonID(id).flatMap { register.organisation.people[$0] }
    xml.element("agent", ["agentType": type]) { xml in
      xml.element("name", [:], text: person?.name ?? id)
      xml.element("organisation", [:], text: register.authority)
      if field == .investigator, let unit = facts.id(.unit, as: UnitID.self) {
        xml.element("unitName", [:], text: register.organisation.units[unit]?.name ?? "\(unit)")
      }
      xml.element("idNumber", ["idNumberType": "local"], text: id)
      if let title = person?.title, !title.isEmpty { xml.element("role", [:], text: title) }
    }
  }

  /// Who did what the log tells, by name and by the id that stands there.
  func actor(_ actor: LogEvent.Actor, into xml: inout XMLWriter) {
    switch actor {
    case .program: xml.element("name", [:], text: "\(actor)")
    case .person(let id):
      xml.element("name", [:], text: register.organisation.people[id]?.name ?? "\(id)")
      xml.element("idNumber", ["idNumberType": "local"], text: "\(id)")
    }
  }
}
