import PDF

/// Why a sheet cannot be printed as it is.
package enum LayoutFault: Hashable, Sendable {
  /// A character that no font has, or that cannot be set; `offset` in bytes of the part's text.
  case missingCharacter(String, in: SheetPart, offset: Int)
  /// More lines than the window shows in the smallest size.
  case addressTooHigh(lines: Int, fitting: Int)
  /// A line of the address that is wider than the window in the smallest size; from 0.
  case addressTooWide(line: Int)
  /// Name, department and contact lines reach into the window, or leave no room for the letter.
  case letterheadTooHigh
  /// More lines at the foot than a page can spare.
  case footerTooHigh
  /// A value that stands on one line, and is wider than there is room for.
  case tooWide(SheetPart)
  /// A form that does not fit on its page.
  case formTooHigh
  /// A window that does not lie on the upper half of the sheet, or is too small for any address.
  case windowOutside
}

/// All that is wrong with a sheet, in the order in which it is read.
package struct LayoutFaults: Error, Hashable, Sendable {
  package var faults: [LayoutFault]

  package init(_ faults: [LayoutFault]) { self.faults = faults }
}

/// Which value of a sheet something is about; lines, blocks and items from 0.
package enum SheetPart: Hashable, Sendable {
  case authority
  case department(line: Int)
  case date, reference
  case address(line: Int)
  case contact(line: Int)
  case heading
  case body(block: Int, item: Int)
  case closing
  case signature(line: Int)
  case enclosure(Int)
  case footer(column: Int, line: Int)
  /// What stands below the heading of the posting list.
  case summary
  /// A row and column of the posting list.
  case row(Int, column: Int)
  case form(FormPart)
  /// A word of the layout itself.
  case word
}

/// Which value of a form something is about.
package enum FormPart: Hashable, Sendable {
  case introduction(block: Int, item: Int)
  case question
  case choice(Int)
  case story
  case field(Int)
  case footer(block: Int, item: Int)
}
