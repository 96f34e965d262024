import Findings

/// A closed list of values: each has an English id and a name in each language.
public protocol Term: RawRepresentable<String>, CaseIterable, Sendable, Hashable {
  /// The value as it stands in a file.
  var name: Wording { get }
}

/// What a synpunkt is (K1, B1).
public enum Kind: String, Term {
  case praise
  case suggestion
  case complaint
  case question
  case fault

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .praise: Wording("beröm", "praise")
    case .suggestion: Wording("förslag", "suggestion")
    case .complaint: Wording("klagomål", "complaint")
    case .question: Wording("fråga", "question")
    case .fault: Wording("felanmälan", "fault")
    }
  }
}

/// By which way it came in (K5, B5, B6).
public enum Channel: String, Term {
  case web
  case brochure
  case oral
  case phone
  case visit
  case email
  case letter
  case socialMedia = "social-media"

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .web: Wording("webbformulär", "web")
    case .brochure: Wording("broschyr", "brochure")
    case .oral: Wording("muntligt", "oral")
    case .phone: Wording("telefon", "phone")
    case .visit: Wording("besök", "visit")
    case .email: Wording("e-post", "email")
    case .letter: Wording("brev", "letter")
    case .socialMedia: Wording("sociala medier", "social-media")
    }
  }

  /// Somebody spoke, and staff wrote it down (K6).
  public var isSpoken: Bool {
    switch self {
    case .oral, .phone, .visit: true
    case .web, .brochure, .email, .letter, .socialMedia: false
    }
  }
}

/// By which way the answer was given (B13).
public enum ReplyWay: String, Term {
  case letter
  case oral
  case email
  case portal
  /// In the thread it came from (B6).
  case socialMedia = "social-media"

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .letter: Wording("brev", "letter")
    case .oral: Wording("muntligt", "oral")
    case .email: Wording("e-post", "email")
    case .portal: Wording("e-tjänst", "portal")
    case .socialMedia: Wording("sociala medier", "social-media")
    }
  }
}

/// How a case ended.
public enum Outcome: String, Term {
  case answered
  /// Dealt with, where nobody was to be answered (B14).
  case handled
  case transferred
  case outOfScope = "out-of-scope"
  case anonymous
  case withdrawn

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .answered: Wording("besvarad", "answered")
    case .handled: Wording("hanterad", "handled")
    case .transferred: Wording("överförd", "transferred")
    case .outOfScope: Wording("utanför", "out-of-scope")
    case .anonymous: Wording("anonym", "anonymous")
    case .withdrawn: Wording("återtagen", "withdrawn")
    }
  }
}

/// Why a case is not for this register (B2).
public enum ScopeGround: String, Term {
  case political
  case healthOrSocialDeviation = "health-or-social-deviation"
  case violation
  case `internal`

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .political: Wording("politiskt", "political")
    case .healthOrSocialDeviation:
      Wording("avvikelse enligt HSL eller SoL", "health-or-social-deviation")
    case .violation: Wording("kränkning", "violation")
    case .internal: Wording("internt", "internal")
    }
  }
}

/// The only two answers to a question that has two.
public enum YesNo: String, Term {
  case yes
  case no

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .yes: Wording("ja", "yes")
    case .no: Wording("nej", "no")
    }
  }
}

/// How the sender wants to be reached.
public enum ContactWay: String, Term {
  case letter
  case email
  case phone
  case sms
  case none

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .letter: Wording("brev", "letter")
    case .email: Wording("e-post", "email")
    case .phone: Wording("telefon", "phone")
    case .sms: Wording("sms", "sms")
    case .none: Wording("ingen", "none")
    }
  }
}

/// Whether a measure is done.
public enum MeasureStatus: String, Term {
  case planned
  case done

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .planned: Wording("planerad", "planned")
    case .done: Wording("genomförd", "done")
    }
  }
}
