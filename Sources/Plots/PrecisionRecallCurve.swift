public import Cells

/// How many of a classifier's positives are right, against how many of the true ones it finds, at
/// every threshold. Unlike a ROC curve it shows the cost of a rare class (Davis and Goadrich 2006).
public struct PrecisionRecallCurve: Plot {
  /// One classifier.
  public struct Model: Hashable, Sendable {
    public var name: String
    /// True positives of all that are positive at each threshold.
    public var recall: [Double]
    /// True positives of all that are taken for positive at each threshold.
    public var precision: [Double]
    /// The number of the threshold in use.
    public var operating: Int?

    public init(_ name: String, recall: [Double], precision: [Double], operating: Int? = nil) {
      self.name = name
      self.recall = recall
      self.precision = precision
      self.operating = operating
    }

    /// The area under the curve as a sum of steps, 0 to 1: the precision at each threshold times the
    /// recall it adds, because between thresholds straight lines promise too much (Davis and Goadrich
    /// 2006). Nil without points.
    public var averagePrecision: Double? {
      let points = sorted
      guard !points.isEmpty else { return nil }
      var (sum, recall) = (0.0, 0.0)
      for point in points { (sum, recall) = (sum + (point.x - recall) * point.y, point.x) }
      return sum
    }

    /// The curve in steps, from a recall of 0.
    var corners: [Point] {
      var recall = 0.0
      return sorted.flatMap { point -> [Point] in
        defer { recall = point.x }
        return [Point(recall, point.y), point]
      }
    }

    /// Lower thresholds find more; among those that find as many, the first are more precise.
    private var sorted: [Point] {
      RateCurves.points(recall, precision).sorted { ($0.x, $1.y) < ($1.x, $0.y) }
    }

    var operatingPoint: Point? { RateCurves.point(operating, recall, precision) }
  }

  public var title: String
  public var models: [Model]
  /// The positives among all examples, which is the precision of chance; nil when it is not known.
  public var baseRate: Double?

  public init(_ title: String = "", models: [Model], baseRate: Double? = nil) {
    self.title = title
    self.models = models
    self.baseRate = baseRate
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    RateCurves(
      title: title, x: Axis("recall", 0...1), y: Axis("precision", 0...1),
      curves: models.map { model in
        let area = model.averagePrecision.map { "AP \(ShortNumber.text($0))" } ?? "no points"
        return RateCurves.Curve(
          name: model.name.isEmpty ? area : "\(model.name), \(area)", points: model.corners,
          marked: model.operatingPoint)
      }, reference: chance.map { [Point(0, $0), Point(1, $0)] } ?? []
    ).draw(on: &surface, in: area)
  }

  private var chance: Double? {
    baseRate.flatMap { $0.isFinite ? min(max(0, $0), 1) : nil }
  }

  /// The curves in a sentence: the areas under them, and what the thresholds in use reach.
  public var description: String {
    let areas = models.compactMap { model in
      model.averagePrecision.map { (model.name.isEmpty ? "The curve" : model.name, $0) }
    }
    let points = models.compactMap { model in
      model.operatingPoint.map { point in
        " At its threshold \(model.name.isEmpty ? "it" : model.name) finds "
          + "\(ROCCurve.percent(point.x)) of the positives, and \(ROCCurve.percent(point.y)) of what "
          + "it takes for positive is."
      }
    }
    let lead = RateCurves.comparison(areas, measure: "an average precision")
    let reference = chance.map { "; chance has \(ShortNumber.text($0))" } ?? ""
    return lead + (areas.isEmpty ? "" : reference + ".") + points.joined()
  }
}
