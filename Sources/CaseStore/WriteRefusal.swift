import System

/// Why a case was not written to; why a file was not is a ``FileRefusal``.
package enum WriteRefusal: Error, Sendable {
  /// Another process of this machine or another is writing to the case.
  case locked(path: String, holder: String?)
  /// The case was delivered to the archive, and stays as it was delivered (L12).
  case archived(number: String)
}
