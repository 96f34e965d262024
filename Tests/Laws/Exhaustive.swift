import Foundation

/// Whether laws are tested in full, or in samples so that all tests together take minutes.
package enum Exhaustive {
  /// `SYNPUNKT_EXHAUSTIVE=1`: in full.
  package static let isAsked = ProcessInfo.processInfo.environment["SYNPUNKT_EXHAUSTIVE"] != nil
}
