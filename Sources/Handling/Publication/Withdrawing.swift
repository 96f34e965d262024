import CaseStore
import Casework
import CivilCalendar
import Findings

/// Takes cases off the public site.
///
/// The page goes first, which needs neither a lock nor free space, then the facts and the log are written, then the
/// lists made. What is interrupted stands as a ``Withdrawal`` and is ended by the next run.
package struct Withdrawing {
  private let desk: Desk
  private let disk: SiteFolder

  package init(_ desk: Desk) {
    self.desk = desk
    disk = SiteFolder(desk.folder)
  }

  /// Takes the page away, does the rest, and makes the lists again.
  ///
  /// - Returns: What the build did; `nil` where there was no page, so that nothing is to be built.
  package func carryOut(
    _ withdrawal: Withdrawal,
    rest: () throws -> Void
  ) throws -> SiteBuild.Result? {
    guard try disk.withdraw(withdrawal) else {
      try rest()
      return nil
    }
    do {
      try rest()
    } catch let error as NewErrors {
      // Somebody was faster, and nothing was decided: the page comes back.
      _ = try settle(gone: [], staying: [withdrawal.number])
      throw error
    } catch {
      // The lists go at least; why they could not be made is not what matters now.
      _ = try? SiteBuild(desk).run()
      throw Refusal(error).afterPageWent
    }
    let result = try build()
    for page in try disk.withdrawn() where page.withdrawal?.isSame(as: withdrawal) == true {
      try disk.forget(page)
    }
    return result
  }

  /// Takes the page of a case away; what else is to be done follows, and ``settle(gone:staying:)``.
  package func takePage(
    of number: CaseNumber,
    because cause: Withdrawal.Cause,
    by person: PersonID
  ) throws {
    _ = try disk.withdraw(Withdrawal(of: number, at: desk.now, by: .person(person), because: cause))
  }

  /// Makes the site again without cases that are gone, and with the pages of those that stay after all.
  package func settle(gone: [CaseNumber], staying: [CaseNumber]) throws -> SiteBuild.Result {
    let pages = try disk.withdrawn()
    for page in pages where staying.contains(page.number) {
      try disk.forgetState()
      try disk.forget(page)
    }
    let result = try build()
    for page in pages where gone.contains(page.number) { try disk.forget(page) }
    return result
  }

  /// Takes away the page of a case whose files, as they shall be, may not be shown; as long as they are as they
  /// were, the next build puts it back.
  package func takePageIfUnfit(_ bytes: CaseBytes) throws {
    guard try disk.hasPage(of: bytes.number),
      // Whom the page names is the same as before.
      case .withheld(let withheld) = SiteBuild(desk).page(
        of: bytes,
        besides: .nobody(desk.register)
      ),
      !withheld.isForTemplate
    else { return }
    try disk.forgetState()
    try disk.removePage(of: bytes.number)
  }

  /// Takes away the page of a case that is not here any more.
  package func takePageOfMissing(_ number: CaseNumber) throws {
    guard try disk.hasPage(of: number) else { return }
    try disk.forgetState()
    try disk.removePage(of: number)
  }

  /// Has the next build look through every page for whoever is protected in a case that is about to change;
  /// ``refresh()`` follows.
  package func doubtOtherPages() throws { if try disk.exists() { try disk.forgetState() } }

  /// Makes the site again after a page was taken away, or doubted.
  ///
  /// - Returns: What the build did; `nil` where there was nothing to be done.
  @discardableResult
  package func refresh() throws -> SiteBuild.Result? { try disk.isUnfinished() ? try build() : nil }

  private func build() throws -> SiteBuild.Result {
    do {
      return try SiteBuild(desk).run()
    } catch {
      throw Refusal(error).afterPageWent
    }
  }

  /// Says in the case that it is not published, and in its log why, unless both do.
  package func record(_ withdrawal: Withdrawal, because reason: String) throws {
    let (number, language) = (withdrawal.number, desk.language)
    let item = try desk.read(number).item
    // Of a case that was delivered to the archive only the log goes on, which ends the approval.
    let isChanged =
      item.archivingLine == nil
      && (item.facts.has(.published) || item.facts.mayBePublic)
    var change = CaseChange(
      of: number,
      isChanged
        ? [
          FieldChange(.publish, .text(YesNo.no.name[language]), in: language),
          FieldChange(.publishReason, .text(reason), in: language),
          FieldChange(.published, .empty, in: language),
        ] : [],
      at: desk.of(withdrawal.by, at: withdrawal.time)
    )
    let event = desk.of(withdrawal.by, at: withdrawal.time).unpublishing(reason)
    if !item.log.contains(where: { $0.event.isSame(as: event) }) { change.last = [event] }
    try change.complete()
  }
}

extension LogEvent {
  /// Whether it is the line that another run wrote of the same deed, whose words may have been cut.
  fileprivate func isSame(as other: LogEvent) -> Bool {
    time == other.time && by == other.by && what == other.what
  }
}

extension Refusal {
  /// A failure, after what mattered most was done.
  fileprivate var afterPageWent: Refusal {
    .failed(
      message
        + Wording(
          "; sidan är borta från webbplatsen, men resten är inte gjord",
          "; the page is gone from the site, but the rest is not done"
        ),
      hint: hint
        ?? Wording(
          "nästa kommando som ändrar något gör det klart, som synpunkt publish",
          "the next command that changes anything ends it, like synpunkt publish"
        )
    )
  }
}
