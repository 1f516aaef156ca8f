import Tensors
import Testing

@testable import Learning

@Suite struct EmbeddingOperationTests {
  static func run(
    _ words: [Float], _ layer: Embedding, memory: WeightMemory? = nil, on workers: Workers? = nil
  ) throws -> LayerRun {
    let run = try LayerRun(layer, input: [1], batch: words.count, memory: memory)
    run.x.copy(words)
    run.run(on: workers)
    return run
  }

  @Test func whatAnotherStepHasLeftIsCleared() throws {
    let layer = Embedding(words: 5, dimensions: 2)
    let whole = try Self.run([1, 4, 4], layer)
    #expect(whole.gradient("embeddings") == [0, 0, 1, 1, 0, 0, 0, 0, 2, 2])
    // The rest of an epoch is another recording with the same gradient.
    let rest = try Self.run([3], layer, memory: whole.memory)
    #expect(rest.gradient("embeddings") == [0, 0, 0, 0, 0, 0, 1, 1, 0, 0])
    whole.x.copy([0, 1, 2])
    whole.run()
    #expect(whole.gradient("embeddings") == [1, 1, 1, 1, 1, 1, 0, 0, 0, 0])
  }

  @Test func aPenaltyOfTheTableIsAddedTo() throws {
    let layer = Embedding(words: 3, dimensions: 1, regularizer: .l2(0.5))
    let run = try Self.run([2, 2], layer)
    for _ in 0..<2 {
      let table = run.weight("embeddings").values
      #expect(run.gradient("embeddings") == [table[0], table[1], table[2] + 2])
      run.run()
    }
  }

  @Test func aSharedTableGetsTheGradientsOfBothUses() throws {
    var model = Model()
    let (a, b) = (try model.input("a", [1]), try model.input("b", [1]))
    let shared = try model.layer(Embedding(words: 4, dimensions: 1))
    for value in [a, b] {
      try model.output(try model.call(shared, on: [value]))
    }
    let memory = WeightMemory(model)
    var recorded = model.recorded(batch: 1, mode: .training)
    let ones = recorded.recorder.input("ones", [1, 1, 1])
    for node in recorded.outputs {
      recorded.recorder.minimize(
        recorded.recorder.add(
          ProjectionOperation(input: node, projection: ones), name: "sum", shape: [1]))
    }
    let program = Program(
      recorded.recorder, weights: memory.buffers, gradients: memory.gradients)
    program.buffer(of: ones).fill(with: 1)
    for (words, expected) in [([0, 3], [1, 0, 0, 1]), ([2, 2], [0, 0, 2, 0])]
      as [([Float], [Float])]
    {
      for (node, word) in zip(recorded.inputs, words) { program.buffer(of: node)[0] = word }
      program.forward()
      program.backward()
      #expect(memory.gradients[0]?.values == expected)
    }
  }

  @Test func oneThreadAndTwoAddUpTheSame() throws {
    let workers = try #require(Workers())
    var stream = RandomStream(seed: 3)
    let words = (0..<700).map { _ in Float(stream.integer(below: 3000)) }
    let layer = Embedding(words: 9001, dimensions: 64)
    let one = try Self.run(words, layer)
    let two = try Self.run(words, layer, on: workers)
    #expect(one.everything == two.everything)
  }
}
