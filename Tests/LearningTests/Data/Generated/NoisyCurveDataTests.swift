import Learning
import Tensors
import Testing

@Suite struct NoisyCurveDataTests {
  @Test func sineHasItsZerosAndTops() throws {
    let curve = try NoisyCurveData(.sine, frequency: 0.5)
    #expect(
      ScikitReference.agrees([-1, -0.5, 0, 0.5, 1].map(curve.value), [0, -1, 0, 1, 0]))
  }

  @Test func polynomialHasItsCoefficients() throws {
    let curve = try NoisyCurveData(.polynomial, coefficients: [1, -2, 0, 4])
    // 1 − 2x + 4x³ by hand.
    #expect([-1, 0, 0.5, 1, 2].map(curve.value) == [-1, 1, 0.5, 3, 29])
  }

  @Test func stepJumpsAtZero() throws {
    let curve = try NoisyCurveData(.step)
    #expect([-1, -1e-9, 0, 1].map(curve.value) == [-1, -1, 1, 1])
  }

  @Test(arguments: NoisyCurveData.Curve.allCases)
  func targetsLieOnTheCurveButForNoise(_ curve: NoisyCurveData.Curve) throws {
    let still = try NoisyCurveData(curve, count: 300, noise: 0)
    let data = still.make(seed: 3)
    #expect(data.inputs.shape == [300, 1] && data.classNames.isEmpty)
    for row in 0..<300 {
      let x = Double(data.inputs.values[row])
      #expect(abs(x) <= 1)
      #expect(abs(Double(data.targets.values[row]) - still.value(at: x)) < 1e-6)
    }
    let noisy = try NoisyCurveData(curve, count: 3000, noise: 0.4).make(seed: 3)
    let errors = (0..<3000).map {
      Double(noisy.targets.values[$0]) - still.value(at: Double(noisy.inputs.values[$0]))
    }
    let deviation = (errors.reduce(0) { $0 + $1 * $1 } / 3000).squareRoot()
    // Four standard errors: 0.4 / √6000.
    #expect(abs(deviation - 0.4) < 0.021)
  }

  @Test func settingsByNameAreThoseByType() throws {
    let byName = try NoisyCurveData(settings: ["curve": "step", "count": 9, "noise": 0.1])
    #expect(byName == (try NoisyCurveData(.step, count: 9, noise: 0.1)))
    let expected = DataSettingError(
      setting: "curve", value: "“circle”", allowed: "one of sine, polynomial, step")
    #expect(throws: expected) { try NoisyCurveData(settings: ["curve": "circle"]) }
    #expect(throws: DataSettingError.self) { try NoisyCurveData(coefficients: []) }
    #expect(throws: DataSettingError.self) { try NoisyCurveData(frequency: 0) }
  }
}
