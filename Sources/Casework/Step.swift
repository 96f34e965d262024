import CivilCalendar

/// What may happen next to a case, at the wish of a person or of the program.
package enum Step: Hashable, Sendable {
  /// It goes to a unit and an investigator (K8–K10).
  case distribute
  /// The investigation is done, and its answer written (K23).
  case signOff
  /// The answer goes out (K21, K23).
  case post
  /// Texts for the public are proposed and approved (K26).
  case approve
  /// It goes onto the public site (K24, K28, L10).
  case publish
  /// It ends in this way (K29, K30).
  case close(as: Outcome)
  /// It is delivered to the archive.
  case archive
  /// It is disposed of by a rule, on a day (L11).
  case dispose(by: DisposalRule, today: CivilDate)
  /// A closed case goes on.
  case reopen
}

/// What is in the way of a step; each has its words and its remedy.
package enum Obstacle: Hashable, Sendable {
  /// Kind, routine, area, unit or investigator is not known.
  case undistributable
  case distributed
  case signedOff
  /// The answer to what is investigated waits for the sign-off.
  case notSignedOff
  case notAnswered
  case notClosed
  case closed
  case protectedIdentity
  case secrecy
  /// It is decided that the case is not published.
  case notForThePublic
  /// The routine publishes no cases.
  case routineIsNotPublic(RoutineID)
  /// The investigation says that something else goes on elsewhere, and the case does not.
  case transferUnknown(to: String)
  case journalMissing
  case notPublished
  /// The number is for now alone; the case gets its own when it is synchronised.
  case provisionalNumber
  /// Two clones have written different things, and nobody has chosen.
  case conflicts
  case publicationUndecided
  case disposal(DisposalObstacle)

  /// Whether it protects somebody, whatever anybody has decided (L10).
  package var isProtection: Bool {
    switch self {
    case .protectedIdentity, .secrecy: true
    case .undistributable, .distributed, .signedOff, .notSignedOff, .notAnswered, .notClosed,
      .closed, .notForThePublic, .routineIsNotPublic, .transferUnknown, .journalMissing,
      .notPublished, .publicationUndecided, .provisionalNumber, .conflicts, .disposal:
      false
    }
  }
}
