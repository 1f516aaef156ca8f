import Testing

@testable import DataFiles

@Suite struct ByteSourceTests {
  static let text = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 5) }

  @Test(arguments: [1, 999, 65_536, 200_000, 300_000])
  func plainAndPackedBytesComeAlikeFromMemoryAndFile(_ piece: Int) throws {
    try Fixture.inFolder { folder in
      for bytes in [Self.text, Fixture.gzip(Self.text)] {
        let path = "\(folder)/a.bin"
        try Fixture.write(bytes, to: path)
        // One byte at a time is enough for the beginning.
        let count = piece == 1 ? 500 : Self.text.count
        #expect(
          try Self.read(ByteSource(bytes, name: "a"), piece, count).elementsEqual(
            Self.text.prefix(count)))
        #expect(
          try Self.read(ByteSource(file: path), piece, count).elementsEqual(Self.text.prefix(count))
        )
      }
    }
  }

  private static func read(_ source: consuming ByteSource, _ piece: Int, _ count: Int) throws
    -> [UInt8]
  {
    var result: [UInt8] = []
    while result.count < count {
      let bytes = try source.read(min(piece, count - result.count))
      if bytes.isEmpty { break }
      result += bytes
    }
    return result
  }

  @Test func whatMayComeIsKnownBeforeItComes() throws {
    var plain = try ByteSource([1, 2, 3], name: "a")
    #expect(plain.most == 3)
    _ = try plain.read(2)
    #expect(plain.most == 1)
    // Zeros are what deflate packs best; 20,000,004 bytes are promised nowhere but in the data.
    let bomb = try Fixture.bytes("idx/bomb.idx.gz")
    let packed = try ByteSource(bomb, name: "a")
    #expect((20_000_008...(bomb.count * 1032 + 65_536)).contains(packed.most))
  }

  @Test func membersInARowAreJoined() throws {
    let packed = Fixture.gzip([1, 2]) + Fixture.gzip([]) + Fixture.gzip([3])
    #expect(try Gzip.unpack(packed, name: "a") == [1, 2, 3])
    #expect(
      try Gzip.unpack(try Fixture.bytes("idx/two-members.idx.gz"), name: "a")
        == Fixture.bytes("idx/ubyte.idx"))
  }

  @Test func otherBytesBehindTheEndAreAFault() {
    for tail in [[0], [0x1F], [1, 2, 3]] as [[UInt8]] {
      #expect(throws: FileError("a", .afterGzip)) {
        try Gzip.unpack(Fixture.gzip([1, 2]) + tail, name: "a")
      }
    }
  }

  @Test func noMoreThanTheLimitIsUnpacked() throws {
    let bomb = try Fixture.bytes("idx/bomb.idx.gz")
    #expect(throws: FileError("a", .unpacksTooLarge(limit: 1000))) {
      try Gzip.unpack(bomb, name: "a", limit: 1000)
    }
    #expect(try Gzip.unpack(bomb, name: "a", limit: 20_000_008).count == 20_000_008)
    #expect(throws: FileError("a", .unpacksTooLarge(limit: 20_000_007))) {
      try Gzip.unpack(bomb, name: "a", limit: 20_000_007)
    }
  }

  @Test func gzipDataThatAreCutShortAreAFaultWhereverTheyAreCut() throws {
    let packed = try Fixture.bytes("idx/ubyte.idx.gz")
    for count in 2..<packed.count {
      #expect(throws: FileError("a", .gzipCutShort)) {
        try Gzip.unpack(Array(packed.prefix(count)), name: "a")
      }
    }
    #expect(throws: FileError("a", .gzipDamaged)) { try Gzip.unpack([0x1F], name: "a") }
    #expect(throws: FileError("a", .gzipDamaged)) { try Gzip.unpack([], name: "a") }
  }

  @Test func damagedGzipDataAreAFaultOrGiveTheSame() throws {
    let plain = try Fixture.bytes("idx/ubyte.idx")
    let packed = try Fixture.bytes("idx/ubyte.idx.gz")
    var faults = 0
    var trials = 0
    var free: Set<Int> = []
    Fixture.eachByteReplaced(in: packed) { index, damaged in
      trials += 1
      do throws(FileError) {
        #expect(try Gzip.unpack(damaged, name: "a", limit: 1 << 20) == plain, "byte \(index)")
        free.insert(index)
      } catch {
        faults += 1
      }
    }
    // Time, hints and the name of the system may change freely, and so may the bits that fill the
    // last byte before checksum and length.
    #expect(free.isSubset(of: Array(3..<10) + [packed.count - 9]))
    #expect(faults > trials * 3 / 4)
  }
}
