/// A picture, read from a PNG file and used in any number of documents.
package final class Image: Sendable {
  /// In pixels.
  package let width, height: Int

  /// Reads a PNG file of any bytes; throws what is wrong with it.
  package init(png bytes: [UInt8]) throws(ImageFault) {
    width = 0
    height = 0
    throw .notPNG
  }
}

/// Why a file cannot be used as a picture.
package enum ImageFault: Error, Hashable, Sendable {
  case notPNG
}
