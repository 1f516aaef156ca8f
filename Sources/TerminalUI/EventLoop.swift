import Cells

/// Runs a program on a terminal until it is over, and returns it as it ended.
///
/// Everything happens on the calling thread, in order: events, effects, frames. A frame is drawn
/// only after all waiting events have been taken in, and sent only where it differs from the last.
public func run<P: Program, T: Terminal & ~Copyable>(
  _ program: consuming P, on terminal: inout T, perform: (P.Effect) -> [P.Message]
) -> P {
  var program = program
  let clock = ContinuousClock()
  dress(terminal: &terminal, as: program)
  var frame = draw(program, on: terminal)
  terminal.present(frame)
  var nextTick = program.tick.map { clock.now + $0 }

  while program.outcome == nil {
    let timeout = nextTick.map { max(.zero, $0 - clock.now) }
    let events = terminal.wait(timeout: timeout)
    for event in events where program.outcome == nil {
      switch event {
      case .key(.control("z")):
        terminal.suspend()
        terminal.repaint()
      case .key(.control("l")):
        terminal.repaint()
      case .mouse(var mouse):
        mouse.zone = frame.zone(column: mouse.column, row: mouse.row)
        carryOut(program.update(.mouse(mouse)), in: &program, perform: perform)
      default:
        carryOut(program.update(event), in: &program, perform: perform)
      }
    }
    if let due = nextTick, clock.now >= due, program.outcome == nil {
      carryOut(program.update(.tick), in: &program, perform: perform)
      nextTick = nil
    }
    if program.outcome != nil { break }
    dress(terminal: &terminal, as: program)
    frame = draw(program, on: terminal)
    terminal.present(frame)
    switch (program.tick, nextTick) {
    case (nil, _): nextTick = nil
    case (let interval?, nil): nextTick = clock.now + interval
    case (let interval?, let due?): nextTick = min(due, clock.now + interval)
    }
  }
  return program
}

private func dress<P: Program, T: Terminal & ~Copyable>(terminal: inout T, as program: P) {
  if let wanted = program.appearance, wanted != terminal.appearance { terminal.appear(wanted) }
}

private func draw<P: Program, T: Terminal & ~Copyable>(_ program: P, on terminal: borrowing T)
  -> Canvas
{
  var canvas = Canvas(size: terminal.size, glyphs: terminal.glyphs)
  program.view(on: &canvas)
  return canvas
}

/// Carries out effects, and those that their outcomes bring, in order.
private func carryOut<P: Program>(
  _ effects: [P.Effect], in program: inout P, perform: (P.Effect) -> [P.Message]
) {
  var waiting = effects
  while !waiting.isEmpty {
    let messages = perform(waiting.removeFirst())
    for message in messages { waiting += program.update(message) }
  }
}
