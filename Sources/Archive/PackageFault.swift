/// What is wrong with a package, and where; paths begin in its folder.
package enum PackageFault: Hashable, Sendable {
  /// There is no METS.xml, or none that can be read.
  case noMETS
  /// The last line of METS.xml is not the hash of what stands above it.
  case sealBroken
  /// METS.xml is that of another package than the folder's name says.
  case nameDiffers(named: String)
  /// An XML file is not well-formed.
  case unreadable(String)
  /// A path that leads out of the package, or no path.
  case badPath(String)
  case namedTwice(String)
  /// A file that is named is not there; its bytes may be found under another name.
  case missing(String, foundAs: String?)
  /// Something is there that is not named.
  case unnamed(String)
  /// A link, a device or a pipe where a file should be.
  case notAFile(String)
  case sizeDiffers(String, named: Int, found: Int)
  /// Other bytes than those that were packed; they may be those of another file.
  case changed(String, sameAs: String?)
  /// premis.xml names the file with another hash or size, or not at all.
  case premisDiffers(String)
  /// premis.xml names a file that METS.xml does not.
  case premisExtra(String)
  /// erms.xml does not name a file of a case.
  case ermsLacks(String)
  /// erms.xml names a file that METS.xml does not.
  case ermsExtra(String)
  /// A case has its folder or its place in erms.xml, and not both.
  case caseDiffers(String)
  /// premis.xml, erms.xml and the log of a case do not tell the same events.
  case eventsDiffer(String)
  /// A manifest of the bag is not there, or has a line that cannot be read.
  case badManifest(String)
  /// A manifest of the bag names another hash, or a file is not in it.
  case manifestDiffers(String)
  /// The bag has another size and number of files in `data/` than it says: bytes, a full stop, files.
  case payloadDiffers(named: String, found: String)
  /// The bag says that it has a form which the program does not know; nothing is said of damage.
  case unknownForm(String)
  /// A file whose hash stands in the log of its case is another, or gone.
  case logDiffers(String)
  /// A description is too large to be one.
  case tooLarge(String)
  /// The tar file could not be read, or the ZIP file for reasons that both may have.
  case notRead(TarFault)
  /// The ZIP file could not be read.
  case notUnzipped(ZipFault)
}
