import Casework
import Checksums
import System

/// What the names of the people of every case leave behind – senders, whoever its fields, letters and judgements name –,
/// kept in `.synpunkt/people` so that texts of other cases are looked through for them without reading ten thousand files.
///
/// It holds numbers that were made of words, and no name. Each time it is asked for, every such file is looked at
/// (`stat`), and a case is read again where one has changed; a case that is gone – disposed of, too – is out of it at
/// once. The file can be deleted: it is made again.
package struct PeopleTable: Sendable {
  /// In the order of the cases' numbers.
  package let entries: [Entry]
  /// Whether all that names people could be read.
  package let isWhole: Bool

  /// The people of one case.
  package struct Entry: Equatable, Sendable {
    package let number: CaseNumber
    /// Of the stamps of the files; 0 where they are to be read again.
    let mark: UInt64
    /// For each person the numbers of the words of the name.
    package let names: [[UInt64]]
  }

  /// Looks at the people of some cases; uses and renews the file where it can.
  ///
  /// - Parameters:
  ///   - folder: The register.
  ///   - cases: Every case, in the order of their numbers.
  ///   - names: The numbers that the bytes of a file leave behind.
  /// - Throws: ``FileError`` where the register cannot be opened.
  package init(
    of folder: RegisterFolder,
    cases: [CaseNumber],
    reading names: @escaping Reading
  ) throws(FileError) {
    let root = try folder.open()
    let old = Self.stored(root)
    let known = Dictionary(uniqueKeysWithValues: old.map { ($0.number, $0) })
    let rootPath = folder.path
    let now = (try? root.makingDerived().time()) ?? .never
    let looked = Parallel.map(cases, inPiecesOf: 200) { piece in
      guard let root = try? Folder(rootPath) else {
        return piece.map { Looked(entry: nil, number: $0) }
      }
      return piece.map { number in
        Looked(
          entry: Self.look(at: number, in: root, known: known[number], before: now, reading: names),
          number: number
        )
      }
    }
    entries = looked.compactMap(\.entry)
    isWhole = entries.count == cases.count
    if entries != old {
      try? root.makingDerived().putDerived(Self.fileName, holding: PeopleFormat.encode(entries))
    }
  }

  private struct Looked: Sendable {
    /// `nil` where one of the files is there and cannot be read.
    let entry: Entry?
    let number: CaseNumber
  }

  /// Makes numbers of the bytes of a file of a case.
  package typealias Reading = @Sendable (CaseFile, [UInt8]) -> [[UInt64]]

  private static func look(
    at number: CaseNumber,
    in root: borrowing Folder,
    known: Entry?,
    before now: FileStamp.Time,
    reading names: Reading
  ) -> Entry? {
    guard let files = files(of: number, in: root) else { return nil }
    let stamps = files.map { root.stamp(number.folder + "/" + $0.rawValue) }
    let mark = stamps.allSatisfy { $0.trusted(before: now) == $0 } ? Self.mark(stamps) : 0
    if let known, known.mark != 0, known.mark == mark { return known }
    var found: [[UInt64]] = []
    var isSame = true
    for (file, stamp) in zip(files, stamps) where stamp != .missing {
      let path = number.folder + "/" + file.rawValue
      do {
        guard let bytes = try root.readIfPresent(path, limit: 1 << 20) else { continue }
        found += names(file, bytes)
      } catch {
        return nil
      }
      isSame = isSame && root.stamp(path) == stamp
    }
    var seen: Set<[UInt64]> = []
    let names = found.filter { seen.insert($0).inserted }
    return Entry(number: number, mark: isSame ? mark : 0, names: names)
  }

  /// What names people; `nil` where nobody can say which letters there are.
  private static func files(of number: CaseNumber, in root: borrowing Folder) -> [CaseFile]? {
    do throws(FileError) {
      let letters = try root.folder(at: number.folder + "/" + CaseFile.lettersFolder).entries()
      return fixed
        + letters.compactMap { entry in
          let file = CaseFile(rawValue: CaseFile.lettersFolder + "/" + entry.name)
          if case .letter? = file { return file } else { return nil }
        }
        .sorted { $0.rawValue < $1.rawValue }
    } catch {
      return error.isMissing ? fixed : nil
    }
  }

  private static let fixed: [CaseFile] = [.facts, .sender, .message, .redaction]

  private static func mark(_ stamps: [FileStamp]) -> UInt64 {
    var mark = QuickHash()
    for stamp in stamps { for part in stamp.parts { mark.add(part) } }
    return max(mark.value, 1)
  }

  private static let fileName = "people"

  private static func stored(_ root: borrowing Folder) -> [Entry] {
    let bytes = try? root.folder(RegisterLayout.derived).readIfPresent(fileName)
    return bytes.flatMap { $0 }.flatMap(PeopleFormat.decode) ?? []
  }
}

/// The bytes of `.synpunkt/people`.
///
/// All numbers are little-endian.
///
/// | offset | bytes | what |
/// |---:|---:|---|
/// | 0 | 8 | signature `SYNPEOPL` |
/// | 8 | 4 | version, 2 |
/// | 12 | 4 | number of entries |
/// | 16 | … | the entries: the case's number, 8 bytes mark, 1 byte persons; for each 1 byte words, 8 bytes a word |
/// | end − 8 | 8 | the `QuickHash` of everything before |
enum PeopleFormat {
  static let version: UInt32 = 2
  static let signature = Array("SYNPEOPL".utf8)

  static func encode(_ entries: [PeopleTable.Entry]) -> [UInt8] {
    var bytes = signature
    bytes.reserveCapacity(entries.count * 48 + 64)
    IndexFormat.append(version, to: &bytes)
    IndexFormat.append(UInt32(entries.count), to: &bytes)
    for entry in entries {
      IndexFormat.append(entry.number, to: &bytes)
      IndexFormat.append(entry.mark, to: &bytes)
      bytes.append(UInt8(min(entry.names.count, 255)))
      for name in entry.names.prefix(255) {
        bytes.append(UInt8(min(name.count, 255)))
        for word in name.prefix(255) { IndexFormat.append(word, to: &bytes) }
      }
    }
    IndexFormat.append(IndexFormat.checksum(of: bytes[...]), to: &bytes)
    return bytes
  }

  /// `nil` for anything that ``encode(_:)`` did not make.
  static func decode(_ bytes: [UInt8]) -> [PeopleTable.Entry]? {
    guard var cursor = IndexFormat.Cursor(checking: bytes, against: signature),
      cursor.read(UInt32.self) == version, let count = cursor.read(UInt32.self)
    else { return nil }
    var entries: [PeopleTable.Entry] = []
    entries.reserveCapacity(min(Int(count), bytes.count / 16))
    var seen: Set<CaseNumber> = []
    for _ in 0..<count {
      guard let number = cursor.number(), let mark = cursor.read(UInt64.self),
        let persons = cursor.read(UInt8.self), seen.insert(number).inserted
      else { return nil }
      var names: [[UInt64]] = []
      for _ in 0..<persons {
        guard let words = cursor.read(UInt8.self) else { return nil }
        var name: [UInt64] = []
        for _ in 0..<words {
          guard let word = cursor.read(UInt64.self) else { return nil }
          name.append(word)
        }
        names.append(name)
      }
      entries.append(PeopleTable.Entry(number: number, mark: mark, names: names))
    }
    return cursor.isAtEnd ? entries : nil
  }
}
