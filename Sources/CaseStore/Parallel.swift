import Dispatch
import Synchronization

/// Work that is done with all cores.
package enum Parallel {
  /// Does something for pieces of many elements; the results come in the order of the elements.
  ///
  /// `size`: of a piece, whose elements are done one after the other by one thread.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element],
    inPiecesOf size: Int,
    _ body: @Sendable (ArraySlice<Element>) -> [Result]
  ) -> [Result] {
    let count = (elements.count + size - 1) / size
    let shared = Mutex([[Result]](repeating: [], count: count))
    DispatchQueue.concurrentPerform(iterations: count) { piece in
      let start = piece * size
      let results = body(elements[start..<min(elements.count, start + size)])
      shared.withLock { $0[piece] = results }
    }
    return shared.withLock { $0.flatMap { $0 } }
  }

  /// Does two things at once.
  package static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First,
    _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let shared = Mutex<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { place in
      if place == 0 {
        let result = first()
        shared.withLock { $0.0 = result }
      } else {
        let result = second()
        shared.withLock { $0.1 = result }
      }
    }
    let (one, other) = shared.withLock { $0 }
    guard let one, let other else { return (first(), second()) }
    return (one, other)
  }
}
