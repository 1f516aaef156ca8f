import Cells
import Testing

@testable import Plots

@Suite struct GraphDetailTests {
  @Test(arguments: [
    (0.0, "0"), (0.5, "0.5"), (0.12345, "0.123"), (-0.0123, "−0.012"), (0.00123, "0.0012"),
    (12.345, "12.3"), (1234.5, "1235"), (-3, "−3"), (99_999, "99999"), (0.0005, "0.0005"),
    (-0.00049, "−5e−4"), (.infinity, "∞"),
  ]) func numbersAreShort(_ value: Double, _ text: String) {
    #expect(GraphDetail.number(value) == text)
  }

  @Test func whatIsVeryLargeOrSmallHasAPower() {
    for value in [1e-5, -2e9, -1.234e-300] {
      let text = GraphDetail.number(value)
      #expect(text.count <= 8 && text.contains("e"), "\(text)")
    }
  }

  @Test func aBoxKeepsRoomForNumbersToCome() {
    let before = ComputationGraph.Node("z₁", operation: "+")
    let after = ComputationGraph.Node("z₁", operation: "+", value: -0.123, gradient: -0.456)
    for detail in [GraphDetail.roomy, .full, .framed, .bare] {
      #expect(detail.columns(before, .unicode) == detail.columns(after, .unicode))
    }
    #expect(
      GraphDetail.framed.lines(after, .unicode).map(\.text) == ["z₁ +", "−0.123", "∂−0.456"])
    #expect(GraphDetail.bare.lines(after, .unicode).map(\.text) == ["z₁ +", "−0.12", "∂−0.46"])
    #expect(GraphDetail.least.lines(before, .unicode).map(\.text) == ["z₁ +"])
  }

  @Test func timesIsNoLetterInASCII() {
    let node = ComputationGraph.Node("u1", operation: "2×")
    #expect(GraphDetail.full.lines(node, .ascii)[0].text == "u1 2*")
  }
}
