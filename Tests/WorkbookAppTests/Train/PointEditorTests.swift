import Cells
import Plots
import Labs
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct PointEditorTests {
  private func state() throws -> TrainState {
    let lab = TrainDeclaration(
      .points(inputs: [[-1, -1], [1, 1], [1, -1]], targets: [0, 1, 1]))
    var classes = lab
    classes.task = .classification
    return try TrainState(classes)
  }

  @Test func aPointIsAddedWhereTheCursorIs() throws {
    let state = try state()
    var editor = try #require(PointEditor(state))
    for _ in 0..<4 { _ = editor.press(.right, state) }
    let outcome = editor.press(.character("2"), state)
    #expect(outcome.edits == [.addPoint(inputs: [editor.cursor.x, editor.cursor.y], target: 1)])
    #expect(editor.cursor.x > 0 && abs(editor.cursor.y) < 1e-9)
    let none = editor.press(.character("3"), state)
    #expect(none.edits.isEmpty && editor.said.contains("2 classes"))
  }

  @Test func theNearestIsTakenUpMovedAndRemoved() throws {
    let state = try state()
    var editor = try #require(PointEditor(state))
    let far = editor.press(.enter, state)
    #expect(far.edits.isEmpty && editor.held == nil && editor.said.contains("No point is near"))
    _ = editor.click(across: 0.93, up: 0.93, state)
    #expect(editor.held == 1 && editor.cursor.x == 1 && editor.cursor.y == 1)
    _ = editor.press(.left, state)
    let put = editor.press(.enter, state)
    #expect(put.edits == [.movePoint(1, to: [editor.cursor.x, 1])] && editor.held == nil)
    let gone = editor.press(.character("x"), state)
    #expect(gone.edits == [.removePoint(1)])
    #expect(editor.press(.escape, state).isLeft)
  }

  @Test func aClickOnABareSpotAddsAPoint() throws {
    let state = try state()
    var editor = try #require(PointEditor(state))
    let outcome = editor.click(across: 0.5, up: 0.5, state)
    #expect(outcome.edits.count == 1)
  }

  @Test func aRegressionHasItsTargetsUpwards() throws {
    let state = try TrainState(
      TrainDeclaration(.points(inputs: [[0], [1], [2]], targets: [0, 2, 4])))
    var editor = try #require(PointEditor(state))
    let outcome = editor.press(.character("1"), state)
    #expect(outcome.edits == [.addPoint(inputs: [editor.cursor.x], target: editor.cursor.y)])
  }

  @Test func manyInputsHaveNoPlane() throws {
    let state = try TrainState(
      TrainDeclaration(.points(inputs: [[0, 1, 2], [1, 1, 1]], targets: [0, 2])))
    #expect(PointEditor(state) == nil)
  }

  @Test(arguments: [
    (0.18404511392116546, 0.0...1.2, 0.184), (12.3456, -60.0...60.0, 12.3),
    (1234.56, 0.0...90_000.0, 1230), (0.00012345, 0.0...0.001, 0.000123), (5, 2.0...2.0, 5),
  ]) func aPlaceHasNoMoreDigitsThanTheEyeCanTell(
    _ value: Double, _ range: ClosedRange<Double>, _ expected: Double
  ) {
    #expect(abs(PointEditor.rounded(value, on: range) - expected) <= 1e-12 * abs(expected))
    #expect("\(PointEditor.rounded(value, on: range))".count <= 9)
  }
}
