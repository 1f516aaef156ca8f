import Testing

@testable import Labs

struct RunningStatisticsTests {
  /// x is 1, 3, 6, 5: mean 15/4, variance (7.5625 + 0.5625 + 5.0625 + 1.5625)/4.
  @Test func oneStepByHand() throws {
    var lab = TrainDeclaration(.points(inputs: [[1], [3], [6], [5]], targets: [4, 8, 14, 13]))
    (lab.layers, lab.rate) = ([.batchNormalization(momentum: 0.9)], 0.01)
    let layer = try #require(try Trainings.state(lab, steps: 1).runningStatistics.first)
    #expect(layer.title == "batch norm" && layer.step == 1)
    #expect(abs(layer.batchMeans[0] - 3.75) < 1e-6 && abs(layer.runningMeans[0] - 0.375) < 1e-6)
    #expect(abs(layer.batchVariances[0] - 3.6875) < 1e-6)
    #expect(abs(layer.runningVariances[0] - (0.9 + 0.36875)) < 1e-6)
    lab.layers = [.batchNormalization()]
    let slow = try #require(try Trainings.state(lab, steps: 1).runningStatistics.first)
    #expect(abs(slow.runningMeans[0] - 0.0375) < 1e-6)
    lab.statistics = 0.5
    let fast = try #require(try Trainings.state(lab, steps: 1).runningStatistics.first)
    #expect(abs(fast.runningMeans[0] - 1.875) < 1e-6)
  }

  @Test func ofPicturesAChannelEach() throws {
    var lab = Experiments.train("shapes")
    lab.layers = [.convolution(.init(3, .init(3, 3, stride: 1))), .batchNormalization(), 5]
    lab.normalizes = true
    let layers = try Trainings.state(lab, steps: 1).runningStatistics
    #expect(layers.map(\.title) == ["batch norm 1", "batch norm 2", "batch norm 3"])
    #expect(layers.map(\.batchMeans.count) == [3, 3, 5])
    #expect(try !Trainings.xor().hasRunningStatistics)
    #expect(try Trainings.xor().runningStatistics.isEmpty)
  }
}
