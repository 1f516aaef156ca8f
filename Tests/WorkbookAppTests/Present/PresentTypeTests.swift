import Cells
import Coursework
import Testing

@testable import WorkbookApp

@Suite struct PresentTypeTests {
  private static func type(_ columns: Int, isSpacious: Bool) throws -> PresentType {
    let plan = PresentPlan(try #require(ShippedCourse.course.lesson("lin-04")))
    return PresentType(plan: plan, columns: columns, isSpacious: isSpacious, glyphs: .unicode)
  }

  @Test func nothingIsWiderThanItsColumns() throws {
    for columns in [30, 37, 60] {
      for rows in try Self.type(columns, isSpacious: columns > 40).rows() {
        for row in rows { #expect(TextWidth.columns(of: row.text) <= columns, "\(row.text)") }
      }
    }
  }

  @Test func proseIsBoldAndSpaced() throws {
    let type = try Self.type(60, isSpacious: true)
    let item = try #require(
      type.plan.items.firstIndex { item in
        guard case .paragraph = type.plan.lesson.blocks[item.block] else { return false }
        return item.content == .block
      })
    let rows = type.rows()[item]
    #expect(rows.count > 1 && rows[1].text.isEmpty)
    #expect(rows[0].spans.allSatisfy { $0.style.emphasis.contains(.bold) })
    let tight = try Self.type(60, isSpacious: false).rows()[item]
    #expect(tight.allSatisfy { !$0.text.isEmpty })
  }

  @Test func headingsAreLargeWhereThereIsRoom() throws {
    let type = try Self.type(60, isSpacious: true)
    #expect(type.heading("The map", isLarge: true, room: 20).count == 3)
    #expect(type.heading("The map", isLarge: true, room: 2).map(\.text) == ["The map"])
    #expect(type.heading("The map", isLarge: false, room: 20).map(\.text) == ["The map"])
    #expect(type.heading("η", isLarge: true, room: 20).map(\.text) == ["η"])
  }
}
