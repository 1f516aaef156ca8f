import Testing

@testable import Labs

struct OperationSignTests {
  @Test(arguments: [
    ("f = a + b", "+"), ("f = a*b", "×"), ("f = a - b", "−"), ("f = a/b", "/"), ("f = -a", "−"),
    ("f = 1 - a", "1−"), ("f = 2*a", "2×"), ("f = a + 0.5", "+0.5"), ("f = sigmoid(a)", "σ"),
    ("f = ln(a)", "ln"), ("f = tanh(b)", "tanh"), ("f = a", "="), ("f = a^2", "²"),
  ])
  func signsAreShort(_ text: String, _ sign: String) throws {
    let graph = try ComputationGraph(Experiments.graph(text))
    #expect(graph.sign(of: graph.nodes.count - 1) == sign)
    #expect(graph.sign(of: 0) == "")
  }
}
