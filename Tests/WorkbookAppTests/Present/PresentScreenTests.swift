import Cells
import Coursework
import GradusTesting
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct PresentScreenTests {
  // MARK: Going on

  @Test func itemsComeOneByOneAndGoBack() throws {
    var rig = try Rig.presenting("lin-04")
    #expect(rig.text.contains("1/"))
    var seen: [Int] = []
    for _ in 0..<6 {
      seen.append(try rig.presented.place)
      rig.press("<PgDn>")
    }
    #expect(seen == Array(0..<6))
    rig.press("<PgUp><Left>h")
    #expect(try rig.presented.place == 3)
    rig.press("<Right>l<Enter><Down>j")
    #expect(try rig.presented.place == 8)
    rig.press("G")
    #expect(try rig.presented.place == rig.presented.plan.items.count - 1)
    rig.press("<PgDn>")
    #expect(try rig.presented.place == rig.presented.plan.items.count - 1)
  }

  /// Every lesson can be shown from the first item to the last, and nothing of it is lost on the way.
  @Test(arguments: ShippedCourse.course.lessons.map(\.id))
  func everyItemOfALessonIsSeen(_ id: String) throws {
    for (columns, rows) in [(160, 50), (80, 24), (60, 18)] {
      var rig = try Rig.presenting(id, columns, rows)
      var shown = Set(words(rig.text))
      let count = try rig.presented.plan.items.count
      for _ in 0..<20 * count where try rig.presented.place < count - 1 {
        rig.press("<PgDn>")
        shown.formUnion(words(rig.text))
      }
      rig.press("<PgDn><PgDn><PgDn>")
      shown.formUnion(words(rig.text))
      for case .paragraph(let paragraph) in try rig.presented.plan.lesson.blocks
      where paragraph.kind == .text {
        let missing = words(paragraph.text).filter { !shown.contains($0) && $0.count < 20 }
        #expect(missing == [], "\(id) at \(columns)x\(rows): \(paragraph.text)")
      }
    }
  }

  private func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace || "│▸".contains($0) }.map(String.init)
  }

  @Test(arguments: ShippedCourse.course.lessons.map(\.id))
  func notesNeverStandOnTheScreen(_ id: String) throws {
    var rig = try Rig.presenting(id)
    let notes = try rig.presented.plan.lesson.blocks.flatMap { block -> [String] in
      guard case .note(let paragraphs) = block else { return [] }
      return paragraphs.map { String($0.text.prefix(24)) }
    }
    #expect(!notes.isEmpty)
    for _ in 0..<(try rig.presented.plan.items.count) {
      rig.press("<PgDn>")
      for note in notes { #expect(!rig.text.contains(note)) }
    }
  }

  // MARK: Exercises

  @Test func stepsAreRevealedOneAtATimeAndNothingIsKept() throws {
    var rig = try Rig.presenting("lin-04")
    try rig.goOn(to: "Take the first three steps yourself")
    #expect(rig.text.contains("a₀ = 5, η = 0.1"))
    #expect(!rig.text.contains("= 4"))
    rig.press("<PgDn>")
    #expect(rig.text.contains("a₁ = a₀ − η·2·a₀ = 5 − 0.1·2·5 = 4"), "\(rig.text)")
    #expect(!rig.text.contains("3.2"))
    rig.press("4<Enter>6<Enter>Hv")
    rig.press("<Esc>qq")
    #expect(rig.workbook.outcome == .exit(code: 0))
    for event in rig.recorded { #expect(event.kind == .visited && event.lesson == nil) }
  }

  @Test func theRunOfAPredictionIsShownAfterwardsAndNotBefore() throws {
    for lesson in ShippedCourse.course.lessons {
      let plan = PresentPlan(lesson)
      guard
        let item = plan.items.firstIndex(where: { item in
          guard case .step(let exercise, 0) = item.content else { return false }
          return plan.run(of: exercise) != nil
        })
      else { continue }
      var rig = try Rig.presenting(lesson.id)
      for _ in 0..<300 where try rig.presented.place < item - 1 { rig.press("<PgDn>") }
      #expect(try rig.presented.replay == nil)
      for _ in 0..<10 where try rig.presented.place < item { rig.press("<PgDn>") }
      #expect(try rig.presented.replay != nil)
      rig.settle()
      #expect(rig.text.contains("The run"))
      #expect(!rig.text.contains(": you") && !rig.text.contains("─ you"), "\(rig.text)")
      rig.press("<Esc>")
      #expect(try rig.presented.replay == nil)
      return
    }
    Issue.record("no lesson asks for a prediction")
  }

  // MARK: Lines

  @Test func oneKeyPressesTheKeysOfTheNextLine() throws {
    var rig = try Rig.presenting("lin-04")
    rig.press("p")
    #expect(rig.text.contains("▸"))
    #expect(try rig.presented.state.isPlaying)
    #expect(rig.text.contains("step 0"))
    rig.settle()
    #expect(rig.text.contains("step 1") && rig.text.contains("pressed n"))
    #expect(rig.text.contains("5 − 0.1·10 = 4"))
    #expect(try !rig.presented.state.isPlaying)
    rig.press("p")
    rig.settle()
    #expect(rig.text.contains("step 4") && rig.text.contains("pressed n ×3"))
    // Back before the line, it is the next one again.
    rig.press("<PgUp>")
    #expect(try rig.presented.nextLine?.line == 0)
  }

  @Test func theSameKeyAgainDoesTheRestAtOnce() throws {
    var rig = try Rig.presenting("lin-04")
    rig.press("ppp")
    #expect(try rig.presented.player != nil)
    rig.press("p")
    #expect(try rig.presented.player == nil)
    #expect(rig.text.contains("step 4"))
    rig.press("p<Esc>")
    rig.settle(50)
    #expect(try rig.presented.player == nil)
  }

  /// Every line of every lesson, done by the key, leaves no field open and no complaint.
  @Test(arguments: ShippedCourse.course.lessons.map(\.id))
  func everyLineCanBeDoneByTheKey(_ id: String) throws {
    var rig = try Rig.presenting(id, 120, 40)
    let lines = try rig.presented.plan.lines.filter { !$0.moves.isEmpty }
    for line in lines {
      #expect(try rig.presented.state.line == line.text)
      rig.press("pp")
      #expect(try rig.presented.player == nil)
      #expect(try rig.presented.lab?.isTakingText != true, "\(line.recipe)")
      #expect(try rig.presented.lab?.strip.complaint == nil, "\(line.recipe)")
      rig.ticks(5)
    }
    rig.press("p")
    #expect(try rig.presented.player == nil)
  }

  // MARK: Freezing, hiding, the start

  @Test func frozenEverythingStandsStill() throws {
    var rig = try Rig.presenting("lin-04")
    rig.press("<Space>")
    rig.ticks(3)
    rig.press("f")
    let before = rig.text
    #expect(before.contains("FROZEN"))
    #expect(rig.workbook.tick == nil)
    rig.ticks(5)
    rig.press("n<PgDn>p<Tab>gb,.")
    #expect(rig.text == before)
    #expect(try rig.presented.state.isFrozen)
    rig.press("f")
    #expect(!rig.text.contains("FROZEN"))
    rig.ticks(3)
    #expect(rig.text != before)
  }

  @Test func experimentAndPageAreHiddenUntilTheRoomHasGuessed() throws {
    var rig = try Rig.presenting("lin-04")
    rig.press(".n")
    #expect(rig.text.contains("EXPERIMENT HIDDEN") && rig.text.contains("What will happen?"))
    #expect(!rig.text.contains("step 1") && !rig.text.contains("f = 4²"))
    rig.press(".")
    #expect(rig.text.contains("step 1") && rig.text.contains("4² + 4² = 32"))
    try rig.goOn(to: "Press n.")
    rig.press(",")
    #expect(rig.text.contains("PAGE HIDDEN") && !rig.text.contains("Press n."))
    rig.press(",")
    #expect(rig.text.contains("Press n."))
  }

  @Test func oneKeyReturnsToTheStart() throws {
    var rig = try Rig.presenting("lin-01")
    let start = rig.text
    rig.press("<PgDn><PgDn>")
    rig.press("pppp<Tab>z.,L")
    rig.ticks(10)
    rig.press("g")
    #expect(rig.text == start)
    #expect(try rig.presented.lastPlayed == nil)
  }

  // MARK: The experiment

  @Test func theKeysOfTheExperimentWork() throws {
    var rig = try Rig.presenting("lin-04")
    rig.press("nn")
    #expect(rig.text.contains("step 2"))
    rig.press("b+r")
    #expect(rig.text.contains("step 0") && rig.text.contains("0.2"))
    rig.press("<Tab><Right>")
    #expect(rig.text.contains("▸"))
    let place = try rig.presented.place
    rig.press("<Right><Down>")
    #expect(try rig.presented.place == place)
    rig.press("<PgDn>")
    #expect(try rig.presented.place == place + 1)
    rig.press("<Enter>0.3<Enter>")
    rig.press("n=")
    #expect(rig.text.contains("The arithmetic of the last step"))
    rig.press("<Esc>")
    #expect(!rig.text.contains("The arithmetic of the last step"))
  }

  @Test func severalExperimentsFollowEachOther() throws {
    var rig = try Rig.presenting("lin-01")
    #expect(rig.text.contains("1/2"))
    rig.press("L")
    #expect(rig.text.contains("2/2"))
    rig.press("L")
    #expect(rig.text.contains("1/2"))
  }

  @Test func zoomGivesOnePaneTheWholeScreen() throws {
    var rig = try Rig.presenting("lin-04")
    rig.press("<PgDn><PgDn>")
    rig.press("z")
    #expect(!rig.text.contains("Descent on"))
    rig.press("<Tab>")
    #expect(rig.text.contains("Descent on"))
    rig.press("<PgDn>")
    rig.press("<Esc>")
    #expect(rig.text.contains("Descent on") && rig.text.contains("│"))
  }

  @Test func leavingIsAskedOnce() throws {
    var rig = try Rig.presenting("lin-04")
    rig.press("q")
    #expect(rig.workbook.outcome == nil && rig.text.contains("ends the presentation"))
    rig.press("n")
    #expect(rig.text.contains("step 0"))
    rig.press("<Esc><Esc>")
    #expect(rig.workbook.outcome == nil)
    rig.press("qq")
    #expect(rig.workbook.outcome == .exit(code: 0))
  }

  @Test func clicksGoOnAndReachTheControls() throws {
    var rig = try Rig.presenting("lin-04")
    rig.click("downhill")
    rig.press("<PgDn>")
    let place = try rig.presented.place
    rig.click("lin-04, about")
    rig.click("rate η")
    #expect(try rig.presented.focus == .lab)
    #expect(try rig.presented.place >= place)
  }

  @Test func helpNamesTheKeys() throws {
    var rig = try Rig.presenting("lin-04")
    rig.press("?")
    for words in ["freeze everything", "hide the experiment", "press the keys of the next line"] {
      #expect(rig.text.contains(words))
    }
    rig.press("<Esc>")
    #expect(rig.text.contains("1/"))
  }

  // MARK: The second terminal

  @Test func theNotesAreToldWhereItStands() throws {
    var rig = try Rig.presenting("lin-04")
    let start = try #require(rig.workbook.presented)
    #expect(start.lesson == "lin-04" && start.place == 1 && start.minutes == 25)
    #expect(start.notes.contains { $0.contains("Ask the room before you press n") })
    #expect(start.recipe == "n" && start.next != nil)
    rig.press("<PgDn>")
    #expect(rig.told.last?.place == 2)
    let count = rig.told.count
    rig.press("w")
    #expect(rig.told.count == count)
    rig.press("f")
    #expect(rig.told.last?.isFrozen == true)
    rig.press("f.")
    #expect(rig.told.last?.isLabHidden == true)
    rig.press("G")
    #expect(rig.told.last?.next == nil)
  }

  @Test func aSavedLessonIsShownInItsPlace() throws {
    var rig = try Rig.presenting("lin-04")
    rig.press("<PgDn><PgDn>nn")
    let file = try #require(ShippedCourse.files.first { $0.path.contains("04-gradient") })
    let changed = CourseFile(
      path: file.path, text: file.text.replacing("Gradient descent on a bowl", with: "A new bowl"))
    _ = rig.workbook.update(.courseChanged(changed))
    #expect(try rig.presented.plan.lesson.title == "A new bowl")
    #expect(try rig.presented.place == 2)
    #expect(rig.text.contains("step 2"))
  }

  // MARK: Sizes

  @Test func randomKeysAndSizesLeaveItSane() throws {
    var generator = SeededGenerator(seed: 7)
    var rig = try Rig.presenting("lin-06", 80, 24)
    for count in 1...3000 {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0:
        rig.resize(
          KeyStormTests.columns.randomElement(using: &generator) ?? 80,
          KeyStormTests.rows.randomElement(using: &generator) ?? 24)
      case 1, 2, 3: rig.send(.tick)
      default:
        let key = KeyStormTests.keys.randomElement(using: &generator) ?? .enter
        // How a terminal is drawn has tests of its own.
        if key != .character("T") { rig.send(.key(key)) }
      }
      if rig.workbook.outcome != nil { rig = try Rig.presenting("lin-06", 80, 24) }
      if count % 50 == 0 { #expect(rig.canvas.size == rig.size, "event \(count)") }
    }
  }

  // MARK: Pictures

  @Test(arguments: [(160, 50), (120, 40), (80, 24)])
  func goldenTitle(_ columns: Int, _ rows: Int) throws {
    let rig = try Rig.presenting("lin-04", columns, rows)
    expectGolden(rig.canvas.golden, "present-title-\(columns)x\(rows)")
  }

  @Test(arguments: [(160, 50), (120, 40), (80, 24), (60, 18)])
  func goldenLine(_ columns: Int, _ rows: Int) throws {
    var rig = try Rig.presenting("lin-04", columns, rows)
    rig.press("pp")
    expectGolden(rig.canvas.golden, "present-line-\(columns)x\(rows)")
  }

  @Test(arguments: [(160, 50), (120, 40), (80, 24)])
  func goldenSteps(_ columns: Int, _ rows: Int) throws {
    var rig = try Rig.presenting("lin-04", columns, rows)
    try rig.goOn(to: "Take the first three steps")
    rig.press("<PgDn><PgDn>")
    expectGolden(rig.canvas.golden, "present-steps-\(columns)x\(rows)")
  }

  @Test func goldenHiddenAndFrozen() throws {
    var rig = try Rig.presenting("lin-04")
    try rig.goOn(to: "Press n.")
    rig.press(".f")
    expectGolden(rig.canvas.golden, "present-hidden-160x50")
  }

  @Test func goldenTraining() throws {
    var rig = try Rig.presenting("lin-08")
    rig.press("pp")
    rig.ticks(3)
    expectGolden(rig.canvas.golden, "present-training-160x50")
  }

  @Test func goldenInASCII() throws {
    var rig = try Rig.presenting("lin-04", 80, 24, glyphs: .ascii)
    rig.press("pp")
    expectGolden(rig.canvas.golden, "present-line-ascii-80x24")
  }
}
