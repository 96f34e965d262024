import Findings

/// Why a command did nothing: everything that is wrong with what it was to work on.
package struct Faults: Error {
  package let findings: [LocatedFinding]

  package init(_ findings: [LocatedFinding]) { self.findings = findings }
}
