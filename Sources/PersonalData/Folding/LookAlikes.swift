/// Letters of other alphabets that look like one of ours (after Unicode Technical Standard 39).
enum LookAlikes {
  static let letters: [UInt32: UInt8] = {
    var letters: [UInt32: UInt8] = [:]
    for (latin, others) in groups {
      for other in others.unicodeScalars { letters[other.value] = latin }
    }
    return letters
  }()

  /// A capital and its small letter mean the same, although only one of them may look like it.
  private static let groups: [(UInt8, String)] = [
    (UInt8(ascii: "a"), "АаΑαɑᴀªＡ"), (UInt8(ascii: "b"), "ВвΒβʙЬь"),
    (UInt8(ascii: "c"), "СсϹϲᴄⅭⅽ"), (UInt8(ascii: "d"), "ԀԁᴅⅮⅾ"),
    (UInt8(ascii: "e"), "ЕеЁёΕεᴇəɛ℮"), (UInt8(ascii: "f"), "Ϝϝꜰ"),
    (UInt8(ascii: "g"), "ԌԍɡɢԐ"), (UInt8(ascii: "h"), "НнΗҺһʜ"),
    (UInt8(ascii: "i"), "ІіЇїΙιӀɪⅠⅰɩ"), (UInt8(ascii: "j"), "ЈјͿϳᴊ"),
    (UInt8(ascii: "k"), "КкΚκᴋ"), (UInt8(ascii: "l"), "ʟⅬⅼӏ"),
    (UInt8(ascii: "m"), "МмΜμᴍⅯⅿµ"), (UInt8(ascii: "n"), "Νηɴո"),
    (UInt8(ascii: "o"), "ОоΟοᴏօºσ"), (UInt8(ascii: "p"), "РрΡρᴘ"),
    (UInt8(ascii: "q"), "Ԛԛ"), (UInt8(ascii: "r"), "ʀгᴦ"),
    (UInt8(ascii: "s"), "Ѕѕꜱ"), (UInt8(ascii: "t"), "ТтΤτᴛ"),
    (UInt8(ascii: "u"), "υᴜսʋ"), (UInt8(ascii: "v"), "ѴѵνᴠⅤⅴ"),
    (UInt8(ascii: "w"), "Ԝԝωᴡ"), (UInt8(ascii: "x"), "ХхΧχⅩⅹ"),
    (UInt8(ascii: "y"), "УуΥγүҮʏ"), (UInt8(ascii: "z"), "Ζζᴢ"),
    (Cell.aDiaeresis, "ӒӓӔӕ"), (Cell.oDiaeresis, "ӦӧӨө"),
  ]
}
