/// A picture, read from a PNG file and used in any number of documents.
///
/// It is kept as it goes into a file: compressed, and with what is transparent apart. Colours are taken
/// as sRGB.
package final class Image: Sendable {
  /// In pixels.
  package let width, height: Int
  let colour: Colour
  let samples: Samples
  /// How much of each pixel is seen, where not everything is.
  let opacity: Samples?
  /// The one colour that is not seen, if there is one.
  let transparent: [Int]

  /// What the samples of a pixel mean.
  enum Colour: Sendable {
    case grey, rgb
    /// Three bytes for each number.
    case palette([UInt8])

    var components: Int {
      switch self {
      case .grey, .palette: 1
      case .rgb: 3
      }
    }
  }

  /// Rows of samples in the format of zlib, each behind the filter that PNG gave it.
  struct Samples: Sendable {
    let compressed: [UInt8]
    let depth: Int
  }

  /// Reads a PNG file of any bytes; throws what is wrong with it.
  package init(png bytes: [UInt8]) throws(ImageFault) {
    let file = try PNGFile(bytes)
    let header = file.header
    width = header.width
    height = header.height
    let rows = try PNGRows(file)
    switch header.colour {
    case .grey, .greyAlpha: colour = .grey
    case .rgb, .rgbAlpha: colour = .rgb
    case .palette: colour = .palette(file.palette)
    }
    transparent = file.transparentColour
    opacity = rows.opacity.map { Samples(compressed: $0, depth: rows.opacityDepth) }
    samples = Samples(compressed: rows.colours, depth: header.depth)
  }
}
