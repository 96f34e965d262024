import PersonalData
import Testing

/// Numbers and places by which somebody is reached or paid.
@Suite struct ReachTests {
  private static let nobody = PeopleScanner()

  static let accounts: [(text: String, expected: [String])] = [
    ("till SE45 5000 0000 0583 9825 7466 tack", ["certain account SE45 5000 0000 0583 9825 7466"]),
    ("IBAN SE4550000000058398257466", ["certain account SE4550000000058398257466"]),
    ("DE89 3704 0044 0532 0130 00", ["certain account DE89 3704 0044 0532 0130 00"]),
    ("swish 123 456 78 90", ["likely account 123 456 78 90"]),
    ("kort 4539 1488 0343 6467", ["certain account 4539 1488 0343 6467"]),
    ("konto 8327-9, 123 456 789-1", ["likely account 8327-9, 123 456 789-1"]),
    ("från 8327-9, 123 456 789-1 i går", ["possible account 8327-9, 123 456 789-1"]),
    ("bankgiro 5050-1055", []), ("faktura 1234567890123", []), ("2026-11-21 2026-11-22", []),
  ]

  @Test("R15 accounts, cards, IBAN and Swish are found", arguments: accounts)
  func account(_ text: String, _ expected: [String]) {
    #expect(found(text, Self.nobody) == expected)
  }

  static let places: [(text: String, expected: [String])] = [
    ("från 85.24.166.149 i natt", ["likely link 85.24.166.149"]),
    ("2001:db8:85a3::8a2e:370:7334", ["likely link 2001:db8:85a3::8a2e:370:7334"]),
    ("version 4.2.1.3", []), ("kl 08:30:15", []),
    (
      "se https://www.facebook.com/xerxes.9, tack",
      ["likely link https://www.facebook.com/xerxes.9"]
    ),
    ("på instagram.com/xerxes.", ["likely link instagram.com/xerxes"]),
    ("skriv till @xerxes_9!", ["likely link @xerxes_9"]), ("se 1177.se/kontakt", []),
    ("vid 56.0294, 14.1567 ungefär", ["likely link 56.0294, 14.1567"]),
    ("snapchat: tjejen_99 heter hon", ["likely link tjejen_99"]),
    ("på discord hund#1234 skriver", ["likely link hund#1234"]),
    ("skype:x.lindh", ["likely link x.lindh"]), ("på instagram finns bilder", []),
    ("MAC 00:1A:2B:3C:4D:5E", ["likely link 00:1A:2B:3C:4D:5E"]),
    ("passnr AA1234567", ["possible account AA1234567"]),
    ("mitt kundnummer 88776655", ["possible account 88776655"]),
    ("6207000, 448000", ["likely link 6207000, 448000"]),
    ("6207000, 1348000", ["likely link 6207000, 1348000"]),
    ("X 6207000 Y 1348000", ["likely link 6207000 Y 1348000"]),
    ("x=6207000, y=1348000", ["likely link 6207000, y=1348000"]),
    ("1348000 6207000", ["likely link 1348000 6207000"]),
    ("6 207 000, 1 348 000", ["likely link 6 207 000, 1 348 000"]),
    ("N 6207000.5 E 448000.2", ["likely link N 6207000.5 E 448000.2"]),
    ("N55 36.300 E13 00.228", ["likely link N55 36.300 E13 00.228"]),
    ("lat 56.029 lon 14.156", ["likely link 56.029 lon 14.156"]),
    ("se bit.ly/3xYzAbC", ["likely link bit.ly/3xYzAbC"]),
    ("portkod 4711", ["possible account 4711"]),
    ("vid ///daring.lion.race", ["likely link ///daring.lion.race"]),
    ("6 207 000 kronor av 448 000", []), ("6207000 av 6300000", []),
    ("mellan 56,5 och 14,2 procent", []),
  ]

  @Test("R15 pages, handles, addresses of machines and positions are found", arguments: places)
  func place(_ text: String, _ expected: [String]) {
    #expect(found(text, Self.nobody) == expected)
  }

  static let days: [(text: String, expected: [String])] = [
    (
      "född fjärde mars nittonhundrafyrtiofyra",
      ["likely birthDate fjärde mars nittonhundrafyrtiofyra"]
    ),
    ("född fjärde i tredje fyrtiofyra", ["likely birthDate fjärde i tredje fyrtiofyra"]),
    ("född 4/3-44 i Lund", ["likely birthDate 4/3-44"]),
    ("född den 4:e mars -44", ["likely birthDate 4:e mars -44"]), ("den 4/3-26 kom brevet", []),
  ]

  @Test("R11 days of birth in words are found", arguments: days)
  func day(_ text: String, _ expected: [String]) {
    #expect(found(text, Self.nobody) == expected)
  }

  static let addresses: [(text: String, expected: [String])] = [
    ("på Kaptensg. 38 i går", ["likely address Kaptensg. 38"]),
    ("1. Ring.\n2. Väg.\n3. Vänta.", []),
    ("fastigheten vipan 6:6 och", ["likely property vipan 6:6"]), ("klockan 7:30", []),
    ("gäller yzm 948 och", ["possible vehicle yzm 948"]), ("avdelning 3:12", []),
    ("i Högastorp 1238 finns en", ["likely address Högastorp 1238"]),
    ("kaptensgatan 54, 292 63 tollarp", ["possible address kaptensgatan 54, 292 63 tollarp"]),
    ("box 315, 291 41 Degeberga", ["likely address box 315, 291 41 Degeberga"]),
    ("i Kristianstad 2026 var det", []),
  ]

  @Test(
    "R11 streets cut short, villages and towns in small letters are found",
    arguments: addresses
  )
  func address(_ text: String, _ expected: [String]) {
    #expect(found(text, Self.nobody) == expected)
  }
}
