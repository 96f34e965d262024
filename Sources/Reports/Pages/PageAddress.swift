import Casework

/// Where a page of the managers' lies, from their root; each folder is for its own group of readers.
///
/// ```
/// index.html                      the whole authority: figures alone
/// style.css, pages.css
/// places/hemtjansten/index.html   a unit, an operation, a department
/// places/hemtjansten/last-days.ics
/// people/eva.nyman/last-days.ics
/// ```
package enum PageAddress: Hashable, Sendable {
  case root
  case unit(UnitID)
  case person(PersonID)

  /// The folder, without a `/` at its end; empty for the root.
  package var folder: String {
    switch self {
    case .root: ""
    case .unit(let id): "places/\(id)"
    case .person(let id): "people/\(id)"
    }
  }

  /// From a page in the folder to the root, with a `/` at its end, or nothing.
  var root: String {
    switch self {
    case .root: ""
    case .unit, .person: "../../"
    }
  }

  /// From a page in the folder to the page of another.
  func way(to other: PageAddress) -> String {
    root + (other.folder.isEmpty ? "" : other.folder + "/") + "index.html"
  }

  /// The path of a file in the folder.
  package func path(_ name: String) -> String { folder.isEmpty ? name : folder + "/" + name }
}
