/// Serial numbers that nobody else has: one ref on the remote, a chain of commits each of which reserves some.
///
/// ```
/// SYN 2026 101-105
/// ```
///
/// It is pushed without force, so that of two that are pushed at once one is refused and comes behind the other. One ref for all
/// numbers: one for each would make every push slower.
package struct ReservedSerials: Sendable {
  private let repository: Repository
  private let remote: String

  private static let ref = "refs/synpunkt/nummer"
  private static let fetched = "refs/synpunkt-remote/nummer"
  private static let emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
  /// How often somebody may be faster.
  private static let patience = 30

  package init(in repository: Repository, on remote: String) {
    self.repository = repository
    self.remote = remote
  }

  /// Reserves serial numbers of a series and year behind all that were reserved, and behind one that is known to be given.
  ///
  /// - Throws: ``GitFault`` where the remote cannot be reached; then nothing is reserved.
  package func reserve(
    _ count: Int,
    of year: String,
    after known: Int,
    by author: CommitStream.Author
  ) throws(GitFault) -> ClosedRange<Int> {
    for _ in 0..<Self.patience {
      let tip = try fetch()
      let last = try max(known, self.last(of: year, until: tip))
      let serials = (last + 1)...(last + count)
      let message = "\(year) \(serials.lowerBound)-\(serials.upperBound)\n"
      let commit = try write(message, after: tip, by: author)
      switch try repository.push(commit, to: Self.ref, of: remote) {
      case .done: return serials
      case .refused: continue
      }
    }
    throw GitFault(missing: Self.ref)
  }

  /// The end of the chain as it is on the remote; `nil` where there is none yet.
  private func fetch() throws(GitFault) -> ObjectID? {
    _ = try repository.run(
      [
        "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-gc", remote,
        "+refs/synpunkt/*:refs/synpunkt-remote/*",
      ],
      reach: .remote
    )
    return repository.object(Self.fetched)
  }

  /// The highest number of a year that was reserved: the chain goes up, so that the first one found is it.
  private func last(of year: String, until tip: ObjectID?) throws(GitFault) -> Int {
    guard let tip else { return 0 }
    let lines = try repository.run(["log", "--format=%s", tip.description])
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard words.count == 3, words[0] + " " + words[1] == year,
        let last = words[2].split(separator: "-").last.flatMap({ Int($0) })
      else { continue }
      return last
    }
    return 0
  }

  private func write(
    _ message: String,
    after tip: ObjectID?,
    by author: CommitStream.Author
  ) throws(GitFault) -> ObjectID {
    var words = ["commit-tree", Self.emptyTree, "-F", "-"]
    if let tip { words += ["-p", tip.description] }
    // The object of the empty tree need not be there.
    _ = try repository.run(["hash-object", "-t", "tree", "-w", "--stdin"])
    let answer = try repository.run(words, input: Array(message.utf8), by: author)
    guard let id = ObjectID(String(decoding: answer, as: UTF8.self).filter { $0 != "\n" }) else {
      throw GitFault(missing: Self.ref)
    }
    return id
  }
}

extension Repository {
  /// Runs a command that makes a commit by somebody.
  func run(
    _ words: [String],
    input: [UInt8],
    by author: CommitStream.Author
  ) throws(GitFault) -> [UInt8] {
    let date = "@" + author.date
    var variables: [String: String] = [:]
    for name in ["AUTHOR", "COMMITTER"] {
      variables["GIT_\(name)_NAME"] = author.name
      variables["GIT_\(name)_EMAIL"] = author.email
      variables["GIT_\(name)_DATE"] = date
    }
    return try with(variables).run(words, input: input)
  }
}
