import Foundation
import Cells
import Plots
import Labs
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct ShareScreenTests {
  @Test func theLineOnTheScreenOpensTheSameRun() throws {
    var rig = Rig(80, 24, lesson: "log-04")
    rig.press("nnnn+nn")
    rig.press("y")
    let text = rig.canvas.text
    #expect(text.contains("Another student pastes this line"))
    #expect(text.contains("4 steps, rate 3, 2 steps"))
    let words = text.filter { !$0.isNewline && $0 != " " }
    let start = try #require(words.range(of: "g1:"))
    let line = try RunLine(reading: String(words[start.lowerBound...].prefix { $0 != "'" }))
    #expect(line.place == "log-04/straight" && line.events.count == 3)
    var other = Rig(80, 24, lesson: "log-04")
    other.workbook.openLab(line)
    #expect(other.canvas.text.contains("The run as it was pasted"))
    #expect(other.canvas.text.contains("step 6"))
  }

  @Test func theRunIsSavedAsAFile() throws {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("nnys")
    guard case .save(let files)? = rig.effects.last else {
      Issue.record("nothing is saved")
      return
    }
    #expect(files.map(\.name) == ["run-lin-04-bowl"] && files[0].ending == "gradus")
    #expect(try RunFile(reading: files[0].text).line.events == [.steps(2)])
    rig.press("<Esc>")
    #expect(rig.canvas.text.contains("Gradient descent on a bowl"))
  }

  @Test func whatWasDoneIsToldInWords() {
    #expect(ShareScreen.told([]) == "nothing yet.")
    #expect(
      ShareScreen.told([.set(name: "rate", value: 0.3), .steps(1), .reset])
        == "rate 0.3, 1 step, reset.")
  }
}
