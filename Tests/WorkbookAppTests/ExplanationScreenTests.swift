import Cells
import Coursework
import GradusTesting
import Labs
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct ExplanationScreenTests {
  /// A workbook of one lesson with a lab, after some steps, the numbers asked for.
  private static func rig(
    _ lab: String, _ columns: Int = 80, _ rows: Int = 24, steps: Int = 2,
    glyphs: Glyphs = .unicode
  ) -> Rig {
    let text = """
      +++
      id = "lab-01"
      title = "A lab"
      minutes = 5
      +++

      # Look

      A page beside the lab.

      ```lab
      \(lab)
      ```
      """
    let course = CourseReader.read(
      [
        CourseFile(
          path: "course.toml", text: "[[module]]\nid = \"lab\"\ntitle = \"Labs\"\n"),
        CourseFile(path: "lab/01-lab.md", text: text),
      ], data: ShippedTables.catalog
    ).course
    var rig = Rig(columns, rows, glyphs: glyphs, course: course, lesson: "lab-01")
    rig.press(String(repeating: "n", count: steps) + "=")
    return rig
  }

  private static let network = """
    kind = "train"
    points = { x1 = [0, 0, 1, 1], x2 = [0, 1, 0, 1], y = [0, 1, 1, 0] }
    task = "regression"
    layers = [3, 2]
    rate = 0.5
    seed = 3
    """

  @Test func aWeightIsSetByHand() throws {
    var rig = Self.rig(Self.network, steps: 2)
    // From what the model says back to the first weight.
    for _ in 0..<40 where !rig.text.contains("[w") && !rig.text.contains("w⁽¹⁾₁₁ is a weight") {
      rig.press("<S-Tab>")
      let screen = try #require(rig.workbook.screens.last as? ExplanationScreen)
      if case .weight(0) = screen.cursor.quantity { break }
    }
    let screen = try #require(rig.workbook.screens.last as? ExplanationScreen)
    #expect(screen.cursor.quantity == .weight(0))
    rig.press("w")
    #expect(rig.text.contains("Set it to: "))
    rig.press("<C-u>abc<Enter>")
    #expect(rig.text.contains("“abc” is no number"))
    rig.press("<C-u>2,5<Enter>")
    let lesson = try #require(rig.workbook.screens.last as? LessonScreen)
    #expect(rig.text.contains("Set by hand"))
    let run = try #require(lesson.lab?.ownRun)
    #expect(run.events.last == .edit(.weight(name: "dense1.kernel", place: 0, value: 2.5)))
    // It can be looked at where it was set, and what follows from others cannot be set.
    rig.press("=w")
    #expect(rig.text.contains("follows from other numbers"))
  }

  @Test func whatIsClickedInTheDiagramIsExplained() throws {
    var rig = Self.rig(Self.network, 120, 40, steps: 2)
    rig.press("<Esc>")
    let numbers = try #require((rig.workbook.screens.last as? LessonScreen)?.lab?.explainable)
    // 2 inputs, 3 and 2 hidden neurons, 1 output: 6 + 6 + 2 edges.
    #expect(numbers.address(ofNeuron: 1) == NumberAddress(.input, example: 0, at: [1]))
    #expect(numbers.address(ofNeuron: 4)?.place == [2] && numbers.address(ofNeuron: 8) == nil)
    #expect(numbers.address(ofNeuron: 7)?.place == [0])
    #expect(numbers.address(ofEdge: 5) == NumberAddress(.weight(0), at: [2, 1]))
    #expect(numbers.address(ofEdge: 13)?.place == [0, 1] && numbers.address(ofEdge: 14) == nil)
    rig.press("<Tab>z")
    let canvas = rig.canvas
    let places = (0..<120).flatMap { column in (0..<40).map { (column, $0) } }
    let found = places.first {
      canvas.zone(column: $0.0, row: $0.1)?.name == NetworkPicture.edgeZone
    }
    let place = try #require(found)
    let zone = try #require(canvas.zone(column: place.0, row: place.1))
    rig.send(.mouse(Mouse(.press, column: place.0, row: place.1, zone: zone)))
    let screen = try #require(rig.workbook.screens.last as? ExplanationScreen)
    #expect(screen.cursor == numbers.address(ofEdge: zone.index))
  }

  @Test(arguments: [(80, 24), (60, 18), (120, 40)])
  func theNumbersOfANetworkAreSeenWithTheirArithmetic(_ columns: Int, _ rows: Int) {
    var rig = Self.rig(Self.network, columns, rows)
    #expect(rig.text.contains("The arithmetic of step 2: a batch of 4 examples"))
    #expect(rig.text.contains("ŷ = w⁽³⁾₁₁·a⁽²⁾₁"))
    expectGolden(rig.canvas.golden, "explanation-\(columns)x\(rows)")
    rig.press("=<Right>")
    expectGolden(rig.canvas.golden, "explanation-inputs-\(columns)x\(rows)")
  }

  @Test func asciiShowsTheSame() {
    var rig = Self.rig(Self.network, glyphs: .ascii)
    rig.press("g==")
    #expect(rig.text.allSatisfy { $0.isASCII })
    expectGolden(rig.canvas.golden, "explanation-ascii-80x24")
  }

  @Test func equalsLeadsDownToWhatIsGivenAndBackspaceUp() {
    var rig = Self.rig(Self.network)
    // ŷ, a⁽²⁾₁, z⁽²⁾₁, a⁽¹⁾₁, z⁽¹⁾₁, x₁
    rig.press("=2")
    #expect(rig.text.contains("a⁽²⁾₁ = tanh(z⁽²⁾₁)"))
    rig.press("=2")
    #expect(rig.text.contains("a⁽¹⁾₁ = tanh(z⁽¹⁾₁)"))
    rig.press("==")
    #expect(rig.text.contains("It came from the update of step 1."))
    rig.press("<Backspace><Right>=")
    #expect(rig.text.contains("It is given: a number of example 1"))
    rig.press("b<Backspace>")
    #expect(rig.text.contains("a⁽¹⁾₁ = tanh(z⁽¹⁾₁)"))
    rig.press("<Esc><Esc>")
    #expect(rig.text.contains("A page beside the lab"))
  }

  @Test func gradientsAndUpdatesAreAKeyAway() {
    var rig = Self.rig(Self.network)
    rig.press("g")
    #expect(rig.text.contains("∂L/∂ŷ = 2·(ŷ − t)/m"))
    rig.press("g<Tab>")
    #expect(rig.text.contains("the loss of"))
    rig.press("<S-Tab><Left><Left>u")
    #expect(rig.text.contains("w⁽³⁾₁₂′ = w⁽³⁾₁₂ − η·∂L/∂w⁽³⁾₁₂"))
    rig.press("=<Right>=")
    #expect(rig.text.contains("∂L/∂w⁽³⁾₁₂ = ∂L/∂ŷ[1]·a⁽²⁾₂[1]"))
    rig.press("<Esc>g<Up><Up><Up><Up><Up><Up>u")
    #expect(rig.text.contains("is not changed by the step"))
  }

  @Test func examplesAreGoneThrough() {
    var rig = Self.rig(Self.network)
    #expect(rig.text.contains("example 1 of 4"))
    rig.press("e")
    #expect(rig.text.contains("example 2 of 4"))
    rig.press("EE")
    #expect(rig.text.contains("example 4 of 4"))
  }

  @Test func aClickExplainsANumberAndAnotherLeadsIn() {
    var rig = Self.rig(Self.network)
    rig.click("•")
    #expect(!rig.text.contains("[1 "))
    let first = rig.text
    rig.click("[")
    #expect(rig.text != first || first.contains("It came from"))
    rig.press("<Esc>")
  }

  @Test func otherKindsAreToldAsWell() {
    for lab in [
      "kind = \"descend\"\nf = \"x1^2 + 3*x2^2\"\nstart = { x1 = 5, x2 = 2 }\nrate = 0.1\n"
        + "view = { x1 = [-6, 6], x2 = [-6, 6] }",
      "kind = \"explore\"\nsliders = { w = [-5, 5, 0.5, 2] }\nlines = \"\"\"\ns = w^2\nt = s + 1\n\"\"\"",
      "kind = \"graph\"\ngiven = { a = 2, b = 3 }\nlines = \"f = (a + b)*b\"",
      "kind = \"grid\"\nimage = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]\nkernel = [[1, 0], [2, -1]]\n"
        + "operation = \"correlation\"",
      "kind = \"rule\"\ndata = { x = [1, 3], y = [4, 8] }\nstart = { w = 5, eta = 0.01 }\n"
        + "each = \"\"\"\ne = w*x - y\nw' = w - eta*e*x\n\"\"\"",
    ] {
      var rig = Self.rig(lab)
      #expect(rig.text.contains("worked out"), "\(lab)\n\(rig.text)")
      let before = rig.text
      rig.press("=")
      #expect(rig.text.contains("Into: "), "\(lab)\n\(rig.text)")
      rig.press("=")
      #expect(rig.text != before)
      rig.press("<Esc>q")
      #expect(rig.text.contains("A page beside the lab"))
    }
  }

  @Test func everySizeDrawsAndEveryKeyIsTaken() {
    for (columns, rows) in [(60, 18), (160, 50), (0, 0), (1, 1), (3, 3), (20, 5)] {
      var rig = Self.rig(Self.network)
      rig.resize(columns, rows)
      rig.press("jkhl==<Right><Right>=b<Tab><S-Tab>gGuUeE123456789<PgDn><PgUp>")
      #expect(rig.canvas.size == Size(columns: columns, rows: rows))
    }
  }
}
