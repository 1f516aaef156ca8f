import Testing

@testable import Formulas

struct ProbeTests {
  private func areSame(_ left: String, _ right: String) throws -> Bool {
    let (left, right) = (try Formula(parsing: left), try Formula(parsing: right))
    let probe = Probe(names: left.variables + right.variables)
    return probe.reading(of: left.expression).isSame(as: probe.reading(of: right.expression))
  }

  @Test func seesThatFormulasAreTheSameFunction() throws {
    #expect(try areSame("(x + 1)^2", "x^2 + 2*x + 1"))
    #expect(try areSame("a*b", "b*a"))
    #expect(try areSame("ln(x^2)", "2*ln(x)") == false)
    #expect(try areSame("2 + 2", "4"))
    #expect(try areSame("x/0", "x/0"))
  }

  @Test func comparesFormulasOfVectors() throws {
    func areSameArrays(_ left: String, _ right: String) throws -> Bool {
      let (left, right) = (try Formula(parsing: left), try Formula(parsing: right))
      let probe = Probe(
        left.expression, MistakeContext(earlierNames: [:], notation: .unicode), shapes: [:])
      return probe.reading(of: left.expression).isSame(as: probe.reading(of: right.expression))
    }
    #expect(try areSameArrays("sum(x*y)", "x @ y"))
    #expect(try areSameArrays("(A @ B).T", "B.T @ A.T"))
    #expect(try areSameArrays("A @ B", "B @ A") == false)
    #expect(try areSameArrays("sum(x)", "mean(x)") == false)
    #expect(try areSameArrays("sum(x)/3", "mean(x)") == false)
    #expect(try areSameArrays("x[1]", "x[2]") == false)
    #expect(try areSameArrays("sum(x)", "[sum(x)]") == false)
  }

  @Test func seesThatTheyDiffer() throws {
    #expect(try areSame("x", "abs(x)") == false)
    #expect(try areSame("x", "x + 0.000001") == false)
    #expect(try areSame("relu(x)", "x") == false)
    #expect(try areSame("x", "y") == false)
  }
}
