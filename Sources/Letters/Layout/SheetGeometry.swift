import PDF
import Typesetting

/// Where things stand on an A4.
///
/// The text is 145 mm wide, some 75 characters of 11 points: longer lines are hard to follow. What
/// stands at the right begins where the address does.
struct SheetGeometry {
  static let width = Length.millimetres(210)
  static let height = Length.millimetres(297)
  static let left = Length.millimetres(25)
  static let right = Length.millimetres(185)
  static let measure = Length.millimetres(145)
  static let top = Length.millimetres(15)
  /// Of the text on the second page and those after it.
  static let followingTop = Length.millimetres(38)
  /// From the lower edge up to the end of the footer.
  static let bottom = Length.millimetres(12)
  /// Between the text and the footer.
  static let footerGap = Length.millimetres(8)
  static let fold = Length.micrometres(148_500)
  static let hairline = Length(thousandths: 400)

  /// Of the letterhead's lines, the address's contact and the like.
  static let smallSize = Length(thousandths: 9500)
  static let smallLeading = Length(thousandths: 12_500)
  static let footerSize = Length(thousandths: 8000)
  static let footerLeading = Length(thousandths: 10_500)
  static let nameSize = Length(thousandths: 14_000)
  static let nameLeading = Length(thousandths: 17_500)
}
