import GradusTesting
import Testing

@testable import Plots

@Suite struct CellFitTests {
  /// The sum of squares within two groups.
  private func cost(_ values: [Double], _ mask: UInt8) -> Double {
    [true, false].reduce(0) { sum, isInked in
      let group = values.indices.filter { (mask >> UInt8($0) & 1 == 1) == isInked }
        .map { values[$0] }
      let mean = group.reduce(0, +) / Double(max(1, group.count))
      return sum + group.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
  }

  @Test func theBrightHalfIsInked() {
    let result = CellFit.split([0.9, 0.8, 0.1, 0.2])
    #expect(result.mask == 0b0011)
    #expect(result.mark == 0 || result.mark == 1)
    #expect(result.ground == 2 || result.ground == 3)
  }

  @Test func oneColourIsAllGround() {
    #expect(CellFit.split([3, 3, 3, 3]) == CellFit.Result(mask: 0, mark: 0, ground: 0))
    #expect(CellFit.split([]) == CellFit.Result(mask: 0, mark: 0, ground: 0))
    #expect(CellFit.split([5]) == CellFit.Result(mask: 0, mark: 0, ground: 0))
  }

  @Test func oneThatStandsOutIsAloneWithItsColour() {
    #expect(CellFit.split([0, 0, 9, 0]) == CellFit.Result(mask: 0b0100, mark: 2, ground: 0))
    #expect(CellFit.split([9, 9, 0, 9]) == CellFit.Result(mask: 0b1011, mark: 0, ground: 2))
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>) func noOtherSplitFitsBetter(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let values = (0..<Int.random(in: 2...8, using: &random)).map { _ in
        Double(Int.random(in: 0...20, using: &random))
      }
      let result = CellFit.split(values)
      let best = (0..<1 << values.count).map { cost(values, UInt8($0)) }.min() ?? 0
      #expect(cost(values, result.mask) <= best + 1e-9, "\(values)")
      guard result.mask != 0 else { continue }
      #expect(result.mask >> UInt8(result.mark) & 1 == 1, "\(values)")
      #expect(result.mask >> UInt8(result.ground) & 1 == 0, "\(values)")
      #expect(values[result.mark] > values[result.ground], "\(values)")
    }
  }
}
