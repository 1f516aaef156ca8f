import Cells
import Coursework
import Formulas
import GradusTesting
import Labs
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct GraphPanelTests {
  /// A net of two inputs, two hidden units and one output, with its loss.
  static let net = """
    kind = "graph"
    given = { x1 = 1, x2 = 0.5, y = 1, w11 = 0.2, w12 = -0.4, b1 = 0.1, w21 = 0.7, w22 = 0.3, b2 = -0.2, v1 = 0.6, v2 = -0.5, c = 0.05 }
    lines = \"\"\"
    z1 = w11*x1 + w12*x2 + b1
    z2 = w21*x1 + w22*x2 + b2
    h1 = sigmoid(z1)
    h2 = sigmoid(z2)
    s = v1*h1 + v2*h2 + c
    p = sigmoid(s)
    L = -(y*ln(p) + (1 - y)*ln(1 - p))
    \"\"\"
    """

  static func lesson(_ lab: String) -> Lesson {
    LessonReader.read(
      "+++\nid = \"lin-06\"\ntitle = \"T\"\n+++\n```lab\n\(lab)\n```\n", file: "t.md"
    ).lesson
  }

  private func panel(_ lab: String = Self.net) throws -> GraphPanel {
    let lab = try #require(Self.lesson(lab).lab)
    return try #require(LabPanels.panel(for: lab) as? GraphPanel)
  }

  private func press(_ keys: String, _ panel: inout GraphPanel) {
    for key in KeyScript.keys(keys) { _ = panel.press(key, isFocused: true) }
  }

  private func drawn(
    _ panel: GraphPanel, _ columns: Int, _ rows: Int, _ glyphs: Glyphs = .unicode
  ) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: rows), glyphs: glyphs)
    panel.view(on: &canvas, in: canvas.bounds, isFocused: true)
    return canvas
  }

  @Test(arguments: [(39, 21), (30, 15), (80, 36), (120, 37), (160, 47)])
  func golden(_ columns: Int, _ rows: Int) throws {
    var panel = try panel()
    press("nnnn", &panel)
    expectGolden(drawn(panel, columns, rows).golden, "graph-panel-forward-\(columns)x\(rows)")
    press("NNbbbbbbbbbbbbbbbbbb", &panel)
    expectGolden(drawn(panel, columns, rows).golden, "graph-panel-backward-\(columns)x\(rows)")
  }

  @Test func goldenInASCII() throws {
    var panel = try panel()
    press("NNbbbbbbbbbbbbbbbb", &panel)
    let canvas = drawn(panel, 80, 36, .ascii)
    let isASCII = canvas.text.allSatisfy { $0.isASCII }
    #expect(isASCII)
    expectGolden(canvas.golden, "graph-panel-backward-ascii-80x36")
  }

  @Test func theNodeOfTheStepIsAlwaysInViewWithItsName() throws {
    for (columns, rows) in [(30, 15), (39, 21), (60, 10), (80, 36)] {
      var panel = try panel()
      while panel.run.status.canStep {
        press("n", &panel)
        let node = try #require(panel.state?.presentNode)
        let name = VariableName.printed(try #require(panel.state).graph.nodes[node].name)
        let text = drawn(panel, columns, rows).text
        #expect(text.contains(name + " "), "\(columns)x\(rows), step \(panel.run.step): \(text)")
      }
    }
  }

  @Test func theLineHasRuleNumbersAndResult() throws {
    var panel = try panel()
    press("n", &panel)
    #expect(panel.arithmetic == ["u₁ = w₁₁·x₁ = 0.2·1 = 0.2"])
    #expect(drawn(panel, 39, 21).text.contains("u₁ = w₁₁·x₁ = 0.2·1 = 0.2"))
    press("NNb", &panel)
    #expect(panel.arithmetic.allSatisfy { $0.hasPrefix("∂L/∂") })
    // The way back has its own sign and colour.
    let text = drawn(panel, 80, 36).text
    #expect(text.contains("∂") && text.contains("◂"))
  }

  @Test func keysGoForwardBackAndToTheTurn() throws {
    var panel = try panel()
    press("N", &panel)
    let state = try #require(panel.state)
    #expect(!state.isBackward && state.values.allSatisfy { $0 != nil })
    press("n", &panel)
    #expect(panel.state?.isFirstStepBack == true)
    press("N", &panel)
    #expect(panel.run.status.kind == .finished)
    press("b", &panel)
    #expect(panel.run.status.canStep)
    press("r", &panel)
    #expect(panel.run.step == 0)
    press(" ", &panel)
    #expect(panel.isRunning)
    for _ in 0..<200 where panel.isRunning { panel.advance() }
    #expect(panel.run.status.kind == .finished && !panel.isRunning)
  }

  @Test func gradientsAreThoseOfTheFormulaByDifferences() throws {
    var panel = try panel()
    press("NN", &panel)
    let lab = try #require(panel.run.experiment as? GraphDeclaration)
    for (name, value) in lab.given {
      func loss(_ shift: Double) throws -> Double {
        var given = lab.given
        given[name] = value + shift
        return try #require(try lab.lines.values(given: given).last).value
      }
      let slope = (try loss(1e-5) - loss(-1e-5)) / 2e-5
      let gradient = try #require(panel.numbers["d_\(name)"])
      #expect(abs(gradient - slope) < 1e-7, "\(name)")
    }
  }

  @Test func givenNumbersAreControlsThatBeginAnew() throws {
    var panel = try panel()
    press("N", &panel)
    try #require(panel.controls.count == 12)
    press("<Right>", &panel)
    #expect(panel.run.step == 0 && panel.log.contains("="))
    press("nn", &panel)
    var other = try self.panel()
    other.replay(panel.log)
    #expect(other.run.record.cells == panel.run.record.cells)
  }

  @Test func otherNodesCanBeLookedAt() throws {
    var panel = try panel()
    press("NN", &panel)
    press(".", &panel)
    let first = try #require(panel.looked)
    press(".,,", &panel)
    #expect(panel.looked == first - 1 || panel.looked == 0)
    #expect(panel.arithmetic.count == 2)
    press("b", &panel)
    #expect(panel.looked == nil)
    let canvas = drawn(panel, 120, 37)
    let zone = try #require(canvas.zones.first { $0.name == "node" })
    let isTaken = panel.click(
      Mouse(.press, column: zone.area.column, row: zone.area.row, zone: zone))
    #expect(isTaken && panel.looked != nil)
  }

  @Test func theExplanationBeginsAtTheNode() throws {
    var panel = try panel()
    press("nnn", &panel)
    let numbers = try #require(panel.explainable)
    let address = try #require(numbers.present)
    #expect(numbers.value(of: address) == panel.state?.values[panel.state?.presentNode ?? 0])
    press("Nnnn", &panel)
    let back = try #require(panel.explainable)
    #expect(
      back.present.flatMap { back.explanation(of: $0, .unicode)?.name }?.hasPrefix("∂L/∂") == true)
  }

  @Test func everySizeDraws() throws {
    var panel = try panel()
    press("NNbbb", &panel)
    for columns in stride(from: 0, through: 60, by: 3) {
      for rows in 0...24 { _ = drawn(panel, columns, rows) }
    }
  }
}
