internal import Plots

extension PlotRequest {
  /// An axis that holds numbers; to round values, or by powers of ten when that is wished.
  ///
  /// - Throws: when a logarithmic axis is wished and a number is not positive.
  static func axis(_ name: String, _ numbers: [Double], isLogarithmic: Bool, isTight: Bool = false)
    throws(TablePlotError) -> Axis
  {
    let range = numbers.finiteRange ?? 0...1
    if isLogarithmic {
      guard range.lowerBound > 0 else {
        throw TablePlotError(
          .data,
          "A logarithmic axis needs numbers above 0, and “\(name)” goes down to "
            + "\(range.lowerBound). Leave the logarithm out.")
      }
      return Axis(name, SteadyRange.rounded(range, .logarithmic), .logarithmic)
    }
    return Axis(name, isTight ? range : SteadyRange.rounded(range))
  }
}
