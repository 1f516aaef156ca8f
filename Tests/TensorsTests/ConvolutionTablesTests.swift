import Testing

@testable import Tensors

@Suite struct ConvolutionTablesTests {
  private func values(_ offsets: Offsets) -> [Int] {
    (0..<offsets.count).map { Int(unsafe offsets.base[$0]) }
  }

  @Test func windowsAndTapsAreDistances() {
    let plain = PlainConvolution((4, 5, 2), kernel: (2, 2, 3), stride: (2, 3), batch: 2)
    let memory = NamedMemory()
    let tables = ConvolutionTables(plain.shape, panel: 2) { memory($0, $1) }
    #expect(!tables.frame.isNeeded)
    #expect(tables.group == 2)
    #expect(values(tables.windows) == [0, 6, 20, 26, 40, 46, 60, 66])
    #expect(values(tables.taps) == [0, 1, 2, 3, 10, 11, 12, 13])
  }

  @Test func framesAreSeenAsWide() {
    let plain = PlainConvolution((2, 2, 2), kernel: (3, 3, 2), padded: true, groups: 2)
    let memory = NamedMemory()
    let tables = ConvolutionTables(plain.shape, panel: 1) { memory($0, $1) }
    #expect((tables.frame.frameHeight, tables.frame.frameWidth) == (4, 4))
    #expect(values(tables.windows) == [0, 2, 8, 10])
    // A channel of its own for every filter: taps alone, channels side by side.
    #expect(values(tables.taps) == [0, 2, 4, 8, 10, 12, 16, 18, 20])
    #expect(tables.frames(nil, of: 0) == nil)
  }

  @Test(arguments: [(784, 50, 1), (96, 50, 1), (49, 50, 1), (48, 50, 2), (9, 50, 10), (1, 50, 50)])
  func smallPicturesAreGrouped(_ pixels: Int, _ panel: Int, _ group: Int) {
    let shape = ConvolutionShape(
      batch: 50, rows: WindowAxis(size: pixels, window: 1, stride: 1, isPadded: false),
      columns: WindowAxis(size: 1, window: 1, stride: 1, isPadded: false), channels: 1, filters: 1)
    #expect(ConvolutionTables.group(shape, panel: panel) == group)
  }
}
