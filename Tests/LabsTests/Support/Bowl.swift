import Formulas
import Testing

@testable import Labs

/// A declaration of the kind `descend`, of the formula as it is typed.
func declaration(
  _ function: String = "x1^2 + x2^2", from start: [Double] = [5, 5], rate: Double = 0.1
) throws -> DescendDeclaration {
  let formula = try Formula(parsing: function)
  return DescendDeclaration(
    function: formula, unknowns: formula.variables.sorted(), start: start, rate: rate,
    view: start.map { _ in -6...6 })
}

/// A run of it that has taken some steps.
func makeRun(
  _ function: String = "x1^2 + x2^2", from start: [Double] = [5, 5], rate: Double = 0.1,
  steps: Int = 0
) throws -> DescendRun {
  var run = try DescendRun(declaration(function, from: start, rate: rate))
  for _ in 0..<steps { run.advance() }
  return run
}

/// Everything that a run is, bit for bit.
func bits(_ run: DescendRun) -> [UInt64] {
  var bits = run.path.flatMap { place in
    [UInt64(place.step), (place.rate ?? -1).bitPattern]
      + (place.point + [place.value] + place.gradient).map { UInt64($0.bitPattern) }
  }
  bits.append(run.rate.bitPattern)
  bits += run.start.map(\.bitPattern)
  bits.append(UInt64(run.overflow ?? 0))
  return bits
}

/// Whether two numbers agree to a relative difference.
func isClose(_ value: Float, _ wanted: Double, _ tolerance: Double = 1e-6) -> Bool {
  abs(Double(value) - wanted) <= tolerance * abs(wanted)
}
