import Cells
import GradusTesting
import Labs
import TerminalUI
import Testing

@testable import WorkbookApp

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
