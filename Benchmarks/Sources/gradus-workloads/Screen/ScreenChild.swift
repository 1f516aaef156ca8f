import Cells
import CursesTerminal
import Foundation
import TerminalUI

/// The program on the other side of the measured terminal.
///
/// `n` takes ten steps and shows a frame; `p` plays sixty frames a second; any other key but `q` is
/// answered in the last row. After each frame asked for, a byte is appended to a file.
enum ScreenChild {
  static func run(_ content: SpiralScreen.Content, ready: String, bandwidth: Int?) throws {
    var terminal = try CursesTerminal.open(
      TerminalOptions(
        environment: ProcessInfo.processInfo.environment, bytesPerSecond: bandwidth))
    let file = FileHandle(forWritingAtPath: ready)
    var screen = try SpiralScreen()
    var answer = ""
    var isPlaying = false
    func show() {
      var canvas = Canvas(size: terminal.size, glyphs: terminal.glyphs)
      screen.view(content, on: &canvas)
      if !answer.isEmpty { canvas.write(answer, column: 0, row: canvas.size.rows - 1) }
      terminal.present(canvas)
    }
    show()
    try file?.write(contentsOf: Data([0]))
    while true {
      let events = terminal.wait(timeout: isPlaying ? .milliseconds(16) : nil)
      var isFrame = false
      for event in events {
        switch event {
        case .key(.character("q")), .terminated: return
        case .key(.character("p")): isPlaying = true
        case .key(.character("n")): isFrame = true
        case .key(.character(let key)): answer = "answer to \(key)\(key)\(key)"
        default: break
        }
      }
      if isFrame || isPlaying { try screen.advance() }
      show()
      if isFrame { try file?.write(contentsOf: Data([0])) }
    }
  }
}
