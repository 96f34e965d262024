/// `sender.yaml` of a case: its bytes, or that they cannot be read, which is not that there are none.
package enum SenderFile: Sendable {
  case bytes([UInt8])
  case unreadable
}
