import Cells
import Coursework
import GradusTesting
import Labs
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct LessonScreenReplayTests {
  /// A lesson with the cursor in the first question of an exercise.
  private func rig(_ columns: Int, _ rows: Int, _ lesson: String, at exercise: String) throws -> Rig
  {
    var rig = Rig(columns, rows, lesson: lesson)
    let exercises = try #require(ShippedCourse.course.lesson(lesson)).exercises
    let before = exercises.prefix { $0.id != exercise }.reduce(0) {
      $0 + $1.kind.variant(seed: nil).questions.count
    }
    rig.press("<Enter>")
    for _ in 0..<before { rig.press("<Tab>") }
    return rig
  }

  /// Moves the cursor from question to question until it stands in an exercise.
  private func go(_ rig: inout Rig, to exercise: String) throws {
    for key in Array(repeating: "<Tab>", count: 20) + Array(repeating: "<S-Tab>", count: 40) {
      if let target = try screen(rig).focusedTarget {
        if try screen(rig).sessions[target.exercise].exercise.id == exercise { return }
        rig.press(key)
      } else {
        rig.press("<Enter>")
      }
    }
  }

  private func screen(_ rig: Rig) throws -> LessonScreen {
    try #require(rig.workbook.screens.last as? LessonScreen)
  }

  @Test func aPredictionIsJudgedAndPlayedAfterTheConfidence() throws {
    var rig = try rig(80, 24, "lin-05", at: "ten-steps")
    rig.press("25<Enter>")
    #expect(rig.text.contains("Noted. How sure are you of it?"))
    #expect(try screen(rig).replay == nil && !rig.text.contains("30.96"))
    rig.press("60<Enter>")
    #expect(try screen(rig).replay?.isPlaying == true)
    #expect(rig.text.contains("step 0 of 10: any key shows the end."))
    #expect(rig.workbook.tick == RunReplay.pace)
    rig.ticks(4)
    #expect(rig.text.contains("step 4 of 10"))
    rig.ticks(20)
    #expect(rig.text.contains("step 10 of 10"))
    #expect(rig.text.contains("you were 60 % sure") || rig.text.contains("You were 60 % sure"))
    #expect(rig.recorded.last { $0.step == "confidence" }?.confidence == 0.6)
    #expect(rig.recorded.last { $0.step == "prediction" }?.verdict == "wrong")
  }

  @Test func anyKeyEndsThePlayingAndTheLabsKeysBringTheExperimentBack() throws {
    var rig = try rig(80, 24, "lin-05", at: "ten-steps")
    rig.press("25<Enter>60<Enter>x")
    #expect(try screen(rig).replay?.isPlaying == false)
    rig.press("<PgUp>")
    #expect(try screen(rig).replay != nil)
    rig.press("n")
    #expect(try screen(rig).replay == nil && screen(rig).lab?.log == "1")
  }

  @Test func theCursorBringsTheRunOfItsExerciseBack() throws {
    var rig = try rig(80, 24, "lin-05", at: "ten-steps")
    rig.press("25<Enter>60<Enter>xn")
    #expect(try screen(rig).replay == nil)
    try go(&rig, to: "ten-steps")
    let replay = try #require(try screen(rig).replay)
    #expect(!replay.isPlaying && replay.name == "where is it after ten steps?")
  }

  @Test(arguments: [(80, 24), (60, 18)])
  func goldenOfAPrediction(_ columns: Int, _ rows: Int) throws {
    var rig = try rig(columns, rows, "lin-05", at: "draw-it")
    rig.press("50 30 20 10 5 2<Enter>70<Enter>")
    rig.ticks(5)
    expectGolden(rig.canvas.golden, "lesson-prediction-plays-\(columns)x\(rows)")
    rig.ticks(10)
    expectGolden(rig.canvas.golden, "lesson-prediction-\(columns)x\(rows)")
  }

  @Test(arguments: [(80, 24), (60, 18), (120, 40)])
  func goldenOfARecord(_ columns: Int, _ rows: Int) {
    var rig = Rig(columns, rows, lesson: "lin-06")
    expectGolden(rig.canvas.golden, "lesson-record-start-\(columns)x\(rows)")
    rig.press("nnn")
    expectGolden(rig.canvas.golden, "lesson-record-step-3-\(columns)x\(rows)")
  }

  // MARK: Tuning on the experiment

  /// The answer to the question with the cursor.
  private func answer(_ rig: Rig) throws -> String {
    let screen = try screen(rig)
    return screen.entry(at: try #require(screen.focusedTarget)).text
  }

  @Test func whatTheExperimentIsSetToIsTheAnswer() throws {
    var rig = try rig(80, 24, "lin-05", at: "reach-the-bar")
    #expect(try answer(rig) == "rate=0.01")
    rig.press("<Esc>++++")
    let tuned = try rig.value(of: "rate")
    try go(&rig, to: "reach-the-bar")
    #expect(try answer(rig) == "rate=\(tuned)")
    rig.press("<Enter>")
    #expect(rig.text.contains("5 tries left."))
    #expect(try screen(rig).replay?.overlay.line?.name == "the goal")
    rig.ticks(20)
    rig.press("0.3")
    #expect(try answer(rig) == "rate=0.3")
    rig.press("<Enter>")
    #expect(try screen(rig).sessions.contains { $0.exercise.id == "reach-the-bar" && $0.isSolved })
  }

  @Test func whenNoTryIsLeftTheSolutionOpens() throws {
    var rig = try rig(80, 24, "lin-05", at: "reach-the-bar")
    for rate in ["0.1", "0.9", "0.05", "1", "0.2", "0.8"] {
      rig.press("\(rate)<Enter>")
      rig.ticks(30)
    }
    rig.resize(80, 50)
    #expect(rig.text.contains("That was the last try."))
    #expect(rig.text.contains("Set rate=0.3.") && rig.text.contains("v starts it anew"))
    rig.press("<Esc>v")
    #expect(!rig.text.contains("v starts it anew"))
  }
}

extension Rig {
  fileprivate func value(of control: String) throws -> String {
    let screen = try #require(workbook.screens.last as? LessonScreen)
    let value = try #require(screen.lab?.controls.first { $0.name == control }?.value)
    return "\(value)"
  }
}
