import Findings

/// Every code of this module: fields, rules, integrity of one case, and the register's own files.
package enum CaseworkCodes {
  package static let all =
    SchemaCode.all + Rules.codes + RegistrationIsOfCase.codes + IntegrityCode.all + RegisterCode.all
}
