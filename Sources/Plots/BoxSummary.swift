/// The numbers of a box plot (Tukey 1977), with quartiles of type 7 (Hyndman and Fan 1996).
public struct BoxSummary: Hashable, Sendable {
  public let median: Double
  /// From the lower quartile to the upper.
  public let box: ClosedRange<Double>
  /// The most extreme values within 1.5 times the length of the box from it.
  public let whiskers: ClosedRange<Double>
  /// The values beyond the whiskers, in rising order.
  public let outliers: [Double]

  /// The summary of the values that are finite; nil when there are none.
  public init?(_ values: [Double]) {
    let quantiles = Quantiles(values)
    guard let median = quantiles.median, let box = quantiles.middleHalf else { return nil }
    self.median = median
    self.box = box
    let reach = 1.5 * (box.upperBound - box.lowerBound)
    let fences = (box.lowerBound - reach)...(box.upperBound + reach)
    // The sides of the box are not always values of the sample; no whisker ends inside it.
    let inside = quantiles.sorted.filter { fences.contains($0) }
    whiskers =
      min(
        inside.first ?? box.lowerBound, box.lowerBound)...max(
        inside.last ?? box.upperBound, box.upperBound)
    outliers = quantiles.sorted.filter { !fences.contains($0) }
  }

  /// The least and the greatest value.
  public var extremes: ClosedRange<Double> {
    min(
      outliers.first ?? whiskers.lowerBound, whiskers.lowerBound)...max(
        outliers.last ?? whiskers.upperBound, whiskers.upperBound)
  }
}
