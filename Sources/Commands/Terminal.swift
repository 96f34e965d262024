import CivilCalendar
import Findings
import Handling
import System

/// Where a run of the program is read and written, and what it has of the world: nothing below `Commands` sees any of it.
///
/// There is one in a run, and every command reaches it through its ``Context``. The executable makes one of the real clock
/// and streams; tests make one of memory.
package final class Terminal {
  package var input: Input
  /// The result.
  package var output: Output
  /// Everything else: findings of `parse`, progress, errors.
  package var errors: Output
  let world: World
  package let workingFolder: String
  /// A descriptor that is readable once the program is asked to end; asked only by what runs on.
  package let stop: @Sendable () -> Int32?
  /// The language of messages: the register's, once it is known.
  package internal(set) var language: Language

  package init(
    input: Input,
    output: Output,
    errors: Output,
    environment: [String: String],
    workingFolder: String,
    clock: @escaping @Sendable () -> Instant,
    monotonicClock: @escaping @Sendable () -> UInt64 = { 0 },
    stop: @escaping @Sendable () -> Int32? = { nil },
    patience: Int = 120
  ) {
    self.input = input
    self.output = output
    self.errors = errors
    world = World(
      environment: environment,
      clock: clock,
      monotonicClock: monotonicClock,
      patience: patience
    )
    self.workingFolder = workingFolder
    self.stop = stop
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    language = locale.hasPrefix("en") ? .english : .swedish
  }

  package var environment: [String: String] { world.environment }
  package var clock: @Sendable () -> Instant { world.clock }
  package var monotonicClock: @Sendable () -> UInt64 { world.monotonicClock }

  /// A path as the user wrote it, made absolute.
  func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    return path == "." || path.isEmpty ? workingFolder : workingFolder + "/" + path
  }

  func say(_ words: Wording) { output.line(words[language]) }

  /// Says what is no result.
  func tell(_ words: Wording) { errors.line(words[language]) }

  /// Sees to it that somebody learns what was done also where the output goes nowhere.
  func confirm(_ words: Wording) {
    output.flush()
    guard output.hasFailed else { return }
    tell(words)
  }

  /// Says of a result that went nowhere that it did.
  func tellFailure() {
    errors.line(
      "  = "
        + Wording("resultatet gick inte att skriva ut", "the result could not be written")[language]
    )
  }
}

/// A stream of bytes out: to a file descriptor in large pieces, or kept in memory.
package struct Output: Sendable {
  private let write: (@Sendable ([UInt8]) -> Bool)?
  /// Something could not be written: a full disk, a closed pipe.
  package private(set) var hasFailed = false
  package private(set) var bytes: [UInt8] = []
  /// Whether a person reads it as it is written.
  package let isTerminal: Bool
  /// Columns, where known.
  package let width: Int?

  /// `write`: takes what is flushed and says whether it could; `nil` keeps everything
  ///   in ``bytes``.
  package init(
    isTerminal: Bool = false,
    width: Int? = nil,
    write: (@Sendable ([UInt8]) -> Bool)? = nil
  ) {
    self.isTerminal = isTerminal
    self.width = width
    self.write = write
  }

  /// Writes what is safe to show, whatever it was made of: of what steers a terminal nothing but line ends
  /// and tabs.
  package mutating func text(_ text: String) { append(visibleLines(text).utf8) }

  /// A text and the end of its line.
  package mutating func line(_ text: String = "") { styled(visibleLines(text) + "\n") }

  /// Writes words as they are, with colours: whoever calls it has made the rest of them visible.
  package mutating func styled(_ text: String) {
    append(text.utf8)
    if isTerminal { flush() }
  }

  package mutating func append(_ new: some Collection<UInt8>) {
    bytes.append(contentsOf: new)
    if bytes.count > 1 << 16 { flush() }
  }

  package mutating func flush() {
    guard let write, !bytes.isEmpty else { return }
    // Who does not listen any more is not told the rest.
    if hasFailed { return bytes.removeAll() }
    if !write(bytes) { hasFailed = true }
    bytes.removeAll(keepingCapacity: true)
  }
}

/// A stream of bytes in.
package struct Input {
  /// Whether a person types it.
  package let isTerminal: Bool
  private let read: () -> [UInt8]?
  private var rest: [UInt8] = []

  /// `read`: gives the next bytes, or `nil` at the end.
  package init(isTerminal: Bool = false, read: @escaping () -> [UInt8]?) {
    self.isTerminal = isTerminal
    self.read = read
  }

  /// Everything up to the end.
  package mutating func all() -> [UInt8] {
    var bytes = rest
    rest = []
    while let more = read(), !more.isEmpty { bytes += more }
    return bytes
  }

  /// Everything up to the end, when that is no more than so many bytes.
  package mutating func all(limit: Int) throws(OversizeFile) -> [UInt8] {
    var bytes = rest
    rest = []
    while bytes.count <= limit, let more = read(), !more.isEmpty { bytes += more }
    guard bytes.count <= limit else { throw OversizeFile(size: bytes.count, limit: limit) }
    return bytes
  }

  /// The next line without its end, or `nil` when there is none.
  package mutating func line() -> String? {
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        let line = rest[..<end]
        rest.removeSubrange(...end)
        let isCRLF = line.last == UInt8(ascii: "\r")
        return String(decoding: isCRLF ? line.dropLast() : line, as: UTF8.self)
      }
      guard let more = read(), !more.isEmpty else { break }
      rest += more
    }
    guard !rest.isEmpty else { return nil }
    defer { rest = [] }
    return String(decoding: rest, as: UTF8.self)
  }
}
