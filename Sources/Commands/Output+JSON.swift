import Formats

extension Output {
  /// One value on a line; what could steer a reader is escaped in it.
  mutating func json(_ value: JSON) { styled(value.compact + "\n") }

  /// An array, one line per element, so that results can be read and compared by line; each element
  /// is written as it comes.
  mutating func array(_ elements: some Sequence<JSON>) {
    var isFirst = true
    for element in elements {
      text(isFirst ? "[\n  " : ",\n  ")
      styled(element.compact)
      isFirst = false
    }
    line(isFirst ? "[]" : "\n]")
  }
}
