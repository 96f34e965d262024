import Dispatch
import Synchronization

/// Work that is done with all cores.
package enum Parallel {
  /// Does something for pieces of many elements; the results come in the order of the elements.
  ///
  /// `size`: of a piece, whose elements are done one after the other by one thread. Inlined, since another module's elements are
  /// otherwise handled without knowing what they are.
  @inlinable
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

  /// Does something for each of many elements that waits for the disk most of the time, several at once; the results come
  /// in the order of the elements.
  ///
  /// More threads than cores: a disk makes what several wait for durable in the time that it takes for one.
  package static func mapWaiting<Element: Sendable, Result: Sendable>(
    _ elements: [Element],
    body: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    let work = Waiting(elements, body)
    let group = DispatchGroup()
    for number in 0..<min(atOnce, elements.count) {
      // A queue of its own has a thread of its own, however few cores there are.
      DispatchQueue(label: "waiting.\(number)").async(group: group) { work.run() }
    }
    group.wait()
    return work.results
  }

  private static let atOnce = 24

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

/// Work on elements that several threads take one by one.
private final class Waiting<Element: Sendable, Result: Sendable>: Sendable {
  private let elements: [Element]
  private let body: @Sendable (Element) -> Result
  private let state: Mutex<(next: Int, results: [Result?])>

  init(_ elements: [Element], _ body: @escaping @Sendable (Element) -> Result) {
    self.elements = elements
    self.body = body
    state = Mutex((0, Array(repeating: nil, count: elements.count)))
  }

  var results: [Result] { state.withLock { $0.results.compactMap(\.self) } }

  func run() {
    while let place = take() {
      let result = body(elements[place])
      state.withLock { $0.results[place] = result }
    }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < elements.count else { return nil }
      state.next += 1
      return state.next - 1
    }
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
