import Foundation
import Testing

@testable import Learning

@Suite struct ReduceOnPlateauTests {
  static let metrics: [Double] = [
    1, 0.9, 0.95, 0.9, 0.899_95, 0.9, 0.9, 0.5, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6,
  ]
  /// What Keras' callback makes of them: `Fixtures/optimizer_reference.py`.
  static let expected: [Float] = [
    1, 1, 1, 0.5, 0.5, 0.25, 0.25, 0.25, 0.25, 0.125, 0.125, 0.1, 0.1, 0.1, 0.1,
  ]

  private func factors(_ plateau: inout ReduceOnPlateau, _ metrics: [Double]) -> [Float] {
    metrics.map { plateau.update(metric: $0) }
  }

  @Test func followsKerasCallback() {
    var plateau = ReduceOnPlateau(factor: 0.5, patience: 2, minimum: 0.1, cooldown: 1)
    #expect(factors(&plateau, Self.metrics) == Self.expected)
    #expect(plateau.best == 0.5)
    #expect(plateau.current == 0.1)
  }

  @Test func largerMayBeBetter() {
    var plateau = ReduceOnPlateau(
      factor: 0.5, patience: 2, minimum: 0.1, cooldown: 1, smallerIsBetter: false)
    #expect(factors(&plateau, Self.metrics.map { -$0 }) == Self.expected)
  }

  @Test func nanIsNeverBetter() {
    var plateau = ReduceOnPlateau(factor: 0.5, patience: 2)
    #expect(factors(&plateau, [.nan, .nan, 3, .nan, .nan]) == [1, 0.5, 0.5, 0.5, 0.25])
    #expect(plateau.best == 3)
  }

  @Test func aSmallChangeIsNone() {
    var plateau = ReduceOnPlateau(factor: 0.5, patience: 1, minimumChange: 0.1)
    #expect(factors(&plateau, [1, 0.95, 0.85]) == [1, 0.5, 0.5])
  }

  @Test func goesOnFromAFile() throws {
    var plateau = ReduceOnPlateau(factor: 0.5, patience: 2, minimum: 0.1, cooldown: 1)
    let before = try JSONDecoder().decode(
      ReduceOnPlateau.self, from: JSONEncoder().encode(plateau))
    #expect(before == plateau)
    for metric in Self.metrics[..<4] { _ = plateau.update(metric: metric) }
    var other = try JSONDecoder().decode(ReduceOnPlateau.self, from: JSONEncoder().encode(plateau))
    #expect(factors(&other, Array(Self.metrics[4...])) == Array(Self.expected[4...]))
  }
}
