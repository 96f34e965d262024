/// The base register's settings with a rule by which closed cases may go after a month.
package enum DisposalRules {
  package static let decision = "KS 2026/118"
  /// The command that disposes of all that may go.
  package static let words = ["dispose", "--beslut", decision]

  package static let text = """
    //- cases/register.yaml
    myndighet: Exempelkommunen
    organisationsnummer: 212000-0001
    språk: sv
    nummerserie: SYN
    gallring:
      - beslut: \(decision)
        efter: 1 månad

    """
}
