import Testing

@testable import Labs

struct PlaneGridTests {
  @Test func theFirstPlaceIsTheUpperLeftCorner() {
    let grid = PlaneGrid(x: 0...2, y: 10...20, columns: 3, rows: 2)
    #expect(grid.numbers == [0, 20, 1, 20, 2, 20, 0, 10, 1, 10, 2, 10])
  }

  @Test func itsSizeIsBounded() {
    let small = PlaneGrid(x: 0...1, y: 0...1, columns: -3, rows: 0)
    #expect(small.columns == 2 && small.rows == 2 && small.numbers.count == 8)
    let large = PlaneGrid(x: 0...1, y: 0...1, columns: .max, rows: 1_000_000)
    #expect(large.columns == 512 && large.rows == 512)
  }
}
