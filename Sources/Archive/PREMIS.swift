import Casework
import Findings
import Formats

/// `premis.xml`: the files with their hashes, the events of the logs, and who did them (PREMIS 3.0).
struct PREMIS {
  let delivery: Delivery
  let data: [(item: ArchivedCase, files: [PackageFile])]
  let package: String
  let objects: [PackageFile]

  func bytes() -> [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "premis:premis",
      [
        "xmlns:premis": "http://www.loc.gov/premis/v3",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "version": "3.0",
      ]
    ) { xml in
      for (item, _) in data { intellectualEntity(item.item, into: &xml) }
      for file in objects { object(file, into: &xml) }
      for (item, _) in data {
        for (place, event) in item.events.enumerated() {
          write(event, id: "\(item.item.number)#\(place + 1)", of: item.item, into: &xml)
        }
      }
      packaging(&xml)
      for agent in agents { write(agent, into: &xml) }
    }
    return xml.bytes
  }

  private func intellectualEntity(_ item: Case, into xml: inout XMLWriter) {
    xml.element("premis:object", ["xsi:type": "premis:intellectualEntity"]) { xml in
      identifier(of: "object", as: "local", "\(item.number)", into: &xml)
      xml.element("premis:originalName", [:], text: item.number.folder)
    }
  }

  private func object(_ file: PackageFile, into xml: inout XMLWriter) {
    xml.element("premis:object", ["xsi:type": "premis:file"]) { xml in
      identifier(of: "object", as: "path", file.path, into: &xml)
      xml.element("premis:objectCharacteristics") { xml in
        xml.element("premis:fixity") { xml in
          xml.element("premis:messageDigestAlgorithm", [:], text: "SHA-256")
          xml.element("premis:messageDigest", [:], text: file.digest.hexadecimal)
        }
        xml.element("premis:size", [:], text: "\(file.bytes.count)")
        xml.element("premis:format") { xml in
          xml.element("premis:formatDesignation") { xml in
            xml.element("premis:formatName", [:], text: file.mediaType)
          }
        }
      }
      if let name = file.originalName { xml.element("premis:originalName", [:], text: name) }
    }
  }

  private func write(
    _ event: LogEvent,
    id: String,
    of item: Case,
    into xml: inout XMLWriter
  ) {
    xml.element("premis:event") { xml in
      identifier(of: "event", as: "local", id, into: &xml)
      xml.element("premis:eventType", [:], text: event.what.rawValue)
      xml.element("premis:eventDateTime", [:], text: event.time.iso)
      xml.element("premis:eventDetailInformation") { xml in
        xml.element("premis:eventDetail", [:], text: event.line(item.facts.language))
      }
      link(agent: "\(event.by)", into: &xml)
      link(object: "local", "\(item.number)", into: &xml)
    }
  }

  /// The making of the package itself.
  private func packaging(_ xml: inout XMLWriter) {
    xml.element("premis:event") { xml in
      identifier(of: "event", as: "local", "\(package)#1", into: &xml)
      xml.element("premis:eventType", [:], text: "information package creation")
      xml.element("premis:eventDateTime", [:], text: delivery.created)
      link(agent: "synpunkt", into: &xml)
      for (item, _) in data { link(object: "local", "\(item.item.number)", into: &xml) }
    }
  }

  private struct Agent: Hashable {
    let id: String
    let name: String
    let type: String
    let version: String?
  }

  /// Everybody who did something, in the order of their ids, and the program.
  private var agents: [Agent] {
    var people: Set<PersonID> = []
    for (item, _) in data {
      for event in item.events {
        if case .person(let id) = event.by { people.insert(id) }
      }
    }
    let staff = people.sorted().map { id in
      Agent(
        id: "\(id)",
        name: delivery.register.organisation.people[id]?.name ?? "\(id)",
        type: "person",
        version: nil
      )
    }
    let program = Agent(
      id: "synpunkt",
      name: "synpunkt",
      type: "software",
      version: delivery.version
    )
    return staff + [program]
  }

  private func write(_ agent: Agent, into xml: inout XMLWriter) {
    xml.element("premis:agent") { xml in
      identifier(of: "agent", as: "local", agent.id, into: &xml)
      xml.element("premis:agentName", [:], text: agent.name)
      xml.element("premis:agentType", [:], text: agent.type)
      if let version = agent.version { xml.element("premis:agentVersion", [:], text: version) }
    }
  }

  private func identifier(of: String, as type: String, _ value: String, into xml: inout XMLWriter) {
    xml.element("premis:\(of)Identifier") { xml in
      xml.element("premis:\(of)IdentifierType", [:], text: type)
      xml.element("premis:\(of)IdentifierValue", [:], text: value)
    }
  }

  private func link(agent: String, into xml: inout XMLWriter) {
    xml.element("premis:linkingAgentIdentifier") { xml in
      xml.element("premis:linkingAgentIdentifierType", [:], text: "local")
      xml.element("premis:linkingAgentIdentifierValue", [:], text: agent)
    }
  }

  private func link(object type: String, _ value: String, into xml: inout XMLWriter) {
    xml.element("premis:linkingObjectIdentifier") { xml in
      xml.element("premis:linkingObjectIdentifierType", [:], text: type)
      xml.element("premis:linkingObjectIdentifierValue", [:], text: value)
    }
  }
}
