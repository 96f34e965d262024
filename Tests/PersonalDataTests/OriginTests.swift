import PersonalData
import Testing

/// Nobody is less protected for the language that a name comes from, nor for the cue that stands beside it.
@Suite struct OriginTests {
  static let names: [(text: String, name: String)] = [
    ("Familjen Al Sibai bor där.", "Al Sibai"), ("Dr von Platen sa nej.", "von Platen"),
    ("Bästa Behnaz, tack.", "Behnaz"), ("Hos Larssons är det stökigt.", "Larssons"),
    ("Vi träffade Päivi Hämäläinen på mötet.", "Päivi Hämäläinen"),
    ("Abdifatah Cabdullahi slog min son.", "Abdifatah Cabdullahi"),
    ("Bussföraren Awet skrek åt oss.", "Awet"), ("Vår assistent Dilovan kom sent.", "Dilovan"),
    ("Fru Chaiprasit ramlade.", "Chaiprasit"), ("Stevo Taikon vill inte flytta.", "Stevo Taikon"),
    ("Risten Sokki undervisar i samiska.", "Risten Sokki"),
    ("Hasan Hodžić skrev brevet.", "Hasan Hodžić"), ("Zhang Wei äger affären.", "Zhang Wei"),
    ("Nguyễn Văn Hùng hjälpte till.", "Nguyễn Văn Hùng"),
    ("Þóra Guðmundsdóttir talade.", "Þóra Guðmundsdóttir"), ("de Besche äger skogen.", "de Besche"),
    ("Chukwuemeka körde taxin.", "Chukwuemeka"), ("Ni borde lyssna på Qynar.", "Qynar"),
    ("greve Piper äger skogen.", "Piper"), ("J-O Ek var där.", "J-O Ek"),
    ("Przemysław Nowicki fick böter.", "Przemysław Nowicki"),
  ]

  @Test("R12 names of every origin are found whole, by cues and endings", arguments: names)
  func name(_ text: String, _ name: String) {
    let bytes = Array(text.utf8)
    let found = PeopleScanner().proposal(for: bytes).filter { $0.kind == .name }
    #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [name])
  }
}
