import Plots
import Testing

@testable import TablePlots

@Suite struct MomentsTests {
  @Test func theDivisorIsOneLessThanTheCount() {
    let moments = Moments([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(moments.mean == 5 && abs(moments.deviation - (32.0 / 7).squareRoot()) < 1e-12)
  }

  @Test func gapsDoNotCount() {
    #expect(Moments([1, .nan, 3]).mean == 2 && Moments([5]).deviation == 0)
    #expect(Moments([]).mean.isNaN)
  }
}
