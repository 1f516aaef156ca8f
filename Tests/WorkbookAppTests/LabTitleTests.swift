import Cells
import Coursework
import Formulas
import Labs
import Testing

@testable import WorkbookApp

@Suite struct LabTitleTests {
  @Test func everyTitleHasAShorterOneThatFits() throws {
    let rule = RuleDeclaration(
      columns: [RuleDeclaration.Column("x", [1, 2])], start: ["w": Value(1)], each: nil,
      epoch: try Assignments(parsing: "w' = w + 1"))
    var train = TrainDeclaration(.generated("spirals", settings: [:]))
    train.layers = [8, 8]
    let slider = ExploreDeclaration.Slider(name: "eta", range: 0...1, step: 0.1, start: 0)
    let explore = ExploreDeclaration(sliders: [slider], lines: nil, plots: [])
    let experiments: [any Experiment] = [rule, train, explore]
    #expect(
      experiments.map { LabTitle.texts(of: $0)[0] } == [
        "2 examples, an epoch a step", "Training: spirals, hidden 8-8", "Move η",
      ])
    for experiment in experiments {
      #expect(LabTitle.texts(of: experiment).contains { TextWidth.columns(of: $0) <= 27 })
    }
  }

  @Test func noTitleOfTheCourseIsCutOff() {
    for lesson in ShippedCourse.course.lessons {
      guard let panel = lesson.lab.flatMap({ LabPanels.panel(for: $0) }) else { continue }
      for columns in [27, 37, 57] {
        #expect(TextWidth.columns(of: panel.title(columns: columns)) <= columns, "\(lesson.id)")
      }
      #expect(!panel.title(columns: 0).isEmpty)
    }
  }
}
