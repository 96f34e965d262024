import System

/// A working tree that has only some folders of a repository: the rest is in the objects alone (git-sparse-checkout(1)).
extension Repository {
  /// Whether some folders are left out of the tree here.
  package var isSparse: Bool { line(["config", "--bool", "core.sparseCheckout"]) == "true" }

  /// Leaves out of the tree everything but some folders, in cone mode, so that every step costs by what is there.
  package func keepOnly(_ folders: [String]) throws(GitFault) {
    let input = Array((folders.joined(separator: "\n") + "\n").utf8)
    _ = try run(["sparse-checkout", "set", "--cone", "--sparse-index", "--stdin"], input: input)
  }

  /// Takes a folder into the tree.
  package func take(_ folder: String) throws(GitFault) {
    _ = try run(["sparse-checkout", "add", folder])
  }

  /// Takes everything into the tree, as in any other clone.
  package func takeEverything() throws(GitFault) { _ = try run(["sparse-checkout", "disable"]) }
}

extension Repository {
  /// Which folders are in the tree, as Git notes it.
  package var sparseFolders: [UInt8] {
    guard let info = try? Folder(gitFolder + "/info") else { return [] }
    return (try? info.readIfPresent("sparse-checkout", limit: 1 << 24)) ?? nil ?? []
  }
}
