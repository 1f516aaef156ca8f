import Formulas
import Testing

@testable import Labs

@Suite struct NumberNamesTests {
  private static func names(layers: Int, inputs: Int = 2, outputs: Int = 1) -> NumberNames {
    NumberNames(
      hasOneLayer: layers == 1, hasOneInput: inputs == 1, hasOneOutput: outputs == 1,
      lastOutput: "ŷ", lastLayer: layers - 1, normalizing: [1], moments: ["m", "v"])
  }

  @Test func namesAreThoseOfBooks() {
    let names = Self.names(layers: 3)
    let cases: [(NumberAddress, String, String)] = [
      (NumberAddress(.weight(0), at: [1, 2]), "w⁽¹⁾₂₃", "w(1)_23"),
      (NumberAddress(.weight(0), at: [1, 11]), "w⁽¹⁾₂,₁₂", "w(1)_2,12"),
      (NumberAddress(.sum(0), .gradient, at: [1]), "∂L/∂z⁽¹⁾₂", "dL/dz(1)_2"),
      (NumberAddress(.output(1), at: [0]), "y⁽²⁾₁", "y(2)_1"),
      (NumberAddress(.output(2), at: [0]), "ŷ", "yhat"),
      (NumberAddress(.input, example: 2, at: [0]), "x₁[3]", "x_1[3]"),
      (NumberAddress(.bias(1), .updated, at: [0]), "b⁽²⁾₁′", "b(2)_1'"),
      (NumberAddress(.weight(1), .first, at: [0, 0]), "m′(w⁽²⁾₁₁)", "m'(w(2)_11)"),
      (NumberAddress(.weight(1), .secondBefore, at: [0, 0]), "v(w⁽²⁾₁₁)", "v(w(2)_11)"),
    ]
    for (address, unicode, ascii) in cases {
      #expect(names.name(of: address, .unicode) == unicode)
      #expect(names.name(of: address, .ascii) == ascii)
    }
    #expect(names.name(of: NumberAddress(.input, example: 2, at: [0]), in: 2, .unicode) == "x₁")
  }

  @Test func oneLayerWithOneOutputNeedsFewIndices() {
    let names = Self.names(layers: 1, inputs: 1)
    #expect(names.name(of: NumberAddress(.weight(0), at: [0, 0]), .unicode) == "w")
    #expect(names.name(of: NumberAddress(.bias(0), at: [0]), .unicode) == "b")
    let two = Self.names(layers: 1)
    #expect(two.name(of: NumberAddress(.weight(0), at: [0, 1]), .unicode) == "w₂")
  }

  @Test func rulesAreSpelledWithEveryKeyboard() {
    #expect(NumberNames.spelled("z⁽²⁾ = e⁻ᶻ + a²", .ascii) == "z(2) = e^-z + a^2")
    #expect(NumberNames.spelled("β₁⁴·∂L/∂ŷ", .ascii) == "beta1^4*dL/dyhat")
    #expect(NumberNames.spelled("z⁽²⁾", .unicode) == "z⁽²⁾")
  }
}
