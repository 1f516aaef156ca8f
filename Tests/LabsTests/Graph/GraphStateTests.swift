import Formulas
import Testing

@testable import Labs

struct GraphStateTests {
  /// f = (a + b)(b + c) at 2, 3, 4: 35, and its slopes 7, 12, 5.
  @Test func forwardThenBackwardNodeByNode() throws {
    var run = try ExperimentRun(Experiments.graph())
    run.advance()
    #expect(run.record["u1"] == 5 && run.record["f"] == nil)
    for _ in 0..<2 { run.advance() }
    #expect(run.record["f"] == 35 && run.record["d_f"] == nil)
    #expect(run.state.lines == ["f = u₁·u₂ = 5·7 = 35"])
    run.advance()
    #expect(run.record["d_f"] == 1)
    run.advance()
    #expect(run.record["d_u1"] == 7 && run.record["d_u2"] == 5)
    run.advance()
    run.advance()
    #expect(run.record["d_a"] == 7 && run.record["d_b"] == 12 && run.record["d_c"] == 5)
    #expect(run.status.kind == .finished && !run.advance())
    run.goBack()
    #expect(run.record["d_a"] == nil)
  }

  @Test(arguments: [
    "f = (a + b)*(b + c)", "z = a*b + c\ns = sigmoid(z/10)\nL = -ln(s)",
    "u = tanh(a - b)\nv = u^3 + exp(-c/3)\nf = sqrt(v^2 + 1)/u", "f = a^b/c", "f = relu(a*b - c)*a",
    "p = a\nf = p*p - 2*p", "f = sin(a)*cos(b) - abs(c - 9)", "f = 7", "g = a\nf = b*b",
  ])
  func gradientsAreTheDifferences(_ text: String) throws {
    let lab = try Experiments.graph(text)
    var state = try GraphState(lab)
    while state.status.canStep { state.advance() }
    let output = try #require(lab.lines.lines.last).name
    func value(_ given: [String: Double]) throws -> Double {
      try #require(try lab.lines.values(given: given).last { $0.name == output }).value
    }
    for (name, point) in lab.given {
      var (above, below) = (lab.given, lab.given)
      (above[name], below[name]) = (point + 1e-5, point - 1e-5)
      let slope = (try value(above) - value(below)) / 2e-5
      let gradient = state.record["d_\(name)"] ?? 0
      #expect(abs(gradient - slope) < 1e-6 * max(1, abs(slope)), "\(text) by \(name)")
    }
    #expect(state.record[output] == (try value(lab.given)))
  }

  @Test func givenNumbersAreControls() throws {
    var run = try ExperimentRun(Experiments.graph())
    run.advance()
    try run.set("a", reading: "10")
    #expect(run.step == 0)
    run.advance()
    #expect(run.record["u1"] == 13)
  }
}
