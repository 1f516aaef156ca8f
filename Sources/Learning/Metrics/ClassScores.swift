/// How well one class is told from the others, as shares from 0 to 1.
///
/// A share of nothing, such as the precision of a class that is never predicted, is 0, as in
/// scikit-learn (`zero_division=0`).
public struct ClassScores: Hashable, Sendable {
  /// The share of those predicted as the class that are of it: TP / (TP + FP).
  public let precision: Double
  /// The share of those of the class that are predicted as it, also called sensitivity: TP / (TP + FN).
  public let recall: Double
  /// The harmonic mean of precision and recall: 2·TP / (2·TP + FP + FN).
  public let f1: Double
  /// The share of those of other classes that are predicted as others: TN / (TN + FP).
  public let specificity: Double

  /// The scores of these counts of examples.
  public init(
    truePositives: Int, falsePositives: Int, falseNegatives: Int, trueNegatives: Int
  ) {
    precision = Self.share(truePositives, truePositives + falsePositives)
    recall = Self.share(truePositives, truePositives + falseNegatives)
    f1 = Self.share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
    specificity = Self.share(trueNegatives, trueNegatives + falsePositives)
  }

  /// The weighted mean of several classes' scores; 0 where all weights are 0.
  init(meanOf scores: [ClassScores], weights: [Int]) {
    let total = weights.reduce(0, +)
    func mean(_ score: (ClassScores) -> Double) -> Double {
      guard total > 0 else { return 0 }
      return zip(scores, weights).reduce(0) { $0 + score($1.0) * Double($1.1) } / Double(total)
    }
    precision = mean(\.precision)
    recall = mean(\.recall)
    f1 = mean(\.f1)
    specificity = mean(\.specificity)
  }

  private static func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}

/// How the scores of several classes become one (Sokolova and Lapalme, 2009).
public enum ClassAverage: Hashable, Sendable, CaseIterable {
  /// The mean over classes, each as important. Classes without examples count too, as if they were
  /// in scikit-learn's `labels`.
  case macro
  /// The scores of all counts added up. Precision, recall and F1 then equal the accuracy.
  case micro
  /// The mean over classes, weighted by how many examples each has.
  case weighted
}

extension ConfusionMatrix {
  /// The scores of one class against the others.
  ///
  /// - Precondition: the class exists.
  public func scores(_ number: Int) -> ClassScores {
    ClassScores(
      truePositives: truePositives(number), falsePositives: falsePositives(number),
      falseNegatives: falseNegatives(number), trueNegatives: trueNegatives(number))
  }

  /// The scores of all classes as one.
  public func scores(_ average: ClassAverage) -> ClassScores {
    let all = 0..<classes
    switch average {
    case .macro: return ClassScores(meanOf: all.map { scores($0) }, weights: all.map { _ in 1 })
    case .weighted: return ClassScores(meanOf: all.map { scores($0) }, weights: all.map(support))
    case .micro:
      return ClassScores(
        truePositives: all.reduce(0) { $0 + truePositives($1) },
        falsePositives: all.reduce(0) { $0 + falsePositives($1) },
        falseNegatives: all.reduce(0) { $0 + falseNegatives($1) },
        trueNegatives: all.reduce(0) { $0 + trueNegatives($1) })
    }
  }

  /// The share of examples on the diagonal; 0 where there are none.
  public var accuracy: Double {
    total == 0 ? 0 : Double((0..<classes).reduce(0) { $0 + truePositives($1) }) / Double(total)
  }
}
