internal import Formulas

/// Whether the numbers of a variant tell mistakes from the truth and from each other.
struct MistakeSeparation {
  private let variant: StepsVariant

  init(_ variant: StepsVariant) { self.variant = variant }

  /// The mistakes that are made often. Two of them must not give the same result; of the many others
  /// two often do with numbers that are fit for working by hand, and then both are named.
  static let likelyRules: Set<String> = [
    "authored", "plus-for-minus", "minus-for-plus", "sign-left-out", "old-value", "sum-for-mean",
    "mean-for-sum", "rate-forgotten", "function-for-derivative", "coefficient-forgotten",
    "factor-left-out", "divisor-left-out", "square-forgotten", "root-forgotten",
    "logit-for-probability", "transposed", "other-axis",
  ]

  static func isLikely(_ twin: Twin) -> Bool { likelyRules.contains(twin.mistake.rule) }

  /// Whether every wrong rule gives another number than the right one, and every likely one another
  /// than the other likely ones: apart by five times what an answer may be off.
  var isFull: Bool {
    hiddenMistake(amongLikely: false) == nil
      && variant.rules.indices.allSatisfy { place in
        let results = results(place, ofLikely: true)
        return results.indices.allSatisfy { first in
          results[(first + 1)...].allSatisfy {
            areApart(results[first].value, $0.value, variant.rules[place].precision)
          }
        }
      }
  }

  /// The first likely mistake that gives nearly the right result, and the place of its step.
  var hiddenMistake: (place: Int, sentence: String)? { hiddenMistake(amongLikely: true) }

  private func hiddenMistake(amongLikely: Bool) -> (place: Int, sentence: String)? {
    for place in variant.rules.indices {
      let truth = variant.truths[place]
      guard truth.isFinite else { return (place, "") }
      let precision = variant.rules[place].precision
      if let twin = results(place, ofLikely: amongLikely).first(where: {
        !areApart(truth, $0.value, precision)
      }) {
        return (place, twin.sentence)
      }
    }
    return nil
  }

  private func results(
    _ place: Int, ofLikely: Bool
  ) -> [(value: Value, sentence: String)] {
    let known = variant.known(before: place)
    let shape = variant.truths[place].shape
    return variant.rules[place].twins.compactMap { twin in
      guard !ofLikely || Self.isLikely(twin), let value = twin.formula.result(known),
        value.shape == shape, value.isFinite
      else { return nil }
      return (value, twin.mistake.sentence)
    }
  }

  private func areApart(_ a: Value, _ b: Value, _ precision: Precision) -> Bool {
    a.shape != b.shape || zip(a.entries, b.entries).contains { precision.areApart($0, $1) }
  }
}
