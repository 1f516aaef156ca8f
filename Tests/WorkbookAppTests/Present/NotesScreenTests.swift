import Cells
import GradusTesting
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct NotesScreenTests {
  private static func rig(_ columns: Int, _ rows: Int, glyphs: Glyphs = .unicode) -> Rig {
    var rig = Rig(columns, rows, glyphs: glyphs)
    rig.workbook = Workbook.notes(size: Size(columns: columns, rows: rows), glyphs: glyphs)
    return rig
  }

  private static func state(_ keys: String = "") throws -> PresentState {
    var rig = try Rig.presenting("lin-04")
    rig.press(keys)
    return try #require(rig.workbook.presented)
  }

  @Test func withoutAPresentationItSaysSo() {
    var rig = Self.rig(80, 24)
    #expect(rig.text.contains("Nobody presents."))
    rig.send(.tick)
    #expect(rig.effects == [.listen])
    rig.send(.woken)
    #expect(rig.effects == [.listen, .lookForChanges])
    _ = rig.workbook.update(.heard(.refused("It is another version.")))
    #expect(rig.text.contains("It is another version."))
  }

  @Test func itFollowsThePresentation() throws {
    var rig = Self.rig(80, 24)
    _ = rig.workbook.update(.heard(.told(try Self.state(), seconds: 61)))
    for words in ["lin-04", "of 25 minutes, 23:59 left", "Now", "Next", "Keys: n"] {
      #expect(rig.text.contains(words), "\(words)\n\(rig.text)")
    }
    rig.resize(120, 40)
    #expect(rig.text.contains("Ask the room before you press n for the first time"))
    _ = rig.workbook.update(.heard(.told(try Self.state("f."), seconds: 62)))
    #expect(rig.text.contains("Frozen: f on the projector goes on."))
    _ = rig.workbook.update(.heard(.nobody))
    #expect(rig.text.contains("Nobody presents."))
  }

  @Test func theClockCanBeSetToZero() throws {
    var rig = Self.rig(80, 24)
    _ = rig.workbook.update(.heard(.told(try Self.state(), seconds: 300)))
    #expect(rig.text.contains("20:00 left"))
    rig.press("r")
    #expect(rig.text.contains("25:00 left"))
    _ = rig.workbook.update(.heard(.told(try Self.state(), seconds: 310)))
    #expect(rig.text.contains("24:50 left"))
    // A presentation that begins anew has a clock of its own.
    _ = rig.workbook.update(.heard(.told(try Self.state(), seconds: 5)))
    #expect(rig.text.contains("24:55 left"))
  }

  @Test func longNotesScroll() throws {
    var rig = Self.rig(60, 18)
    _ = rig.workbook.update(.heard(.told(try Self.state(), seconds: 0)))
    #expect(!rig.text.contains("Expect:"))
    rig.press("<PgDn><PgDn>")
    #expect(rig.text.contains("Expect:"))
    _ = rig.workbook.update(.heard(.told(try Self.state("<PgDn>"), seconds: 0)))
    #expect(rig.text.contains("Now"))
  }

  @Test func qQuitsAndHelpHelps() {
    var rig = Self.rig(80, 24)
    rig.press("?")
    #expect(rig.text.contains("the presentation goes on"))
    rig.press("<Esc>q")
    #expect(rig.workbook.outcome == .exit(code: 0))
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 18)])
  func golden(_ columns: Int, _ rows: Int) throws {
    var rig = Self.rig(columns, rows)
    _ = rig.workbook.update(.heard(.told(try Self.state("pp."), seconds: 754)))
    expectGolden(rig.canvas.golden, "notes-\(columns)x\(rows)")
  }
}
