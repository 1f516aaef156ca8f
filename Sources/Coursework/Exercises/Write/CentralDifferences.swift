internal import Formulas

/// The derivative of a formula by one of its names, measured: how much the result changes when the
/// name's numbers are moved a little to both sides.
///
/// Two widths are taken and extrapolated (Richardson 1911), so that the error is far below what
/// answers are judged by.
struct CentralDifferences: Sendable {
  let function: Formula
  /// The name whose numbers are moved; a vector or matrix has a derivative for each entry.
  let name: String

  private static let width = 1e-3
  /// How far both widths may differ, as a part of the slope; where there is a kink it is more.
  private static let slack = 1e-2

  /// The derivative for values of all names; nil where it has a kink or is not finite. `completed`
  /// works out what follows from the name's value.
  func value(
    _ values: [String: Value], completed: ([String: Value]) -> [String: Value]?
  ) -> Value? {
    guard let place = values[name] else { return nil }
    func result(_ index: Int, _ move: Double) -> Double? {
      var entries = place.entries
      entries[index] += move
      var moved = values
      moved[name] = Value(shape: place.shape, entries: entries)
      guard let known = completed(moved),
        let number = try? function.value(known, operations: Trials.operations).number
      else { return nil }
      return number
    }
    var slopes: [Double] = []
    for index in place.entries.indices {
      let width = Self.width * max(1, place.entries[index].magnitude)
      guard let wide = slope(width, { result(index, $0) }),
        let narrow = slope(width / 2, { result(index, $0) }),
        (wide - narrow).magnitude <= Self.slack * max(1, narrow.magnitude)
      else { return nil }
      slopes.append((4 * narrow - wide) / 3)
    }
    guard slopes.allSatisfy(\.isFinite) else { return nil }
    return Value(shape: place.shape, entries: slopes)
  }

  private func slope(_ width: Double, _ result: (Double) -> Double?) -> Double? {
    guard let above = result(width), let below = result(-width) else { return nil }
    return (above - below) / (2 * width)
  }

  /// Why the formula has no derivative for these values at all, in a sentence.
  func fault(_ values: [String: Value]) -> FormulaError? {
    do throws(FormulaError) {
      let value = try function.value(values, operations: Trials.operations)
      guard value.number != nil else {
        return FormulaError(
          message: "only one number has a slope, but this is \(value.shape.phrase).")
      }
      return nil
    } catch {
      return error
    }
  }
}
