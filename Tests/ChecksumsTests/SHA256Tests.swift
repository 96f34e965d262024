import Checksums
import Testing

@Suite struct SHA256Tests {
  @Test(
    "the examples of FIPS 180",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      // 448 bits: the padding no longer fits into the block.
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      // 896 bits.
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
          + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ]
  )
  func examples(message: String, digest: String) {
    #expect(SHA256.hash(of: Array(message.utf8)).hexadecimal == digest)
  }

  @Test("a million times a, in pieces of an odd size")
  func million() {
    var hasher = SHA256()
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 999)
    for _ in 0..<1001 { hasher.update(piece) }
    hasher.update([UInt8](repeating: UInt8(ascii: "a"), count: 1))
    #expect(
      hasher.finalize().hexadecimal
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    )
  }

  @Test("every length around one and two blocks")
  func lengths() {
    #expect(ShortMessages.digests.count == 131)
    for (length, digest) in ShortMessages.digests.enumerated() {
      let message = ShortMessages.message(length: length)
      #expect(SHA256.hash(of: message).hexadecimal == digest, "\(length) bytes")
    }
  }

  @Test("pieces give what the whole gives, wherever they are cut")
  func pieces() {
    let message = ShortMessages.message(length: 200)
    for cut in 0...200 {
      var hasher = SHA256()
      hasher.update(Array(message[..<cut]))
      hasher.update([UInt8]())
      hasher.update(Array(message[cut...]))
      #expect(
        hasher.finalize().hexadecimal
          == "2c7e18c942ef065b526a2d4e5546283749cd3ddfb51d8fc71f42717363685f46",
        "cut at \(cut)"
      )
    }
  }
}

@Suite struct DigestTests {
  private static let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  @Test("digits of either case are the same digest, written in small ones")
  func eitherCase() throws {
    let digest = try #require(Digest(hexadecimal: Self.empty.uppercased()))
    #expect(digest == SHA256.hash(of: []))
    #expect(digest.hexadecimal == Self.empty)
  }

  @Test("leading zeros stay")
  func leadingZeros() throws {
    let text = "00000000000000010000000200000003000000040000000500000006deadbeef"
    #expect(try #require(Digest(hexadecimal: text)).hexadecimal == text)
  }

  @Test(
    "what is not 64 digits is no digest",
    arguments: [
      "",
      "abc",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8550",
      " 3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "-3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "0xb0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85g",
      // U+FF11 is a digit too, and three bytes long: 64 bytes, but not 64 digits.
      "\u{FF11}0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ]
  )
  func refused(text: String) { #expect(Digest(hexadecimal: text) == nil) }
}
