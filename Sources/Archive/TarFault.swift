/// What keeps bytes from being read as a tar file with one package; no word of damage unless there is some.
package enum TarFault: Error, Hashable, Sendable {
  /// They begin as no tar file does.
  case noTar
  /// The name of what compressed them.
  case compressed(String)
  /// They end within an entry, or before the end that every tar file has.
  case cutOff
  /// A header, at a place in the file, whose checksum is wrong or whose fields cannot be read.
  case damaged(at: Int)
  /// An entry whose path begins at the root of the system.
  case absolutePath(String)
  /// An entry whose path leads out of the folder.
  case pathOutside(String)
  /// Two entries of one name: the later would replace the former.
  case twice(String)
  /// A file that is stored without its holes.
  case sparse(String)
  /// An entry that begins or ends in another tar file.
  case manyVolumes(String)
  /// Something stands behind the end.
  case afterEnd
  /// Several folders lie side by side, in order.
  case severalFolders([String])
}
