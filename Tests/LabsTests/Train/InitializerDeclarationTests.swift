import Learning
import Testing

@testable import Labs

struct InitializerDeclarationTests {
  @Test(arguments: [
    "glorot", "glorot normal", "he", "he normal", "lecun", "lecun normal", "zero", "orthogonal",
    "normal 0.01", "normal 5", "uniform 0.5",
  ])
  func whatIsPrintedIsWhatWasRead(_ text: String) throws {
    #expect(try InitializerDeclaration(reading: text).description == text)
  }

  @Test func theEngineHasTheSame() throws {
    #expect(try InitializerDeclaration(reading: "glorot uniform").engine == .glorotUniform)
    #expect(try InitializerDeclaration(reading: "he normal").engine == .heNormal)
    #expect(try InitializerDeclaration(reading: "lecun").engine == .lecunUniform)
    #expect(try InitializerDeclaration(reading: "uniform 2").engine == .uniform(-2...2))
    #expect(
      try InitializerDeclaration(reading: "normal 0.5").engine
        == .normal(mean: 0, standardDeviation: 0.5))
  }

  @Test(arguments: [
    "", "normal", "normal x", "normal -1", "uniform 1e9", "he big", "zero 1", "a b c",
  ])
  func faultsHaveTheirKey(_ text: String) {
    #expect {
      try InitializerDeclaration(reading: text)
    } throws: { ($0 as? LabError)?.key == "initializer" }
  }

  /// Weights of 5 saturate tanh at once; zeros keep all units of a layer equal.
  @Test func theStartIsSeenInTheWeights() throws {
    var lab = Experiments.train()
    lab.initializer = .normal(5)
    let wide = try TrainState(lab).layerWeights[0].weights.flatMap { $0 }
    #expect(wide.contains { abs($0) > 2 })
    lab.startsAtZero = true
    #expect(lab.initializer == .zero && lab.startsAtZero)
    #expect(
      try TrainState(lab).layerWeights.allSatisfy {
        $0.weights.allSatisfy { $0.allSatisfy { $0 == 0 } }
      })
  }
}
