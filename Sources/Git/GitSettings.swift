/// Git's settings as they hold in a clone, asked all at once.
package struct GitSettings: Sendable {
  private var all: [String: String] = [:]
  private var own: [String: String] = [:]

  /// What holds, wherever it is set; the key in small letters but for a name in its middle, `branch.Main.remote`.
  package subscript(_ key: String) -> String? { all[key] }

  /// What is set in the clone itself.
  package func local(_ key: String) -> String? { own[key] }

  /// `bytes`: the scope, then the key and behind a line feed its value, each ended by a zero (git-config(1)).
  fileprivate init(_ bytes: [UInt8]) {
    var fields = bytes.split(separator: 0)[...]
    while let scope = fields.popFirst(), let field = fields.popFirst() {
      let end = field.firstIndex(of: UInt8(ascii: "\n")) ?? field.endIndex
      let key = String(decoding: field[..<end], as: UTF8.self)
      // A key without a value is true.
      let value =
        end == field.endIndex ? "true" : String(decoding: field[(end + 1)...], as: UTF8.self)
      all[key] = value
      if scope.elementsEqual("local".utf8) { own[key] = value }
    }
  }

  /// The remotes by name, in order.
  package var remotes: [String] {
    let (start, end) = ("remote.", ".url")
    return all.keys.filter { $0.hasPrefix(start) && $0.hasSuffix(end) }
      .map { String($0.dropFirst(start.count).dropLast(end.count)) }.sorted()
  }

  /// The remote of a branch; `nil` where there is none.
  package func remote(of branch: String) -> String? {
    if let named = all["branch.\(branch).remote"], named != "." { return named }
    let names = remotes
    return names.contains("origin") ? "origin" : names.count == 1 ? names.first : nil
  }
}

extension Repository {
  package func settings() throws(GitFault) -> GitSettings {
    GitSettings(try run(["config", "--list", "-z", "--show-scope"]))
  }

  /// The repository with what its settings say already known, so that they are not asked again.
  package func knowing(_ settings: GitSettings) -> Repository {
    hasVariable("GIT_SSH_COMMAND")
      ? self : with(["GIT_SSH_COMMAND": settings["core.sshcommand"] ?? "ssh"])
  }
}
