import Learning
import Tensors
import Testing

@Suite struct PlaneRegressionDataTests {
  @Test func withoutNoiseLiesOnThePlane() throws {
    let data = try PlaneRegressionData(count: 50, noise: 0, slopes: [2, -1, 0.5], bias: 3)
      .make(seed: 1)
    #expect(data.inputs.shape == [50, 3] && data.classNames.isEmpty)
    #expect(data.inputs.values.allSatisfy { abs($0) <= 6 })
    for row in 0..<50 {
      let x = data.inputs.row(row).map(Double.init)
      #expect(abs(Double(data.targets.values[row]) - (2 * x[0] - x[1] + 0.5 * x[2] + 3)) < 1e-5)
    }
  }

  @Test func leastSquaresFindThePlaneAgain() throws {
    let data = try PlaneRegressionData(count: 5000, noise: 0.5, slopes: [0.1, -0.7], bias: 2)
      .make(seed: 2)
    let fit = try LeastSquares().fit(inputs: data.inputs, targets: data.targets)
    // Five standard errors: 0.5 / (√5000 · 6/√3) for slopes, 0.5 / √5000 for the bias.
    #expect(ScikitReference.agrees(fit.weights[0], [0.1, -0.7], within: 0.0103))
    #expect(ScikitReference.agrees(fit.biases, [2], within: 0.036))
    let metrics = RegressionMetrics.self
    let error = try metrics.init(truth: data.targets, predicted: fit.predict(data.inputs))
    #expect(abs(error.rootMeanSquaredError - 0.5) < 0.025)
  }

  @Test func refusesAPlaneWithoutInputs() {
    let expected = DataSettingError(
      setting: "slopes", value: "nothing", allowed: "1 to 100 numbers from −1000 to 1000")
    #expect(throws: expected) { try PlaneRegressionData(slopes: []) }
    #expect(throws: DataSettingError.self) { try PlaneRegressionData(radius: 0) }
  }
}
