import Cells
import GradusTesting
import Testing

@testable import TerminalUI

@Suite struct EventLoopTests {
  /// Writes down what it is told, draws its counter, and ends at `q` or with its terminal.
  struct Probe: Program {
    typealias Message = String
    enum Effect: Equatable { case save(Int), load(String) }

    var told: [String] = []
    var counter = 0
    var tick: Duration?
    var outcome: Outcome?

    mutating func update(_ event: Event) -> [Effect] {
      switch event {
      case .key(.character("q")): outcome = .exit(code: 0)
      case .key(.character("s")):
        told.append("key s")
        return [.save(1), .save(2)]
      case .key(.character("l")): return [.load("a"), .save(3)]
      case .key(.character("x")):
        outcome = .exit(code: 3)
        return [.save(9)]
      case .key(.character("+")): counter += 1
      case .key(.character("t")): tick = tick == nil ? .milliseconds(2) : nil
      case .key(let key): told.append("key \(key.name)")
      case .mouse(let mouse): told.append("mouse in \(mouse.zone?.name ?? "nothing")")
      case .paste(let text): told.append("paste \(text)")
      case .reply(let reply): told.append("reply \(reply)")
      case .woken: told.append("woken")
      case .resized(let size): told.append("resized \(size)")
      case .tick:
        told.append("tick")
        counter += 1
      case .terminated(let signal):
        told.append("terminated \(signal)")
        outcome = .signal(signal)
      }
      return []
    }

    mutating func update(_ message: String) -> [Effect] {
      told.append("message \(message)")
      return message == "loaded a" ? [.load("b")] : []
    }

    func view(on canvas: inout Canvas) {
      canvas.write("\(counter)", column: 0, row: 0)
      // The zone moves with the counter.
      canvas.addZone("counter", area: Rect(column: counter, row: 0, columns: 1, rows: 1))
    }
  }

  private let size = Size(columns: 10, rows: 2)

  private func typed(_ text: String) -> [Event] { text.map { .key(.character($0)) } }

  @Test func effectsAreCarriedOutInOrderWithWhatComesOfThem() {
    var terminal = ScriptedTerminal(size, script: [.events(typed("lsq"))])
    var done: [Probe.Effect] = []
    let probe = run(Probe(), on: &terminal) { effect in
      done.append(effect)
      switch effect {
      case .load(let name): return ["loaded \(name)"]
      case .save(let number): return number == 2 ? ["saved", "really"] : []
      }
    }
    #expect(done == [.load("a"), .save(3), .load("b"), .save(1), .save(2)])
    #expect(
      probe.told == [
        "message loaded a", "message loaded b", "key s", "message saved", "message really",
      ])
  }

  @Test func theLoopEndsWithTheOutcomeAndLeavesTheRest() {
    var terminal = ScriptedTerminal(size, script: [.events(typed("+q++")), .events(typed("+"))])
    let probe = run(Probe(), on: &terminal) { _ in [] }
    #expect(probe.outcome == .exit(code: 0) && probe.counter == 1)
    #expect(terminal.calls == [.present, .wait])
  }

  @Test func whatTheLastEventAsksForIsStillDone() {
    var terminal = ScriptedTerminal(size, script: [.events(typed("x"))])
    var done: [Probe.Effect] = []
    let probe = run(Probe(), on: &terminal) {
      done.append($0)
      return []
    }
    #expect(done == [.save(9)] && probe.outcome == .exit(code: 3))
  }

  @Test func aProgramThatIsOverIsShownOnceAndNotAsked() {
    var terminal = ScriptedTerminal(size)
    let probe = run(Probe(outcome: .exit(code: 7)), on: &terminal) { _ in [] }
    #expect(probe.outcome == .exit(code: 7) && terminal.calls == [.present])
  }

  @Test func allThatWaitsIsTakenInBeforeAFrameIsDrawn() {
    var terminal = ScriptedTerminal(size, script: [.events(typed("+++")), .events(typed("+"))])
    _ = run(Probe(), on: &terminal) { _ in [] }
    #expect(terminal.frames.map(\.text) == ["0\n", "3\n", "4\n"])
    #expect(terminal.calls == [.present, .wait, .present, .wait, .present, .wait])
  }

  @Test func withItsTerminalGoneTheProgramIsTold() {
    var terminal = ScriptedTerminal(size)
    let probe = run(Probe(), on: &terminal) { _ in [] }
    #expect(probe.told == ["terminated 1"] && probe.outcome == .signal(1))
  }

  @Test func anIdleLoopShowsNothingNew() {
    let idle = Array(repeating: ScriptedTerminal.Step.quiet, count: 20)
    var terminal = ScriptedTerminal(size, script: idle)
    _ = run(Probe(), on: &terminal) { _ in [] }
    #expect(terminal.frames.count == 21 && terminal.differentFrames == 1)
    #expect(
      terminal.timeouts.allSatisfy { $0 == nil }, "without a tick it sleeps until something happens"
    )
    #expect(terminal.repaints == 0 && terminal.suspensions == 0)
  }

  @Test func ctrlLRepaintsBeforeTheNextFrame() {
    var terminal = ScriptedTerminal(
      size, script: [.events([.key(.control("l")), .key(.character("+"))])])
    let probe = run(Probe(), on: &terminal) { _ in [] }
    #expect(terminal.calls == [.present, .wait, .repaint, .present, .wait])
    #expect(!probe.told.contains("key Ctrl-L") && probe.counter == 1)
  }

  @Test func ctrlZSuspendsAndRepaints() {
    var terminal = ScriptedTerminal(size, events: [.key(.control("z"))])
    let probe = run(Probe(), on: &terminal) { _ in [] }
    #expect(terminal.calls == [.present, .wait, .suspend, .repaint, .present, .wait])
    #expect(probe.told == ["terminated 1"])
  }

  @Test func theMouseFindsTheZonesOfTheLastFrame() {
    let click = Event.mouse(Mouse(.press, column: 0, row: 0))
    let beside = Event.mouse(Mouse(.press, column: 1, row: 0))
    // The zone moves to column 1 with `+`, but only when that frame was drawn.
    var terminal = ScriptedTerminal(
      size, script: [.events([click] + typed("+") + [click, beside]), .events([click, beside])])
    let probe = run(Probe(), on: &terminal) { _ in [] }
    #expect(
      probe.told.dropLast() == [
        "mouse in counter", "mouse in counter", "mouse in nothing", "mouse in nothing",
        "mouse in counter",
      ])
  }

  @Test func aResizeIsDrawnInTheNewSize() {
    let sizes = [Size(columns: 4, rows: 1), Size(columns: 0, rows: 0), Size(columns: 20, rows: 5)]
    var terminal = ScriptedTerminal(size, events: sizes.map { .resized($0) })
    let probe = run(Probe(), on: &terminal) { _ in [] }
    #expect(terminal.frames.map(\.size) == [size] + sizes)
    #expect(probe.told == ["resized 4x1", "resized 0x0", "resized 20x5", "terminated 1"])
  }

  @Test func pastesAndOtherKeysReachTheProgram() {
    var terminal = ScriptedTerminal(size, events: [.paste("1.5"), .key(.up), .key(.control("c"))])
    let probe = run(Probe(), on: &terminal) { _ in [] }
    #expect(probe.told == ["paste 1.5", "key ↑", "key Ctrl-C", "terminated 1"])
  }

  @Test func theTerminalsGlyphsAreTheCanvass() {
    var terminal = ScriptedTerminal(size, glyphs: .ascii)
    _ = run(Probe(), on: &terminal) { _ in [] }
    #expect(terminal.frames.allSatisfy { $0.glyphs == .ascii })
  }

  @Test func ticksComeWhenTheirTimeHasComeAndNotBefore() {
    var terminal = ScriptedTerminal(size, script: [.events([]), .quiet, .events([]), .quiet])
    let probe = run(Probe(tick: .milliseconds(5)), on: &terminal) { _ in [] }
    #expect(probe.told == ["tick", "tick", "terminated 1"])
    #expect(
      terminal.timeouts.allSatisfy { $0.map { $0 >= .zero && $0 <= .milliseconds(5) } == true })
    #expect(terminal.differentFrames == 3)
  }

  @Test func ticksStopWhenTheProgramWantsNone() {
    let script: [ScriptedTerminal.Step] = [
      .events(typed("t")), .quiet, .quiet, .events(typed("t")), .quiet, .quiet, .quiet,
    ]
    var terminal = ScriptedTerminal(size, script: script)
    let probe = run(Probe(), on: &terminal) { _ in [] }
    #expect(probe.told.dropLast() == ["tick", "tick"])
    #expect(
      terminal.timeouts.map { $0 == nil } == [true, false, false, false, true, true, true, true])
  }

  @Test func aTickComesThroughAStreamOfEvents() {
    let script = (0..<2_000).map { _ in ScriptedTerminal.Step.events(typed("+")) }
    var terminal = ScriptedTerminal(size, script: script + [.quiet])
    let probe = run(Probe(tick: .milliseconds(1)), on: &terminal) { _ in [] }
    #expect(probe.told.count > 1 && probe.told.first == "tick")
    #expect(probe.counter == 2_000 + probe.told.count - 1)
  }

  @Test func aTickThatIsOverdueComesOnce() {
    var terminal = ScriptedTerminal(size, script: [.quiet, .events([])])
    let probe = run(Probe(tick: .zero), on: &terminal) { _ in [] }
    #expect(probe.told.count == 3, "one for each wait, not one for each moment: \(probe.told)")
  }

  /// Fault F10 at the loop: 20,000 events of every kind.
  @Test func twentyThousandRandomEventsGoThrough() {
    var random = SeededGenerator(seed: 10)
    let keys: [Key] = [
      .character("+"), .character("s"), .character("é"), .enter, .up, .control("z"), .control("l"),
      .function(5), .escape,
    ]
    let script = (0..<400).map { _ in
      ScriptedTerminal.Step.events(
        (0..<50).map { _ in
          switch Int.random(in: 0..<12, using: &random) {
          case 0:
            .resized(
              Size(
                columns: .random(in: 0...12, using: &random),
                rows: .random(in: 0...5, using: &random)))
          case 1:
            .mouse(
              Mouse(
                .press, column: .random(in: -9...400, using: &random),
                row: .random(in: -9...200, using: &random)))
          case 2: .paste(String(repeating: "q", count: .random(in: 0...5000, using: &random)))
          default: .key(keys.randomElement(using: &random)!)
          }
        })
    }
    var terminal = ScriptedTerminal(size, script: script)
    let probe = run(Probe(), on: &terminal) { _ in [] }
    #expect(probe.outcome == .signal(1) && terminal.frames.count == 401)
    #expect(terminal.suspensions > 100 && terminal.repaints >= terminal.suspensions)
  }
}
