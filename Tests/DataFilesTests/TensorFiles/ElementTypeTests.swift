import Testing

@testable import DataFiles

@Suite struct ElementTypeTests {
  @Test(
    arguments: [
      (.bool, [0, 1, 2, 255], [0, 1, 1, 1]),
      (.uint8, [0, 127, 128, 255], [0, 127, 128, 255]),
      (.int8, [0, 127, 128, 255], [0, 127, -128, -1]),
      (.uint16, [1, 2, 255, 255], [513, 65535]),
      (.int16, [1, 2, 254, 255], [513, -2]),
      (.uint32, [1, 2, 0, 0, 0, 0, 0, 128], [513, 2_147_483_648]),
      (.int32, [1, 2, 0, 0, 0, 0, 0, 128], [513, -2_147_483_648]),
      (.uint64, [255, 255, 255, 255, 255, 255, 255, 255], [18_446_744_073_709_551_616]),
      (.int64, [254, 255, 255, 255, 255, 255, 255, 255], [-2]),
      // Known from IEEE 754: 1, −2, the least number above 0, infinity.
      (.float16, [0, 0x3C, 0, 0xC0, 1, 0, 0, 0x7C], [1, -2, 5.960_464_5e-8, .infinity]),
      (.bfloat16, [0x80, 0x3F, 0x49, 0x40], [1, 3.140625]),
      (.float32, [0, 0, 128, 63, 0, 0, 0, 192], [1, -2]),
      (.float64, [0, 0, 0, 0, 0, 0, 0xF0, 0x3F], [1]),
    ] as [(ElementType, [UInt8], [Float])])
  func numbersAreReadInBothByteOrders(_ type: ElementType, _ bytes: [UInt8], _ values: [Float]) {
    #expect(type.decode(bytes, from: 0, count: values.count, isBigEndian: false) == values)
    let swapped = stride(from: 0, to: bytes.count, by: type.size).flatMap {
      bytes[$0..<$0 + type.size].reversed()
    }
    #expect(type.decode([9] + swapped, from: 1, count: values.count, isBigEndian: true) == values)
    #expect(type.decode(bytes, from: bytes.count, count: 0, isBigEndian: false) == [])
  }

  @Test func numbersAreRoundedToTheNearest() {
    // 2²⁴ + 1 lies between two floats; the even one is taken.
    let whole: [UInt8] = [1, 0, 0, 1]
    #expect(
      ElementType.int32.decode(whole, from: 0, count: 1, isBigEndian: false) == [16_777_216])
    for (double, float) in [(0.1, 0.1), (1e300, .infinity), (-1e300, -.infinity), (1e-300, 0)]
      as [(Double, Float)]
    {
      let bytes = (0..<8).map { UInt8(truncatingIfNeeded: double.bitPattern >> (8 * $0)) }
      #expect(ElementType.float64.decode(bytes, from: 0, count: 1, isBigEndian: false) == [float])
    }
  }

  @Test func whatIsNoNumberStaysSo() {
    let values = ElementType.float32.decode(
      [1, 0, 192, 127], from: 0, count: 1, isBigEndian: false)
    #expect(values.map(\.bitPattern) == [0x7FC0_0001])
    #expect(
      ElementType.float16.decode([0, 0x7E], from: 0, count: 1, isBigEndian: false)[0].isNaN)
  }

  @Test func extentsAreCountedOrRefused() throws {
    let type = ElementType.float32
    #expect(try #require(type.extent(of: [])) == (1, 4))
    #expect(try #require(type.extent(of: [2, 3])) == (6, 24))
    #expect(try #require(type.extent(of: [0, 3])) == (0, 0))
    #expect(type.extent(of: [-1, 3]) == nil)
    #expect(type.extent(of: [1 << 62]) == nil)
    #expect(type.extent(of: [1 << 32, 1 << 32]) == nil)
    #expect(type.extent(of: [0, 1 << 32, 1 << 32]) == nil)
    #expect(type.extent(of: [1 << 32, 1 << 32, 0]) == nil)
    #expect(try #require(ElementType.uint8.extent(of: [.max])) == (.max, .max))
  }

  @Test func floatsAreWrittenAsTheyAreRead() {
    let values: [Float] = [0, -0.0, 1, -1.5, .pi, .infinity, .leastNonzeroMagnitude, .nan]
    var bytes: [UInt8] = [7]
    ElementType.appendFloat32(values, to: &bytes)
    #expect(bytes.count == 33)
    let read = ElementType.float32.decode(
      bytes, from: 1, count: values.count, isBigEndian: false)
    #expect(read.map(\.bitPattern) == values.map(\.bitPattern))
  }
}
