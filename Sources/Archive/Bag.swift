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
  private let delivery: Delivery

  package init(_ package: Package, of delivery: Delivery) {
    self.package = package
    self.delivery = delivery
  }

  /// How the names of bags begin.
  package static let prefix = "bag-"

  /// The bag, as a package of its own.
  package func bagged() -> Package {
    let payload = package.files.map { $0.moved(below: "data/" + package.name) }
    let size = payload.reduce(0) { $0 + $1.bytes.count }
    let declaration = text("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    let info = text(
      "bag-info.txt",
      """
      Bagging-Date: \(delivery.time.date.iso)
      Bag-Software-Agent: synpunkt \(delivery.version)
      External-Identifier: \(package.name)
      Payload-Oxum: \(size).\(payload.count)
      Source-Organization: \(delivery.register.authority)

      """
    )
    let manifest = manifest("manifest-sha256.txt", payload)
    let tags = [info, declaration, manifest]
    return Package(
      name: Self.prefix + package.name,
      files: tags + payload + [self.manifest("tagmanifest-sha256.txt", tags)],
      modified: package.modified
    )
  }

  private func text(_ path: String, _ text: String) -> PackageFile {
    PackageFile(path, Array(text.utf8))
  }

  /// Section 2.1.3: a hash and a path a line.
  private func manifest(_ path: String, _ files: [PackageFile]) -> PackageFile {
    text(path, files.map { "\($0.digest.hexadecimal)  \($0.path)\n" }.joined())
  }
}
