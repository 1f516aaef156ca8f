import Learning
import Tensors
import Testing

@Suite struct SpiralsDataTests {
  @Test(arguments: [2, 3, 10])
  func armsAreTurnedCopiesOfEachOther(_ arms: Int) throws {
    let data = try SpiralsData(count: arms * 20, noise: 0, arms: arms).make(seed: 4)
    #expect(data.classNames.count == arms && data.classNames[0] == "arm 1")
    // Each arm has the radii 1/20 to 20/20.
    for arm in 0..<arms {
      let radii = (0..<data.count).filter { data.targets.values[$0] == Float(arm) }.map {
        Double(
          (data.inputs[$0, 0] * data.inputs[$0, 0] + data.inputs[$0, 1] * data.inputs[$0, 1])
            .squareRoot())
      }
      #expect(
        ScikitReference.agrees(radii.sorted(), (1...20).map { Double($0) / 20 }, within: 1e-6))
    }
    // At every radius the arms balance around the centre.
    let sums = data.inputs.values.enumerated().reduce(into: [0.0, 0.0]) {
      $0[$1.offset % 2] += Double($1.element)
    }
    #expect(sums.allSatisfy { abs($0) < 1e-5 })
  }

  @Test func anArmEndsAfterItsTurns() throws {
    // 2.25 turns end straight up; the second of two arms ends straight down.
    let data = try SpiralsData(count: 2, noise: 0, turns: 2.25).make(seed: 0)
    for row in 0..<2 {
      let end: [Double] = data.targets.values[row] == 0 ? [0, 1] : [0, -1]
      #expect(ScikitReference.agrees(Array(data.inputs.row(row)), end))
    }
  }

  @Test(arguments: [1, 11])
  func refusesOtherNumbersOfArms(_ arms: Int) {
    let expected = DataSettingError(
      setting: "arms", value: "\(arms)", allowed: "a whole number from 2 to 10")
    #expect(throws: expected) { try SpiralsData(arms: arms) }
  }

  @Test func balanceNeedsAWeightForEachArm() {
    #expect(throws: DataSettingError.self) { try SpiralsData(arms: 3, balance: [1, 1]) }
  }
}
