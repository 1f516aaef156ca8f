import Cells
import Testing

@testable import Plots

@Suite struct WindowLayoutTests {
  private func layout(_ side: Int, _ columns: Int, _ rows: Int) -> WindowLayout {
    WindowLayout(
      SlidingWindowTests.plot(side).parts(.unicode),
      in: Rect(column: 1, row: 2, columns: columns, rows: rows), signs: ["∗", "="],
      glyphs: .unicode)
  }

  @Test func numbersStandWhereTheyFit() {
    #expect(layout(5, 100, 30).places.map(\.form) == [.spaced, .spaced, .spaced])
    #expect(layout(8, 39, 16).places.allSatisfy { $0.form != .spaced })
    #expect(layout(28, 39, 16).places.contains { $0.form == .fine })
  }

  @Test func partsLieApartInTheArea() {
    for side in [3, 5, 8, 12, 28] {
      for (columns, rows) in [(30, 10), (39, 16), (60, 12), (80, 30), (120, 38)] {
        let area = Rect(column: 1, row: 2, columns: columns, rows: rows)
        let places = layout(side, columns, rows).places
        #expect(places.count >= 2)
        for (index, place) in places.enumerated() {
          #expect(place.area.intersection(area) == place.area)
          for other in places.dropFirst(index + 1) {
            #expect(other.area.intersection(place.area).isEmpty)
          }
        }
      }
    }
  }

  @Test func signsStandBetweenWhatIsBesideEachOther() {
    let wide = layout(5, 100, 30)
    #expect(wide.signs.map(\.text) == ["∗", "="])
    for sign in wide.signs {
      #expect(wide.places.allSatisfy { !$0.area.contains(column: sign.column, row: sign.row) })
    }
  }
}
