import Cells
import Coursework
import Formulas
import GradusTesting
import TerminalUI
import Testing

@testable import WorkbookApp

struct CalculatorBarTests {
  private let page: [String: Value] = ["a0": Value(5), "eta": Value(0.1)]

  private func bar(_ keys: String) -> (bar: CalculatorBar, outcome: CalculatorBar.Outcome) {
    var bar = CalculatorBar()
    var outcome = CalculatorBar.Outcome.stays
    for key in keys {
      outcome = bar.press(key == "\n" ? .enter : .character(key), with: page)
    }
    return (bar, outcome)
  }

  @Test func enterWorksOutAndEnterAgainHandsOver() {
    #expect(bar("2*eta*a0\n").outcome == .stays)
    #expect(bar("2*eta*a0\n").bar.hasResult)
    #expect(bar("2*eta*a0\n\n").outcome == .answers("1"))
    #expect(bar("nothing\n\n").outcome == .stays)
  }

  @Test func aSignGoesOnFromTheResult() {
    #expect(bar("2*3\n+1\n").bar.calculator.lines.map(\.input) == ["2*3", "ans+1"])
    #expect(bar("2*3\n4\n\n").outcome == .answers("4"))
  }

  @Test func upBringsEarlierLinesBack() {
    var bar = bar("1+1\n").bar
    for key in "2+2\n" { _ = bar.press(key == "\n" ? .enter : .character(key), with: page) }
    _ = bar.press(.up, with: page)
    #expect(bar.field.text == "2+2")
    _ = bar.press(.up, with: page)
    _ = bar.press(.up, with: page)
    #expect(bar.field.text == "1+1")
    _ = bar.press(.down, with: page)
    _ = bar.press(.down, with: page)
    #expect(bar.field.text.isEmpty)
    let outcome = bar.press(.escape, with: page)
    #expect(outcome == .closes)
  }

  @Test func aPastedFormulaIsTaken() {
    var bar = CalculatorBar()
    bar.paste("a0 - 2*eta*a0")
    _ = bar.press(.enter, with: page)
    let outcome = bar.press(.enter, with: page)
    #expect(outcome == .answers("4"))
  }

  @Test func aLockedOneOnlySaysSo() {
    var bar = CalculatorBar()
    bar.isLocked = true
    var canvas = Canvas(size: Size(columns: 60, rows: 2))
    bar.view(on: &canvas, in: Rect(canvas.size))
    #expect(canvas.text.contains("without the calculator"))
    let outcome = bar.press(.character("1"), with: page)
    #expect(outcome == .closes)
  }

  @Test(arguments: [80, 24]) func golden(_ columns: Int) {
    var canvas = Canvas(size: Size(columns: columns, rows: 2))
    bar("s = eta*2*a0\n").bar.view(on: &canvas, in: Rect(canvas.size))
    expectGolden(canvas.golden, "calculator-\(columns)")
  }
}
