import Tensors
import Testing

@testable import Learning

@Suite struct WeightMemoryTests {
  @Test func trainedWeightsStandTogetherBeforeTheOthers() throws {
    let model = try Model(input: [3], [BatchNormalization(), Dense(2)])
    let memory = WeightMemory(model)
    #expect(memory.values.count == 12 + 8)
    #expect(memory.trained.count == 6 + 8 && memory.gradient.count == 14)
    memory.trained.fill(with: 7)
    for (entry, buffer) in zip(memory.specifications, memory.buffers) {
      #expect(buffer.values.allSatisfy { $0 == 7 } == entry.weight.isTrainable)
    }
    #expect(
      memory.gradients.map { $0 == nil } == memory.specifications.map { !$0.weight.isTrainable })
  }

  @Test func everyWeightIsDrawnByItsOwnName() throws {
    func kernel(_ layers: [any Layer], seed: UInt64) throws -> [Float] {
      let memory = WeightMemory(try Model(input: [4], layers))
      memory.initialize(seed: seed)
      return memory.buffers[0].values
    }
    let one = try kernel([Dense(4)], seed: 1)
    #expect(try kernel([Dense(4), Dense(9)], seed: 1) == one, "another layer changes nothing")
    #expect(try kernel([Dense(4)], seed: 2) != one)
  }
}
