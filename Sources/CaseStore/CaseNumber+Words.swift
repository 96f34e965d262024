import Casework

extension CaseNumber {
  /// Every number that stands as a word in a text, whatever else stands there.
  package static func all(in bytes: [UInt8]) -> Set<CaseNumber> {
    var numbers: Set<CaseNumber> = []
    for word in bytes.split(whereSeparator: { !isPartOfNumber($0) }) where word.count >= 12 {
      if let number = CaseNumber(String(decoding: word, as: UTF8.self)) { numbers.insert(number) }
    }
    return numbers
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}
