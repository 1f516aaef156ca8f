import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct MathematicsSpokenTests {
  @Test func formulasAreReadAloud() {
    #expect(
      MathematicsSamples.meanSquaredError.spoken
        == "L equals one over m times the sum over i from 1 to m of the quantity "
        + "y hat sub i minus y sub i, squared")
    #expect(
      MathematicsSamples.rectifier.spoken
        == "ReLU of z equals z if z is greater than 0, and 0 otherwise")
    #expect(Mathematics.transposed("W").spoken == "W transposed")
    #expect(Mathematics.norm("x").spoken == "the norm of x")
    #expect(Mathematics.matrix([]).spoken == "an empty matrix")
    #expect(Mathematics.vector(of: Array(repeating: 1, count: 9)).spoken == "a vector of 9 entries")
  }
}
