import CaseText
import Casework
import Checksums
import CivilCalendar
import Findings

/// What two sides have done to one case becomes one: file by file, and by what the files mean together.
///
/// What protects people wins over everything else, what was posted or delivered over what was written since, and
/// everything that does not stand is kept: as a conflict, as a copy, as a draft, or aside.
package struct CaseMerge {
  package typealias Files = [String: [UInt8]]

  package let number: CaseNumber
  let language: Language
  /// When the two are brought together.
  let now: Moment
  /// By the path in the case's folder.
  var versions: Versions<Files>

  package init(
    _ number: CaseNumber,
    of files: Versions<Files>,
    in language: Language,
    at now: Moment
  ) {
    self.number = number
    self.versions = files
    self.language = language
    self.now = now
  }

  /// What comes of it.
  package enum Outcome {
    case merged(MergedCase)
    /// Two cases have one number: the first keeps it.
    case twoCases
    /// The case was taken away on one side; what the other has made of it since is given, by path.
    case gone(aside: Files)
  }

  /// `isDisposed`: whether a protocol says that the case was disposed of.
  package func outcome(isDisposed: Bool) -> Outcome {
    let files = versions.map { $0.isEmpty ? nil : $0 }
    switch (files.base ?? nil, files.first ?? nil, files.second ?? nil) {
    case (_, nil, nil): return .gone(aside: [:])
    case (let base, let present?, nil), (let base, nil, let present?):
      if isDisposed { return .gone(aside: present.filter { base?[$0.key] != $0.value }) }
      // Whoever has removed a folder by hand has not disposed of the case.
      return .merged(MergedCase(files: present))
    case (nil, let first?, let second?):
      if registration(of: first) != registration(of: second) { return .twoCases }
    case (.some, .some, .some): break
    }
    return .merged(merged())
  }

  private func registration(of files: Files) -> String? {
    events(in: files).registration?.line(language)
  }

  func events(in files: Files?) -> [LogEvent] {
    LogEvent.events(in: files?[CaseFile.log.rawValue] ?? [], language: language)
  }

  private func merged() -> MergedCase {
    if let delivered = deliveredSide { return stands(as: delivered) }
    var copy = self
    var result = MergedCase(files: [:])
    copy.keepPostedLetters(&result)
    copy.decideOnPublishing()
    let paths = Set(
      [copy.versions.first, copy.versions.second].flatMap { $0?.keys.map { $0 } ?? [] }
    )
    for path in paths.sorted() { copy.merge(path, into: &result) }
    copy.protect(&result, wasPublic: isPublished)
    return result
  }

  private func merge(_ path: String, into result: inout MergedCase) {
    let files = versions.flatMap { $0[path] }
    let file = CaseFile(rawValue: path)
    let merged =
      switch file {
      case .submission: asRegistered(files, by: LogEvent.digestKey)
      case .original: asRegistered(files, by: LogEvent.originalKey)
      case .facts, .sender, .message, .investigation, .notes, .log, .conflicts, .letter, .letterPDF,
        .publicSubmission, .publicReply, .redaction, nil:
        FileMerge.merged(files, as: FileMerge.Kind(path: path), in: language)
      }
    guard let content = merged.content else { return }
    result.files[path] = content
    for copy in merged.copies where file?.isDerived != true { result.keep(copy, beside: path) }
    for conflict in merged.conflicts {
      result.conflicts.append(CaseConflict(path: path, conflict: standing(conflict, in: file)))
    }
    if file == .facts { setFirst(&result) }
  }

  /// What came in is what the log says that it was; every other version is kept beside it.
  private func asRegistered(
    _ files: Versions<[UInt8]>,
    by key: String
  ) -> FileMerge.Result {
    let all = [files.base, files.first, files.second].compactMap { $0 }
    let recorded = [versions.base, versions.first, versions.second].lazy
      .compactMap { self.events(in: $0).registration?.detail(key) }.first
    let own = all.first { SHA256.hash(of: $0).hexadecimal == recorded } ?? all.first
    var others: [[UInt8]] = []
    for file in all where file != own && !others.contains(file) { others.append(file) }
    return FileMerge.Result(own, copies: others.sorted { $0.lexicographicallyPrecedes($1) })
  }

  /// Whoever has distributed a case first has: the unit that works with it goes on until somebody has chosen.
  private func standing(_ conflict: Conflict, in file: CaseFile?) -> Conflict {
    guard file == .facts, let key = conflict.field.first, Self.distribution(language).contains(key)
    else { return conflict }
    return Conflict(
      of: conflict.field,
      base: conflict.base,
      first: conflict.first,
      second: conflict.second,
      standing: .first
    )
  }

  private static func distribution(_ language: Language) -> [String] {
    [CaseField.area, .unit, .investigator, .distributed].map { $0.definition.name[language] }
  }

  /// Writes the first side's distribution where it stands.
  private func setFirst(_ result: inout MergedCase) {
    for open in result.conflicts
    where open.path == CaseFile.facts.rawValue && open.conflict.standing == .first {
      let value = open.conflict.first.map { NewValue.text($0) } ?? .empty
      result.set(open.conflict.field, to: value, in: .facts)
    }
  }
}

/// A case as it is when two sides have been brought together.
package struct MergedCase: Sendable {
  /// By the path in the case's folder.
  package internal(set) var files: CaseMerge.Files
  package internal(set) var conflicts: [CaseConflict] = []
  /// What the log is to say of it.
  package internal(set) var events: [LogEvent] = []
  package internal(set) var remarks: [MergeRemark] = []
  /// What one side wrote and cannot stand in the case, by path.
  package internal(set) var aside: CaseMerge.Files = [:]
  /// The draft of a case that is related to this one, with what cannot stand here, for the inbox.
  package internal(set) var related: [UInt8]?

  package init(files: CaseMerge.Files) { self.files = files }

  /// Keeps a version of a file beside it, once.
  mutating func keep(_ content: [UInt8], beside path: String) {
    var count = 1
    while let kept = files["\(path).ny-\(count)"] {
      if kept == content { return }
      count += 1
    }
    files["\(path).ny-\(count)"] = content
    remarks.append(.copy(path: "\(path).ny-\(count)"))
  }

  /// Puts a file into the case.
  package mutating func write(_ content: [UInt8], to path: String) { files[path] = content }

  mutating func set(_ field: [String], to value: NewValue, in file: CaseFile) {
    let document = Document(parsing: files[file.rawValue] ?? [])
    if let edited = document.setting(field, to: value) { files[file.rawValue] = edited.bytes }
  }
}

/// A value of a case's file that people are to choose.
package struct CaseConflict: Hashable, Sendable {
  /// In the case's folder.
  package let path: String
  package let conflict: Conflict

  package init(path: String, conflict: Conflict) {
    self.path = path
    self.conflict = conflict
  }
}

/// What people are told of beside conflicts.
package enum MergeRemark: Hashable, Sendable {
  /// A version of a file that does not stand lies beside it.
  case copy(path: String)
  /// The case is not for the public: one side said so, whatever the other did.
  case unpublished
  /// One letter was posted on either side, the same to the byte.
  case postedTwice(Letter)
  /// A letter was posted on either side under one name; the second has another.
  case bothPosted(Letter, as: Letter)
  /// One has posted a letter that the other went on with; what that one wrote is a new draft.
  case draft(of: Letter, as: Letter)
  /// The case was delivered to the archive; what was written since lies aside.
  case delivered
  /// One side has closed it, and by what the other wrote it is not complete.
  case reopened
  /// A letter that tells the sender of another number.
  case letterBegun(Letter)
  /// It was delivered on either side: the package of the first is the one.
  case deliveredTwice(superseded: String, by: String)
}

extension CaseFile {
  /// Whether it is made of others, so that a version that does not stand is no loss.
  var isDerived: Bool {
    switch self {
    case .letterPDF: true
    case .facts, .submission, .sender, .message, .original, .investigation, .notes, .log,
      .conflicts, .letter,
      .publicSubmission, .publicReply, .redaction:
      false
    }
  }
}
