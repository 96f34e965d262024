/// What the names of a repository lead to at one moment, asked all at once.
package struct Refs: Sendable {
  /// The branch that is checked out, `main`, which may have no commit yet; `nil` where it is none.
  package let branch: String?
  private var objects: [String: ObjectID]

  /// `nil` for a name that leads nowhere; whole names, `refs/heads/main`.
  package subscript(_ name: String) -> ObjectID? { objects[name] }

  /// The commit that the tree is of; `nil` before the first.
  package var head: ObjectID? { branch.flatMap { objects[Self.heads + $0] } }

  private static let heads = "refs/heads/"

  /// `lines`: `*`, or a space, the name and the object, as `for-each-ref` is asked for them.
  fileprivate init(_ lines: [UInt8], unborn: () -> String?) {
    var (branch, objects): (String?, [String: ObjectID]) = (nil, [:])
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      let words = String(decoding: line.dropFirst(), as: UTF8.self).split(separator: " ")
      guard words.count == 2, let id = ObjectID(words[1]) else { continue }
      objects[String(words[0])] = id
      if line.first == UInt8(ascii: "*"), words[0].hasPrefix(Self.heads) {
        branch = String(words[0].dropFirst(Self.heads.count))
      }
    }
    self.objects = objects
    self.branch = branch ?? unborn()
  }
}

extension Repository {
  /// What all branches lead to, here and on remotes, and the program's own refs.
  package func refs() throws(GitFault) -> Refs {
    let lines = try run([
      "for-each-ref", "--format=%(HEAD)%(refname) %(objectname)", "refs/heads", "refs/remotes",
      "refs/synpunkt", "refs/synpunkt-remote",
    ])
    return Refs(lines) { branch }
  }
}
