import Cells
import Coursework
import Foundation
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct DescendPanelTests {
  /// The shipped lesson with another function in its lab.
  private func rig(function: String) -> Rig {
    let files = ShippedCourse.files.map { file in
      CourseFile(
        path: file.path,
        text: file.text.replacingLab("f = \"x1^2 + x2^2\"", with: "f = \"\(function)\""))
    }
    return Rig(80, 24, course: CourseReader.read(files).course, lesson: "lin-04")
  }

  @Test func anotherFunctionInTheFileMovesPathMapAndArithmetic() throws {
    var rig = rig(function: "x1^2 + 3*x2^2")
    var bowl = Rig(80, 24, lesson: "lin-04")
    let flat = bowl.canvas
    let steep = rig.canvas
    #expect(rig.text.contains("f = 5² + 3·5² = 100"))
    #expect(levels(of: steep) != levels(of: flat))
    rig.press("n")
    #expect(rig.text.contains("x₁ = 5 − 0.1·10 = 4"))
    #expect(rig.text.contains("x₂ = 5 − 0.1·30 = 2"))
    #expect(rig.text.contains("f = 4² + 3·2² = 28"))
    let panel = try #require((rig.workbook.screens.last as? LessonScreen)?.lab as? DescendPanel)
    #expect(panel.map.path == [Point(5, 5), Point(4, 2)])
    #expect(panel.map.function(4, 2) == 28)
    bowl.press("n")
    #expect(rig.text != bowl.text)
  }

  private func levels(of canvas: Canvas) -> [Role?] {
    (0..<canvas.size.rows).flatMap { row in
      (40..<canvas.size.columns).map { canvas[$0, row].style.ground }
    }
  }

  @Test func theMapWidensInJumpsUntilItHoldsThePath() throws {
    var panel = try self.panel()
    #expect(panel.map.x.scale.range == -6...6)
    _ = panel.press(.character("n"), isFocused: false)
    #expect(panel.map.x.scale.range == -6...6)
    for _ in 0..<11 { _ = panel.press(.character("+"), isFocused: false) }
    for _ in 0..<6 { _ = panel.press(.character("n"), isFocused: false) }
    let range = panel.map.x.scale.range
    #expect(range.upperBound > 6)
    #expect(panel.map.path.allSatisfy { range.contains($0.x) })
    let factor = range.upperBound / 6
    #expect(factor == 2 || factor == 4 || factor == 8 || factor == 16)
  }

  @Test func theCurveTurnsLogarithmicWhenFExplodes() throws {
    var panel = try self.panel()
    #expect(panel.curve.y.scale.kind == .linear)
    for _ in 0..<11 { _ = panel.press(.character("+"), isFocused: false) }
    for _ in 0..<12 { _ = panel.press(.character("n"), isFocused: false) }
    #expect(panel.curve.y.scale.kind == .logarithmic)
    #expect(panel.curve.y.name == "log f")
  }

  @Test func aRunEndsByItselfWhenItCannotGoOn() throws {
    var panel = try self.panel()
    for _ in 0..<11 { _ = panel.press(.character("+"), isFocused: false) }
    _ = panel.press(.character(" "), isFocused: false)
    var steps = 0
    while panel.isRunning, steps < 20_000 {
      panel.advance()
      steps += 1
    }
    #expect(panel.run.status.kind == .overflowed)
    _ = panel.press(.character(" "), isFocused: false)
    #expect(!panel.isRunning)
  }

  @Test func theLogBringsBackEveryBit() throws {
    var panel = try self.panel()
    for key in "nn+n+nnb--nnn" { _ = panel.press(.character(key), isFocused: false) }
    var other = try self.panel()
    other.replay(panel.log)
    #expect(other.run.path == panel.run.path)
    #expect(other.log == panel.log)
  }

  @Test func everySizeDraws() throws {
    var panel = try self.panel()
    for _ in 0..<3 { _ = panel.press(.character("n"), isFocused: false) }
    for columns in 0...30 {
      for rows in 0...30 {
        var canvas = Canvas(size: Size(columns: columns, rows: rows))
        panel.view(on: &canvas, in: canvas.bounds, isFocused: true)
      }
    }
  }

  private func panel() throws -> DescendPanel {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    return try #require(lesson.lab.flatMap { LabPanels.panel(for: $0) } as? DescendPanel)
  }
}

extension String {
  fileprivate func replacingLab(_ old: String, with new: String) -> String {
    guard let range = range(of: old) else { return self }
    return replacingCharacters(in: range, with: new)
  }
}
