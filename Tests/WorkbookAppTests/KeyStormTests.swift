import Cells
import GradusTesting
import TerminalUI
import Testing

@testable import WorkbookApp

/// Faults F10 and F11 in process: keys, mouse, pastes and sizes at random. Seeds are printed with
/// every failure.
@Suite struct KeyStormTests {
  static let keys: [Key] =
    "abcdefghijklmnopqrstuvwxyzGHRz0123456789.,-+/?=\u{20}éあ".map { .character($0) } + [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .function(5), .control("u"), .control("s"),
    ]

  static let columns = [0, 1, 2, 3, 5, 10, 39, 60, 80, 200, 400]
  static let rows = [0, 1, 2, 3, 5, 10, 18, 24, 50, 100, 200]

  /// Twenty thousand events; the invariants are looked at every hundred.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func fiveThousandRandomEventsLeaveASaneWorkbook(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var rig = Rig(80, 24)
    for count in 1...5_000 {
      rig.send(event(&generator, rig))
      if rig.workbook.outcome != nil { rig = Rig(rig.size.columns, rig.size.rows) }
      if count % 100 == 0 {
        let canvas = rig.canvas
        #expect(canvas.size == rig.size, "seed \(seed), event \(count)")
        #expect(rig.workbook.screens.count <= 4, "seed \(seed), event \(count)")
      }
    }
    // The same keys still give the same screen.
    rig.resize(80, 24)
    rig.press("<C-c>")
    #expect(rig.workbook.outcome == .exit(code: 130))
    var fresh = Rig(80, 24, lesson: "lin-04")
    fresh.press("nnn")
    #expect(fresh.text.contains("f = 2.56² + 2.56² = 13.1072"))
  }

  private func event(_ generator: inout SeededGenerator, _ rig: Rig) -> Event {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0:
      return .paste(
        String(
          String.UnicodeScalarView(
            (0..<Int.random(in: 0..<200, using: &generator)).compactMap { _ in
              Unicode.Scalar(UInt32.random(in: 0..<0x3000, using: &generator))
            })))
    case 1:
      let actions: [Mouse.Action] = [.press, .release, .drag, .wheelUp, .wheelDown]
      let column = Int.random(in: -1...401, using: &generator)
      let row = Int.random(in: -1...201, using: &generator)
      let action = actions.randomElement(using: &generator) ?? .press
      return .mouse(
        Mouse(
          action, column: column, row: row, zone: rig.canvas.zone(column: column, row: row)))
    case 2, 3: return .tick
    case 4:
      return .resized(
        Size(
          columns: Self.columns.randomElement(using: &generator) ?? 80,
          rows: Self.rows.randomElement(using: &generator) ?? 24))
    default: return .key(Self.keys.randomElement(using: &generator) ?? .enter)
    }
  }

  @Test func fiveHundredResizesEndInTheSamePicture() {
    var generator = SeededGenerator(seed: 11)
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("<Space>")
    rig.ticks(3)
    rig.press("<Space><Enter>4<Enter>")
    let before = rig.canvas
    for _ in 0..<500 {
      rig.resize(
        Self.columns.randomElement(using: &generator) ?? 80,
        Self.rows.randomElement(using: &generator) ?? 24)
      _ = rig.canvas
    }
    rig.resize(80, 24)
    #expect(rig.canvas == before)
  }
}
