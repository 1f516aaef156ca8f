import Cells
import Testing

@testable import Plots

@Suite struct HistogramLayoutTests {
  private func layout(_ arrangement: Histogram.Arrangement, columns: Int = 60) -> HistogramLayout {
    HistogramLayout(
      Histogram(
        groups: [.init("a", values: [0.5, 1.5, 1.5, 3.5]), .init("b", values: [1.5])],
        bins: Bins(from: 0, width: 1, count: 4), arrangement: arrangement),
      in: Rect(column: 0, row: 0, columns: columns, rows: 12), glyphs: .unicode)
  }

  @Test func allBinsAreAsWideAndTouch() {
    let layout = layout(.overlaid)
    let ranges = (0..<4).map { layout.columns(ofBin: $0, bar: 0, of: 1) }
    #expect(Set(ranges.map(\.count)).count == 1)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }

  @Test func barsOfABinStandSideBySide() {
    let layout = layout(.beside)
    let (a, b) = (layout.columns(ofBin: 1, bar: 0, of: 2), layout.columns(ofBin: 1, bar: 1, of: 2))
    #expect(a.upperBound == b.lowerBound && a.count == b.count)
    #expect(layout.columns(ofBin: 0, bar: 1, of: 2).upperBound < a.lowerBound)
  }

  @Test func theAxisSaysWhereTheBinsStand() {
    let layout = layout(.overlaid)
    for bin in 0..<4 {
      let column = layout.columns(ofBin: bin, bar: 0, of: 1).lowerBound
      #expect(Int(layout.frame.place(x: Double(bin), y: 0).x) == column)
    }
  }

  @Test func anOutlineIsBrokenByEmptyBins() {
    let outlines = layout(.overlaid).outlines(of: 0)
    #expect(outlines.map(\.count) == [6, 4])
    let foot = Double(layout(.overlaid).frame.plot.endRow)
    #expect(outlines.allSatisfy { $0.first?.y == foot && $0.last?.y == foot })
  }

  @Test func theTopRowIsFreeBesideTheHighestBar() {
    let layout = layout(.overlaid)
    let highest = layout.columns(ofBin: 1, bar: 0, of: 1)
    let empty = layout.columns(ofBin: 2, bar: 0, of: 1)
    #expect(layout.isFree(columns: empty))
    #expect(layout.covered.contains { highest.contains(Int($0.x)) })
    #expect(!layout.covered.contains { empty.contains(Int($0.x)) })
  }
}
