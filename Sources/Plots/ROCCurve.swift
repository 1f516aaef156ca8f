public import Cells

/// How many of the positives a classifier finds, against how many of the negatives it takes for
/// positives, at every threshold: the receiver operating characteristic (Fawcett 2006).
public struct ROCCurve: Plot {
  /// One classifier.
  public struct Model: Hashable, Sendable {
    public var name: String
    /// False positives of all negatives at each threshold.
    public var falsePositiveRate: [Double]
    /// True positives of all positives at each threshold.
    public var truePositiveRate: [Double]
    /// The number of the threshold in use.
    public var operating: Int?

    public init(
      _ name: String, falsePositiveRate: [Double], truePositiveRate: [Double],
      operating: Int? = nil
    ) {
      self.name = name
      self.falsePositiveRate = falsePositiveRate
      self.truePositiveRate = truePositiveRate
      self.operating = operating
    }

    /// The area under the curve by trapezoids, 0 to 1 (Fawcett 2006, algorithm 2); nil without
    /// points.
    public var area: Double? {
      let points = corners
      guard !points.isEmpty else { return nil }
      return zip(points, points.dropFirst()).reduce(0) { sum, pair in
        sum + (pair.1.x - pair.0.x) * (pair.0.y + pair.1.y) / 2
      }
    }

    /// The curve from nothing found to everything taken, whatever order the thresholds have.
    var corners: [Point] {
      let points = RateCurves.points(falsePositiveRate, truePositiveRate)
      guard !points.isEmpty else { return [] }
      return ([Point(0, 0), Point(1, 1)] + points).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    }

    var operatingPoint: Point? {
      RateCurves.point(operating, falsePositiveRate, truePositiveRate)
    }
  }

  public var title: String
  public var models: [Model]

  public init(_ title: String = "", models: [Model]) {
    self.title = title
    self.models = models
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    RateCurves(
      title: title, x: Axis("false positive rate", 0...1), y: Axis("TPR", 0...1),
      curves: models.map { model in
        let area = model.area.map { "AUC \(ShortNumber.text($0))" } ?? "no points"
        return RateCurves.Curve(
          name: model.name.isEmpty ? area : "\(model.name), \(area)", points: model.corners,
          marked: model.operatingPoint)
      }, reference: [Point(0, 0), Point(1, 1)]
    ).draw(on: &surface, in: area)
  }

  /// The curves in a sentence: the areas under them, and what the thresholds in use reach.
  public var description: String {
    let areas = models.compactMap { model in
      model.area.map { (model.name.isEmpty ? "The curve" : model.name, $0) }
    }
    let points = models.compactMap { model in
      model.operatingPoint.map { point in
        " At its threshold \(model.name.isEmpty ? "it" : model.name) finds "
          + "\(Self.percent(point.y)) of the positives and takes \(Self.percent(point.x)) of the "
          + "negatives for positives."
      }
    }
    let lead = RateCurves.comparison(areas, measure: "an area under the curve")
    return lead + (areas.isEmpty ? "" : "; chance has 0.5.") + points.joined()
  }

  static func percent(_ part: Double) -> String {
    "\(ShortNumber.text((part * 1000).rounded() / 10)) %"
  }
}
