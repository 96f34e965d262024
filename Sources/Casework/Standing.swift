/// Where a case stands by its routine: the one answer to what is asked of it.
///
/// | kind | the routine | investigated | signed off |
/// |---|---|---|---|
/// | praise | for information | no | no |
/// | suggestion, complaint | for investigation | yes | yes |
/// | question, fault report | for investigation, and it names the sign-off | yes | yes |
/// | question, fault report | for investigation, and it does not | yes | no |
/// | not known yet | any | yes | before a letter goes out |
///
/// What is not known is left to people: it is taken for what is investigated, but nothing is demanded of it.
package struct Standing {
  let item: Case
  let register: Register
  let routine: Routine?
  let kind: Kind?

  package init(_ item: Case, in register: Register) {
    self.item = item
    self.register = register
    routine = item.facts.id(.routine, as: RoutineID.self).flatMap { register.routines[$0] }
    kind = item.facts.term(.kind, as: Kind.self)
  }

  package var number: CaseNumber { item.number }

  /// Whether somebody investigates the case (K9).
  package var isInvestigated: Bool {
    guard let kind, let routine else { return true }
    return routine.investigates(kind)
  }

  /// Whether kind and routine are known, and have it investigated: an investigator and an answer are demanded.
  package var demandsInvestigation: Bool { kind != nil && routine != nil && isInvestigated }

  /// Whether the investigation has its form and is signed off (K18, K23).
  package var demandsSignOff: Bool {
    guard let kind, let routine else { return false }
    return routine.asksForSignOff(kind)
  }

  /// Whether the answer has to wait for the sign-off.
  package var awaitsSignOff: Bool {
    guard !item.facts.has(.signedOff), routine != nil else { return false }
    return kind == nil || demandsSignOff
  }

  /// Whether it is being investigated, and its answer is still to be given.
  package var isUnderInvestigation: Bool {
    item.facts.has(.distributed) && !item.facts.has(.answered) && !item.facts.has(.closed)
      && demandsInvestigation
  }

  /// Whether it is published only with an answer: there is somebody to answer, and it is not for information
  /// alone (K28).
  package var awaitsAnswer: Bool {
    !item.facts.has(.answered) && !item.facts.has(.closed) && !item.hasNobodyToAnswer
      && isInvestigated
  }
}

extension Routine {
  /// Whether a kind is signed off when it is investigated (K23).
  ///
  /// Suggestions and complaints always are. Questions and fault reports are only where the routine itself speaks of
  /// it: where something is due by then, or somebody is told.
  package func asksForSignOff(_ kind: Kind) -> Bool {
    guard investigates(kind) else { return false }
    switch kind {
    case .praise, .suggestion, .complaint: return true
    case .question, .fault:
      let isDue = deadlines.contains { deadline in
        (deadline.from == .signedOff || deadline.until == .signedOff)
          && (deadline.kinds.isEmpty || deadline.kinds.contains(kind))
      }
      return isDue || notices.contains { $0.at == .signedOff }
    }
  }
}
