import Cells
import Coursework
import GradusTesting
import Labs
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct LessonScreenTests {
  @Test func aStepShowsItsArithmetic() {
    var rig = Rig(80, 24, lesson: "lin-04")
    #expect(rig.text.contains("f = 5² + 5² = 50"))
    rig.press("n")
    #expect(rig.text.contains("x₁ = 5 − 0.1·10 = 4"))
    #expect(rig.text.contains("f = 4² + 4² = 32"))
    #expect(rig.text.contains("step 1:"))
    rig.press("nn")
    #expect(rig.text.contains("f = 2.56² + 2.56² = 13.1072"))
  }

  @Test func backAndResetUndoSteps() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("nn")
    let after = rig.text
    rig.press("nb")
    #expect(rig.text == after)
    rig.press("r")
    #expect(rig.text.contains("step 0:"))
  }

  @Test func spaceRunsUntilItConvergesAndPausesBefore() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("<Space>")
    #expect(rig.workbook.tick == Pace(perSecond: 7).tick)
    rig.ticks(5)
    #expect(rig.text.contains("step 5 (running)"))
    rig.press("<Space>")
    rig.ticks(5)
    #expect(rig.text.contains("step 5:"))
    rig.press("<Space>")
    rig.ticks(200)
    #expect(rig.text.contains("Converged"))
    #expect(rig.workbook.tick == nil)
  }

  @Test func theRateChangesByKeyWhileItRuns() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("<Space>")
    rig.ticks(2)
    rig.press("++")
    rig.ticks(1)
    #expect(rig.text.contains("x₁ = 3.2 − 0.3·6.4 = 1.28"))
  }

  @Test func aRateIsTypedInAndADecimalCommaIsADecimalPoint() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("<Tab><Enter><C-u>0,5<Enter>n")
    #expect(rig.text.contains("x₁ = 5 − 0.5·10 = 0"))
  }

  @Test func aStartIsTypedInAndTheDescentBeginsThere() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("nn<Tab><Down><Down><Enter><C-u>-5<Enter>")
    #expect(rig.text.contains("step 0:"))
    rig.press("n")
    #expect(rig.text.contains("x₂ = −5 − 0.1·(−10) = −4"))
  }

  @Test func aValueThatCannotBeSetIsRefusedWithAReason() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("<Tab><Enter><C-u>99<Enter>")
    #expect(rig.text.contains("can be set from 0 to 10"))
    rig.press("<C-u>abc<Enter>")
    #expect(rig.text.contains("cannot read"))
    rig.press("<Esc>n")
    #expect(rig.text.contains("x₁ = 5 − 0.1·10 = 4"))
  }

  @Test func divergenceIsNamedAndNothingIsNotANumber() {
    var rig = Rig(120, 40, lesson: "lin-04")
    rig.press("<Tab><Enter><C-u>1.1<Enter>nnn")
    #expect(rig.text.contains("Divergence: f rose 3 steps in a row"))
    rig.press("<Space>")
    for _ in 0..<400 {
      rig.ticks(1)
      #expect(!rig.text.lowercased().contains("nan") && !rig.text.contains("inf"))
    }
    #expect(rig.text.contains("largest"))
    #expect(rig.workbook.tick == nil)
  }

  @Test func aWrongAnswerGetsItsReasonAndARightOneMovesOn() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("<Enter>6<Enter>")
    #expect(rig.text.contains("You added η·2·a₀ instead of"))
    #expect(rig.recorded.last { $0.kind == .answered }?.mistake == "plus-for-minus")
    rig.press("4<Enter>32<Enter>3.2<Enter>20.48<Enter>2.56<Enter>13.1072<Enter>")
    #expect(rig.text.contains("6/6 ✓"))
    let answers = rig.recorded.filter { $0.kind == .answered }
    #expect(answers.map(\.verdict) == ["wrong"] + Array(repeating: "right", count: 6))
  }

  @Test func lettersTypedInAFieldAreNoCommands() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("<Enter>nq?z ")
    #expect(rig.workbook.screens.count == 2)
    #expect(rig.text.contains("nq?z"))
    #expect(rig.text.contains("step 0:"))
    rig.press("<Enter>")
    #expect(rig.text.contains("cannot read"))
    #expect(rig.recorded.last { $0.kind == .answered }?.verdict == "unreadable")
  }

  @Test func hintsOpenOneByOneAndThenTheSolution() {
    var rig = Rig(80, 40, lesson: "lin-04")
    rig.press("<Enter>H")
    #expect(rig.text.contains("Hint 1:"))
    rig.press("HHH")
    #expect(rig.text.contains("Solution"))
    #expect(rig.text.contains("a₁ = a₀ − η·2·a₀"))
  }

  @Test func otherNumbersAreAKeyAway() {
    var rig = Rig(80, 50, lesson: "lin-04")
    rig.press("<Enter><Esc>")
    let before = rig.text
    rig.press("v")
    #expect(rig.text != before)
    rig.press("vvv")
    #expect(Set(rig.recorded.filter { $0.kind == .helped }.map(\.seed)).count == 4)
  }

  @Test func eitherPaneTakesTheWholeScreen() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("z")
    #expect(!rig.text.contains("Descent on f"))
    rig.press("z<Tab>z")
    #expect(rig.text.contains("Descent on f") && !rig.text.contains("Training a model"))
    rig.press("<Esc>")
    #expect(rig.text.contains("Descent on f") && rig.text.contains("Training a model"))
  }

  @Test func aKilledWorkbookComesBackWhereItWas() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("nnn<Enter>4<Enter>5<Enter>")
    rig.ticks(1)
    let again = rig.reopened()
    #expect(again.text.contains("f = 2.56² + 2.56² = 13.1072"))
    #expect(again.text.contains("three steps by hand"))
    #expect(again.text.contains("1/6"))
    #expect(again.text.contains("✗"))
  }

  @Test func aRunComesBackWithItsRatesBitForBit() throws {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("nn+n+nnb-n")
    rig.ticks(1)
    let again = rig.reopened()
    let screen = try #require(rig.workbook.screens.last as? LessonScreen)
    let other = try #require(again.workbook.screens.last as? LessonScreen)
    let run = try #require(screen.lab as? DescendPanel).run
    #expect(run.path == (other.lab as? DescendPanel)?.run.path)
  }

  @Test func theMouseWorksOnFooterFieldsOptionsAndWheel() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.click("n step")
    #expect(rig.text.contains("step 1:"))
    rig.click("start x₁")
    rig.press("<C-u>3<Enter>")
    #expect(rig.text.contains("f = 3² + 5²"))
    let top = rig.text
    rig.send(
      .mouse(Mouse(.wheelDown, column: 3, row: 5, zone: rig.canvas.zone(column: 3, row: 5))))
    #expect(rig.text != top)
    rig.press("<Tab><Enter><Esc>")
    rig.click("1 each coordinate")
    rig.press("4<Enter>")
    #expect(rig.text.contains("✓"))
    rig.press("<Esc>G")
    for _ in 0..<30 where !rig.text.contains("c) away") { rig.press("k") }
    rig.click("c) away")
    #expect(rig.recorded.last { $0.kind == .answered }?.exercise == "other-corner")
  }

  @Test func wordsAreFoundInThePage() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("/remember<Enter><Esc>")
    #expect(rig.text.contains("What to remember"))
  }

  @Test func equalsShowsTheWholeArithmetic() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("n=")
    #expect(rig.text.contains("∂f/∂x₁ = 2·x₁ = 2·5 = 10"))
    #expect(rig.text.contains("x₁ = x₁ − η·∂f/∂x₁ = 5 − 0.1·10 = 4"))
    rig.press("<Esc>")
    #expect(rig.text.contains("Training a model"))
  }

  @Test(arguments: [(80, 24), (60, 18), (120, 40), (160, 50), (60, 40)])
  func goldenAtStepThree(_ columns: Int, _ rows: Int) {
    var rig = Rig(columns, rows, lesson: "lin-04")
    rig.press("nnn")
    expectGolden(rig.canvas.golden, "lesson-step-3-\(columns)x\(rows)")
  }

  @Test func goldenInASCII() {
    var rig = Rig(80, 24, glyphs: .ascii, lesson: "lin-04")
    rig.press("nnn")
    expectGolden(rig.canvas.golden, "lesson-step-3-ascii-80x24")
    #expect(rig.text.allSatisfy { $0.isASCII })
  }

  @Test(arguments: [(80, 24), (60, 18)])
  func goldenWithAWrongAnswer(_ columns: Int, _ rows: Int) {
    var rig = Rig(columns, rows, lesson: "lin-04")
    rig.press("<Enter>6<Enter>")
    expectGolden(rig.canvas.golden, "lesson-wrong-answer-\(columns)x\(rows)")
  }

  @Test func goldenOfDivergence() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("<Tab><Enter><C-u>1.1<Enter>nnnnn")
    expectGolden(rig.canvas.golden, "lesson-divergence-80x24")
  }

  @Test func aBegunAnswerWaitsWhileTheStudentIsElsewhere() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("<Enter>4<Esc>q")
    #expect(rig.workbook.screens.count == 1)
    rig.press("<Enter><Enter><Enter>")
    #expect(rig.recorded.last { $0.kind == .answered }?.answer == "4")
  }

  /// A run that goes on by itself loses no more than its last seconds with the machine.
  @Test func aRunThatGoesOnIsRecordedNowAndThen() throws {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("----<Space>")
    let interval = try #require(rig.workbook.tick)
    rig.ticks(Int(LabWork.keeping / interval) + 2)
    let screen = try #require(rig.workbook.screens.last as? LessonScreen)
    #expect(screen.lab?.isRunning == true)
    let again = try #require(rig.reopened().workbook.screens.last as? LessonScreen)
    #expect((again.lab?.ownRun?.step ?? 0) + 3 > screen.lab?.ownRun?.step ?? .max)
  }

  /// Opened from the shell, where another lesson was the last one.
  @Test func aLessonThatIsOpenedIsTheLastPlaceSoon() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.ticks(1)
    #expect(rig.recorded.last { $0.kind == .visited }?.lesson == "lin-04")
    #expect(rig.workbook.tick == nil)
  }
}
