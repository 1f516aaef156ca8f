import Testing

@testable import Labs

struct LabDeclarationTests {
  @Test func aGroupIsCheckedWithItsSweep() throws {
    let sweep = Sweep(control: "rat", values: ["1"], steps: 1)
    let lab = LabDeclaration(try declaration(), id: "a", sweep: sweep)
    #expect(throws: LabError.self) { try lab.group() }
    let other = LabDeclaration(
      try declaration(), variants: [Variant("fast", [Variant.Setting("rate", "1")])])
    #expect(try other.group().runs.map(\.name) == ["fast"])
  }
}
