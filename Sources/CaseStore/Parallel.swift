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
    body: @Sendable (ArraySlice<Element>) -> [Result]
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

  /// Does two things at once, each of which may itself use all cores.
  package static func both<First, Second: Sendable>(
    _ first: () -> First,
    _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    // Not `concurrentPerform`: inside one, another one has no more than one core.
    let other = Promised(second)
    let group = DispatchGroup()
    DispatchQueue.global(qos: .userInitiated).async(group: group) { other.keep() }
    let one = first()
    group.wait()
    return (one, other.value)
  }
}

/// A value that is yet to be made, and then is kept.
private final class Promised<Value: Sendable>: Sendable {
  private let making: Mutex<@Sendable () -> Value>

  init(_ make: @escaping @Sendable () -> Value) { making = Mutex(make) }

  var value: Value { making.withLock { $0 }() }

  func keep() {
    let value = value
    making.withLock { $0 = { value } }
  }
}
