internal import Learning

/// What a class costs at every threshold: the ROC curve and precision over recall, for the class
/// against all others.
public struct ThresholdCurves: Hashable, Sendable {
  /// The class that is looked for.
  public let name: String
  public let falsePositiveRates: [Double]
  public let truePositiveRates: [Double]
  /// The place of the threshold ½ on the ROC curve.
  public let operatingRate: Int
  public let recalls: [Double]
  public let precisions: [Double]
  /// The place of the threshold ½ on the curve of precision and recall.
  public let operatingRecall: Int
  /// The area under the ROC curve.
  public let area: Double
  /// The share of this class among all examples.
  public let baseRate: Double

  /// More points than these are thinned out; no screen shows them.
  static let mostPoints = 400

  /// The curves of a class; nil where the scores are not finite, or one side has no example.
  init?(_ name: String, truth: [Int], scores: [Float]) {
    guard let rates = try? Learning.ROCCurve(truth: truth, scores: scores),
      let recall = try? Learning.PrecisionRecallCurve(truth: truth, scores: scores)
    else { return nil }
    let rateAt = max(0, rates.thresholds.count { $0 >= 0.5 } - 1)
    let recallAt = recall.thresholds.firstIndex { $0 >= 0.5 } ?? recall.thresholds.count
    let (ratePlaces, recallPlaces) = (
      Self.places(rates.thresholds.count, with: rateAt),
      Self.places(recall.recalls.count, with: recallAt)
    )
    self.name = name
    falsePositiveRates = ratePlaces.map { rates.falsePositiveRates[$0] }
    truePositiveRates = ratePlaces.map { rates.truePositiveRates[$0] }
    operatingRate = ratePlaces.firstIndex(of: rateAt) ?? 0
    recalls = recallPlaces.map { recall.recalls[$0] }
    precisions = recallPlaces.map { recall.precisions[$0] }
    operatingRecall = recallPlaces.firstIndex(of: recallAt) ?? 0
    area = rates.area
    baseRate = Double(truth.reduce(0, +)) / Double(max(1, truth.count))
  }

  /// At most so many places at equal distances, both ends and a certain one among them.
  private static func places(_ count: Int, with kept: Int) -> [Int] {
    let stride = max(1, (count + mostPoints - 1) / mostPoints)
    return (0..<count).filter { $0.isMultiple(of: stride) || $0 == kept || $0 == count - 1 }
  }
}

extension JudgedExamples {
  /// The curves of the second of two classes, or of each of several, the hardest first.
  public func thresholdCurves(classNames: [String]) -> [ThresholdCurves] {
    guard let classCount else { return [] }
    let classes = classCount == 2 ? [1] : Array(0..<classCount)
    return classes.compactMap { index in
      ThresholdCurves(
        classNames.indices.contains(index) ? classNames[index] : "class \(index)",
        truth: targets.map { Int($0) == index ? 1 : 0 },
        scores: (0..<count).map { Float(probability(of: index, $0)) })
    }.sorted { $0.area < $1.area }
  }
}
