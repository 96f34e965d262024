/// A file that came with a message, or that was made of a part which is no text.
package struct Attachment: Sendable, Hashable {
  /// Safe on every file system, and unlike all others of the message; see `AttachmentNames`.
  package let fileName: String
  /// Such as `image/jpeg`, in lower case, as the sender says; nobody has looked whether it is so.
  package let mediaType: String
  /// The content, decoded.
  package let bytes: [UInt8]
}
