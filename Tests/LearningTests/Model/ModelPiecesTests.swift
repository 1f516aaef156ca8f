import Tensors
import Testing

@testable import Learning

@Suite struct ModelPiecesTests {
  private func pictures(_ side: Int) throws -> Model {
    try Model(
      input: [side, side, 1],
      [
        Conv2D(32, kernel: 3, padding: .same, activation: .relu),
        Conv2D(32, kernel: 3, padding: .same, activation: .relu), Flatten(), Dense(10),
      ])
  }

  @Test func smallModelsTakeManyExamplesAtOnce() throws {
    #expect(try Model(input: [2], [Dense(64, activation: .relu), Dense(1)]).pieceSize == 256)
  }

  @Test(arguments: [8, 28, 64])
  func theMemoryOfLargeOnesStaysNearTheBound(_ side: Int) throws {
    let model = try pictures(side)
    let piece = model.pieceSize
    let memory = WeightMemory(model)
    let bytes = Predictor(model, memory: memory, batch: piece, workers: nil).byteCount
    #expect(bytes <= 2 * Model.pieceBytes)
    #expect(bytes >= Model.pieceBytes / 2)
    #expect((1..<256).contains(piece))
  }

  @Test func anExampleThatIsLargerThanTheBoundGoesAlone() throws {
    #expect(try pictures(256).pieceSize == 1)
  }
}
