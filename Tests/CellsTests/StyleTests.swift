import Cells
import Testing

@Suite struct StyleTests {
  @Test func levelsOutsideTheScaleMoveToItsEnds() {
    #expect(Level(.sequential, step: -4, last: 7).step == 0)
    #expect(Level(.sequential, step: 9, last: 7) == Level(.sequential, step: 7, last: 7))
    #expect(Level(.diverging, step: 3, last: 0).last == 1)
  }

  @Test func theFractionGoesFromZeroToOne() {
    #expect(
      (0...4).map { Level(.diverging, step: $0, last: 4).fraction } == [0, 0.25, 0.5, 0.75, 1])
  }

  @Test func emphasesAreApart() {
    let all: [Emphasis] = [.bold, .underline, .reverse]
    #expect(Emphasis(all).rawValue.nonzeroBitCount == 3)
  }
}
