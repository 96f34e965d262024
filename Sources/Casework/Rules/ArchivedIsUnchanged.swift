import Findings

/// What was delivered to the archive stays as it was delivered: the register and the archive tell
/// the same (L12).
///
/// The hash of all files stands in the log, in the line of the delivery. Lines below it may be added:
/// that a copy was given to somebody.
package enum ArchivedIsUnchanged: Rule {
  package static let codes = [archivedChanged, archivedWithoutHash]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    guard let line = context.case.archivingLine, context.bytes.unreadable.isEmpty else { return }
    guard let archiving = context.case.archiving else {
      let number = Wording(verbatim: context.case.number.description)
      return report.add(
        to: .log,
        archivedWithoutHash.finding(at: line.range, with: ["case": number])
      )
    }
    let log = context.bytes.logBeforeArchiving(line)
    guard !context.bytes.isUnchanged(since: archiving, log: log) else { return }
    let folder = Wording(verbatim: context.case.number.folder)
    // The line is long; its time says which it is.
    let start = line.range.lowerBound
    let time = start..<min(start + line.event.time.iso.utf8.count, line.range.upperBound)
    report.add(to: .log, archivedChanged.finding(at: time, with: ["path": folder]))
  }
}

extension ArchivedIsUnchanged {
  static let archivedChanged = FindingCode(
    "archived-changed",
    .error,
    message: Wording(
      "ärendets filer är inte längre de som levererades till arkivet",
      "the files of the case are no longer those that were delivered to the archive"
    ),
    remedy: Wording(
      "se vad som är ändrat med git log -p -- {path} och återställ det; nya uppgifter hör till ett nytt ärende",
      "see what has changed with git log -p -- {path} and restore it; new facts belong to a new case"
    ),
    why: Wording(
      "Arkivet har tagit över handlingarna. Vid leveransen sparades en kontrollsumma för alla "
        + "ärendets filer i loggen, så att registret och arkivet inte kan säga olika saker.",
      "The archive has taken over the records. At delivery a hash of all files of the case was "
        + "recorded in the log, so that register and archive cannot tell different things."
    )
  )

  static let archivedWithoutHash = FindingCode(
    "archived-without-hash",
    .error,
    message: Wording(
      "leveransen till arkivet saknar paket eller kontrollsumma",
      "the delivery to the archive lacks package or hash"
    ),
    remedy: Wording(
      "hämta loggen som den var: synpunkt restore {case} log.yaml",
      "fetch the log as it was: synpunkt restore {case} log.yaml"
    ),
    why: Wording(
      "Utan kontrollsumman går det inte att visa att ärendet är oförändrat sedan leveransen.",
      "Without the hash nobody can show that the case is unchanged since delivery."
    )
  )
}
