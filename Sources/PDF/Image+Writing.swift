extension Image {
  /// What its colours, or those of its palette, are.
  var profile: ColourProfile {
    switch colour {
    case .grey: .grey
    case .rgb, .palette: .sRGB
    }
  }

  /// Whether something behind it may be seen through it.
  var isTransparent: Bool { opacity != nil }

  /// Adds the picture to a file that has its colour space (ISO 32000-1, 8.9.5).
  func write(as reference: Reference, in space: Reference, into file: inout ObjectFile) {
    let mask = opacity.map { opacity in
      let mask = file.reserve()
      file.add(mask, stream: opacity.compressed, filter: .ready) { syntax in
        syntax.add("/Type/XObject/Subtype/Image/ColorSpace/DeviceGray")
        add(opacity, components: 1, to: &syntax)
      }
      return mask
    }
    file.add(reference, stream: samples.compressed, filter: .ready) { syntax in
      syntax.add("/Type/XObject/Subtype/Image/ColorSpace ")
      switch colour {
      case .grey, .rgb: syntax.add(space)
      case .palette(let colours):
        syntax.add("[/Indexed ")
        syntax.add(space)
        syntax.add(" \(colours.count / 3 - 1)(")
        for byte in colours { syntax.add(stringByte: byte) }
        syntax.add(")]")
      }
      if let mask {
        syntax.add("/SMask ")
        syntax.add(mask)
      }
      if !transparent.isEmpty {
        syntax.add("/Mask[")
        for sample in transparent { syntax.add("\(sample) \(sample) ") }
        syntax.add("]")
      }
      add(samples, components: colour.components, to: &syntax)
    }
  }

  /// Rows with the filters of PNG are what a predictor of 15 undoes (7.4.4.4).
  private func add(_ samples: Samples, components: Int, to syntax: inout Syntax) {
    syntax.add(
      """
      /Width \(width)/Height \(height)/BitsPerComponent \(samples.depth)/Filter/FlateDecode\
      /DecodeParms<</Predictor 15/Colors \(components)/BitsPerComponent \(samples.depth)\
      /Columns \(width)>>
      """
    )
  }
}
