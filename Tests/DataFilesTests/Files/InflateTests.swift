import Testing

@testable import DataFiles

@Suite struct InflateTests {
  static let text = Array("one and one and one and one is four".utf8)

  private static func new() throws -> Inflate {
    guard let inflate = Inflate() else { throw FileError("zlib", .gzipDamaged) }
    return inflate
  }

  /// Unpacks with so many bytes of input and room for so many of output at a time.
  private func unpack(_ packed: [UInt8], input: Int, output: Int) throws -> ([UInt8], Bool) {
    var inflate = try Self.new()
    var result: [UInt8] = []
    var start = 0
    while start < packed.count {
      let piece = Array(packed[start..<min(start + input, packed.count)])
      var used = 0
      repeat {
        let (bytes, outcome) = inflate.unpack(piece, from: &used, capacity: output)
        #expect(bytes.count <= output)
        result += bytes
        if outcome == .memberEnd { return (result, true) }
        if outcome == .damaged { return (result, false) }
        if bytes.isEmpty && used == piece.count { break }
      } while true
      start += piece.count
    }
    return (result, false)
  }

  @Test(arguments: [1, 3, 1000], [1, 7, 1000])
  func piecesOfAnySizeGiveTheSame(_ input: Int, _ output: Int) throws {
    let plain = try Fixture.bytes("idx/ubyte.idx")
    for packed in [try Fixture.bytes("idx/ubyte.idx.gz"), Fixture.gzip(plain)] {
      let (bytes, ends) = try unpack(packed, input: input, output: output)
      #expect(bytes == plain)
      #expect(ends)
    }
  }

  @Test func bytesBehindTheEndAreNotUsed() throws {
    var inflate = try Self.new()
    let packed = Fixture.gzip(Self.text)
    var used = 0
    let (bytes, outcome) = inflate.unpack(packed + [1, 2, 3], from: &used, capacity: 1000)
    #expect(bytes == Self.text)
    #expect(outcome == .memberEnd)
    #expect(used == packed.count)
  }

  @Test func afterAResetAnotherMemberIsUnpacked() throws {
    var inflate = try Self.new()
    let packed = Fixture.gzip(Self.text)
    for _ in 0..<2 {
      var used = 0
      #expect(inflate.unpack(packed, from: &used, capacity: 1000).bytes == Self.text)
      inflate.reset()
    }
  }

  @Test func noInputGivesNothingAndIsNoFault() throws {
    var inflate = try Self.new()
    var used = 0
    let (bytes, outcome) = inflate.unpack([], from: &used, capacity: 10)
    #expect(bytes.isEmpty)
    #expect(outcome == .more)
  }

  @Test func aWrongChecksumIsDamage() throws {
    var packed = Fixture.gzip(Self.text)
    packed[packed.count - 5] ^= 1
    let (_, ends) = try unpack(packed, input: 1000, output: 1000)
    #expect(!ends)
  }
}
