import Testing

@testable import Learning

@Suite struct LayerKindsTests {
  @Test func everyKindIsFoundByItsNameAndNoNameIsTwice() {
    let names = LayerKinds.all.map { $0.kind }
    #expect(Set(names).count == names.count && names.count >= 19)
    for name in names { #expect(LayerKinds.named(name)?.kind == name) }
    #expect(LayerKinds.named("Dance") == nil)
  }
}
