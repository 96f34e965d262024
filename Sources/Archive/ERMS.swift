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
      if let area = told(.area) {
        xml.element("keywords") { $0.element("keyword", [:], text: area) }
      }
      xml.element("title", [:], text: told(.title) ?? "\(item.number)")
      xml.element("status", ["value": "closed"])
      for related in facts.texts(.related) {
        xml.element("relation", ["relationType": "reference"], text: related)
      }
      facts(&xml)
      Restrictions(item, in: register).write(&xml)
      agents(&xml)
      dates(&xml)
      for event in events { action(event, into: &xml) }
      notes(&xml)
      for (place, record) in ArchivedRecord.all(of: item, in: files).enumerated() {
        record.write(place + 1, of: item, in: delivery, into: &xml)
      }
    }
  }

  /// The value of a field; of a protected identity only what can name nobody, as in lists (L10).
  private func told<Fields: FieldSet>(_ field: Fields, of record: Record<Fields>) -> String? {
    facts.mayBeProtected ? record.closedText(field) : record.text(field)
  }

  private func told(_ field: CaseField) -> String? { told(field, of: facts) }

  /// Every scalar of case.yaml under its own name, so that nothing is lost that ERMS has no place for.
  private func facts(_ xml: inout XMLWriter) {
    xml.element("additionalInformation") { xml in
      xml.element("ownElement") { xml in
        xml.element("ownElementDescription", [:], text: CaseFile.facts.rawValue)
        values(of: facts, "", into: &xml)
        values(in: .transferredTo, TransferField.self, into: &xml)
        values(in: .extended, ExtensionField.self, into: &xml)
        values(in: .secrecy, SecrecyField.self, into: &xml)
      }
    }
  }

  private func values<Fields: FieldSet>(
    in field: CaseField,
    _ fields: Fields.Type,
    into xml: inout XMLWriter
  ) {
    guard let record = facts.record(field, of: fields) else { return }
    values(of: record, field.definition.id + ".", into: &xml)
  }

  private func values<Fields: FieldSet>(
    of record: Record<Fields>,
    _ prefix: String,
    into xml: inout XMLWriter
  ) {
    for field in Fields.allCases {
      guard let text = told(field, of: record) else { continue }
      xml.element("ownElement", ["name": prefix + field.definition.id]) { xml in
        xml.element("value", [:], text: text)
      }
    }
  }

  private func agents(_ xml: inout XMLWriter) {
    let people = ERMSPeople(item, in: register)
    xml.element("agents") { xml in
      people.sender(as: "sender", into: &xml)
      people.staff("creator", of: .registeredBy, into: &xml)
      people.staff("responsible_person", of: .investigator, into: &xml)
    }
  }

  private func dates(_ xml: inout XMLWriter) {
    xml.element("dates") { xml in
      let known: [(CaseField, String)] = [
        (.received, "received"), (.registered, "created"), (.answered, "expedited"),
        (.closed, "closed"),
      ]
      for (field, type) in known {
        let moment = facts.moment(field) ?? (field == .registered ? item.created : nil)
        if let moment { date(type, at: moment, into: &xml) }
      }
      for field in [CaseField.distributed, .signedOff, .published] {
        if let moment = facts.moment(field) {
          date("other", at: moment, other: field.definition.id, into: &xml)
        }
      }
    }
  }

  private func date(
    _ type: String,
    at moment: Moment,
    other: String? = nil,
    into xml: inout XMLWriter
  ) {
    xml.element(
      "date",
      ["dateType": type, "otherDateType": other],
      text: Delivery.dateTime(moment)
    )
  }

  private func action(_ event: LogEvent, into xml: inout XMLWriter) {
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
          ERMSPeople(item, in: register).actor(event.by, into: &xml)
        }
      }
    }
  }

  /// What may be about anybody; of a protected identity nothing (L10).
  private func notes(_ xml: inout XMLWriter) {
    guard !item.notes.isEmpty, !facts.mayBeProtected else { return }
    xml.element("notes") { xml in
      for note in item.notes {
        xml.element(
          "note",
          ["noteDate": note.moment(.time).map(Delivery.dateTime)],
          text: note.text(.text) ?? ""
        )
      }
    }
  }
}
