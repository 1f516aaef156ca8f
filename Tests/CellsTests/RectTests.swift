import Cells
import GradusTesting
import Testing

@Suite struct RectTests {
  let area = Rect(column: 2, row: 3, columns: 10, rows: 5)

  @Test func negativeExtentsCountAsZero() {
    let rect = Rect(column: 4, row: 4, columns: -3, rows: -1)
    #expect(rect.columns == 0 && rect.rows == 0 && rect.isEmpty)
  }

  @Test func theEndIsTheFirstPlaceOutside() {
    #expect(area.endColumn == 12 && area.endRow == 8)
    #expect(area.contains(column: 11, row: 7) && area.contains(column: 2, row: 3))
    #expect(!area.contains(column: 12, row: 7) && !area.contains(column: 11, row: 8))
    #expect(!area.contains(column: 1, row: 3) && !area.contains(column: 2, row: 2))
  }

  @Test func insetTakesAMarginOffEachSide() {
    #expect(area.inset(columns: 2, rows: 1) == Rect(column: 4, row: 4, columns: 6, rows: 3))
    #expect(area.inset() == area)
  }

  @Test func anInsetLargerThanTheRectangleLeavesNothingInsideIt() {
    for columns in 0...12 {
      for rows in 0...12 {
        let rest = area.inset(columns: columns, rows: rows)
        #expect(rest.columns == max(0, 10 - 2 * columns) && rest.rows == max(0, 5 - 2 * rows))
        #expect((area.column...area.endColumn).contains(rest.column))
        #expect((area.row...area.endRow).contains(rest.row))
      }
    }
  }

  @Test func intersectionHoldsThePlacesOfBoth() {
    var random = SeededGenerator(seed: 1)
    func rect() -> Rect {
      Rect(
        column: .random(in: -4...6, using: &random), row: .random(in: -4...6, using: &random),
        columns: .random(in: 0...7, using: &random), rows: .random(in: 0...7, using: &random))
    }
    for _ in 0..<300 {
      let (a, b) = (rect(), rect())
      let shared = a.intersection(b)
      #expect(shared == b.intersection(a) || shared.isEmpty)
      for column in -5...14 {
        for row in -5...14 {
          let isInBoth =
            a.contains(column: column, row: row) && b.contains(column: column, row: row)
          let isShared = shared.contains(column: column, row: row)
          if isInBoth != isShared { Issue.record("\(a) and \(b) share \(shared)") }
        }
      }
    }
  }

  @Test(arguments: [-2, 0, 1, 4, 5, 9]) func splitsAddUpToTheRectangle(_ count: Int) {
    let (top, rest) = area.splitTop(count)
    #expect(top.rows == min(max(0, count), 5) && top.rows + rest.rows == 5)
    #expect(rest.row == top.endRow && rest.endRow == area.endRow && rest.columns == 10)
    let (above, bottom) = area.splitBottom(count)
    #expect(bottom.rows == min(max(0, count), 5) && above.rows + bottom.rows == 5)
    #expect(bottom.row == above.endRow && bottom.endRow == area.endRow)
    let (left, right) = area.splitLeft(count)
    #expect(left.columns == min(max(0, count), 10) && left.columns + right.columns == 10)
    #expect(right.column == left.endColumn && right.endColumn == area.endColumn)
  }

  @Test func theWholeScreenStartsAtItsCorner() {
    let size = Size(columns: 80, rows: 24)
    #expect(Rect(size) == Rect(column: 0, row: 0, columns: 80, rows: 24))
    #expect(Rect(size).size == size)
  }
}
