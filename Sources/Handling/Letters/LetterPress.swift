import CaseStore
import Casework
import Checksums
import CivilCalendar
import Findings
import Letters
import PDF
import System
import Typesetting

/// Sets letters: fonts, logo and window of a register, used for as many letters as there are.
package struct LetterPress {
  private let desk: LetterDesk
  package let format: LetterFormat
  private var fonts: LetterFonts
  package let logo: Logo?
  /// What is wrong with fonts and logo, for the whole run.
  package private(set) var problems: [LocatedFinding] = []

  package init(_ desk: LetterDesk) throws {
    self.desk = desk
    format = LetterFormat(desk.register.letters)
    fonts = LetterFonts(
      from: FontBook(desk.desk.world.environment, root: desk.folder.path),
      by: desk.register.letters
    )
    logo = try Self.logo(desk)
  }

  /// A letter as it is printed.
  package struct SetLetter {
    package let document: Document
    package let sheet: LetterSheet
    /// Whether it may be kept in an archive.
    package let isArchival: Bool
    /// What is wrong with the text, and does not keep it from being printed.
    fileprivate(set) package var findings: [LocatedFinding] = []

    package var pages: Int { document.pages.count }
  }

  /// Sets a letter of a case, dated `date` unless its header says another.
  ///
  /// - Throws: ``Faults``, with everything that keeps it from being printed.
  package mutating func set(
    _ letter: Letter,
    _ text: LetterText,
    from read: CaseReading,
    date: CivilDate,
    producer: String = Producer.ofDocuments
  ) throws -> SetLetter {
    let found = desk.findings(of: letter, in: text, for: read)
    var findings = found.filter { LetterCode.preventsPrinting($0.code) }
    if findings.isEmpty, Addressee.lines(read.item).isEmpty {
      findings = [LetterCode.addressMissing.finding().located(path: read.path(letter.text))]
    }
    guard findings.isEmpty else { throw Faults(findings) }
    let sheet = LetterSheet(
      text,
      of: read.item,
      in: desk.register,
      logo: logo,
      date: date,
      producer: producer
    )
    var set: SetLetter
    do throws(LayoutFaults) {
      set = try layOut(sheet)
    } catch {
      let words = LayoutWords(text, of: read, as: letter)
      throw Faults(words.findings(error.faults))
    }
    let damage = LetterFonts.damage(in: set.document)
    guard damage.isEmpty else {
      throw Faults(damage.map { $0.located(path: RegisterFile.settings.path) })
    }
    set.findings = found
    return set
  }

  /// A letter as it was set before, if its PDF is still what text, case and register give: then it keeps its date.
  ///
  /// `nil` where anything is another, also the PDF.
  package mutating func kept(
    _ letter: Letter,
    _ text: LetterText,
    from read: CaseReading
  ) throws -> SetLetter? {
    guard let pdf = try desk.folder.readLetter(of: read.number, letter.pdf),
      let day = Document.creationDay(of: pdf).flatMap({ CivilDate(iso: $0) })
    else { return nil }
    if let record = read.item.setting(of: letter) {
      guard record.text == SHA256.hash(of: text.bytes), record.pdf == SHA256.hash(of: pdf),
        record.values == LetterMarks.of(text, of: read.item, in: desk.register)
      else { return nil }
    }
    // Earlier versions of the program wrote their number into it.
    let producer = Document.producer(of: pdf) ?? Producer.ofDocuments
    let set = try set(letter, text, from: read, date: day, producer: producer)
    return set.document.bytes() == pdf ? set : nil
  }

  /// Puts a letter that was set beside its text, and records of what it was set.
  package func put(
    _ set: SetLetter,
    _ letter: Letter,
    _ text: LetterText,
    from read: CaseReading
  ) throws {
    let bytes = set.document.bytes()
    let record = LetterRecord(
      letter: letter,
      text: SHA256.hash(of: text.bytes),
      pdf: SHA256.hash(of: bytes),
      values: LetterMarks.of(text, of: read.item, in: desk.register)
    )
    let language = desk.register.language
    let event = LogEvent(
      time: desk.now,
      by: desk.desk.actor,
      what: .changed,
      details: record.details(language)
    )
    _ = try desk.folder.putLetterPDF(
      read.number,
      letter,
      bytes,
      in: language,
      event: record == read.item.setting(of: letter) ? nil : event
    )
  }

  /// Letters as one print file, behind a list to tick them off by.
  package mutating func printFile(
    _ letters: [(read: CaseReading, letter: SetLetter)]
  ) throws -> Document {
    let language = desk.register.language
    let count = letters.count
    let list = PostingList(
      language: language.tag,
      authority: desk.register.authority,
      heading: Wording("Brev att posta", "Letters to post")[language],
      summary: desk.now.date.words(language)
        + Wording(" – \(count) brev", " – \(count) letter\(count == 1 ? "" : "s")")[language],
      rows: letters.map { read, letter in
        PostingList.Row(
          number: read.number.description,
          addressee: letter.sheet.address.first ?? "",
          enclosures: letter.sheet.enclosures,
          pages: letter.pages
        )
      },
      created: desk.desk.midnight,
      producer: Producer.ofDocuments
    )
    let cover: Document
    do throws(LayoutFaults) {
      cover = try list.document(typeface([.spare]))
    } catch {
      throw Faults(error.faults.map { LayoutWords.finding($0) })
    }
    return PrintFile.joined(
      [cover] + letters.map(\.letter.document),
      title: list.heading,
      author: desk.register.authority,
      language: language.tag,
      created: desk.desk.midnight,
      producer: Producer.ofPrintFile
    )
  }

  /// With the spare font only where the first one lacks something: it is large.
  private mutating func layOut(_ sheet: LetterSheet) throws(LayoutFaults) -> SetLetter {
    var need: Set<LetterFonts.Need> = sheet.hasEmphasis ? [.emphasis] : []
    let typeface = typeface(need)
    do throws(LayoutFaults) {
      return try layOut(sheet, in: typeface)
    } catch {
      let isMissing = error.faults.contains {
        if case .missingCharacter = $0 { true } else { false }
      }
      guard isMissing else { throw error }
      need.insert(.spare)
      return try layOut(sheet, in: self.typeface(need))
    }
  }

  private func layOut(
    _ sheet: LetterSheet,
    in typeface: Typeface
  ) throws(LayoutFaults) -> SetLetter {
    SetLetter(
      document: try LetterLayout(format: format, typeface: typeface).document(sheet),
      sheet: sheet,
      isArchival: LetterFonts.isArchival(typeface)
    )
  }

  /// The fonts of a text; what is wrong with them is kept in ``problems``.
  package mutating func typeface(_ need: Set<LetterFonts.Need>) -> Typeface {
    let typeface = fonts.typeface(need)
    problems = fonts.problems.map { $0.located(path: RegisterFile.settings.path) }
    return typeface
  }

  /// The picture that register.yaml names.
  private static func logo(_ desk: LetterDesk) throws -> Logo? {
    guard let path = desk.register.letters.logo else { return nil }
    func refusal(_ reason: Wording) -> Faults {
      let finding = SettingCode.logoUnusable.finding(with: [
        "path": Wording(verbatim: visible(path)), "reason": reason,
      ])
      return Faults([finding.located(path: RegisterFile.settings.path)])
    }
    let read: [UInt8]?
    do throws(FileError) {
      read = try desk.folder.readTemplate(path)
    } catch {
      throw refusal(error.reason)
    }
    guard let bytes = read else {
      throw refusal(Wording("filen finns inte", "there is no such file"))
    }
    do throws(ImageFault) {
      return Logo(
        try Image(png: bytes),
        name: desk.register.letters.logoHasName ? .inside : .beside
      )
    } catch {
      throw refusal(error.words)
    }
  }
}

extension LetterFormat {
  /// As register.yaml says, and the usual Swedish one where it says nothing.
  package init(_ settings: Register.LetterSettings) {
    self = .swedishC5
    if let size = settings.textSize {
      let sizes = Register.LetterSettings.textSizes
      textSize = .micrometres(min(max(size.micrometres, sizes.lowerBound), sizes.upperBound))
    }
    if let window = settings.window {
      self.window = Rectangle(
        Point(.micrometres(window.left.micrometres), .micrometres(window.top.micrometres)),
        width: .micrometres(window.right.micrometres - window.left.micrometres),
        height: .micrometres(window.bottom.micrometres - window.top.micrometres)
      )
    }
  }
}

extension LetterSheet {
  /// Whether anything is to be set in italics.
  fileprivate var hasEmphasis: Bool {
    let spans = body.flatMap(\.spans)
    return (spans + (closing?.signature.flatMap { $0 } ?? [])).contains { $0.isEmphasised }
  }
}
