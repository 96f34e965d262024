import Mustache
import Testing

/// What a template asks for.
@Suite struct NamesTests {
  @Test func namesAreToldAsWrittenWithTheirFirstPlace() {
    let template = Template("{{ a }}{{{b.c}}}{{#d}}{{&e f}}{{.}}{{a}}{{/d}}{{^d.g}}{{/d.g}}{{!h}}")
    #expect(
      template.names == ["a": 3..<4, "b.c": 10..<13, "d": 19..<20, "e f": 25..<28, "d.g": 49..<52]
    )
    #expect(template.partialNames == [:])
  }

  @Test func namesOfPartialsAreToldApart() {
    let template = Template("{{a}}{{> fot }}{{>fot}}{{=| |=}}|>mapp/b|{{c}}")
    #expect(template.names == ["a": 2..<3])
    #expect(template.partialNames == ["fot": 9..<12, "mapp/b": 34..<40])
  }

  @Test func whatCannotBeReadHasNoName() {
    #expect(Template("{{a {{}} {{/b}} {{=c=}}").names == [:])
  }
}
