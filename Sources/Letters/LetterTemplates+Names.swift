import Casework
import Findings

extension LetterTemplates.Standard {
  /// All that letters are made from.
  package static let letters = allCases.filter { $0 != .closing && $0 != .brochure }

  /// Whether it answers what came in.
  package var isReply: Bool {
    switch self {
    case .complaint, .suggestion, .praise, .question, .fault, .transferred: true
    case .acknowledgement, .delay, .correction, .followUp, .inquiry, .closing, .brochure: false
    }
  }

  /// As it is named on the command line.
  package var name: Wording {
    switch self {
    case .complaint: Kind.complaint.name
    case .suggestion: Kind.suggestion.name
    case .praise: Kind.praise.name
    case .question: Kind.question.name
    case .fault: Kind.fault.name
    case .transferred: Outcome.transferred.name
    case .acknowledgement: Letter.acknowledgement.name
    case .delay: Letter.delay.name
    case .correction, .followUp, .inquiry: Letter(from: rawValue, number: 1).name
    case .closing: Wording("avslutning", "closing")
    case .brochure: Channel.brochure.name
    }
  }
}
