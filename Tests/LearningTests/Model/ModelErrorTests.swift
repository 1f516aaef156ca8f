import Testing

@testable import Learning

@Suite struct ModelErrorTests {
  @Test func aProblemOfALayerIsASentenceWithItsLabel() {
    let problem = LayerProblem(expected: "8 inputs", got: "2", remedy: "Change the layer before.")
    #expect(
      ModelError("Dense 3", problem).description
        == "Dense 3 expects 8 inputs and gets 2. Change the layer before.")
  }
}
