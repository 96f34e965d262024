import Findings
import Handling
import Synchronization

/// How far a long piece of work has come, on one line of a terminal that vanishes at the end.
final class Progress: Sendable {
  private let stream: Mutex<State>
  private let isShown: Bool
  private let language: Language
  /// After how many cases it shows another count.
  private let step: Int

  private struct State {
    var output: Output
    var shown = 0
  }

  init(on output: Output, in language: Language, every step: Int = 5000) {
    self.step = step
    isShown = output.isTerminal
    stream = Mutex(State(output: output))
    self.language = language
  }

  /// Shows a count, every so many cases.
  func show(_ done: Int) {
    guard isShown else { return }
    stream.withLock { state in
      guard done - state.shown >= step else { return }
      state.shown = done
      state.output.styled("\r" + Count.cases(done)[language] + " …")
      state.output.flush()
    }
  }

  func clear() {
    guard isShown else { return }
    stream.withLock { state in
      guard state.shown > 0 else { return }
      state.output.styled("\r\u{1B}[K")
      state.output.flush()
    }
  }
}
