import System

extension Input {
  /// The process's standard input.
  package static var standard: Input {
    Input(isTerminal: StandardStream.input.isTerminal) { StandardStream.input.read() }
  }
}

extension Output {
  /// One of the process's streams.
  package static func standard(_ stream: StandardStream) -> Output {
    let isTerminal = stream.isTerminal
    return Output(isTerminal: isTerminal, width: isTerminal ? stream.columns : nil) {
      stream.write($0)
    }
  }
}
