import Casework
import System

/// From where the number of a new case comes.
package enum NumberSource: Sendable {
  /// The next one on this disk.
  case next
  /// The next one on this disk and after one that is known from elsewhere, which is remembered: it is not given again when
  /// its case is gone.
  case remembered(after: Int)
  /// One that is reserved, or provisional.
  case given(CaseNumber)
}

/// The numbers that this machine may give without asking anybody: `.synpunkt/state/numbers`.
///
/// ```
/// synpunkt-numbers 1
/// floor SYN 2026 42
/// block SYN 2026 101 105
/// ```
///
/// `floor`: up to where numbers were given, as the history of this clone knows. `block`: reserved, and not yet given.
package struct NumberBlocks: Sendable, Equatable {
  package private(set) var floors: [Year: Int] = [:]
  package private(set) var blocks: [Block] = []

  /// The numbers of one series and year.
  package struct Year: Hashable, Sendable {
    package let series: Series
    package let year: Int

    package init(series: Series, year: Int) {
      self.series = series
      self.year = year
    }

    /// The number of a serial.
    package func number(_ serial: Int) -> CaseNumber {
      CaseNumber(series: series, year: year, serial: serial)
    }
  }

  package struct Block: Hashable, Sendable {
    package let year: Year
    package let serials: ClosedRange<Int>

    package init(of year: Year, _ serials: ClosedRange<Int>) {
      self.year = year
      self.serials = serials
    }
  }

  package init() {}

  /// What a file says; a line that is none is passed over.
  package init(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count >= 4, let series = Series(String(words[1])), let year = Int(words[2]),
        let first = Int(words[3])
      else { continue }
      let key = Year(series: series, year: year)
      if words[0] == "floor" {
        floors[key] = first
      } else if words[0] == "block", words.count == 5, let last = Int(words[4]), first <= last {
        blocks.append(Block(of: key, first...last))
      }
    }
  }

  package var bytes: [UInt8] {
    var text = "synpunkt-numbers 1\n"
    let order = floors.sorted { ($0.key.year, $0.value) < ($1.key.year, $1.value) }
    for (key, last) in order { text += "floor \(key.series) \(key.year) \(last)\n" }
    for block in blocks {
      let (year, serials) = (block.year, block.serials)
      text += "block \(year.series) \(year.year) \(serials.lowerBound) \(serials.upperBound)\n"
    }
    return Array(text.utf8)
  }

  /// Notes up to where numbers were given.
  package mutating func raise(_ year: Year, to last: Int) {
    floors[year] = max(floors[year] ?? 0, last)
  }

  package mutating func add(_ block: Block) { blocks.append(block) }

  /// Takes the lowest number of a year that is in hand; `nil` where there is none.
  package mutating func take(_ year: Year) -> CaseNumber? {
    let own = blocks.indices.filter { blocks[$0].year == year }
    guard
      let place = own.min(by: {
        blocks[$0].serials.lowerBound < blocks[$1].serials.lowerBound
      })
    else { return nil }
    let serials = blocks[place].serials
    if serials.count == 1 {
      blocks.remove(at: place)
    } else {
      blocks[place] = Block(of: year, (serials.lowerBound + 1)...serials.upperBound)
    }
    return year.number(serials.lowerBound)
  }

  /// Forgets what is of years before one.
  package mutating func forget(before year: Int) {
    blocks.removeAll { $0.year.year < year }
    floors = floors.filter { $0.key.year >= year }
  }
}

extension RegisterFolder {
  private static let numbers = "numbers"

  package func numberBlocks() throws(FileError) -> NumberBlocks {
    do {
      let state = try open().folder(at: RegisterLayout.derived(RegisterLayout.state))
      return try state.readIfPresent(Self.numbers).map { NumberBlocks($0) } ?? NumberBlocks()
    } catch  where error.isMissing {
      return NumberBlocks()
    }
  }

  /// Keeps the numbers in hand; durable before one of them is given.
  package func keep(_ blocks: NumberBlocks) throws(FileError) {
    try open().makingDerived(RegisterLayout.state).put(Self.numbers, holding: blocks.bytes)
  }

  /// Notes a number as given, before it is.
  func remember(_ number: CaseNumber) throws(FileError) {
    var blocks = try numberBlocks()
    blocks.raise(
      NumberBlocks.Year(series: number.series, year: number.year),
      to: number.serial
    )
    try keep(blocks)
  }

  /// The cases that have only a provisional number, in order.
  package func provisionalCases(of year: Int) throws(FileError) -> [CaseNumber] {
    let root = try open()
    let path = "\(RegisterLayout.cases)/\(year)"
    guard try root.exists(path) else { return [] }
    var found: [CaseNumber] = []
    for hundred in try root.folder(at: path).entries() where hundred.name.utf8.count >= 7 {
      found += try root.folder(at: path + "/" + hundred.name).entries()
        .compactMap { CaseNumber($0.name) }.filter(\.isProvisional)
    }
    return found.sorted()
  }

  /// Gives a case another number: its folder first, then its files; interrupted it is done again.
  package func renumber(
    _ old: CaseNumber,
    as new: CaseNumber,
    changing: (_ path: String, [UInt8]) -> [UInt8]?
  ) throws {
    let lock = try WriteLock(old, in: self)
    let root = try open()
    let below = { (number: CaseNumber) in
      "\(RegisterLayout.cases)/\(number.year)/\(number.hundred)"
    }
    if try root.exists(old.folder) {
      let source = try root.folder(at: below(old))
      let target = try root.makingFolder(at: below(new))
      try source.move(old.description, to: target, as: new.description)
      // It was made for this case alone, unless others have a provisional number close by.
      try? root.folder(at: "\(RegisterLayout.cases)/\(old.year)").removeFolder(old.hundred)
    }
    let folder = try root.folder(at: new.folder)
    // The facts come last: as long as they say the old number it is not done.
    let names = [CaseFile.log.rawValue, CaseFile.facts.rawValue]
    for letter in (try? folder.folder(at: CaseFile.lettersFolder).entries()) ?? [] {
      let inner = try folder.folder(at: CaseFile.lettersFolder)
      let bytes = try inner.read(letter.name)
      if let changed = changing(CaseFile.lettersFolder + "/" + letter.name, bytes) {
        try inner.put(letter.name, holding: changed)
      }
    }
    for name in names {
      if let bytes = try folder.readIfPresent(name), let changed = changing(name, bytes) {
        try folder.put(name, holding: changed)
      }
    }
    _ = consume lock
  }
}
