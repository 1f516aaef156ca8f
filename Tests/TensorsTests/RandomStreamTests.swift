import Tensors
import Testing

@Suite struct RandomStreamTests {
  @Test func theStreamOfASeedNeverChanges() {
    var stream = RandomStream(seed: 1, name: "order", step: 2)
    #expect(
      stream.next() == 4_675_669_750_981_082_009, "recorded once; every saved run depends on it")
    var other = RandomStream(seed: 0)
    #expect(other.next() == 968_999_591_178_511_036)
  }

  @Test func seedNameAndStepAllMatter() {
    func first(_ seed: UInt64, _ name: String, _ step: Int) -> UInt64 {
      var stream = RandomStream(seed: seed, name: name, step: step)
      return stream.next()
    }
    var seen: Set<UInt64> = []
    for seed in UInt64(0)..<10 {
      for name in ["", "a", "b", "ab"] {
        for step in 0..<10 { seen.insert(first(seed, name, step)) }
      }
    }
    #expect(seen.count == 400)
    #expect(first(3, "x", 4) == first(3, "x", 4))
  }

  @Test func uniformNumbersFillTheirRangeEvenly() {
    var stream = RandomStream(seed: 7)
    var counts = Array(repeating: 0, count: 10)
    for _ in 0..<100_000 {
      let x = stream.uniform()
      #expect(x >= 0 && x < 1)
      counts[Int(x * 10)] += 1
    }
    // Chi-squared with 9 degrees of freedom is above 27.9 once in a thousand.
    let chi = counts.reduce(0.0) { $0 + (Double($1) - 10_000) * (Double($1) - 10_000) / 10_000 }
    #expect(chi < 27.9)
  }

  @Test func integersAreEvenWhateverTheBound() {
    var stream = RandomStream(seed: 8)
    var counts = Array(repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[stream.integer(below: 7)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
    #expect(stream.integer(below: 1) == 0)
    // A bound for which multiplying alone would be uneven.
    let bound = Int.max / 3 * 2
    #expect((0..<100).allSatisfy { _ in stream.integer(below: bound) < bound })
  }

  @Test func aPermutationHasEveryNumberOnce() {
    var stream = RandomStream(seed: 9)
    for count in [0, 1, 2, 17, 1000] {
      #expect(stream.permutation(of: count).sorted() == Array(0..<count))
    }
    var positions = Array(repeating: 0, count: 5)
    for _ in 0..<50_000 {
      positions[stream.permutation(of: 5).firstIndex(of: 0) ?? 0] += 1
    }
    #expect(positions.allSatisfy { abs($0 - 10_000) < 400 })
  }

  @Test func normalNumbersHaveTheirMoments() {
    var stream = RandomStream(seed: 10)
    let draws = (0..<200_000).map { _ in Double(stream.normal(mean: 3, standardDeviation: 2)) }
    let mean = draws.reduce(0, +) / Double(draws.count)
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws.count)
    #expect(abs(mean - 3) < 0.02)
    #expect(abs(variance - 4) < 0.06)
    let beyond = draws.count { abs($0 - 3) > 4 }
    #expect(abs(Double(beyond) / Double(draws.count) - 0.0455) < 0.003)
    #expect((0..<10_000).allSatisfy { _ in abs(stream.truncatedNormal()) <= 2 })
  }
}
