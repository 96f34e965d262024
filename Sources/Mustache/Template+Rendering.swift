extension Template {
  /// How many partials may lie inside each other; one that includes itself for ever is found here.
  package static let partialLimit = 64
  /// How much a rendering may do: bytes written, and eight for each step and each record looked into.
  ///
  /// Without it, two partials that include themselves, or nested sections over one list, would go on
  /// for longer than anybody waits.
  static let workLimit = 1 << 28

  /// The text, filled in with a value, usually a record.
  ///
  /// A name that the value does not have, and a partial that is not found, are rendered as nothing.
  /// `partials` is asked once for each name. Bytes that are not UTF-8 become U+FFFD. `missing`: from a
  /// name without words to what stands in its place, so that a person sees what is not known.
  package func render(
    _ value: TemplateValue,
    escaping: Escaping,
    missing: @escaping (String) -> String = { _ in "" },
    partials: (String) -> Template?
  ) throws(RenderingFault) -> String {
    try render(
      value,
      escaping: escaping,
      workLimit: Self.workLimit,
      missing: missing,
      partials: partials
    )
  }

  /// What rendering gives, as bytes, which are UTF-8 if those of the templates are.
  ///
  /// `values`: records around each other, outermost first.
  package func rendered(
    _ values: [TemplateValue],
    escaping: Escaping,
    partials: (String) -> Template?
  ) throws(RenderingFault) -> [UInt8] {
    var renderer = Renderer(self, with: values, escaping: escaping, workLimit: Self.workLimit) {
      _ in ""
    }
    try renderer.run(partials)
    return renderer.output
  }

  /// The text, with another limit than ``workLimit``.
  func render(
    _ value: TemplateValue,
    escaping: Escaping,
    workLimit: Int,
    missing: @escaping (String) -> String = { _ in "" },
    partials: (String) -> Template?
  ) throws(RenderingFault) -> String {
    var renderer = Renderer(
      self,
      with: [value],
      escaping: escaping,
      workLimit: workLimit,
      missing: missing
    )
    try renderer.run(partials)
    return String(decoding: renderer.output, as: UTF8.self)
  }
}
