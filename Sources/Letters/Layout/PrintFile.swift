import PDF

/// Several documents as one, to be sent to a printer at once.
package enum PrintFile {
  /// Puts documents one after the other, each on a leaf of its own.
  ///
  /// Each begins on an odd page, so that a printer that prints on both sides never prints two letters on one
  /// leaf: an empty page is put behind one with an odd number of pages, but for the last.
  ///
  /// The documents keep their order, and their languages where these are not that of the whole; their
  /// titles are not kept.
  package static func joined(
    _ documents: [Document],
    title: String,
    author: String,
    language: String,
    created: String,
    producer: String
  ) -> Document {
    var whole = Document(
      title: title,
      author: author,
      language: language,
      created: created,
      producer: producer
    )
    var numbers = 0
    for document in documents {
      if whole.pages.count % 2 == 1 { whole.pages.append(.a4) }
      var greatest = -1
      for var page in document.pages {
        for index in page.marks.indices {
          greatest = max(greatest, page.marks[index].renumber(by: numbers))
        }
        whole.pages.append(page)
      }
      for element in document.structure {
        var element = element.renumbered(by: numbers)
        if document.language != language, element.language == nil {
          element.language = document.language
        }
        whole.structure.append(element)
      }
      numbers = max(numbers, greatest + 1)
    }
    return whole
  }
}

extension Mark {
  /// Adds to the number of the element it belongs to; hands out the new number, or -1.
  fileprivate mutating func renumber(by offset: Int) -> Int {
    switch self {
    case .text(let run, let point, .content(let number)):
      self = .text(run, at: point, .content(number + offset))
      return number + offset
    case .image(let image, let frame, .content(let number)):
      self = .image(image, in: frame, .content(number + offset))
      return number + offset
    case .path(let path, .content(let number)):
      self = .path(path, .content(number + offset))
      return number + offset
    case .text, .image, .path, .line: return -1
    }
  }
}

extension Element {
  fileprivate func renumbered(by offset: Int) -> Element {
    var copy = self
    copy.children = children.map { child in
      switch child {
      case .element(let element): .element(element.renumbered(by: offset))
      case .marks(let number): .marks(number + offset)
      }
    }
    return copy
  }
}
