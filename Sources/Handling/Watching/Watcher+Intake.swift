import CaseStore
import Casework
import CivilCalendar
import Findings
import System

extension Watcher {
  /// Registers what lies in the inbox and is whole.
  mutating func takeIn() throws {
    let files = try folder.inboxFiles()
    let names = Set(files.map(\.name))
    refusals = refusals.filter { names.contains($0.key) }
    var whole: Set<String> = []
    for file in files where !isRefused(file) {
      do {
        try folder.refuseUnfinished(file, now: world.clock())
        whole.insert(file.name)
      } catch is UnfinishedFile {
        waitForWriter()
      } catch {
        // What cannot be opened is refused with its reason.
        whole.insert(file.name)
      }
    }
    guard !whole.isEmpty else { return }
    let lock = try WriteLock(.intake, in: folder)
    var intake = intake
    // The first who locks a register may take rights from others, which shows in the stamps.
    for file in try folder.inboxFiles() where whole.contains(file.name) && !isStopping() {
      for result in intake.inboxFile(file) {
        if case .refused(let source, let error) = result {
          refuse(file, named: source, because: error)
        } else {
          try follow(result)
        }
      }
    }
    _ = consume lock
  }

  private mutating func waitForWriter() {
    agenda.delivery = min(agenda.delivery, time + WatchAgenda.writingInterval)
  }

  private var intake: Intake {
    Intake(at: desk, by: .program)
  }

  private func isRefused(_ file: InboxFile) -> Bool {
    refusals[file.name].map { $0.isFinal && $0.stamp == file.stamp } ?? false
  }

  /// Says why a file cannot be registered, once for each state of it.
  private mutating func refuse(
    _ file: InboxFile,
    named source: String,
    because error: Refusal
  ) {
    let old = refusals[file.name]
    let isFinal = error.cause != .system
    refusals[file.name] = RefusedFile(stamp: file.stamp, reason: error.message, isFinal: isFinal)
    if old?.stamp == file.stamp, old?.reason == error.message { return }
    report(.refused(source: source, reason: error.message))
  }

  /// Registers what a mail server has delivered.
  mutating func takePost() throws {
    guard let maildir = world.maildir, let box = Maildir(maildir), try !box.unseen().isEmpty
    else { return }
    let lock = try WriteLock(.intake, in: folder)
    var intake = intake
    let results = try intake.maildir(box, source: maildir)
    _ = consume lock
    for result in results { try follow(result) }
  }

  /// Finishes registrations that were interrupted, unless somebody has done so meanwhile.
  mutating func finish(_ numbers: [CaseNumber]) throws {
    let left = try numbers.filter { number in
      try folder.holds(number) && folder.modified(number.folder + "/case.yaml") == nil
    }
    guard !left.isEmpty else { return }
    let lock = try WriteLock(.intake, in: folder)
    for number in left {
      agenda.registrations[number] = nil
      let result = intake.finish(number)
      if case .unfinished = result {
        agenda.registrations[number] = time + WatchAgenda.registrationTime
      }
      try follow(result)
    }
    _ = consume lock
  }

  /// Says what became of something that came in, and tells of it.
  private mutating func follow(_ result: Intake.Result) throws {
    switch result {
    case .registered(let number, let source, let remarks):
      report(.registered(number, source: source))
      for remark in remarks { report(.found(remark)) }
      agenda.looks.insert(number)
    case .refused(let source, let error):
      report(.refused(source: source, reason: error.message))
    case .unfinished: waitForWriter()
    case .told(let words, _): report(.setAside(reason: words))
    }
  }
}
