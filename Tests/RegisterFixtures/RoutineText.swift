/// The file of the routine *Synpunkten*, from what a test means to say of it.
///
/// ```swift
/// var routine = RoutineText()
/// routine.channels = ["broschyr", "e-post"]
/// routine.notices = ["inkom": ["registrator", "synpunktslämnare"]]
/// routine.text   // rutin: synpunkten …
/// ```
///
/// As it is, praise and complaints come by the web or on a brochure and are answered by letter within
/// a month, and nobody is told anything.
package struct RoutineText: CustomStringConvertible, Sendable {
  /// The kinds, and where they go.
  package var kinds: KeyValuePairs = ["beröm": "kännedom", "klagomål": "utredning"]
  package var channels = ["webbformulär", "broschyr"]
  /// The areas, and what they are about.
  package var areas: KeyValuePairs = ["Bemötande": "Hur människor blir bemötta."]
  package var replyWays = ["brev"]
  package var enclosures: [String] = []
  /// How long it may take from receipt to answer.
  package var answer = "1 månad"
  /// When somebody is reminded of the answer, and who.
  package var reminders: KeyValuePairs<String, [String]> = [:]
  /// Of what somebody is told, and who.
  package var notices: KeyValuePairs<String, [String]> = [:]
  package var publication = "ja"

  package init(_ change: (inout RoutineText) -> Void = { _ in }) { change(&self) }

  /// The file.
  package var text: String { description + "\n" }

  /// The file without its last line end, as a line of a fixture.
  package var description: String {
    """
    rutin: synpunkten
    namn: Synpunkten
    \(Self.list("typer", kinds.map { "typ: \($0)\n    väg: \($1)" }))\
    \(Self.list("kanaler", channels))\
    \(Self.list("områden", areas.map { "namn: \($0)\n    beskrivning: \($1)" }))\
    \(Self.list("svarssätt", replyWays))\
    \(Self.list("bilagor", enclosures))\
    frister:
      - frist: svara
        från: inkom
        till: besvarad
        inom: \(answer)
    \(Self.list("påminnelser", reminders.map { "frist: svara\n    när: \($0)\(Self.to($1))" }))\
    \(Self.list("aviseringar", notices.map { "vid: \($0)\(Self.to($1))" }))\
    publicering: \(publication)
    """
  }

  private static func to(_ people: [String]) -> String {
    "\n    till:" + people.map { "\n      - " + $0 }.joined()
  }

  /// A list, or nothing where there are no items.
  private static func list(_ key: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\(key):\n" + items.map { "  - \($0)\n" }.joined()
  }
}
