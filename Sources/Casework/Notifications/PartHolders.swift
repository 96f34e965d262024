import CivilCalendar
import Findings

/// Who holds the parts of a routine in one case, and who is told in place of somebody who cannot be.
///
/// | part | who has left | who has signed off |
/// |---|---|---|
/// | investigator | the unit's manager, else the registrar | of a reminder the registrar, who has the letter |
/// | a manager | the next one up, else the registrar | – |
/// | registrar | the other registrars, else the manager of the department | – |
struct PartHolders {
  let item: Case
  let register: Register
  /// Whether the letter is with the registrar: the case is signed off, and the routine tells the registrar so.
  let isWithRegistrar: Bool

  /// Somebody to be told.
  struct Holder {
    let addressee: Notification.Addressee
    let role: Recipient
    var standIn: Notification.StandIn?
  }

  /// What is told.
  enum Purpose {
    /// Says that something has happened.
    case notice
    /// Says that a deadline that ends with this fact is near or has passed.
    case reminder(until: Fact)
    /// Says that a file is at fault.
    case fault
  }

  /// Who is told, and who cannot be.
  struct Answer {
    var holders: [Holder] = []
    var problems: [NotificationPlan.Problem.Reason] = []
  }

  /// Whom the parts of a routine mean, each once, in the most active of their parts.
  func holders(of recipients: [Recipient], for purpose: Purpose) -> Answer {
    var answer = Answer()
    for recipient in recipients.sorted(by: { $0.activity < $1.activity }) {
      let own = holders(of: recipient, for: purpose)
      for reason in own.problems where !answer.problems.contains(reason) {
        answer.problems.append(reason)
      }
      for holder in own.holders
      where !answer.holders.contains(where: { $0.addressee == holder.addressee }) {
        answer.holders.append(holder)
      }
    }
    return answer
  }

  /// A person as they can be told, or whoever is told in their place.
  func holders(asking person: PersonID) -> Answer {
    told([Place(person: person)], as: .unitManager)
  }

  private var organisation: Organisation { register.organisation }
  private var unit: UnitID? { item.facts.id(.unit) }
  private var investigator: PersonID? { item.facts.id(.investigator) }

  /// A person, and for whom they stand in.
  private struct Place {
    let person: PersonID
    var standIn: Notification.StandIn?
  }

  private func holders(of recipient: Recipient, for purpose: Purpose) -> Answer {
    if recipient == .sender { return sender(purpose) }
    if recipient == .investigator, case .reminder(let until) = purpose, until > .signedOff,
      isWithRegistrar, let investigator
    {
      if registrars.isEmpty { return Answer(problems: [.nobody(.registrar)]) }
      let standIn = Notification.StandIn(person: investigator, reason: .signedOff)
      return told(registrars.map { Place(person: $0, standIn: standIn) }, as: .registrar)
    }
    let people = people(in: recipient)
    // A case without an investigator, or with one that nobody knows, is still the registrar's.
    if recipient == .investigator, people.allSatisfy({ organisation.people[$0] == nil }) {
      var answer = Answer(problems: people.map { .noAddress($0) })
      if case .notice = purpose { return answer }
      if registrars.isEmpty { answer.problems.append(.nobody(recipient)) }
      let others = told(registrars.map { Place(person: $0) }, as: recipient)
      answer.holders = others.holders
      answer.problems += others.problems
      return answer
    }
    if people.isEmpty { return Answer(problems: [.nobody(recipient)]) }
    return told(people.map { Place(person: $0) }, as: recipient)
  }

  private func sender(_ purpose: Purpose) -> Answer {
    // What the authority has to do by a day is no task of the sender's.
    guard case .notice = purpose, let address = item.senderAddress else { return Answer() }
    return address.isUsable
      ? Answer(holders: [Holder(addressee: .sender(address), role: .sender)])
      : Answer(problems: [.senderUnreachable])
  }

  /// All who can be told, and others for those who have left.
  private func told(_ places: [Place], as recipient: Recipient) -> Answer {
    var answer = Answer()
    for place in places {
      let present =
        organisation.hasLeft(place.person) ? standIns(for: place, as: recipient) : [place]
      if present.isEmpty { answer.problems.append(.nobody(recipient)) }
      for place in present {
        guard organisation.people[place.person]?.mailAddress != nil else {
          answer.problems.append(.noAddress(place.person))
          continue
        }
        answer.holders.append(
          Holder(addressee: .person(place.person), role: recipient, standIn: place.standIn)
        )
      }
    }
    return answer
  }

  /// Who is told for somebody who has left.
  private func standIns(for place: Place, as recipient: Recipient) -> [Place] {
    let managers = unit.map(organisation.chain(from:))?.compactMap(\.manager) ?? []
    let choices: [[PersonID]] =
      switch recipient {
      case .investigator, .unitManager: [Array(managers.prefix(1)), registrars]
      case .nextManager, .headOfOperations:
        managers.drop { $0 != place.person }.map { [$0] } + [registrars]
      case .registrar: [registrars, Array(managers.suffix(1)), organisation.registrars(for: nil)]
      case .sender: []
      }
    let present = choices.lazy.map { $0.filter(isPresent) }.first { !$0.isEmpty } ?? []
    let standIn = Notification.StandIn(person: place.person, reason: .left)
    return present.map { Place(person: $0, standIn: standIn) }
  }

  private func isPresent(_ person: PersonID) -> Bool {
    organisation.people[person] != nil && !organisation.hasLeft(person)
  }

  private var registrars: [PersonID] { organisation.registrars(for: unit) }

  private func people(in recipient: Recipient) -> [PersonID] {
    let person: PersonID? =
      switch recipient {
      case .registrar, .sender: nil
      case .investigator: investigator
      case .unitManager: unit.flatMap(organisation.manager(of:))
      case .nextManager: unit.flatMap { organisation.nextManager(above: $0, than: investigator) }
      case .headOfOperations: unit.flatMap(organisation.headOfOperations(for:))
      }
    return recipient == .registrar ? registrars : person.map { [$0] } ?? []
  }
}

extension Recipient {
  /// Who has something to do comes before who only gets to know.
  fileprivate var activity: Int {
    switch self {
    case .investigator: 0
    case .registrar: 1
    case .unitManager: 2
    case .nextManager: 3
    case .headOfOperations: 4
    case .sender: 5
    }
  }
}
