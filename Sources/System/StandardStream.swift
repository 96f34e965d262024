import Platform

/// One of the three streams that a process is born with.
package enum StandardStream: Sendable {
  case input
  case output
  case errors

  private var descriptor: Int32 {
    switch self {
    case .input: STDIN_FILENO
    case .output: STDOUT_FILENO
    case .errors: STDERR_FILENO
    }
  }

  /// Whether a person sits at the other end.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The width of the terminal, where there is one that tells.
  package var columns: Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The next bytes, or `nil` at the end.
  package func read() -> [UInt8]? {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { piece in
      let count = Descriptor.read(descriptor, into: piece)
      return count > 0 ? Array(piece[..<count]) : nil
    }
  }

  /// Writes all bytes.
  ///
  /// - Returns: Whether all of them are written.
  package func write(_ bytes: [UInt8]) -> Bool {
    Descriptor.writeAll(bytes, to: descriptor) == nil
  }
}

/// The process's environment, by name.
package func processEnvironment() -> [String: String] {
  var result: [String: String] = [:]
  var entry = environ
  while let text = entry.pointee {
    let pair = String(cString: text)
    if let sign = pair.firstIndex(of: "=") {
      result[String(pair[..<sign])] = String(pair[pair.index(after: sign)...])
    }
    entry += 1
  }
  return result
}

/// The process's working folder.
package func currentFolder() -> String {
  guard let path = getcwd(nil, 0) else { return "/" }
  defer { free(path) }
  return String(cString: path)
}
