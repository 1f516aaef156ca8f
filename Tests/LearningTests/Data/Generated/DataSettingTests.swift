import Testing

@testable import Learning

@Suite struct DataSettingTests {
  private func setting(_ kind: DataSetting.Kind) -> DataSetting {
    DataSetting("size", "how large", kind, standard: 1)
  }

  @Test(arguments: [
    (DataSetting.Kind.whole(1...3), DataSetting.Value.number(3), DataSetting.Value.number(3)),
    (.number(-1...1), -1, .number(-1)),
    (.number(-1...1), 0.5, .number(0.5)),
    (.numbers(0...9, count: 0...2), .numbers([]), .numbers([])),
    (.numbers(0...9, count: 0...2), .numbers([0, 9]), .numbers([0, 9])),
    (.numbers(0...9, count: 0...2), 4, .numbers([4])),
    (.choice(["sine", "step"]), "step", .choice("step")),
  ])
  func takesWhatIsAllowed(
    _ kind: DataSetting.Kind, _ value: DataSetting.Value, _ result: DataSetting.Value
  ) throws {
    #expect(try setting(kind).checked(value) == result)
  }

  @Test(arguments: [
    (DataSetting.Kind.whole(1...3), DataSetting.Value.number(4), "4", "a whole number from 1 to 3"),
    (.whole(1...3), 1.5, "1.5", "a whole number from 1 to 3"),
    (.whole(1...3), .number(.nan), "nan", "a whole number from 1 to 3"),
    (.whole(1...3), .number(1e300), "1e+300", "a whole number from 1 to 3"),
    (.whole(1...3), "two", "“two”", "a whole number from 1 to 3"),
    (.whole(1...3), .numbers([2]), "2", "a whole number from 1 to 3"),
    (.number(-0.5...1), -1, "−1", "a number from −0.5 to 1"),
    (.number(-0.5...1), .number(.infinity), "inf", "a number from −0.5 to 1"),
    (.numbers(0...9, count: 1...2), .numbers([]), "nothing", "1 to 2 numbers from 0 to 9"),
    (.numbers(0...9, count: 2...2), .numbers([1]), "1", "2 numbers from 0 to 9"),
    (.numbers(0...9, count: 1...2), .numbers([1, 10]), "1, 10", "1 to 2 numbers from 0 to 9"),
    (.numbers(0...9, count: 2...2), 1, "1", "2 numbers from 0 to 9"),
    (.choice(["sine", "step"]), "cosine", "“cosine”", "one of sine, step"),
    (.choice(["sine", "step"]), 1, "1", "one of sine, step"),
  ])
  func namesSettingValueAndWhatIsAllowed(
    _ kind: DataSetting.Kind, _ value: DataSetting.Value, _ given: String, _ allowed: String
  ) {
    #expect(throws: DataSettingError(setting: "size", value: given, allowed: allowed)) {
      try setting(kind).checked(value)
    }
  }
}
