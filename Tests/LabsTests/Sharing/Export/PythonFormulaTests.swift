import Formulas
import Testing

@testable import Labs

struct PythonFormulaTests {
  private func text(_ formula: String) throws -> String {
    var writer = PythonFormula(over: ["x1", "x2"])
    return writer.column(try Formula(parsing: formula))
  }

  @Test func formulasKeepTheirMeaning() throws {
    #expect(try text("x1^2 + x2") == "x[:, 0]**2 + x[:, 1]")
    #expect(try text("x1 - (x2 - 1)") == "x[:, 0] - (x[:, 1] - 1.0)")
    #expect(try text("(x1 + 1)*x2/3") == "(x[:, 0] + 1.0) * x[:, 1] / 3.0")
    #expect(try text("(x1*x2)^2") == "(x[:, 0] * x[:, 1])**2")
    #expect(try text("ln(x1) + pi") == "np.log(x[:, 0]) + np.pi")
    #expect(try text("x1 > 0") == "np.where(x[:, 0] > 0.0, 1.0, 0.0)")
    #expect(try text("2*3") == "np.full(len(x), 2.0 * 3.0)")
  }

  @Test func whatPythonRefusesIsWorkedOutBefore() throws {
    #expect(try text("x1 + 1/0") == "x[:, 0] + np.inf")
    #expect(try text("x1 + 10^400") == "x[:, 0] + np.inf")
    #expect(try text("x1 + (-8)^0.5") == "x[:, 0] + np.nan")
  }

  @Test func deepFormulasGetLinesOfTheirOwn() throws {
    var formula = "x1"
    for _ in 0..<90 { formula = "sin(\(formula))" }
    var writer = PythonFormula(over: ["x1"])
    let last = writer.column(try Formula(parsing: formula))
    #expect(writer.lines.count == 2 && writer.lines[1].hasPrefix("part2 = np.sin("))
    for line in writer.lines + [last] {
      #expect(line.count { $0 == "(" } <= 31)
    }
  }
}
