import Learning
import Testing

@Suite struct GeneratedDataKindsTests {
  @Test func everyKindIsFoundByItsName() throws {
    for kind in GeneratedDataKinds.all {
      let found = try #require(GeneratedDataKinds.named(kind.kind))
      #expect(ObjectIdentifier(found) == ObjectIdentifier(kind))
    }
    #expect(GeneratedDataKinds.named("no such data") == nil)
  }

  @Test func namesAreTheirOwn() {
    #expect(
      GeneratedDataKinds.all.map { $0.kind } == [
        "moons", "circles", "blobs", "xor", "spirals", "plane", "bumps", "curve", "textures",
        "shapes",
      ])
  }
}
