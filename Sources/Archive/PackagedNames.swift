/// The names that the files of a case have in a package, where not every system has every name.
struct PackagedNames {
  /// For each file its path below the case's folder.
  private(set) var paths: [String] = []
  /// For each what it was called before, where that is another name: with its folders if one of those is.
  private(set) var originals: [String?] = []

  /// `files`: the names of folders and file of each path.
  init(_ files: [[String]]) {
    var safe: [[String]: String] = [:]
    for folder in Set(files.map { Array($0.dropLast()) }) {
      let names = files.filter { $0.dropLast().elementsEqual(folder) }.map { $0.last ?? "" }
      for (name, new) in zip(names, PackageName.safeNames(names)) { safe[folder + [name]] = new }
    }
    for (above, names) in Self.folders(of: files) {
      let beside = files.filter { $0.dropLast().elementsEqual(above) }.map { $0.last ?? "" }
      for (name, new) in zip(names, PackageName.safeFolderNames(names, beside: beside)) {
        safe[above + [name]] = new
      }
    }
    for file in files {
      let new = file.indices.map { safe[Array(file[...$0])] ?? file[$0] }
      paths.append(new.joined(separator: "/"))
      let isMoved = !new.dropLast().elementsEqual(file.dropLast())
      originals.append(
        isMoved ? file.joined(separator: "/") : new.last == file.last ? nil : file.last
      )
    }
  }

  /// The folders in each folder, sorted.
  private static func folders(of files: [[String]]) -> [[String]: [String]] {
    var folders: [[String]: Set<String>] = [:]
    for file in files {
      for depth in file.indices.dropLast() {
        folders[Array(file[..<depth]), default: []].insert(file[depth])
      }
    }
    return folders.mapValues { $0.sorted() }
  }
}
