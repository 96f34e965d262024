import Formats

extension Output {
  /// An array, one line per element, so that results can be read and compared by line; each element
  /// is written as it comes.
  mutating func array(_ elements: some Sequence<JSON>) {
    var isFirst = true
    for element in elements {
      text(isFirst ? "[\n  " : ",\n  ")
      text(element.compact)
      isFirst = false
    }
    line(isFirst ? "[]" : "\n]")
  }
}
