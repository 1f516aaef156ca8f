import Cells
import Testing

@testable import Plots

@Suite struct ClassGridTests {
  @Test func theNearestSampleAnswers() {
    let grid = ClassGrid([0, 1, 2, 3, 4, Raster.bare], columns: 3, rows: 2)
    #expect(grid.answer(atFractions: 0, 1) == 0 && grid.answer(atFractions: 1, 1) == 2)
    #expect(grid.answer(atFractions: 0.1, 0.2) == 3 && grid.answer(atFractions: 0.5, 0) == 4)
    #expect(grid.answer(atFractions: 1, 0) == nil && grid.answer(atFractions: .nan, 0) == nil)
  }

  @Test func betweenClassesThereIsALine() {
    let halves = ClassGrid([0, 0, 1, 1, 0, 0, 1, 1], columns: 4, rows: 2)
    #expect(halves.boundary.count == 1)
    for point in halves.boundary.joined() { #expect(abs(point.x - 0.5) < 1e-12) }
    let thirds = ClassGrid([0, 1, 2, 0, 1, 2], columns: 3, rows: 2)
    let places = Set(thirds.boundary.joined().map(\.x))
    #expect(places == [0.25, 0.75])
    #expect(ClassGrid([4, 4, 4, 4], columns: 2, rows: 2).boundary.isEmpty)
  }

  @Test func whereNothingIsKnownThereIsNoLine() {
    let bare = Raster.bare
    let grid = ClassGrid([0, bare, 1, 0, bare, 1], columns: 3, rows: 2)
    #expect(grid.boundary.isEmpty)
    for grid in [ClassGrid([], columns: 3, rows: 2), ClassGrid([1], columns: -1, rows: 5)] {
      #expect(grid.boundary.isEmpty && grid.answer(atFractions: 0.5, 0.5) == nil)
    }
  }

  @Test func itsMarksAreNoMarksOfPoints() {
    let points = Set((0..<8).map { Marker.category($0) })
    #expect(points.isDisjoint(with: ClassGrid.marks) && Set(ClassGrid.marks).count == 8)
    let ascii = Set(ClassGrid.marks.map { $0.character(in: .ascii) })
    #expect(ascii.count == 8 && ascii.allSatisfy(\.isASCII))
    #expect(ascii.isDisjoint(with: points.map { $0.character(in: .ascii) }))
  }
}
