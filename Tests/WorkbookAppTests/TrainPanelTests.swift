import Cells
import GradusTesting
import Labs
import TerminalUI
import Testing

@testable import WorkbookApp

struct TrainPanelTests {
  private func panel(layers: [Int] = [4]) throws -> TrainPanel {
    var lab = TrainDeclaration(.generated("moons", settings: ["count": .number(60)]))
    (lab.layers, lab.share, lab.rate) = (layers, 0.7, 0.3)
    return try #require(TrainPanel(lab, data: .empty))
  }

  private func canvas(_ panel: TrainPanel, _ columns: Int, _ rows: Int) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    panel.view(on: &canvas, in: Rect(canvas.size), isFocused: true)
    return canvas
  }

  @Test(arguments: [(39, 21), (59, 37), (29, 15)])
  func golden(_ columns: Int, _ rows: Int) throws {
    var panel = try panel()
    for _ in 0..<40 { _ = panel.press(.character("n"), isFocused: false) }
    expectGolden(canvas(panel, columns, rows).golden, "train-panel-\(columns)x\(rows)")
  }

  @Test func itRunsAtItsPaceAndPicturesFollow() throws {
    var panel = try panel()
    #expect(panel.tick == nil)
    let start = panel.pictures.numbers
    _ = panel.press(.character(" "), isFocused: false)
    #expect(panel.tick == Pace(perSecond: 30).tick)
    for _ in 0..<10 { panel.advance() }
    #expect(panel.run.step == 10 && panel.pictures.numbers != start)
    _ = panel.press(.character(">"), isFocused: false)
    #expect(canvas(panel, 59, 30).text.contains("60 steps a second"))
    panel.advance()
    #expect(panel.run.step == 12)
  }

  @Test func aKeyShowsTheOtherPictures() throws {
    var panel = try panel()
    for _ in 0..<3 { _ = panel.press(.character("n"), isFocused: true) }
    let first = canvas(panel, 59, 40).text
    let isTaken = panel.press(.character("c"), isFocused: true)
    #expect(isTaken)
    #expect(canvas(panel, 59, 40).text != first)
    let isTakenBeside = panel.press(.character("c"), isFocused: false)
    #expect(!isTakenBeside)
  }

  @Test func itsLogBringsItBack() throws {
    var panel = try panel()
    for key in "nn+nnn" { _ = panel.press(.character(key), isFocused: false) }
    var other = try self.panel()
    other.replay(panel.log)
    #expect(other.run.record == panel.run.record)
    #expect(other.pictures.numbers == panel.pictures.numbers)
  }

  @Test func dataThatIsNotThereMakesNoPanel() {
    #expect(
      TrainPanel(TrainDeclaration(.table("none", inputs: ["a"], target: "b")), data: .empty) == nil)
  }
}

/// What the panel shows of the doctor.
struct TrainPanelDoctorTests {
  private func panel(rate: Double) throws -> TrainPanel {
    var lab = TrainDeclaration(.points(inputs: [[1], [3], [6], [5]], targets: [4, 8, 14, 13]))
    (lab.rate, lab.loss, lab.startsAtZero) = (rate, "HalfMeanSquaredError", true)
    return try #require(TrainPanel(lab, data: .empty))
  }

  /// All words, whatever the lines that they stand in.
  private func words(_ panel: TrainPanel, _ columns: Int, _ rows: Int) -> String {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    panel.view(on: &canvas, in: Rect(canvas.size), isFocused: true)
    return canvas.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [(59, 37), (39, 21), (29, 15)])
  func aRunThatGoesWrongSaysWhyAndWhatToTry(_ columns: Int, _ rows: Int) throws {
    var panel = try panel(rate: 0.2)
    for _ in 0..<12 { _ = panel.press(.character("n"), isFocused: false) }
    let words = words(panel, columns, rows)
    #expect(words.contains("The rate is too high") && words.contains("Try the rate 0.03."))
    #expect(words.contains("Key D does it."))
  }

  @Test func itsKeySetsWhatIsOfferedAsAControl() throws {
    var panel = try panel(rate: 0.2)
    let isTakenEarly = panel.press(.character("D"), isFocused: false)
    #expect(!isTakenEarly)
    for _ in 0..<12 { _ = panel.press(.character("n"), isFocused: false) }
    #expect(panel.doctor.finding?.cause == .rateTooHigh)
    let isTaken = panel.press(.character("D"), isFocused: false)
    #expect(isTaken && panel.run.controls.first { $0.name == "rate" }?.value == 0.03)
    #expect(panel.log.hasSuffix("rate=0.03") && panel.doctor.finding == nil)
    #expect(words(panel, 59, 37).contains("is 0.03 now"))
    _ = panel.press(.character("n"), isFocused: false)
    #expect(!words(panel, 59, 37).contains("is 0.03 now"))
  }

  @Test func aRunThatIsOverSaysWhyAndStartsAnewWithTheRemedy() throws {
    var panel = try panel(rate: 1000)
    for _ in 0..<40 { _ = panel.press(.character("n"), isFocused: false) }
    let text = words(panel, 59, 37)
    #expect(text.contains("cannot be taken") && text.contains("b goes back"))
    _ = panel.press(.character("D"), isFocused: false)
    #expect(panel.run.step == 0 && panel.run.status.canStep)
  }
}
