import Testing

@testable import Labs

@Suite struct ByteWriterTests {
  @Test func numbersComeBackToTheLastBit() {
    let values: [Double] = [
      0, -0.0, 1, 219, 220, 255, -1, 0.1, 0.3, 0.0003, 1e-9, 0.1 + 0.2, .pi, -2.5, 1e6, 1e300,
      Double(Float(0.1)), 999_999, 12.345, 5e-324,
    ]
    for value in values {
      var writer = ByteWriter()
      writer.write(value)
      var reader = ByteReader(writer.bytes)
      #expect(reader.value()?.bitPattern == value.bitPattern)
      #expect(reader.isAtEnd)
    }
  }

  @Test func whatIsOftenUsedIsShort() {
    for (value, most) in [(0.0, 1), (128, 1), (0.3, 2), (0.03, 2), (0.0003, 2), (1000, 3)] {
      var writer = ByteWriter()
      writer.write(value)
      #expect(writer.bytes.count <= most, "\(value)")
    }
  }

  @Test func whatEndsTooSoonIsNothing() {
    var writer = ByteWriter()
    writer.write("gradient")
    writer.write(UInt64.max >> 2)
    writer.write(Double.pi)
    for count in 0..<writer.bytes.count {
      var reader = ByteReader(Array(writer.bytes.prefix(count)))
      let all: [Any?] = [reader.text(), reader.number(), reader.value()]
      #expect(all.contains { $0 == nil })
    }
    var reader = ByteReader([255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1])
    let number = reader.number()
    #expect(number == nil)
  }
}
