import CaseStore
import Casework
import Findings

/// Where packages go: whoever runs the program says so, and the register only within its own folder.
package enum ArchiveTarget: Sendable {
  /// An absolute path.
  case named(String)
  case inside(PathInside)

  /// What the environment says, else `register.yaml`; `nil` when neither says anything.
  package static func chosen(
    by register: Register,
    in world: World
  ) throws(Refusal) -> ArchiveTarget? {
    if let path = world.environment[variable], !path.isEmpty {
      guard path.hasPrefix("/") else {
        throw .failed(
          Wording(
            "\(variable) är ingen hel sökväg: \(visible(path))",
            "\(variable) is no absolute path: \(visible(path))"
          ),
          hint: Wording("börja den med /", "begin it with /")
        )
      }
      return .named(path)
    }
    if let folder = register.archive.folder { return .inside(folder) }
    guard let path = register.archive.path else { return nil }
    throw .refused(
      Wording(
        "register.yaml vill ha paketen i \(visible(path)), utanför registret",
        "register.yaml wants packages in \(visible(path)), outside the register"
      ),
      hint: Wording(
        "det bestämmer den som kör programmet: ange --till MAPP, eller sätt \(variable)",
        "whoever runs the program decides that: give --to DIR, or set \(variable)"
      )
    )
  }

  /// The folder, made where it is missing; a link in a register leads nowhere.
  package func shelf(in folder: RegisterFolder) throws -> PackageShelf {
    switch self {
    case .named(let path): try PackageShelf(path)
    case .inside(let path): try PackageShelf(inside: path, of: folder)
    }
  }

  /// The variable of the environment.
  private static let variable = "SYNPUNKT_ARCHIVE"
}
