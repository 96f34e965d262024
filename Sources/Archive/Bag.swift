import Casework
import CivilCalendar

/// A package inside a bag, for archives that take those (BagIt 1.0, RFC 8493).
///
/// ```
/// bag-uuid-…/bagit.txt
/// bag-uuid-…/bag-info.txt
/// bag-uuid-…/manifest-sha256.txt        every file of the package
/// bag-uuid-…/tagmanifest-sha256.txt     the three above
/// bag-uuid-…/data/uuid-…/…              the package
/// ```
package struct Bag: Sendable {
  private let package: Package
  private let day: CivilDate
  /// Of the program.
  private let version: String
  private let authority: String

  package init(_ package: Package, of delivery: Delivery) {
    self.init(
      package,
      on: delivery.time.date,
      by: delivery.register.authority,
      version: delivery.version
    )
  }

  /// A package of something else than cases.
  package init(
    _ package: Package,
    on day: CivilDate,
    by authority: String,
    version: String
  ) {
    self.package = package
    self.day = day
    self.authority = authority
    self.version = version
  }

  /// How the names of bags begin.
  package static let prefix = "bag-"

  /// The bag, as a package of its own.
  package func bagged() -> Package {
    let payload = package.files.map { $0.moved(below: "data/" + package.name) }
    let size = payload.reduce(0) { $0 + $1.bytes.count }
    let declaration = text(
      at: "bagit.txt",
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    )
    let info = text(
      at: "bag-info.txt",
      """
      Bagging-Date: \(day.iso)
      Bag-Software-Agent: synpunkt \(version)
      External-Identifier: \(package.name)
      Payload-Oxum: \(size).\(payload.count)
      Source-Organization: \(authority)

      """
    )
    let manifest = manifest(at: "manifest-sha256.txt", of: payload)
    let tags = [info, declaration, manifest]
    return Package(
      name: Self.prefix + package.name,
      files: tags + payload + [self.manifest(at: "tagmanifest-sha256.txt", of: tags)],
      modified: package.modified
    )
  }

  private func text(at path: String, _ text: String) -> PackageFile {
    PackageFile(at: path, holding: Array(text.utf8))
  }

  /// Section 2.1.3: a hash and a path a line.
  private func manifest(at path: String, of files: [PackageFile]) -> PackageFile {
    text(at: path, files.map { "\($0.digest.hexadecimal)  \($0.path)\n" }.joined())
  }
}
