import Tensors
import Testing

@testable import Learning

/// Values and slopes are in `Conv2DTests`.
@Suite struct ConvolutionOperationTests {
  /// One shape for each way of computing.
  private static let shapes: [ConvolutionMethod: ConvolutionShape] = {
    func shape(_ size: Int, _ window: Int, _ channels: Int, _ filters: Int) -> ConvolutionShape {
      let axis = WindowAxis(size: size, window: window, stride: 1, isPadded: true)
      return ConvolutionShape(
        batch: 2, rows: axis, columns: axis, channels: channels, filters: filters)
    }
    return [
      .product: shape(5, 1, 3, 4), .direct: shape(5, 3, 3, 4), .winograd: shape(10, 3, 24, 40),
    ]
  }()

  private func operation(_ method: ConvolutionMethod, trains: Bool = true) -> RepeatedOperation {
    let shape = Self.shapes[method]!
    var stream = RandomStream(seed: 9)
    return RepeatedOperation(
      input: [2, shape.rows.size, shape.columns.size, shape.channels],
      output: [2, shape.rows.count, shape.columns.count, shape.filters],
      weights: [shape.kernelCount, shape.filters].map { count in
        (0..<count).map { _ in stream.normal() }
      }, trains: trains
    ) { ConvolutionOperation(input: $0, kernel: $1[0], bias: $1[1], shape: shape) }
  }

  @Test(arguments: shapes.keys) func theShapeHasItsWay(_ method: ConvolutionMethod) {
    #expect(Self.shapes[method]?.method == method)
  }

  @Test(arguments: shapes.keys) func gradientsAreAdded(_ method: ConvolutionMethod) throws {
    try operation(method).expectSums()
  }

  @Test(arguments: shapes.keys)
  func onlyWhatIsWantedIsComputed(_ method: ConvolutionMethod) throws {
    let all = try operation(method).gradients(times: 1)
    let weights = try operation(method).gradients(times: 1, watchesInput: false)
    #expect(weights.x.isEmpty)
    #expect(weights.w == all.w)
    let pictures = try operation(method, trains: false).gradients(times: 1)
    #expect(pictures.x == all.x)
    #expect(pictures.w == [[], []])
  }
}
