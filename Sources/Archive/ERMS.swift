import Casework
import CivilCalendar
import Findings
import Formats

/// `erms.xml`: the cases as any archive reads them (CITS ERMS 2.1.2; FGS Ärendehantering 2.0).
///
/// A case is an `aggregation` with a `record` for what came in, for each letter, for the public texts, and
/// for the register's own files about it. What has misspelt names in 2.1.2 and right ones in 3.0 is
/// left out, so that the document is valid by both.
struct ERMS {
  let delivery: Delivery
  let data: [(item: ArchivedCase, files: [PackageFile])]

  func bytes() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("erms", ["xmlns": "https://DILCIS.eu/XML/ERMS"]) { xml in
      control(&xml)
      xml.element("aggregations") { xml in
        for (item, files) in data {
          Aggregation(item: item.item, events: item.events, files: files, delivery: delivery)
            .write(&xml)
        }
      }
    }
    return xml.bytes
  }

  private func control(_ xml: inout XMLWriter) {
    let register = delivery.register
    xml.element("control") { xml in
      xml.element(
        "identification",
        ["identificationType": "register"],
        text: "\(register.authority) \(register.series)"
      )
      xml.element("maintenanceInformation") { xml in
        xml.element("maintenanceStatus", ["value": "new"])
        xml.element("maintenanceAgency") { xml in
          if let number = register.organisationNumber {
            xml.element("agencyCode", ["type": "organisationNumber"], text: number)
          }
          xml.element("agencyName", [:], text: register.authority)
        }
        xml.element("maintenanceHistory") { xml in
          xml.element("maintenanceEvent") { xml in
            xml.element("eventType", ["value": "created"])
            xml.element("eventDateTime", [:], text: delivery.created)
            xml.element("agent", ["agentType": "creator"]) { xml in
              xml.element("name", [:], text: "synpunkt \(delivery.version)")
            }
          }
        }
      }
    }
  }
}

/// One case in `erms.xml`.
private struct Aggregation {
  let item: Case
  let events: [LogEvent]
  let files: [PackageFile]
  let delivery: Delivery

  private var register: Register { delivery.register }
  private var facts: Record<CaseField> { item.facts }

  func write(_ xml: inout XMLWriter) {
    xml.element(
      "aggregation",
      [
        "systemIdentifier": PackageName.uuid(of: ["case", register.authorityID, "\(item.number)"]),
        "aggregationType": "caseFile",
      ]
    ) { xml in
      xml.element("objectId", [:], text: "\(item.number)")
      if let area = facts.text(.area) {
        xml.element("keywords") { $0.element("keyword", [:], text: area) }
      }
      xml.element("title", [:], text: facts.text(.title) ?? "\(item.number)")
      xml.element("status", ["value": "closed"])
      for related in facts.texts(.related) {
        xml.element("relation", ["relationType": "reference"], text: related)
      }
      facts(&xml)
      restrictions(&xml)
      agents(&xml)
      dates(&xml)
      for event in events { action(event, &xml) }
      notes(&xml)
      for (place, record) in ArchivedRecord.all(of: item, files).enumerated() {
        record.write(place + 1, item, delivery, &xml)
      }
    }
  }

  /// Every scalar of case.yaml under its own name, so that nothing is lost that ERMS has no place for.
  private func facts(_ xml: inout XMLWriter) {
    xml.element("additionalInformation") { xml in
      xml.element("ownElement") { xml in
        xml.element("ownElementDescription", [:], text: CaseFile.facts.rawValue)
        for field in CaseField.allCases {
          guard let text = facts.text(field) else { continue }
          xml.element("ownElement", ["name": field.definition.id]) { xml in
            xml.element("value", [:], text: text)
          }
        }
        if let transfer = facts.record(.transferredTo, of: TransferField.self) {
          for field in TransferField.allCases {
            guard let text = transfer.text(field) else { continue }
            let name = "\(CaseField.transferredTo.definition.id).\(field.definition.id)"
            xml.element("ownElement", ["name": name]) { $0.element("value", [:], text: text) }
          }
        }
      }
    }
  }

  /// The mark of secrecy (L9), and that somebody's identity is protected (L10).
  private func restrictions(_ xml: inout XMLWriter) {
    if facts.has(.secrecy) {
      let mark = facts.record(.secrecy, of: SecrecyField.self)
      xml.element("restriction", ["restrictionType": "confidential"]) { xml in
        xml.element("regulation", [:], text: mark?.text(.section) ?? "OSL")
        let days = [("start", mark?.date(.date)), ("end", mark?.date(.expires))]
        if days.contains(where: { $0.1 != nil }) {
          xml.element("dates") { xml in
            for (type, day) in days {
              if let day { date(type, Moment(date: day), &xml) }
            }
          }
        }
      }
    }
    if facts.mayBeProtected {
      xml.element("restriction", ["restrictionType": "integrity"]) { xml in
        xml.element(
          "explanatoryText",
          [:],
          text: Wording("Skyddad identitet", "Protected identity")[register.language]
        )
        xml.element("regulation", [:], text: Statute.protectedIdentity[register.language])
      }
    }
  }

  private func agents(_ xml: inout XMLWriter) {
    xml.element("agents") { xml in
      sender(&xml)
      staff("creator", .registeredBy, &xml)
      staff("responsible_person", .investigator, &xml)
    }
  }

  /// The sender by name alone; the rest is in sender.yaml, and of a protected identity all of it.
  private func sender(_ xml: inout XMLWriter) {
    let isProtected = facts.mayBeProtected
    let name = item.sender.flatMap { $0.text(.name) ?? $0.text(.organisation) }
    guard isProtected || name != nil else { return }
    xml.element("agent", ["agentType": "sender"]) { xml in
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

  private func staff(_ type: String, _ field: CaseField, _ xml: inout XMLWriter) {
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

  private func dates(_ xml: inout XMLWriter) {
    xml.element("dates") { xml in
      let known: [(CaseField, String)] = [
        (.received, "received"), (.registered, "created"), (.answered, "expedited"),
        (.closed, "closed"),
      ]
      for (field, type) in known {
        if let moment = facts.moment(field) { date(type, moment, &xml) }
      }
      for field in [CaseField.distributed, .signedOff, .published] {
        if let moment = facts.moment(field) {
          date("other", moment, other: field.definition.id, &xml)
        }
      }
    }
  }

  private func date(
    _ type: String,
    _ moment: Moment,
    other: String? = nil,
    _ xml: inout XMLWriter
  ) {
    xml.element(
      "date",
      ["dateType": type, "otherDateType": other],
      text: Delivery.dateTime(moment)
    )
  }

  private func action(_ event: LogEvent, _ xml: inout XMLWriter) {
    xml.element("action") { xml in
      xml.element("actionText", [:], text: event.line(facts.language))
      xml.element("actionType", [:], text: event.what.rawValue)
      xml.element("dates") { xml in
        xml.element(
          "actionDate",
          ["dateType": "other", "otherDateType": "event"],
          text: Delivery.dateTime(event.time)
        )
      }
      xml.element("agents") { xml in
        xml.element("agent", ["agentType": "other", "otherAgentType": "actor"]) { xml in
          xml.element("name", [:], text: "\(event.by)")
        }
      }
    }
  }

  private func notes(_ xml: inout XMLWriter) {
    guard !item.notes.isEmpty else { return }
    xml.element("notes") { xml in
      for note in item.notes {
        xml.element(
          "note",
          ["noteType": note.text(.by), "noteDate": note.moment(.time).map(Delivery.dateTime)],
          text: note.text(.text) ?? ""
        )
      }
    }
  }
}
