/// How surnames end: what tells a word that no list has.
///
/// Endings of Swedish (-sson, -qvist, -gren), and of the languages spoken in Sweden (-nen, -ović, -zadeh, -oğlu, -enko):
/// facts of general knowledge.
enum SurnameShape {
  /// Whether a word in cells ends as surnames and hardly anything else do; also in the genitive.
  static func isSurname(_ cells: Range<Int>, in text: Folded) -> Bool {
    if ends(cells, in: text, with: sure) { return true }
    guard cells.count > 5, text.letters[cells.upperBound - 1] == UInt8(ascii: "s") else {
      return false
    }
    return ends(cells.lowerBound..<(cells.upperBound - 1), in: text, with: sure)
  }

  private static func ends(_ cells: Range<Int>, in text: Folded, with endings: WordTable) -> Bool {
    // Two letters stand before an ending at least.
    for length in 2...8 where cells.count >= length + 2 {
      if endings.find(in: text.letters, at: (cells.upperBound - length)..<cells.upperBound) != nil {
        return true
      }
    }
    return false
  }

  private static func table(_ list: String) -> WordTable {
    var table = WordTable()
    for word in list.split(whereSeparator: \.isWhitespace) {
      _ = table.insert(Folded.letters(of: String(word)))
    }
    return table
  }

  private static let sure = table(
    """
    sson zon ersen erwall lwall nwall hwall qvist kvist quist ström strøm gren grens dahl hjelm stedt städt sköld skjöld crona stierna stjerna hufvud
    blad bladh blom bohm löf quist rooth rot kvarn falck inen änen önen unen anen lsen nsen iasen iesen iläinen läinen
    ović evic ovic čić cic dzic jic nic vic kic zic wicz vich vych czyk czak owski ewski owska
    ewska inski inska ynski ynska nski cki icka ucka zki dzki dzka enko chuk czuk shyn yuk skyj sky skij ovna
    zadeh zade pour nejad nezhad vand khani dokht oglu ogullari yan ian dze shvili escu eanu opoulos
    poulos akis idis iadis dottir sdotter datter elli etti ucci azzo inho eira ński ović ević medhin mariam selassie
    michael giorgis haimanot yesus yohannes kidan gzi kumar singh wala moorthy swamy ullah uddin zai khel nathan lingam
    """
  )
}
