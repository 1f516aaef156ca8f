import Testing

@testable import Learning

@Suite struct DataSettingErrorTests {
  @Test func namesSettingValueAndWhatIsAllowed() {
    let error = DataSettingError(setting: "noise", value: "−1", allowed: "a number from 0 to 10")
    #expect(error.description == "The setting “noise” is −1; it must be a number from 0 to 10")
  }

  @Test(arguments: [0, 0.5, 1])
  func lets(_ value: Double) throws {
    try DataSettingError.check(value, "share", in: 0...1)
  }

  @Test(arguments: [
    (-0.25, "−0.25"), (2, "2"), (Double.infinity, "inf"), (.nan, "nan"), (-.infinity, "−inf"),
  ])
  func refuses(_ value: Double, _ text: String) {
    #expect(
      throws: DataSettingError(setting: "share", value: text, allowed: "a number from 0 to 1")
    ) { try DataSettingError.check(value, "share", in: 0...1) }
  }
}
