import CaseStore
import Casework
import Findings
import Git

/// Numbers that are nobody else's (K2).
///
/// In a clone that takes part (``CloneSettings``) a number is final when the remote has taken it: some are reserved at a time
/// and given without asking. Where none is in hand and the remote cannot be reached, a case gets a provisional
/// number, and its own when it is synchronised. Everywhere else a number follows the last one that disk, index or history
/// know of.
package struct Numbering: Sendable {
  private let desk: Desk

  /// How many are reserved at a time: enough for an afternoon without a network.
  private static let count = 5

  package init(_ desk: Desk) { self.desk = desk }

  /// From where the next number comes; each is given once.
  package func next() throws -> NumberSource {
    guard try desk.folder.liesInGit,
      let repository = try Repository(around: desk.folder.path, in: desk.world.environment)
    else { return .next }
    // Two that register at once never take one number out of hand.
    let lock = try WriteLock(.numbers, in: desk.folder)
    let source = try next(in: repository)
    _ = consume lock
    return source
  }

  private func next(in repository: Repository) throws -> NumberSource {
    let known = try known(in: repository)
    let settings = try repository.settings()
    guard CloneSettings.takesPart(settings), let branch = repository.branch,
      let remote = settings.remote(of: branch)
    else { return .remembered(after: known) }
    if let number = try inHand() { return .given(number) }
    do {
      try reserve(in: repository, on: remote, after: known)
    } catch is GitFault {
      return .given(try provisional())
    }
    return .given(try inHand() ?? provisional())
  }

  private var year: NumberBlocks.Year {
    NumberBlocks.Year(series: desk.register.series, year: desk.today.year)
  }

  /// Takes one of those in hand; it is noted as given first, so that it is not given again.
  private func inHand() throws -> CaseNumber? {
    var blocks = try desk.folder.numberBlocks()
    guard let number = blocks.take(year) else { return nil }
    try desk.folder.keep(blocks)
    return number
  }

  /// Reserves some on the remote.
  func reserve(in repository: Repository, on remote: String, after known: Int) throws {
    let serials = try ReservedSerials(in: repository, on: remote).reserve(
      Self.count,
      of: "\(year.series) \(year.year)",
      after: known,
      by: CommitStream.Author(at: desk, in: repository)
    )
    var blocks = try desk.folder.numberBlocks()
    blocks.add(NumberBlocks.Block(of: year, serials))
    try desk.folder.keep(blocks)
  }

  /// The highest number of this year that index, branch, remote or history know of.
  func known(in repository: Repository) throws -> Int {
    let before = try desk.folder.numberBlocks()
    var blocks = before
    let folder = "\(repository.prefix)cases/\(year.year)"
    if blocks.floors[year] == nil {
      // Once in a year: the number of a case that is no more is not given again.
      let words = [
        "log", "--all", "--no-renames", "--diff-filter=D", "--format=", "--name-only", "--", folder,
      ]
      blocks.raise(year, to: highest(in: try repository.run(words), of: repository))
    }
    for tree in ["HEAD", "@{upstream}"] {
      guard let commit = repository.object(tree + "^{commit}") else { continue }
      let words = ["ls-tree", "-d", "-r", "--name-only", "--full-tree", "\(commit)", "--", folder]
      blocks.raise(year, to: highest(in: try repository.run(words), of: repository))
    }
    if blocks != before { try desk.folder.keep(blocks) }
    return blocks.floors[year] ?? 0
  }

  private func highest(in paths: [UInt8], of repository: Repository) -> Int {
    let series = year.series
    return paths.split(separator: UInt8(ascii: "\n")).compactMap { line -> Int? in
      let parts = line.split(separator: UInt8(ascii: "/"))
      return parts.lazy.reversed().compactMap {
        CaseNumber(String(decoding: $0, as: UTF8.self))
      }.first { $0.series == series && $0.year == year.year && !$0.isProvisional }?.serial
    }.max() ?? 0
  }

  /// A number for now, which no other machine is likely to give.
  private func provisional() throws -> CaseNumber {
    var random = SystemRandomNumberGenerator()
    let serial = Int.random(in: CaseNumber.firstProvisional...999_999_999, using: &random)
    return year.number(serial)
  }
}
