import CivilCalendar
import Findings
import Testing

@testable import Casework

@Suite struct VocabularyTests {
  struct FieldList: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let positions: [Int]
    let fields: [Field]

    init<Fields: FieldSet>(_ type: Fields.Type) {
      testDescription = "\(type)"
      positions = Fields.allCases.map(\.rawValue)
      fields = Fields.schema.fields
    }
  }

  static let schemas = [
    FieldList(CaseField.self), FieldList(TransferField.self), FieldList(ExtensionField.self),
    FieldList(SecrecyField.self), FieldList(InvestigationField.self), FieldList(MeasureField.self),
    FieldList(DeviationField.self), FieldList(SenderField.self), FieldList(NoteField.self),
    FieldList(RegisterField.self), FieldList(CalendarField.self), FieldList(ClosedDayField.self),
    FieldList(SummerField.self), FieldList(OrganisationField.self),
    FieldList(DepartmentField.self), FieldList(OperationField.self), FieldList(UnitField.self),
    FieldList(PersonField.self), FieldList(RoutineField.self), FieldList(KindRuleField.self),
    FieldList(AreaField.self), FieldList(DeadlineField.self), FieldList(ReminderField.self),
    FieldList(NoticeField.self),
  ]

  @Test("a field's place in its schema is its raw value", arguments: schemas)
  func positions(list: FieldList) {
    #expect(list.positions == Array(list.fields.indices))
  }

  @Test("ids and names are unique in both languages", arguments: schemas)
  func unique(list: FieldList) {
    let count = list.fields.count
    #expect(Set(list.fields.map(\.id)).count == count)
    #expect(Set(list.fields.map(\.name.swedish)).count == count)
    #expect(Set(list.fields.map(\.name.english)).count == count)
  }

  @Test("ids are kebab-case, names are plain keys, meanings are one line", arguments: schemas)
  func form(list: FieldList) {
    for field in list.fields {
      #expect(field.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(field.id)")
      #expect(field.name.english == field.id)
      #expect(field.name.swedish.wholeMatch(of: /[a-zåäö]+([ -][a-zåäö]+)*/) != nil)
      for meaning in [field.meaning.swedish, field.meaning.english] {
        #expect(!meaning.isEmpty && !meaning.hasSuffix(".") && !meaning.contains("\n"))
      }
    }
  }

  @Test("a key is found in the register's language, in either Unicode form")
  func keys() {
    let schema = CaseField.schema
    #expect(schema.position(of: Array("fördelad".utf8)[...], in: .swedish) == 13)
    #expect(schema.position(of: Array("fo\u{308}rdelad".utf8)[...], in: .swedish) == 13)
    #expect(schema.position(of: Array("distributed".utf8)[...], in: .english) == 13)
    #expect(schema.position(of: Array("distributed".utf8)[...], in: .swedish) == nil)
    #expect(schema.position(of: Array("Fördelad".utf8)[...], in: .swedish) == nil)
    #expect(schema.position(of: [][...], in: .swedish) == nil)
  }

  @Test(
    "a word on the command line may be a name or an id, with hyphens and capitals",
    arguments: [
      ("registrerad av", 7), ("Registrerad-av", 7), ("registered-by", 7), ("registered_by", 7),
      ("typ", 3), ("kind", 3),
    ]
  )
  func words(word: String, position: Int) {
    #expect(CaseField.schema.position(ofWord: word, in: .swedish) == position)
  }

  /// `set` and forms find a field's file by its name alone.
  @Test("no field of the case, the sender and the investigation share a name")
  func acrossFiles() {
    let fields =
      CaseField.schema.fields + SenderField.schema.fields + InvestigationField.schema.fields
    #expect(Set(fields.map(\.id)).count == fields.count)
    #expect(Set(fields.map(\.name.swedish)).count == fields.count)
  }

  struct TermList: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let choice: Choice

    init<T: Term>(_ type: T.Type) {
      testDescription = "\(type)"
      choice = Choice(type)
    }
  }

  static let terms = [
    TermList(Kind.self), TermList(Channel.self), TermList(ReplyWay.self), TermList(Outcome.self),
    TermList(ScopeGround.self), TermList(YesNo.self), TermList(ContactWay.self),
    TermList(MeasureStatus.self), TermList(Route.self), TermList(Fact.self),
    TermList(Recipient.self), TermList(Role.self), TermList(PeriodUnit.self), TermList(Side.self),
    TermList(Language.self), TermList(TimeZoneName.self), TermList(CaseState.self),
    TermList(LogEvent.What.self),
  ]

  @Test("the values of a closed list are unique in both languages", arguments: terms)
  func values(list: TermList) {
    let count = list.choice.names.count
    #expect(Set(list.choice.ids).count == count)
    #expect(Set(list.choice.names.map(\.swedish)).count == count)
    #expect(Set(list.choice.names.map(\.english)).count == count)
  }

  @Test("a value's English name is its id", arguments: terms)
  func englishNames(list: TermList) {
    #expect(list.choice.names.map(\.english) == list.choice.ids)
  }

  @Test("B2 there are four grounds for being out of scope")
  func grounds() {
    #expect(
      ScopeGround.allCases.map(\.name.swedish)
        == ["politiskt", "avvikelse enligt HSL eller SoL", "kränkning", "internt"]
    )
  }

  @Test(
    "a value in the other language, or misspelt, is the one that was meant",
    arguments: [
      ("complaint", "klagomål"), ("Klagomål", "klagomål"), ("klagomal", "klagomål"),
      ("beröm ", "beröm"), ("fault", "felanmälan"), ("något helt annat", nil),
    ] as [(String, String?)]
  )
  func suggestions(word: String, meant: String?) {
    #expect(Choice(Kind.self).suggestion(for: word, in: .swedish) == meant)
  }

  @Test("the facts of a case are in the order in which they happen")
  func factOrder() {
    #expect(
      Fact.allCases.sorted() == [
        .received, .distributed, .signedOff, .answered, .published, .closed,
      ]
    )
    #expect(Fact.received < .distributed)
    #expect(!(Fact.closed < .received))
  }
}
