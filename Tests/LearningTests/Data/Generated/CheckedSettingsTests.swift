import Testing

@testable import Learning

@Suite struct CheckedSettingsTests {
  @Test func fillsInWhatIsNotGiven() throws {
    let checked = try CheckedSettings(["count": 7], of: CirclesData.self)
    #expect(checked.whole("count") == 7 && checked.number("noise") == 0.05)
    #expect(checked.numbers("balance").isEmpty && checked.number("factor") == 0.5)
    let curve = try CheckedSettings(["curve": "step"], of: NoisyCurveData.self)
    #expect(curve.choice("curve") == "step")
  }

  @Test func refusesAnUnknownNameAndListsTheKnown() {
    let error = #expect(throws: DataSettingError.self) {
      try CheckedSettings(["nois": 1], of: MoonsData.self)
    }
    #expect(
      error?.description
        == "The setting “nois” is unknown to moons; it must be one of count, noise, balance")
  }

  @Test func namesTheFirstWrongSettingInTheOrderOfTheKind() {
    for _ in 0..<10 {
      let error = #expect(throws: DataSettingError.self) {
        try CheckedSettings(["noise": -1, "factor": 7, "count": 0], of: CirclesData.self)
      }
      #expect(error?.setting == "count")
    }
  }

  @Test func weighsClasses() throws {
    let equal = try CheckedSettings([:], of: MoonsData.self)
    #expect(try equal.balance(classes: 2) == [1, 1])
    let given = try CheckedSettings(["balance": [3, 0]], of: MoonsData.self)
    #expect(try given.balance(classes: 2) == [3, 0])
  }

  @Test(arguments: [[1], [0, 0]] as [[Double]])
  func refusesWeightsThatShareNothing(_ weights: [Double]) throws {
    let checked = try CheckedSettings(["balance": .numbers(weights)], of: MoonsData.self)
    let error = #expect(throws: DataSettingError.self) { try checked.balance(classes: 2) }
    #expect(error?.setting == "balance")
    #expect(error?.allowed == "2 weights, one a class and not all 0")
  }

  @Test func askingForWhatIsNotDeclaredIsAMistakeOfTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = try CheckedSettings([:], of: MoonsData.self).number("balance")
    }
    await #expect(processExitsWith: .failure) {
      _ = try CheckedSettings([:], of: MoonsData.self).number("nothing")
    }
  }
}
