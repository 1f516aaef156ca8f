import Cells
import Coursework
import GradusTesting
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct GridPanelTests {
  static let small = """
    kind = "grid"
    image = [[1, 2, 0, 1, 3], [0, 1, 2, 3, 1], [2, 2, 1, 0, 0], [1, 0, 3, 1, 2], [0, 1, 1, 2, 1]]
    kernel = [[0, 1, 0], [1, -4, 1], [0, 1, 0]]
    padding = 1
    """
  static let digit = """
    kind = "grid"
    operation = "convolution"
    image = "digits 3"
    kernel = [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]
    padding = 1
    """
  static let pooling = """
    kind = "grid"
    operation = "max"
    image = "digits 3"
    window = 2
    """
  static let mask = """
    kind = "grid"
    operation = "mask"
    image = [[1, 2, 3, 4]]
    mask = [[1, 0, 2, 1]]
    """

  static func panel(_ lab: String = small) throws -> GridPanel {
    let lab = try #require(GraphPanelTests.lesson(lab).lab)
    return try #require(
      LabPanels.panel(for: lab, data: ShippedTables.catalog) as? GridPanel)
  }

  private func press(_ keys: String, _ panel: inout GridPanel) {
    for key in KeyScript.keys(keys) { _ = panel.press(key, isFocused: true) }
  }

  private func drawn(
    _ panel: GridPanel, _ columns: Int, _ rows: Int, _ glyphs: Glyphs = .unicode
  ) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: rows), glyphs: glyphs)
    panel.view(on: &canvas, in: canvas.bounds, isFocused: true)
    return canvas
  }

  @Test(
    arguments: [(39, 21), (30, 15), (80, 36)],
    [("small", small), ("digit", digit), ("pooling", pooling), ("mask", mask)])
  func golden(_ size: (Int, Int), _ lab: (String, String)) throws {
    var panel = try Self.panel(lab.1)
    press("nnn", &panel)
    expectGolden(
      drawn(panel, size.0, size.1).golden, "grid-panel-\(lab.0)-\(size.0)x\(size.1)")
  }

  @Test func goldenInASCIIWithTheEditor() throws {
    var panel = try Self.panel(Self.digit)
    press("Ne<Right><Down>-1", &panel)
    let canvas = drawn(panel, 80, 36, Glyphs(.ascii, levels: .density))
    let isASCII = canvas.text.allSatisfy { $0.isASCII }
    #expect(isASCII)
    expectGolden(canvas.golden, "grid-panel-editor-ascii-80x36")
  }

  @Test func cellByCellWithItsArithmetic() throws {
    var panel = try Self.panel()
    press("n", &panel)
    #expect(panel.run.record["value"] == -2)
    let text = drawn(panel, 80, 36).text
    #expect(text.contains("out[0, 0] = 0·0 + 0·1 + 0·0 + 0·1 + 1·(−4)"))
    press("N", &panel)
    #expect(panel.run.status.kind == .finished)
    press("b", &panel)
    #expect(panel.run.step == 24)
    let numbers = try #require(panel.explainable)
    #expect(numbers.present.map(numbers.value) == panel.run.record["value"])
  }

  @Test func aPictureOfATableCanBeConvolved() throws {
    var panel = try Self.panel(Self.digit)
    #expect(panel.titles[0] == "Convolution: digits 3, a 2")
    #expect(panel.controls.map(\.name) == ["kernel", "stride", "padding", "picture"])
    press("N", &panel)
    let before = try #require(panel.state).cells
    // Another kernel has the whole output at once as well.
    press("+", &panel)
    let after = try #require(panel.state).cells
    #expect(after.count == 64 && after != before && panel.run.status.kind == .finished)
    var other = try Self.panel(Self.digit)
    other.replay(panel.log)
    #expect(other.state?.cells == after && other.controls == panel.controls)
  }

  @Test func numbersAreTypedAndReplayed() throws {
    var panel = try Self.panel()
    press("nnn", &panel)
    press("e", &panel)
    #expect(panel.isTakingText)
    press("0,5<Enter>-2<Down>", &panel)
    #expect(panel.state?.declaration.kernel[0] == [0.5, -2, 0])
    #expect(panel.editor?.index == MatrixIndex(row: 1, column: 1) && panel.run.step == 3)
    // Steps can be taken meanwhile.
    press("n<Esc>", &panel)
    #expect(!panel.isTakingText && panel.run.step == 4)
    var other = try Self.panel()
    other.replay(panel.log)
    #expect(other.state?.declaration == panel.state?.declaration)
    #expect(other.state?.cells == panel.state?.cells)
    #expect(panel.controls.first?.written == "own")
    press("b", &panel)
    #expect(panel.state?.declaration.kernel[0] == [0.5, -2, 0])
    press("r", &panel)
    #expect(panel.state?.declaration.kernel[0] == [0.5, -2, 0] && panel.run.step == 0)
    press("R", &panel)
    #expect(panel.state?.declaration.kernel[0] == [0, 1, 0])
  }

  @Test func whatIsNoNumberIsRefusedInWords() throws {
    var panel = try Self.panel()
    press("e-<Enter>", &panel)
    #expect(panel.editor?.index == MatrixIndex(row: 0, column: 0))
    #expect(panel.editor?.said.contains("-") == true)
    press("9999999<Enter>", &panel)
    #expect(panel.editor?.said.contains("1000") == true)
    #expect(panel.log == "")
  }

  @Test func poolingHasNoKernel() throws {
    var panel = try Self.panel(Self.pooling)
    press("n", &panel)
    #expect(!drawn(panel, 80, 36).text.contains("kernel"))
    press("e", &panel)
    #expect(panel.editor == nil && drawn(panel, 80, 36).text.contains("up to 7x7"))
    #expect(panel.controls.map(\.name) == ["window", "stride", "padding", "picture"])
  }

  @Test func clicksChangeNumbersAndLookBack() throws {
    var panel = try Self.panel()
    press("N", &panel)
    func click(_ part: SlidingWindow.Part, _ index: Int) throws {
      let zone = try #require(
        drawn(panel, 80, 36).zones.first { $0.name == part.zone && $0.index == index })
      let isTaken = panel.click(
        Mouse(.press, column: zone.area.column, row: zone.area.row, zone: zone))
      #expect(isTaken)
    }
    try click(.output, 6)
    #expect(panel.run.step == 7 && panel.lab.isLookingBack)
    try click(.kernel, 4)
    #expect(panel.editor?.index == MatrixIndex(row: 1, column: 1))
  }

  @Test func everySizeDraws() throws {
    for lab in [Self.small, Self.digit, Self.pooling, Self.mask] {
      var panel = try Self.panel(lab)
      press("nne", &panel)
      for columns in stride(from: 0, through: 60, by: 3) {
        for rows in 0...24 { _ = drawn(panel, columns, rows) }
      }
    }
  }
}
