/// What may be missing when a case is registered: the law wants it registered without delay (OSL 5:1),
/// and `check` goes on asking for the rest.
package enum IncompleteCodes {
  package static let names: Set<String> = [
    "missing-field", "sender-missing", "spoken-without-writer",
  ]
}
