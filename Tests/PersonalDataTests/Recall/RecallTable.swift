import Laws
import PersonalData

/// How much of what is hidden in made-up texts is found: by group, and names by the language that they come from.
struct RecallTable {
  struct Count {
    var found = 0
    var all = 0

    /// Per cent.
    var share: Double { all == 0 ? 100 : 100 * Double(found) / Double(all) }
  }

  private(set) var groups: [String: Count] = [:]
  private(set) var origins: [String: Count] = [:]
  private(set) var masks = Count()
  private(set) var questions = Count()
  /// Questions, and masks, in texts in which nobody is to be found.
  private(set) var cleanQuestions = 0
  private(set) var cleanMasks = 0
  private(set) var cleanTexts = 0
  private(set) var missed: [String] = []
  private(set) var needless: [String] = []

  /// `size`: texts of each subject.
  init(seed: Int, size: Int) {
    var random = Seeded(seed)
    for _ in 0..<size {
      for _ in 0..<4 { measure(.thirdName, &random) }
      for place in InventedScenes.thirdDetails.indices { measure(.thirdDetail(place), &random) }
      for place in InventedScenes.senderLines.indices { measure(.sender(place), &random) }
      for place in InventedScenes.staffLines.indices { measure(.staff(place), &random) }
      for place in InventedScenes.protected.indices { measure(.protected(place), &random) }
    }
    measureClean(&random)
  }

  private mutating func measure(_ subject: InventedText.Subject, _ random: inout Seeded) {
    let text = InventedText(subject, &random)
    let bytes = Array(text.text.utf8)
    let found = PeopleScanner(people: text.known).proposal(for: bytes)
    for span in text.spans {
      let isPersonal = span.group.contains(" ")
      let isFound =
        isPersonal
        ? Self.covers(found, span.range, in: bytes)
        : found.contains { !$0.kind.isPersonal && $0.range.overlaps(span.range) }
      groups[span.group, default: Count()].all += 1
      if isFound { groups[span.group, default: Count()].found += 1 }
      if let origin = span.origin, span.group == "third name" {
        origins[origin.rawValue, default: Count()].all += 1
        if isFound { origins[origin.rawValue, default: Count()].found += 1 }
      }
      if !isFound {
        missed.append(
          "\(span.group): \(String(decoding: bytes[span.range], as: UTF8.self)) | \(text.text)"
        )
      }
    }
    for passage in found {
      let isHit = text.spans.contains { $0.range.overlaps(passage.range) }
      switch passage.treatment {
      case .mask: masks.add(isHit)
      case .ask: questions.add(isHit)
      case .leave: continue
      }
      if !isHit {
        needless.append(
          "\(passage.treatment) \(passage.kind) \(String(decoding: bytes[passage.range], as: UTF8.self)) | \(text.text)"
        )
      }
    }
  }

  /// Texts with fillers around every clean one.
  private mutating func measureClean(_ random: inout Seeded) {
    let fillers = InventedScenes.fillers.split(separator: "\n").map(String.init)
    for text in InventedScenes.clean.split(separator: "\n") {
      for _ in 0..<8 {
        let whole = random.pick(fillers) + "\n" + text + "\n" + random.pick(fillers)
        let bytes = Array(whole.utf8)
        cleanTexts += 1
        for passage in PeopleScanner().proposal(for: bytes) {
          switch passage.treatment {
          case .mask: cleanMasks += 1
          case .ask: cleanQuestions += 1
          case .leave: continue
          }
          needless.append(
            "clean \(passage.treatment) \(passage.kind) \(String(decoding: bytes[passage.range], as: UTF8.self)) | \(text)"
          )
        }
      }
    }
  }

  /// Whether every letter and digit of a range is masked or asked.
  private static func covers(_ found: [Passage], _ range: Range<Int>, in text: [UInt8]) -> Bool {
    range.allSatisfy { place in
      let byte = text[place]
      let isSign =
        byte < 0x30 || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
        || (0x7B...0x7F).contains(byte)
      return isSign || found.contains { $0.range.contains(place) }
    }
  }

  /// As it is printed.
  var lines: [String] {
    func row(_ name: String, _ count: Count) -> String {
      let share = (count.share * 10).rounded() / 10
      return "| \(name) | \(share) | \(count.all) |"
    }
    return ["| group | found, per cent | of |", "|---|---:|---:|"]
      + groups.sorted { $0.key < $1.key }.map(row)
      + origins.sorted { $0.key < $1.key }.map { row("third name, \($0)", $1) }
      + [
        row("masks that hit", masks), row("questions that hit", questions),
        "| questions in clean texts | \(cleanQuestions) | \(cleanTexts) |",
        "| masks in clean texts | \(cleanMasks) | \(cleanTexts) |",
      ]
  }
}

extension RecallTable.Count {
  fileprivate mutating func add(_ isHit: Bool) {
    all += 1
    if isHit { found += 1 }
  }
}
