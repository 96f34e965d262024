import CivilCalendar

extension Standing {
  /// What keeps the case from a step, by its fields and its routine; empty where nothing does.
  ///
  /// Whoever takes the step looks further into what they alone know: the letter, the public texts, the files. Whatever
  /// may mean that somebody is protected does.
  ///
  /// - Returns: In the order in which people see to it.
  package func obstacles(to step: Step) -> [Obstacle] {
    switch step {
    case .distribute: toDistributing
    case .signOff: item.timeline(in: register.timeZone)[.signedOff] == nil ? [] : [.signedOff]
    case .post: open + (awaitsSignOff ? [.notSignedOff] : [])
    case .approve: toShowing
    case .publish: open + toShowing + (awaitsAnswer ? [.notAnswered] : [])
    case .close(let outcome): open + toClosing(as: outcome)
    case .archive: open + (item.facts.has(.closed) ? [] : [.notClosed])
    case .dispose(let rule, let today):
      obstacle(toDisposalBy: rule, today: today).map { [.disposal($0)] } ?? []
    case .reopen: item.facts.has(.closed) ? [] : [.notClosed]
    }
  }

  /// A number is final, and what two clones have written differently is chosen, first.
  private var open: [Obstacle] {
    (item.number.isProvisional ? [.provisionalNumber] : [])
      + (item.conflicts.map { $0.entries.isEmpty } ?? false ? [] : [.conflicts])
  }

  /// What is left to be done before the case can be closed as it is likely to end; nothing of one that is closed.
  package var left: [Obstacle] {
    if item.facts.has(.closed) { return [] }
    let known = item.facts.term(.outcome, as: Outcome.self)
    return obstacles(to: .close(as: known ?? (kind == .praise ? .handled : .answered)))
  }

  /// What keeps the case from being disposed of by a rule that is about it.
  package func obstacle(toDisposalBy rule: DisposalRule, today: CivilDate) -> DisposalObstacle? {
    item.obstacle(to: rule, by: register.calendar, today: today)
  }

  private var toDistributing: [Obstacle] {
    let facts = item.facts
    if facts.has(.closed) { return [.closed] }
    if facts.has(.distributed) { return [.distributed] }
    let isComplete =
      facts.has(.area) && facts.has(.unit) && kind != nil && routine != nil
      && (facts.has(.investigator) || !isInvestigated)
    return isComplete ? [] : [.undistributable]
  }

  /// What may never be public (L10), and what was decided not to be (K24).
  private var toShowing: [Obstacle] {
    var obstacles: [Obstacle] = []
    if item.facts.mayBeProtected { obstacles.append(.protectedIdentity) }
    if item.facts.has(.secrecy) { obstacles.append(.secrecy) }
    if item.facts.term(.publish, as: YesNo.self) == .no { obstacles.append(.notForThePublic) }
    if let routine, !routine.publishes { obstacles.append(.routineIsNotPublic(routine.id)) }
    return obstacles
  }

  /// What is left to do at the end, beyond what fields and rules ask for (K16, K18, K19, K29, K30).
  private func toClosing(as outcome: Outcome) -> [Obstacle] {
    let facts = item.facts
    let isElsewhere = outcome == .transferred || outcome == .outOfScope || outcome == .withdrawn
    var obstacles: [Obstacle] = []
    if demandsSignOff, !isElsewhere, !facts.has(.signedOff) { obstacles.append(.notSignedOff) }
    if demandsInvestigation, !isElsewhere, !facts.has(.answered), !item.hasNobodyToAnswer {
      obstacles.append(.notAnswered)
    }
    if let further = item.investigation?.text(.handedOn), outcome == .transferred,
      !facts.has(.transferredTo)
    {
      obstacles.append(.transferUnknown(to: further))
    }
    let unit = facts.id(.unit, as: UnitID.self).flatMap { register.organisation.units[$0] }
    if unit?.judgesDeviations == true, demandsSignOff, !isElsewhere, !facts.has(.journal) {
      obstacles.append(.journalMissing)
    }
    guard routine?.publishes == true else { return obstacles }
    if !facts.has(.publish) { return obstacles + [.publicationUndecided] }
    if facts.term(.publish, as: YesNo.self) == .yes, !facts.has(.published) {
      obstacles.append(.notPublished)
    }
    return obstacles
  }
}
