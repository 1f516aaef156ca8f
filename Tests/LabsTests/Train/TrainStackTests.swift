import Learning
import Testing

@testable import Labs

struct TrainStackTests {
  private func stack(_ change: (inout TrainDeclaration) -> Void) throws -> TrainStack {
    var lab = TrainDeclaration(.generated("shapes", settings: ["side": .number(8)]))
    change(&lab)
    return try TrainStack(
      lab, inputs: 64, output: .init(units: 3, activation: .linear), penalty: nil)
  }

  private func kinds(_ stack: TrainStack) -> [String] { stack.layers.map { type(of: $0).kind } }

  @Test func picturesAreFlattenedBeforeTheFirstUnits() throws {
    let one = try stack { $0.layers = [.convolution(.init(2, .init(3, 3, stride: 1))), 5] }
    #expect(kinds(one) == ["Conv2D", "Flatten", "Dense", "Dense"] && one.inputSizes == [8, 8, 1])
    #expect(try kinds(stack { _ in }) == ["Flatten", "Dense"])
    #expect(try kinds(stack { $0.layers = [.flatten, 5] }) == ["Flatten", "Dense", "Dense"])
    #expect(one.multiplications([[6, 6, 2], [72], [5], [3]]) == 72 * 10 + 72 + 73 * 5 + 6 * 3)
  }

  @Test func dropoutAndBatchNormalizationStandBehindHiddenLayers() throws {
    let made = try stack {
      $0.layers = [4, 4]
      $0.dropout = 0.5
      $0.normalizes = true
    }
    let behind = ["Dense", "BatchNormalization", "Dropout"]
    #expect(kinds(made) == ["Flatten"] + behind + behind + ["Dense"])
  }

  @Test func layersForPicturesNeedPictures() {
    for layers in [
      [4, .maxPooling(.init(2, 2, stride: 2))],
      [.flatten, .averagePooling(.init(2, 2, stride: 2))],
    ]
      as [[LayerDeclaration]]
    {
      #expect {
        try stack { $0.layers = layers }
      } throws: { ($0 as? LabError)?.key == "layers" }
    }
  }

  @Test func runningStatisticsStayAsTheLabSays() throws {
    func momenta(_ change: (inout TrainDeclaration) -> Void) throws -> [Float] {
      try stack(change).layers.compactMap { ($0 as? BatchNormalization)?.momentum }
    }
    #expect(try momenta { $0.layers = [.flatten, .batchNormalization()] } == [0.99])
    #expect(
      try momenta {
        $0.layers = [.flatten, .batchNormalization(), .batchNormalization(momentum: 0.5), 4]
        ($0.statistics, $0.normalizes) = (0.9, true)
      } == [0.9, 0.5, 0.9])
  }
}
