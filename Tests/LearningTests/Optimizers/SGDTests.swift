import Learning
import Testing

struct SGDTests {
  @Test(arguments: [Float(0), 0.01, 0.1, 0.5, 1, 1.1, 10])
  func updatesAsTheNaiveLoopDoes(_ rate: Float) {
    for count in [1, 2, 3, 9, 40] {
      let start = (0..<count).map { Float($0 * 37 % 11) - 5.25 }
      let gradient = (0..<count).map { Float($0 * 53 % 13) / 3 - 2 }
      var parameters = start
      SGD(rate: rate).update(&parameters, gradient: gradient)
      for index in 0..<count {
        let naive = Double(start[index]) - Double(rate) * Double(gradient[index])
        let size = max(abs(Double(start[index])), abs(Double(rate) * Double(gradient[index])))
        #expect(abs(Double(parameters[index]) - naive) <= 1.2e-7 * size)
      }
    }
  }

  @Test func walksAgainstTheGradient() {
    var parameters: [Float] = [5, -5]
    SGD(rate: 0.1).update(&parameters, gradient: [10, -10])
    #expect(parameters == [4, -4])
  }

  @Test func theRateZeroChangesNoBit() {
    var parameters: [Float] = [0.1, -3e-20, 7e20]
    let before = parameters.map(\.bitPattern)
    SGD(rate: 0).update(&parameters, gradient: [1, 2, 3])
    #expect(parameters.map(\.bitPattern) == before)
  }

  @Test func tenStepsAreKerasOnes() {
    OptimizerReference.expect(
      SGD(rate: 0.1), [0.875, -2, 0.625, -0.0250000041, 3.0999999])
    OptimizerReference.expect(
      SGD(rate: 0.1, momentum: 0.9),
      [0.233696431, -1.49825048, 0.768222928, 0.101592399, 3.55749941])
    OptimizerReference.expect(
      SGD(rate: 0.1, momentum: 0.9, isNesterov: true),
      [0.185326904, -1.54842544, 0.866400659, 0.0664331466, 3.60174942])
  }
}
