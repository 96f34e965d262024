/// The program, as the documents that it makes name it.
package enum Producer {
  package static let version = "0.1.0"
  package static let name = "synpunkt " + version
}
