import Tensors
import Testing

@testable import Learning

@Suite struct GlobalAveragePooling2DTests {
  @Test(arguments: [(1, 1, 1), (3, 5, 1), (4, 2, 17), (28, 28, 3), (7, 7, 64)], [1, 4])
  func everySizeIsTheMean(_ sizes: (Int, Int, Int), _ batch: Int) throws {
    let picture: Shape = [sizes.0, sizes.1, sizes.2]
    try LayerCheck(layer: GlobalAveragePooling2D(), inputs: [picture], batch: batch) { inputs, _ in
      let x = inputs[0]
      var y = DoubleTensor([x.shape[0], x.shape[3]])
      let pixels = x.shape[1] * x.shape[2]
      for index in x.values.indices {
        let channel = index % x.shape[3]
        y[index / x.shape[3] / pixels, channel] += x.values[index] / Double(pixels)
      }
      return y
    }.run()
  }

  @Test func aListIsASentence() {
    #expect {
      _ = try Model(input: [8], [GlobalAveragePooling2D()])
    } throws: {
      "\($0)" == "GlobalAveragePooling2D 1 expects height × width × channels and gets 8. "
        + "Put a Reshape before it."
    }
  }

  @Test func theResultIsAList() throws {
    #expect(try GlobalAveragePooling2D().outputShape(for: [[4, 5, 6]]) == [6])
  }
}
