import Findings

/// Where a case of a kind goes (K9).
public enum Route: String, Term {
  case investigation
  case information

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .investigation: Wording("utredning", "investigation")
    case .information: Wording("kännedom", "information")
    }
  }
}

/// The dated facts of a case, in the order in which they happen.
public enum Fact: String, Term, Comparable {
  case received
  case distributed
  case signedOff = "signed-off"
  case answered
  case published
  case closed

  /// The value as it stands in files.
  public var name: Wording { field.definition.name }

  /// Where the fact stands in case.yaml.
  public var field: CaseField {
    switch self {
    case .received: .received
    case .distributed: .distributed
    case .signedOff: .signedOff
    case .answered: .answered
    case .published: .published
    case .closed: .closed
    }
  }

  /// The place in ``allCases``.
  var order: Int {
    switch self {
    case .received: 0
    case .distributed: 1
    case .signedOff: 2
    case .answered: 3
    case .published: 4
    case .closed: 5
    }
  }

  /// In the order in which they happen.
  public static func < (left: Fact, right: Fact) -> Bool { left.order < right.order }
}

/// Whom a reminder or a notice goes to.
public enum Recipient: String, Term {
  case registrar
  case investigator
  case unitManager = "unit-manager"
  case nextManager = "next-manager"
  case headOfOperations = "head-of-operations"
  case sender

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .registrar: Wording("registrator", "registrar")
    case .investigator: Wording("utredare", "investigator")
    case .unitManager: Wording("enhetschef", "unit-manager")
    case .nextManager: Wording("chef på nästa nivå", "next-manager")
    case .headOfOperations: Wording("verksamhetschef", "head-of-operations")
    case .sender: Wording("synpunktslämnare", "sender")
    }
  }
}

/// Who sends reminders and notices.
public enum MailSender: String, Term {
  /// Every command that does something others are told of.
  case everyone
  /// Only `watch` and `remind`.
  case watcher

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .everyone: Wording("alla", "everyone")
    case .watcher: Wording("vakten", "watcher")
    }
  }
}

/// What a person does in the work with synpunkter (B19).
public enum Role: String, Term {
  case registrar
  case investigator
  case manager
  case processOwner = "process-owner"
  case archivist
  case committeeSecretary = "committee-secretary"
  case managementGroup = "management-group"

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .registrar: Wording("registrator", "registrar")
    case .investigator: Wording("utredare", "investigator")
    case .manager: Wording("chef", "manager")
    case .processOwner: Wording("processägare", "process-owner")
    case .archivist: Wording("arkivarie", "archivist")
    case .committeeSecretary: Wording("nämndsekreterare", "committee-secretary")
    case .managementGroup: Wording("ledningsgrupp", "management-group")
    }
  }
}

/// The language of a register, as a value in register.yaml.
extension Language: Term {
  /// The value as it stands in files.
  public var name: Wording { Wording(verbatim: rawValue) }
}

/// What of a case a notice within the authority carries, besides its number.
public enum NoticeContent: String, Term, Comparable {
  case title
  /// What came in, word for word, unless a secrecy marking or a protected identity holds (K10).
  case submission

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .title: Wording("rubrik", "title")
    case .submission: Wording("synpunkten", "submission")
    }
  }

  /// The one that says less first.
  public static func < (left: NoticeContent, right: NoticeContent) -> Bool {
    left == .title && right == .submission
  }
}

/// What of a case stands on the managers' pages, besides what the program counts (K32).
public enum PageContent: String, Term {
  /// Its number alone.
  case number
  /// Its title as well, unless a secrecy marking or a protected identity holds.
  case title

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .number: Wording("nummer", "number")
    case .title: Wording("rubrik", "title")
    }
  }
}
