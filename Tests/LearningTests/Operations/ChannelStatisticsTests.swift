import Tensors
import Testing

@testable import Learning

@Suite struct ChannelStatisticsTests {
  /// Statistics of 2 channels in 8 rows, laid side by side; one piece.
  private func statistics() -> ChannelStatistics {
    var emitter = Emitter(
      Recorder(batch: 1, mode: .training), arena: arena, weightValues: [], weightGradients: [],
      watching: [])
    return ChannelStatistics(ChannelLayout(count: 16, channels: 2), in: &emitter)
  }

  private let arena = Arena()

  @Test func momentsComeFromThoseOfTheParts() {
    let statistics = statistics()
    #expect(statistics.layout.repetitions == 8 && statistics.layout.pieces == 1)
    // One row a part: the numbers 0 … 7 in the first channel, 5 everywhere in the second.
    for repetition in 0..<8 {
      statistics.first[2 * repetition] = Float(repetition)
      statistics.first[2 * repetition + 1] = 5
      statistics.second[2 * repetition + 1] = 3
    }
    #expect(statistics.moments(of: 0) == (3.5, 5.25))
    #expect(statistics.moments(of: 1) == (5, 3))
    #expect(statistics.sums(of: 0) == (28, 0))
    #expect(statistics.sums(of: 1) == (40, 24))
  }

  @Test func channelsAreRepeatedAlongAWideRow() {
    let statistics = statistics()
    statistics.mean[0] = 3
    statistics.mean[1] = 4
    statistics.repeatChannels(of: statistics.mean)
    #expect(statistics.mean.values == [3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4])
  }
}
