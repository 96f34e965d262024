import Casework

/// The names that the files of a case have in a package, where not every system has every name.
struct PackagedNames {
  /// For each file its path below the case's folder.
  private(set) var paths: [String] = []
  /// For each what it was called before, where that is another name: with its folders if one of those is.
  private(set) var originals: [String?] = []

  /// What may be told of the names that people gave.
  enum Telling { case all, nothing }

  /// `files`: the names of folders and file of each path.
  init(_ files: [[String]], telling: Telling = .all) {
    // As long as they are together, names may be too long for a system.
    for longest in telling == .all ? [120, 40, 12] : [0] {
      (paths, originals) = ([], [])
      name(files, longest)
      if paths.allSatisfy({ $0.utf8.count <= Self.longestPath }) { return }
    }
  }

  /// With the folders of the package above it, below what Windows takes.
  private static let longestPath = 160

  private mutating func name(_ files: [[String]], _ longest: Int) {
    let own = Self.own
    func rule(_ folder: [String]) -> PackageName.NameRule {
      PackageName.NameRule(own: own[folder] ?? [], longest: longest)
    }
    // Two names that Unicode takes for one are two on a disk.
    var safe: [[[UInt8]]: String] = [:]
    func key(_ path: some Sequence<String>) -> [[UInt8]] { path.map { Array($0.utf8) } }
    var folders: [[[UInt8]]: [[String]]] = [:]
    for file in files { folders[key(file.dropLast()), default: []].append(file) }
    for inside in folders.values {
      let above = Array(inside[0].dropLast())
      let names = inside.map { $0.last ?? "" }
      for (name, new) in zip(names, PackageName.safeNames(names, by: rule(above))) {
        safe[key(above + [name])] = new
      }
    }
    for (above, names) in Self.folders(of: files) {
      let beside = (folders[key(above)] ?? []).compactMap { safe[key($0)] }
      let new = PackageName.safeFolderNames(names, beside: beside, by: rule(above))
      for (name, new) in zip(names, new) { safe[key(above + [name])] = new }
    }
    for file in files {
      let new = file.indices.map { safe[key(file[...$0])] ?? file[$0] }
      paths.append(new.joined(separator: "/"))
      let isMoved = !new.dropLast().elementsEqual(file.dropLast())
      originals.append(
        isMoved
          ? file.joined(separator: "/")
          : key(new.suffix(1)) == key(file.suffix(1)) ? nil : file.last
      )
    }
  }

  /// The names that every case has, by their folders.
  private static let own: [[String]: Set<String>] = {
    var own: [[String]: Set<String>] = [[]: [CaseFile.attachmentsFolder]]
    for file in CaseFile.allCases {
      let names = file.rawValue.split(separator: "/").map(String.init)
      for depth in names.indices { own[Array(names[..<depth]), default: []].insert(names[depth]) }
    }
    return own
  }()

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
