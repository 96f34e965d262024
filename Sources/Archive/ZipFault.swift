/// What keeps bytes from being read as a ZIP file with one package; no word of damage unless there is some.
package enum ZipFault: Error, Hashable, Sendable {
  /// They end before the directory that every ZIP file ends with.
  case cutOff
  /// What stands at a place is not what the directory says.
  case damaged(at: Int)
  /// A file that only a password opens.
  case encrypted(String)
  /// A file that is compressed in a way which the program does not know.
  case unknownMethod(String)
  /// Something stands behind the end.
  case afterEnd
}
