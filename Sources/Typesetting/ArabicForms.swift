/// The shapes of Arabic letters, which depend on their neighbours (Unicode 9.2, The Arabic Script).
///
/// They are taken from the presentation forms A and B (U+FB50–U+FDFF, U+FE70–U+FEFF), which many
/// fonts have: enough for names and phrases in Arabic, Persian and Urdu. A letter that has no such
/// form, but would need one, is not set at all.
enum ArabicForms {
  /// How a letter stands to those around it, in the order in which Unicode lists the forms.
  enum Form: Int, Sendable {
    case isolated, final, initial, medial

    init(joinsPrevious: Bool, joinsNext: Bool) {
      self =
        switch (joinsPrevious, joinsNext) {
        case (false, false): .isolated
        case (true, false): .final
        case (false, true): .initial
        case (true, true): .medial
        }
    }
  }

  /// Whether a letter joins the one before it and the one behind it.
  struct Joining: Sendable {
    var previous: Bool
    var next: Bool

    static let none = Joining(previous: false, next: false)
  }

  static func joining(of scalar: Unicode.Scalar) -> Joining {
    // U+0640, the tatweel, is nothing but a join; U+0649 has its inner forms elsewhere.
    if scalar.value == 0x640 || scalar.value == 0x649 {
      return Joining(previous: true, next: true)
    }
    guard let row = row(of: scalar) else { return .none }
    return Joining(previous: row.count > 1, next: row.count == 4)
  }

  /// The character that has a letter's shape, or `nil` when Unicode has none.
  static func shape(of scalar: Unicode.Scalar, in form: Form) -> Unicode.Scalar? {
    if scalar.value == 0x640 { return scalar }
    // Alef maksura has two forms beside it, and those that Uighur needs elsewhere.
    if scalar.value == 0x649, form == .initial || form == .medial {
      return Unicode.Scalar(0xFBE8 + UInt32(form.rawValue - Form.initial.rawValue))
    }
    guard let row = row(of: scalar), form.rawValue < row.count else { return nil }
    return Unicode.Scalar(row.isolated + UInt32(form.rawValue))
  }

  /// Lam and alef as one shape: they may not stand side by side (Unicode 9.2, ligatures).
  static func lamAlef(of alef: Unicode.Scalar, in form: Form) -> Unicode.Scalar? {
    let isolated: UInt32
    switch alef.value {
    case 0x622: isolated = 0xFEF5
    case 0x623: isolated = 0xFEF7
    case 0x625: isolated = 0xFEF9
    case 0x627: isolated = 0xFEFB
    default: return nil
    }
    switch form {
    case .isolated, .initial: return Unicode.Scalar(isolated)
    case .final, .medial: return Unicode.Scalar(isolated + 1)
    }
  }

  private static func row(of scalar: Unicode.Scalar) -> Row? {
    guard scalar.value >= 0x621, scalar.value <= 0x6D3 else { return nil }
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].letter < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].letter == scalar.value ? rows[low] : nil
  }

  private typealias Row = (letter: UInt32, isolated: UInt32, count: Int)

  /// A letter, its isolated form, and how many forms follow each other from there.
  ///
  /// The Unicode character database, compatibility decompositions of both blocks.
  private static let rows: [Row] = [
    (0x621, 0xFE80, 1), (0x622, 0xFE81, 2), (0x623, 0xFE83, 2), (0x624, 0xFE85, 2),
    (0x625, 0xFE87, 2), (0x626, 0xFE89, 4), (0x627, 0xFE8D, 2), (0x628, 0xFE8F, 4),
    (0x629, 0xFE93, 2), (0x62A, 0xFE95, 4), (0x62B, 0xFE99, 4), (0x62C, 0xFE9D, 4),
    (0x62D, 0xFEA1, 4), (0x62E, 0xFEA5, 4), (0x62F, 0xFEA9, 2), (0x630, 0xFEAB, 2),
    (0x631, 0xFEAD, 2), (0x632, 0xFEAF, 2), (0x633, 0xFEB1, 4), (0x634, 0xFEB5, 4),
    (0x635, 0xFEB9, 4), (0x636, 0xFEBD, 4), (0x637, 0xFEC1, 4), (0x638, 0xFEC5, 4),
    (0x639, 0xFEC9, 4), (0x63A, 0xFECD, 4), (0x641, 0xFED1, 4), (0x642, 0xFED5, 4),
    (0x643, 0xFED9, 4), (0x644, 0xFEDD, 4), (0x645, 0xFEE1, 4), (0x646, 0xFEE5, 4),
    (0x647, 0xFEE9, 4), (0x648, 0xFEED, 2), (0x649, 0xFEEF, 2), (0x64A, 0xFEF1, 4),
    (0x671, 0xFB50, 2), (0x677, 0xFBDD, 1), (0x679, 0xFB66, 4), (0x67A, 0xFB5E, 4),
    (0x67B, 0xFB52, 4), (0x67E, 0xFB56, 4), (0x67F, 0xFB62, 4), (0x680, 0xFB5A, 4),
    (0x683, 0xFB76, 4), (0x684, 0xFB72, 4), (0x686, 0xFB7A, 4), (0x687, 0xFB7E, 4),
    (0x688, 0xFB88, 2), (0x68C, 0xFB84, 2), (0x68D, 0xFB82, 2), (0x68E, 0xFB86, 2),
    (0x691, 0xFB8C, 2), (0x698, 0xFB8A, 2), (0x6A4, 0xFB6A, 4), (0x6A6, 0xFB6E, 4),
    (0x6A9, 0xFB8E, 4), (0x6AD, 0xFBD3, 4), (0x6AF, 0xFB92, 4), (0x6B1, 0xFB9A, 4),
    (0x6B3, 0xFB96, 4), (0x6BA, 0xFB9E, 2), (0x6BB, 0xFBA0, 4), (0x6BE, 0xFBAA, 4),
    (0x6C0, 0xFBA4, 2), (0x6C1, 0xFBA6, 4), (0x6C5, 0xFBE0, 2), (0x6C6, 0xFBD9, 2),
    (0x6C7, 0xFBD7, 2), (0x6C8, 0xFBDB, 2), (0x6C9, 0xFBE2, 2), (0x6CB, 0xFBDE, 2),
    (0x6CC, 0xFBFC, 4), (0x6D0, 0xFBE4, 4), (0x6D2, 0xFBAE, 2), (0x6D3, 0xFBB0, 2),
  ]
}
