import Cells
import Coursework
import GradusTesting
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct WorkbookTests {
  @Test func aSmallWindowSaysWhatIsNeededAndWhatIsThere() {
    var rig = Rig(59, 17)
    #expect(rig.text.contains("60x18") && rig.text.contains("59x17"))
    rig.press("jj<Enter>")
    #expect(rig.workbook.screens.count == 1)
    rig.press("q")
    #expect(rig.workbook.outcome == .exit(code: 0))
  }

  @Test func growingBackShowsTheSameScreen() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("nnn<Enter>4<Enter>")
    let before = rig.canvas
    for (columns, rows) in [(10, 5), (200, 100), (1, 1), (60, 18), (0, 0), (80, 24)] {
      rig.resize(columns, rows)
    }
    #expect(rig.canvas == before)
  }

  @Test func everySizeDraws() {
    for columns in [0, 1, 2, 3, 5, 10, 39, 59, 60, 61, 75, 76, 77, 80, 200, 400] {
      for rows in [0, 1, 2, 3, 5, 10, 17, 18, 19, 24, 50, 100, 200] {
        for script in ["", "<Enter>", "<Enter>nz", "<Enter><Enter>6<Enter>", "?", "<Enter>="] {
          var rig = Rig(columns, rows)
          rig.press(script)
          #expect(rig.canvas.size == Size(columns: columns, rows: rows))
        }
      }
    }
  }

  @Test func controlCLeavesAtOnceFromAnywhere() {
    for script in ["", "<Enter>", "<Enter><Enter>12", "?", "/abc", "<Enter><Tab><Enter>1"] {
      var rig = Rig(80, 24)
      rig.press(script + "<C-c>")
      #expect(rig.workbook.outcome == .exit(code: 130), "after \(script)")
    }
  }

  @Test func aSignalEndsItAndThePlaceIsKept() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("nn")
    rig.send(.terminated(signal: 15))
    #expect(rig.workbook.outcome == .signal(15))
    #expect(rig.recorded.last?.lesson == "lin-04")
    #expect(rig.recorded.last?.run == "2")
    #expect(rig.effects.last == .backUp)
  }

  @Test func helpIsSearchableAndRunsTheItem() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("?")
    #expect(rig.text.contains("Keys: Gradient descent on a bowl"))
    rig.press("one step")
    #expect(rig.text.contains("back one step"))
    rig.press("<Enter>")
    #expect(rig.text.contains("step 1:"))
  }

  @Test func everyItemOfTheHelpCanBeRun() {
    for lesson in [nil, "lin-04"] {
      let items =
        Rig(80, 24, lesson: lesson).workbook.screens.last?.help(
          in: Rig(80, 24).workbook.context) ?? []
      #expect(items.count >= 8)
      for index in items.indices {
        var rig = Rig(80, 24, lesson: lesson)
        rig.press("?" + String(repeating: "<Down>", count: index) + "<Enter>")
        #expect(!rig.text.contains("Keys: "), "\(items[index].label)")
      }
    }
  }

  @Test func noticesStayUntilTheyAreClosed() {
    var rig = Rig(80, 24, notices: ["Your answers were damaged and set aside."])
    rig.press("j<Enter>")
    #expect(rig.text.contains("set aside"))
    rig.press("x")
    #expect(!rig.text.contains("set aside"))
  }

  @Test func notSavingIsSaidAndTheLessonGoesOn() {
    var rig = Rig(80, 24, lesson: "lin-04")
    _ = rig.workbook.update(.saving(banner: "Not saving: the disk is full."))
    rig.press("n<Enter>4<Enter>")
    #expect(rig.text.contains("Not saving: the disk is full."))
    #expect(rig.text.contains("✓") && rig.text.contains("step 1:"))
    _ = rig.workbook.update(.saving(banner: nil))
    #expect(!rig.text.contains("Not saving"))
  }

  @Test func footerFitsAndHasHelpOnTheSmallestScreen() {
    for script in ["", "<Enter>", "<Enter><Tab>", "<Enter>z"] {
      var rig = Rig(60, 18)
      rig.press(script)
      let footer = rig.text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
      #expect(footer.contains("? help"), "after “\(script)”: \(footer)")
    }
  }

  // MARK: Reloading

  private static let lesson = "lin/04-gradient-descent-on-a-bowl.md"

  private func saved(_ change: (String) -> String) -> Message {
    let text = ShippedCourse.files.first { $0.path == Self.lesson }?.text ?? ""
    return .courseChanged(CourseFile(path: Self.lesson, text: change(text)))
  }

  @Test func beingWokenAsksForChanges() {
    var rig = Rig(80, 24)
    rig.send(.woken)
    #expect(rig.effects == [.lookForChanges])
  }

  @Test func aSavedLessonIsShownInPlaceWithAnswersAndSteps() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("nnn<Enter>4<Enter>5")
    let before = rig.text
    _ = rig.workbook.update(saved { $0 })
    #expect(rig.text == before)
    _ = rig.workbook.update(
      saved {
        $0.replacing("Training a model means", with: "A new first paragraph.\n\nTraining means")
      })
    // The page has grown above, and the student is where he was, the open field included. Only how
    // far down that is has changed.
    #expect(rig.text.drop { $0 != "\n" } == before.drop { $0 != "\n" })
    rig.press("<Esc>g")
    #expect(rig.text.contains("A new first paragraph."))
  }

  @Test func aTypedAnswerSurvivesAndItsQuestionIsFoundByItsExercise() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("<Enter>4<Enter>3")
    _ = rig.workbook.update(
      saved {
        $0.replacing("title = \"three steps by hand\"", with: "title = \"three more steps\"")
      })
    #expect(rig.text.contains("three more steps") && rig.text.contains("1/6"))
    rig.press("2<Enter>")
    #expect(rig.recorded.last { $0.kind == .answered }?.answer == "32")
  }

  @Test func anExerciseThatIsGoneLeavesThePage() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("<Enter>4")
    _ = rig.workbook.update(
      saved { $0.replacing("id = \"three-steps\"", with: "id = \"3-steps\"") })
    #expect(rig.workbook.screens.last?.isTakingText == false)
    rig.press("<Enter>")
    #expect(rig.workbook.screens.last?.isTakingText == true)
  }

  @Test func faultsOfASavedLessonAreToldAndGoWhenTheyAreMended() {
    var rig = Rig(80, 24, lesson: "lin-04")
    _ = rig.workbook.update(saved { $0.replacing("g1 = 2*x1", with: "g1 = 2x1") })
    #expect(rig.text.contains("lin-04: line "), "\(rig.text)")
    #expect(rig.text.contains("with a star"))
    _ = rig.workbook.update(saved { $0 })
    #expect(!rig.text.contains("lin-04: line "))
  }

  @Test func aSavedLessonThatIsNotOpenIsNewOnTheHomeScreen() {
    var rig = Rig(80, 24)
    _ = rig.workbook.update(
      saved {
        $0.replacing("title = \"Gradient descent on a bowl\"", with: "title = \"A new name\"")
      })
    #expect(rig.text.contains("A new name"))
  }

  @Test func anySavedTextIsTaken() {
    let texts = ["", "+++", "+++\n+++\n", "Words.", "+++\nid = \"lin-04\"\ntitle = \"T\"\n+++\n"]
    for text in texts {
      for script in ["", "<Enter>4", "z<Tab>", "/a", "<Tab><Enter>", "t", "G"] {
        var rig = Rig(80, 24, lesson: "lin-04")
        rig.press(script)
        _ = rig.workbook.update(saved { _ in text })
        rig.press("jjn<Enter><Esc>z<Tab>z")
        _ = rig.workbook.update(saved { $0 })
        #expect(rig.canvas.size == Size(columns: 80, rows: 24))
      }
    }
  }

  @Test func theNextWorkBeginsBeforeThePicturesOfTheLastAreMade() throws {
    var rig = Rig(80, 24, lesson: "lab-01")
    rig.press(">>>>>>>>> ")
    var work = try #require(rig.work)
    var rounds = 3
    work.go {
      rounds -= 1
      return rounds >= 0
    }
    let before = rig.text
    let effects = rig.workbook.update(.worked(work))
    guard effects.count == 2, case .work(let next) = effects[0], effects[1] == .settle else {
      Issue.record("first the work, then the pictures: \(effects.count) effects")
      return
    }
    #expect(next.number > work.number)
    let unsettled = rig.text
    _ = rig.workbook.update(.settle)
    #expect(rig.text != unsettled && rig.text != before)
  }
}
