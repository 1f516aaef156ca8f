import Cells
import GradusTesting
import TerminalUI
import Testing

@Suite struct ScriptedTerminalTests {
  @Test func theScriptIsPlayedStepByStepAndThenTheTerminalIsGone() {
    var terminal = ScriptedTerminal(script: [.events([.key(.up), .key(.down)]), .quiet])
    #expect(terminal.size == Size(columns: 80, rows: 24))
    let steps = (0..<4).map { _ in terminal.wait(timeout: nil) }
    #expect(
      steps == [[.key(.up), .key(.down)], [], [.terminated(signal: 1)], [.terminated(signal: 1)]])
  }

  @Test func aResizeChangesTheSize() {
    var terminal = ScriptedTerminal(events: [.key(.up), .resized(Size(columns: 5, rows: 2))])
    _ = terminal.wait(timeout: nil)
    #expect(terminal.size == Size(columns: 80, rows: 24))
    _ = terminal.wait(timeout: nil)
    #expect(terminal.size == Size(columns: 5, rows: 2))
  }

  @Test func framesThatDifferAreCounted() {
    var terminal = ScriptedTerminal(Size(columns: 3, rows: 1))
    var frame = Canvas(size: terminal.size)
    terminal.present(frame)
    terminal.present(frame)
    frame.write("x", column: 0, row: 0)
    terminal.present(frame)
    #expect(terminal.frames.count == 3 && terminal.differentFrames == 2)
    #expect(terminal.frames.last?.text == "x")
  }

  @Test func callsAreKeptInOrder() {
    var terminal = ScriptedTerminal(script: [])
    terminal.present(Canvas(size: terminal.size))
    terminal.suspend()
    terminal.repaint()
    _ = terminal.wait(timeout: .milliseconds(3))
    #expect(terminal.calls == [.present, .suspend, .repaint, .wait])
    #expect(terminal.suspensions == 1 && terminal.repaints == 1)
    #expect(terminal.timeouts == [.milliseconds(3)])
  }

  @Test func quietLastsAsLongAsTheProgramAllows() {
    var terminal = ScriptedTerminal(script: [.quiet, .quiet])
    let time = ContinuousClock().measure {
      _ = terminal.wait(timeout: .milliseconds(4))
    }
    #expect(time >= .milliseconds(4))
    let events = terminal.wait(timeout: nil)
    #expect(events.isEmpty)
  }
}
