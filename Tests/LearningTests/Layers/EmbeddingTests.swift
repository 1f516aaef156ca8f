import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct EmbeddingTests {
  static func reference(_ x: DoubleTensor, _ w: [String: DoubleTensor]) -> DoubleTensor {
    let table = w["embeddings"]!
    let size = table.shape[1]
    return DoubleTensor(
      x.shape + [size],
      x.values.flatMap { word in (0..<size).map { table[Int(word), $0] } })
  }

  @Test(arguments: [(1, 1), (2, 5), (7, 3), (40, 17), (3000, 100)], [1, 2, 7])
  func valuesAndGradientsAreTheReference(_ sizes: (words: Int, dimensions: Int), _ steps: Int)
    throws
  {
    for batch in [1, 4] {
      try LayerCheck(
        layer: Embedding(words: sizes.words, dimensions: sizes.dimensions), inputs: [[steps]],
        batch: batch,
        input: { _, shape, stream in
          (0..<shape.count).map { _ in Float(stream.integer(below: sizes.words)) }
        }, samples: 20, differentiatesInputs: false
      ) { Self.reference($0[0], $1) }.run()
    }
  }

  @Test func aWordThatComesTwiceGetsBothGradients() throws {
    let run = try LayerRun(Embedding(words: 4, dimensions: 2), input: [3], batch: 2)
    run.x.copy([2, 0, 2, 2, 3, 0])
    for index in 0..<12 { run.projection[index] = Float(1 << index) }
    run.run()
    // Word 0 comes second and last: 4 + 1024; word 2 first, third and fourth: 1 + 16 + 64.
    let expected: [Float] = [1028, 2056, 0, 0, 81, 162, 256, 512]
    #expect(run.gradient("embeddings") == expected)
  }

  @Test func anyShapeGetsAnAxisMore() throws {
    #expect(try Embedding(words: 3, dimensions: 5).outputShape(for: [[4, 2]]) == [4, 2, 5])
    #expect(try Embedding(words: 3, dimensions: 5).outputShape(for: [[]]) == [5])
    let run = try LayerRun(Embedding(words: 3, dimensions: 5), input: [], batch: 2)
    run.x.copy([2, 1])
    run.run()
    #expect(run.y.part(from: 0, count: 5).values == run.weight("embeddings").values.suffix(5))
  }

  @Test func numbersThatAreNoWordsAreReadAsTheNearest() throws {
    let run = try LayerRun(Embedding(words: 3, dimensions: 1), input: [9], batch: 1)
    run.x.copy([-1, 3, 1e30, -.infinity, .infinity, .nan, 1.9, -0.0, 2])
    run.weight("embeddings").copy([10, 20, 30])
    run.run()
    #expect(run.y.values == [10, 30, 30, 10, 30, 10, 20, 10, 30])
    #expect(run.gradient("embeddings") == [4, 1, 4])
  }

  @Test func theCheckNamesTheFirstNumberThatIsNoWord() throws {
    let layer = Embedding(words: 3, dimensions: 1)
    try layer.check(Tensor([2, 2], [0, 1, 2, 0]))
    for number in [Float(3), -1, 0.5, .nan, .infinity] {
      #expect {
        try layer.check(Tensor([2, 2], [0, 1, number, 7]))
      } throws: {
        "\($0)"
          == "Embedding expects word numbers from 0 to 2 and gets \(number) as number 1 of "
          + "example 2. Raise words, or give rare words one number together."
      }
    }
  }

  @Test(arguments: [(0, 1), (2, 0), (1 << 24 + 1, 1)])
  func sizesThatAreNoneAreErrors(_ words: Int, _ dimensions: Int) {
    #expect(throws: ModelError.self) {
      _ = try Model(input: [3], [Embedding(words: words, dimensions: dimensions)])
    }
  }

  @Test func theTableBeginsAsKerasDoes() throws {
    let run = try LayerRun(Embedding(words: 100, dimensions: 50), input: [1], batch: 1)
    let values = run.weight("embeddings").values
    #expect(values.allSatisfy { abs($0) <= 0.05 })
    #expect(values.max()! > 0.049 && values.min()! < -0.049)
  }
}
