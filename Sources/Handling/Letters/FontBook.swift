import CaseStore
import Findings
import PDF
import System
import Typesetting

/// The fonts of the system, found by their names or files.
///
/// Folders are those of the XDG directories and macOS, or those that SYNPUNKT_FONTS names, with colons
/// between them. A font is read when something is set in it, and once.
package struct FontBook {
  private let folders: [String]
  /// The register's folder, in which named files may lie.
  private let root: String

  package init(_ environment: [String: String], root: String) {
    self.root = root
    if let named = environment["SYNPUNKT_FONTS"] {
      folders = named.split(separator: ":").map(String.init)
    } else {
      let home = environment["HOME"].map { [$0 + "/.local/share/fonts", $0 + "/.fonts"] } ?? []
      folders =
        home + [
          "/usr/local/share/fonts", "/usr/share/fonts", "/Library/Fonts", "/System/Library/Fonts",
        ]
    }
  }

  /// Sans-serif fonts that are free, or come with systems, in the order in which they are asked for.
  package static let families = [
    "Liberation Sans", "Arimo", "DejaVu Sans", "Noto Sans", "Arial", "Helvetica",
  ]
  /// Fonts with many scripts, for what the first one lacks.
  static let spareFamilies = ["DejaVu Sans", "Noto Sans", "FreeSans", "Arial Unicode"]

  /// A style of a family.
  package enum Style: CaseIterable, Sendable {
    case regular, strong, emphasised, strongEmphasised

    /// As a finding names it.
    var words: Wording {
      switch self {
      case .regular: Wording("normal stil", "regular style")
      case .strong: Wording("fet stil", "bold style")
      case .emphasised: Wording("kursiv stil", "italic style")
      case .strongEmphasised: Wording("fet kursiv stil", "bold italic style")
      }
    }

    /// How file names say it, as the makers of fonts do.
    fileprivate var endings: [String] {
      switch self {
      case .regular: ["-Regular", ""]
      case .strong: ["-Bold", " Bold", "bd"]
      case .emphasised: ["-Italic", "-Oblique", " Italic", "i"]
      case .strongEmphasised: ["-BoldItalic", "-BoldOblique", " Bold Italic", "bi"]
      }
    }
  }

  /// The file of a style, or `nil` when the family has none.
  package func path(of name: String, in style: Style) -> String? {
    if [".ttf", ".ttc", ".otf"].contains(where: name.hasSuffix) || name.contains("/") {
      return file(of: name, in: style)
    }
    let stem = String(name.filter { $0 != " " })
    let stems = stem == name ? [stem] : [stem, name]
    let names = stems.flatMap { stem in style.endings.map { stem + $0 + ".ttf" } }
    for folder in folders {
      if let path = near(names, in: folder, to: stem) ?? search(names, in: folder, depth: 5) {
        return path
      }
    }
    return nil
  }

  /// The file of a family whose outlines are not read, where it has no other.
  func postScriptFile(of name: String) -> String? {
    let stem = String(name.filter { $0 != " " })
    let names = [stem, name].flatMap { stem in Style.regular.endings.map { stem + $0 + ".otf" } }
    return folders.lazy.compactMap { search(names, in: $0, depth: 5) }.first
  }

  /// A named file, and for other styles the one whose name says so.
  private func file(of name: String, in style: Style) -> String? {
    let path = name.hasPrefix("/") ? name : root + "/" + name
    guard style != .regular else { return PathText.exists(path) ? path : nil }
    let dot = path.lastIndex(of: ".") ?? path.endIndex
    let stem = path[..<dot].hasSuffix("-Regular") ? path[..<dot].dropLast(8) : path[..<dot]
    return style.endings.map { stem + $0 + path[dot...] }.first(where: PathText.exists)
  }

  /// The usual places, without listing folders: this is asked at every letter.
  private func near(_ names: [String], in folder: String, to stem: String) -> String? {
    let family = stem.lowercased()
    let subfolders = [
      "truetype/liberation", "truetype/liberation2", "truetype/dejavu", "truetype/noto",
      "truetype/freefont", "liberation-sans-fonts", "liberation-sans", "dejavu-sans-fonts", "TTF",
      "truetype/" + family, family, "",
    ]
    for subfolder in subfolders {
      let place = subfolder.isEmpty ? folder : folder + "/" + subfolder
      // Most of them are no folders of this machine.
      guard PathText.exists(place) else { continue }
      for name in names where PathText.exists(place + "/" + name) { return place + "/" + name }
    }
    return nil
  }

  private func search(_ names: [String], in path: String, depth: Int) -> String? {
    guard depth > 0, let folder = try? Folder(path), let entries = try? folder.entries() else {
      return nil
    }
    let files = Set(entries.filter { $0.kind != .folder }.map(\.name))
    if let name = names.first(where: files.contains) { return path + "/" + name }
    for entry in entries.sorted(by: { $0.name < $1.name }) where entry.kind == .folder {
      if let found = search(names, in: path + "/" + entry.name, depth: depth - 1) { return found }
    }
    return nil
  }
}
