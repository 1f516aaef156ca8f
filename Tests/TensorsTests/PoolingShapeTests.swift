import Tensors
import Testing

@Suite struct PoolingShapeTests {
  @Test func countsAreProducts() {
    let shape = PoolingShape(
      rows: WindowAxis(size: 7, window: 3, stride: 2, isPadded: false),
      columns: WindowAxis(size: 9, window: 2, stride: 2, isPadded: true), channels: 5)
    #expect(shape.pictureCount == 7 * 9 * 5)
    #expect(shape.resultCount == 3 * 5 * 5)
  }
}
