import Testing

@testable import Labs

struct VariantTests {
  @Test func settingsAreTakenInTheirOrder() throws {
    let variant = Variant(
      "far", [Variant.Setting("x1", "9"), Variant.Setting("rate", "1/2")])
    let group = try RunGroup(declaration(), variants: [variant])
    #expect(group.runs[0].run.controls.map(\.value) == [0.5, 9, 5])
    #expect(group.varied == ["x1", "rate"])
  }
}
