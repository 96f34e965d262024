import Flate

/// Why a file cannot be used as a picture (ISO/IEC 15948); places are byte offsets into the file.
package enum ImageFault: Error, Hashable, Sendable {
  /// It does not begin as every PNG file does (5.2).
  case notPNG
  /// It ends within a chunk, or before the last one.
  case truncated(at: Int)
  /// A chunk is not what was written (5.3).
  case checksum(chunk: String, at: Int)
  /// A chunk that must be there is not (5.6).
  case missing(chunk: String)
  /// A chunk that stands in the wrong place, or twice (5.6).
  case misplaced(chunk: String, at: Int)
  /// A chunk that must not be passed over and is not known (5.4).
  case unknown(chunk: String, at: Int)
  /// A chunk of a length that it cannot have.
  case length(chunk: String, Int)
  /// Nothing, or more than 10,000 pixels, in one direction (11.2.2).
  case size(width: Int, height: Int)
  /// More than 64 MB of samples.
  case tooLarge(bytes: Int)
  /// A colour type with a bit depth that it does not have (table 11.1).
  case colour(type: Int, depth: Int)
  case compressionMethod(Int)
  case filterMethod(Int)
  case interlaceMethod(Int)
  case compressed(InflateFault)
  /// Too little or too much data for the size (7.2).
  case data(bytes: Int, expected: Int)
  /// A row that was filtered in an unknown way (9.2); rows are counted from 0, in all passes.
  case filter(Int, row: Int)
  /// A pixel whose colour the palette does not have (11.2.3).
  case palette(entry: Int, count: Int)
}
