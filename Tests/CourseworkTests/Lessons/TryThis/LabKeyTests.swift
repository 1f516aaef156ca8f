import Testing

@testable import Coursework

@Suite struct LabKeyTests {
  @Test(arguments: ["n", "Space", "Tab", "Esc", "Enter", "↑", "↓", "←", "→", "+", "=", "L"])
  func keysAreNamedAsTheyAreRead(_ name: String) {
    #expect(LabKey(name)?.name == name)
  }

  @Test(arguments: ["far", "", " ", "x₁", "η", "Ctrl-C"])
  func otherNamesAreNone(_ name: String) { #expect(LabKey(name) == nil) }
}
