import Findings
import PDF

extension ImageFault {
  /// Why a picture cannot be used, as a person is told of it.
  package var words: Wording {
    switch self {
    case .notPNG: Wording("det är ingen PNG-fil", "it is no PNG file")
    case .truncated: Wording("filen är avklippt", "the file is cut short")
    case .checksum(let chunk, let place):
      Wording(
        "delen \(visible(chunk)) på byte \(place) är skadad",
        "the chunk \(visible(chunk)) at byte \(place) is damaged"
      )
    case .missing(let chunk): Wording("delen \(chunk) saknas", "the chunk \(chunk) is missing")
    case .misplaced(let chunk, let place):
      Wording(
        "delen \(chunk) står på fel plats, byte \(place)",
        "the chunk \(chunk) is in the wrong place, byte \(place)"
      )
    case .unknown(let chunk, _):
      Wording("delen \(visible(chunk)) är okänd", "the chunk \(visible(chunk)) is unknown")
    case .length(let chunk, let length):
      Wording(
        "delen \(visible(chunk)) kan inte vara \(length) byte",
        "the chunk \(visible(chunk)) cannot have \(length) bytes"
      )
    case .size(let width, let height):
      Wording(
        "storleken \(width) × \(height) är inte möjlig; högst 10 000 punkter åt varje håll",
        "the size \(width) × \(height) is not possible; at most 10,000 pixels each way"
      )
    case .tooLarge: Wording("bilden är för stor", "the picture is too large")
    case .colour(let type, let depth):
      Wording(
        "färgtypen \(type) finns inte med \(depth) bitar",
        "there is no colour type \(type) of \(depth) bits"
      )
    case .compressionMethod, .filterMethod, .interlaceMethod:
      Wording("den är packad på ett okänt sätt", "it is packed in an unknown way")
    case .compressed, .data, .filter, .palette:
      Wording("bildens punkter är skadade", "its pixels are damaged")
    }
  }
}
