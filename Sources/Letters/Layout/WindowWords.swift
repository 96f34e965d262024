import PDF
import Typesetting

/// What the window sheet tells the clerk to do.
struct WindowWords: Sendable {
  let title: String
  let fold: String
  private let steps: [String]
  private let now: String
  private let read: String
  private let sides: [String]

  static func words(for language: String) -> WindowWords {
    language.hasPrefix("en") ? english : swedish
  }

  /// The steps, what is set now, and four lines for what was read.
  func blocks(for window: Rectangle) -> [Block] {
    let edges = [
      window.origin.x, window.origin.x + window.width, window.origin.y,
      window.origin.y + window.height,
    ]
    let values = zip(sides, edges).map { side, edge in
      "\(side) \((edge.thousandths * 254 + 360_000) / 720_000) mm"
    }
    return [
      .heading(1, [Span(title)]),
      .list(steps.map { Block.Item([Span($0)]) }),
      .paragraph([Span(now + " "), Span(values.joined(separator: ", "), isStrong: true), Span(".")]
      ),
      .paragraph([Span(read)]),
      .lines(sides.map { [Span("........................ mm  \($0)")] }),
    ]
  }

  private static let swedish = WindowWords(
    title: "Prov av kuvertets fönster",
    fold: "Vik här",
    steps: [
      "Skriv ut sidan i full storlek (100 %, utan anpassning till papperet).",
      "Vik den på mitten med texten utåt och lägg den i kuvertet så att adressen syns i fönstret.",
      "Skaka ned arket mot kuvertets nedre vänstra hörn, som det ligger när brevet är på väg.",
      "Läs på linjalerna vid vilka millimeter fönstrets kanter ligger. Skaka arket åt andra"
        + " hållet och se efter att hela adressen fortfarande syns.",
    ],
    now: "Nu är fönstret inställt på",
    read: "Skriv upp det du läser och för in det under brev i register.yaml:",
    sides: ["vänster", "höger", "överkant", "nederkant"]
  )

  private static let english = WindowWords(
    title: "Test of the envelope’s window",
    fold: "Fold here",
    steps: [
      "Print this page in full size (100 %, not fitted to the paper).",
      "Fold it in the middle with the text outside, and put it into the envelope so that the address"
        + " shows in the window.",
      "Shake the sheet down to the lower left corner of the envelope, where it will be in the post.",
      "Read on the rulers at which millimetres the edges of the window are. Shake the sheet the"
        + " other way and see that all of the address still shows.",
    ],
    now: "The window is now set to",
    read: "Write down what you read, and put it under letters in register.yaml:",
    sides: ["left", "right", "top", "bottom"]
  )
}
