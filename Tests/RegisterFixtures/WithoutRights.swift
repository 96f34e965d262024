import Foundation
import Glibc

/// Runs as somebody who may not read everything, even where tests run as root.
package enum WithoutRights {
  /// The user `nobody`; only this thread's access to files changes (setfsuid(2)).
  package static func run<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard geteuid() == 0 else { return try body() }
    _ = setfsuid(65534)
    defer { _ = setfsuid(0) }
    return try body()
  }
}

/// From `<sys/fsuid.h>`, which Swift's Glibc module leaves out.
@_silgen_name("setfsuid") private func setfsuid(_ user: UInt32) -> Int32
