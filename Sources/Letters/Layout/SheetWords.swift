/// The words that stand on every sheet, in the language of its letter.
struct SheetWords: Sendable {
  let date: String
  let reference: String
  let handledBy: String
  let page: String
  let of: @Sendable (_ page: Int, _ count: Int) -> String
  let enclosure: String
  let enclosures: String
  let addressee: String
  let pages: String

  /// Swedish unless the language is English.
  static func words(for language: String) -> SheetWords {
    language.hasPrefix("en") ? english : swedish
  }

  /// The page stands as `1 (3)`, which Swedish authorities write also on a letter of one page: so it
  /// is seen that nothing has been lost.
  private static let swedish = SheetWords(
    date: "Datum",
    reference: "Ärendenummer",
    handledBy: "Handläggare",
    page: "Sida",
    of: { page, count in "\(page) (\(count))" },
    enclosure: "Bilaga",
    enclosures: "Bilagor",
    addressee: "Adressat",
    pages: "Sidor"
  )

  private static let english = SheetWords(
    date: "Date",
    reference: "Case number",
    handledBy: "Handled by",
    page: "Page",
    of: { page, count in "\(page) of \(count)" },
    enclosure: "Enclosure",
    enclosures: "Enclosures",
    addressee: "Addressee",
    pages: "Pages"
  )
}
