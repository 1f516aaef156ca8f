import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct KernelEditorTests {
  private let state: GridState
  private let first: KernelEditor

  init() throws {
    state = try GridState(
      GridDeclaration(
        image: [[1, 2, 3], [4, 5, 6]], operation: .correlation, kernel: [[1, 0], [0, 1]]))
    first = try #require(KernelEditor(state))
  }

  private func changes(_ keys: String, _ editor: inout KernelEditor) -> [String] {
    KeyScript.keys(keys).compactMap { key in
      guard let outcome = editor.press(key, state), let name = outcome.name else { return nil }
      return "\(name)=\(outcome.value)"
    }
  }

  @Test func numbersAreSetByEnterAndByMoving() {
    var editor = first
    #expect(changes("-3<Enter>1.5<Down>2", &editor) == ["k11=-3.0", "k12=1.5"])
    #expect(editor.index == MatrixIndex(row: 1, column: 1) && editor.text == "2")
    // A comma is a decimal point.
    #expect(changes("<Backspace>0,5<Enter>", &editor) == ["k22=0.5"])
  }

  @Test func aKeyAddsOne() {
    var editor = first
    #expect(
      changes("+<PgUp><PgDn><Right>+", &editor) == ["k11=2.0", "k11=2.0", "k11=0.0", "k12=1.0"])
  }

  @Test func theCursorStaysInside() {
    var editor = first
    #expect(changes("<Left><Up>", &editor) == [])
    #expect(editor.index == MatrixIndex(row: 0, column: 0))
    _ = changes("<Right><Right><Right><Down><Down>", &editor)
    #expect(editor.index == MatrixIndex(row: 1, column: 1))
    // Behind the last number comes the first.
    _ = changes("<Enter>", &editor)
    #expect(editor.index == MatrixIndex(row: 0, column: 0))
  }

  @Test func escapeForgetsWhatIsTypedAndThenLeaves() {
    var editor = first
    _ = changes("12<Backspace>", &editor)
    #expect(editor.text == "1")
    let forgotten = editor.press(.escape, state)
    #expect(forgotten == KernelEditor.Outcome() && editor.text == "")
    let left = editor.press(.escape, state)
    #expect(left?.isLeft == true)
  }

  @Test func otherKeysAreNotTheEditors() {
    var editor = first
    for key in [Key.character("n"), .character(" "), .character("q"), .tab] {
      let outcome = editor.press(key, state)
      #expect(outcome == nil)
    }
  }

  @Test func whatIsNoNumberStays() {
    var editor = first
    #expect(changes("--<Right>", &editor) == [])
    #expect(editor.index == MatrixIndex(row: 0, column: 0) && editor.said.contains("--"))
  }

  @Test func whatHasNoNumbersHasNoEditor() throws {
    let pooling = try GridState(
      GridDeclaration(image: [[1, 2], [3, 4]], operation: .max, kernel: [[1, 1], [1, 1]]))
    #expect(KernelEditor(pooling) == nil)
    #expect(KernelEditor(state, at: 3)?.index == MatrixIndex(row: 1, column: 1))
  }
}
