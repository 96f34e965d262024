/// What of the passages of a text is to be masked or asked.
///
/// A word that says something of many is asked only where its sentence speaks of somebody (``Ties``), and of such words
/// one for each category: whoever judges it reads the text.
enum Proposal {
  static func settled(_ found: [Passage], in text: [UInt8]) -> [Passage] {
    let mentions = found.filter { !$0.kind.isPersonal && $0.certainty == .possible }
    guard !mentions.isEmpty else { return found.filter { $0.treatment != .leave } }
    let folded = Folded(text)
    let ties = Ties(folded, naming: found.filter { $0.kind == .name })
    var asked = Set(
      found.filter { !$0.kind.isPersonal && $0.certainty > .possible }.map(\.kind)
    )
    return found.filter { passage in
      guard passage.treatment != .leave else { return false }
      guard !passage.kind.isPersonal, passage.certainty == .possible else { return true }
      guard ties.tie(passage) || passage.kind.isAskedAnyway && !ties.isLanguage(passage) else {
        return false
      }
      return asked.insert(passage.kind).inserted
    }
  }
}

extension Passage.Kind {
  /// Whether a word of it is asked though it is said of nobody: abuse of a group begins so, and a title is somebody's.
  fileprivate var isAskedAnyway: Bool {
    switch self {
    case .ethnicity, .religion, .genderIdentity, .sexualOrientation, .role: true
    case .name, .personalIdentityNumber, .phone, .email, .address, .property, .vehicle, .birthDate,
      .account, .link, .swearing, .threat, .health, .politics, .union, .crime,
      .socialServices,
      .sex, .disability, .age:
      false
    }
  }
}
