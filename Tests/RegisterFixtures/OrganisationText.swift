/// The file of the organisation: one unit of care at home, and the three who work with its cases.
package struct OrganisationText: CustomStringConvertible, Sendable {
  /// Whether the unit asks if a case is a deviation, as its operation says.
  package var deviations: Deviations = .asked
  /// The numbers of those who have one, by their ids.
  package var phones: [String: String] = [:]

  package enum Deviations {
    case asked, notAsked
  }

  package init(_ change: (inout OrganisationText) -> Void = { _ in }) { change(&self) }

  /// The file.
  package var text: String { description + "\n" }

  /// The file without its last line end, as a line of a fixture.
  package var description: String {
    let asked =
      switch deviations {
      case .asked: "        avvikelsebedömning: ja\n"
      case .notAsked: ""
      }
    return """
      förvaltningar:
        - id: omsorg
          namn: Omsorgsförvaltningen
          chef: karin.lindqvist
          registratorer:
            - anna.berg
          verksamheter:
            - id: aldreomsorg
              namn: Äldreomsorg
              chef: karin.lindqvist
      \(asked)\
              enheter:
                - id: hemtjanst
                  namn: Hemtjänsten
                  chef: omar.nilsson
      personer:
      \(person("Anna Berg", "registrator"))
      \(person("Omar Nilsson", "enhetschef"))
      \(person("Karin Lindqvist", "verksamhetschef"))
      """
  }

  private func person(_ name: String, _ title: String) -> String {
    let id = name.lowercased().replacing(" ", with: ".")
    let phone = phones[id].map { "\n    telefon: \($0)" } ?? ""
    return "  - id: \(id)\n    namn: \(name)\n    titel: \(title)\n"
      + "    e-post: \(id)@kommun.example\(phone)"
  }
}
