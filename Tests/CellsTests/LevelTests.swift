import Cells
import Testing

@Suite struct LevelTests {
  @Test func levelsOutsideTheScaleMoveToItsEnds() {
    #expect(Level(.sequential, step: -4, last: 7).step == 0)
    #expect(Level(.sequential, step: 9, last: 7) == Level(.sequential, step: 7, last: 7))
    #expect(Level(.diverging, step: 3, last: 0).last == 1)
    #expect(Level(.grey, step: .max, last: .max) == Level(.grey, step: 255, last: 255))
    #expect(Level(.grey, step: .min, last: .min) == Level(.grey, step: 0, last: 1))
  }

  @Test func theFractionGoesFromZeroToOne() {
    #expect(
      (0...4).map { Level(.diverging, step: $0, last: 4).fraction } == [0, 0.25, 0.5, 0.75, 1])
  }

  @Test func goldenFilesNameItsScaleAndStep() {
    #expect("\(Level(.sequential, step: 3, last: 7))" == "sequential 3/7")
    #expect("\(Level(.grey, step: 255, last: 255))" == "grey 255/255")
  }

  @Test func levelsOfDifferentScalesDiffer() {
    #expect(Level(.grey, step: 1, last: 6) != Level(.sequential, step: 1, last: 6))
    #expect(Level(.grey, step: 1, last: 6) != Level(.grey, step: 1, last: 5))
  }
}
