import Learning
import Testing

@testable import Labs

struct LayerSignalsTests {
  @Test func flatIsWhereTheSlopeIsBelowATwentiethOfTheGreatest() {
    #expect(LayerSignals.isFlat(.tanh, at: 0.97) == false)
    #expect(LayerSignals.isFlat(.tanh, at: -0.98) == true)
    #expect(LayerSignals.isFlat(.sigmoid, at: 0.02) == false)
    #expect(LayerSignals.isFlat(.sigmoid, at: 0.99) == true)
    #expect(LayerSignals.isFlat(.relu, at: 0) == nil)
  }

  @Test func aUnitIsDeadWhereItIsZeroForAll() {
    var lives = [false, false, false, false]
    LayerSignals.noteLives([0, 1, 0, 0, 0, 0.5, 0, 0], in: &lives)
    #expect(lives == [false, true, false, false])
    LayerSignals.noteLives([0, 0, 0, -2], in: &lives)
    #expect(lives == [false, true, false, true])
    var none: [Bool] = []
    LayerSignals.noteLives([1], in: &none)
  }

  @Test func unitsAreAlikeBitForBitWithTheirBias() {
    #expect(LayerSignals.alikeUnits(kernel: [1, 1, 2, 3, 3, 4], bias: [0, 0, 0], units: 3) == 2)
    #expect(LayerSignals.alikeUnits(kernel: [1, 1, 3, 3], bias: [0, 0.5], units: 2) == 1)
    #expect(LayerSignals.alikeUnits(kernel: [], bias: [], units: 1) == 1)
  }
}
