import CaseStore
import Casework
import Checksums
import CivilCalendar
import Findings
import Letters
import System

/// Where work on cases happens: a register and its folder, the time, who works, and the one way in which
/// cases are read.
///
/// ```swift
/// let desk = Desk(folder, register, world, by: .person(id))
/// let item = try desk.read(number).item
/// ```
package struct Desk: Sendable {
  package let folder: RegisterFolder
  package let register: Register
  package let world: World
  /// When, in the register's zone.
  package private(set) var now: Moment
  /// Who works: a person, or the program by itself.
  package private(set) var actor: LogEvent.Actor
  /// What every piece of work means by “the case” and “its errors”.
  package let reader: CaseReader
  /// Whom no text of any case may name.
  package let protected: ProtectedPeopleLookup
  /// Whether the register is brought together with others by Git.
  private let isClone: Bool
  /// Who is known of other cases.
  package let others: PeopleElsewhereLookup

  package init(
    at folder: RegisterFolder,
    register: Register,
    in world: World,
    by actor: LogEvent.Actor = .program
  ) {
    self.folder = folder
    self.register = register
    self.world = world
    self.actor = actor
    now = world.now(in: register.timeZone)
    protected = ProtectedPeopleLookup(folder, in: register)
    others = PeopleElsewhereLookup(folder, in: register)
    isClone = folder.isClone
    let (isClone, reviews) = (isClone, CaseReviews.all(of: register, protecting: protected))
    reader = CaseReader(
      register: register,
      today: now.date,
      // Of one that cannot be asked for nobody says that it is not there.
      caseExists: { (try? folder.knows($0)) ?? true },
      review: { item, bytes in
        reviews(item, bytes)
          + (isClone ? RegistrationIsOfCase.review(item, in: register) : [])
      }
    )
  }

  /// The desk when somebody else works at it.
  package func by(_ actor: LogEvent.Actor) -> Desk {
    var desk = self
    desk.actor = actor
    return desk
  }

  /// The desk of whoever began a piece of work that is ended now.
  package func of(_ actor: LogEvent.Actor, at time: Moment) -> Desk {
    var desk = self
    (desk.actor, desk.now) = (actor, time)
    return desk
  }

  /// A check of the whole register, or of parts.
  package var check: RegisterCheck { RegisterCheck(of: folder, by: register, reader: reader) }

  /// A check that does not read again what was found clean and is as it was then.
  package var quickCheck: RegisterCheck {
    RegisterCheck(of: folder, by: register, reader: reader, basis: checkBasis)
  }

  /// What findings depend on besides the files of a case.
  ///
  /// `nil` where that cannot be read, so that nothing is known.
  private var checkBasis: UInt64? {
    guard let bytes = try? folder.registerBytes() else { return nil }
    var mark = QuickHash()
    mark.add(bytes)
    for word in [language.rawValue, today.iso, Producer.version] { mark.add(word) }
    mark.add(isClone ? 1 : 0)
    // Another build of the same version may find other things.
    for number in RunningProgram.stamp { mark.add(number) }
    return mark.value
  }

  package var language: Language { register.language }
  package var today: CivilDate { now.date }

  /// The beginning of today, by which documents are dated that belong to no letter.
  package var midnight: String { LetterSheet.midnight(of: now.date, in: register.timeZone).iso }

  /// A case as it is.
  ///
  /// - Throws: ``Refusal`` when its files cannot be read.
  package func read(_ number: CaseNumber) throws -> CaseReading {
    try reading(try folder.read(number))
  }

  /// A case whose files were read.
  func reading(_ bytes: CaseBytes) throws(Refusal) -> CaseReading {
    let number = bytes.number
    let (item, report) = reader.read(bytes)
    guard let item else { throw Refusal.unread(number) }
    return CaseReading(item: item, bytes: bytes, report: report)
  }
}

/// A case with its files, as they were read at once.
package struct CaseReading: Sendable {
  package let item: Case
  package let bytes: CaseBytes
  /// What is wrong with the case itself.
  package let report: Report

  package var number: CaseNumber { item.number }

  /// A file of the case, from the register's root.
  package func path(_ file: CaseFile) -> String { number.folder + "/" + file.rawValue }
}
