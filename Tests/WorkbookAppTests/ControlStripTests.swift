import Cells
import Formulas
import Labs
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct ControlStripTests {
  private func rule() throws -> ExperimentRun {
    try ExperimentRun(
      RuleDeclaration(
        columns: [RuleDeclaration.Column("x", [1, 3])],
        start: ["w": Value(5), "b": Value(1), "eta": Value(0.01)], each: nil,
        epoch: try Assignments(parsing: "w' = w - eta*mean(x)\nb' = b - eta")))
  }

  private func press(_ script: String, _ strip: inout ControlStrip, _ run: inout ExperimentRun) {
    for key in KeyScript.keys(script) { _ = strip.press(key, isFocused: true, &run) }
  }

  private func drawn(_ strip: ControlStrip, _ run: ExperimentRun, _ columns: Int) -> String {
    var canvas = Canvas(size: Size(columns: columns, rows: 1))
    strip.viewControls(run, on: &canvas, in: canvas.bounds, isFocused: true)
    return canvas.text
  }

  @Test func keysMoveTheRun() throws {
    var (strip, run) = (ControlStrip(), try rule())
    press("nn", &strip, &run)
    #expect(run.step == 2)
    press("b", &strip, &run)
    #expect(run.step == 1)
    press("<Space>", &strip, &run)
    #expect(strip.isRunning)
    strip.advance(&run)
    #expect(run.step == 2)
    press("r", &strip, &run)
    #expect(run.step == 0 && !strip.isRunning)
  }

  @Test func plusMovesTheRateWhicheverIsChosen() throws {
    var (strip, run) = (ControlStrip(main: "eta"), try rule())
    press("<Down><Down>+", &strip, &run)
    #expect(run.controls.first { $0.name == "eta" }?.value == 0.1)
    var other = ControlStrip(main: "none")
    press("<Down><Down>+", &other, &run)
    let moved = try #require(run.controls.first { $0.name == "w" }?.value)
    #expect(abs(moved - 5.1) < 1e-9)
  }

  @Test func aTypedValueIsSetOrRefusedInASentence() throws {
    var (strip, run) = (ControlStrip(), try rule())
    press("<Enter><C-u>2,5<Enter>", &strip, &run)
    #expect(run.controls.first { $0.name == "b" }?.value == 2.5 && !strip.isTakingText)
    press("<Enter><C-u>9999999<Enter>", &strip, &run)
    #expect(strip.isTakingText && strip.complaint?.contains("can be set from") == true)
    press("<C-u>x<Enter>", &strip, &run)
    #expect(strip.complaint?.contains("\"x\"") == true)
    press("<Esc>", &strip, &run)
    #expect(!strip.isTakingText && strip.complaint == nil)
    #expect(run.controls.first { $0.name == "b" }?.value == 2.5)
  }

  @Test func theChosenControlIsInViewHoweverNarrow() throws {
    var (strip, run) = (ControlStrip(), try rule())
    #expect(drawn(strip, run, 40).contains("▸b 1"))
    press("<Down><Down>", &strip, &run)
    #expect(drawn(strip, run, 40).contains("b 1") && drawn(strip, run, 40).contains("▸w 5"))
    #expect(drawn(strip, run, 9).hasPrefix("▸w 5"))
    for columns in 0...30 { _ = drawn(strip, run, columns) }
  }

  @Test func theStatusSaysWhereTheRunStands() throws {
    var (strip, run) = (ControlStrip(), try rule())
    press("n", &strip, &run)
    var canvas = Canvas(size: Size(columns: 40, rows: 2))
    strip.viewStatus(run, on: &canvas, in: canvas.bounds)
    #expect(canvas.text.contains("step 1: Epoch 1."))
    let parts = strip.parts(of: Rect(column: 0, row: 0, columns: 39, rows: 21), run)
    #expect(parts.controls.rows == 1 && parts.status.rows == 3 && parts.upper.rows == 17)
  }

  @Test func hintsLeaveOutStepsWhereThereAreNone() {
    let strip = ControlStrip()
    #expect(strip.hints(isFocused: false).contains { $0.label == "run" })
    #expect(!strip.hints(isFocused: true, canRun: false).contains { $0.label == "run" })
  }
}
