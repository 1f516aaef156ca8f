import Tensors
import Testing

@testable import DataFiles

@Suite struct IDXTests {
  static let grid = Fixture.grid(2, 3, 4)

  @Test func everyTypeIsReadAsItStands() throws {
    for name in ["ubyte.idx", "ubyte.idx.gz", "two-members.idx.gz"] {
      let tensor = try IDX.read(try Fixture.bytes("idx/\(name)"), name: name)
      #expect(tensor == Tensor([2, 3, 4], Self.grid))
      #expect(try IDX.read(file: Fixture.path("idx/\(name)")) == tensor)
    }
    for name in ["sbyte", "short", "int"] {
      let tensor = try IDX.read(try Fixture.bytes("idx/\(name).idx"), name: name)
      #expect(tensor == Tensor([2, 3, 4], Self.grid.map { $0 - 12 }), "\(name)")
    }
    for name in ["float", "double"] {
      let tensor = try IDX.read(try Fixture.bytes("idx/\(name).idx"), name: name)
      #expect(tensor == Tensor([2, 3, 4], Self.grid.map { $0 / 8 }), "\(name)")
    }
  }

  @Test(arguments: ["ubyte.idx", "ubyte.idx.gz", "double.idx"])
  func onlyTheRowsAskedForAreRead(_ name: String) throws {
    let bytes = try Fixture.bytes("idx/\(name)")
    let all = try IDX.read(bytes, name: name)
    #expect(try IDX.read(bytes, name: name, rows: 1) == all.rows([0]))
    #expect(try IDX.read(file: Fixture.path("idx/\(name)"), rows: 1) == all.rows([0]))
    #expect(try IDX.read(bytes, name: name, rows: 0).shape == [0, 3, 4])
    #expect(try IDX.read(bytes, name: name, rows: 99) == all)
    // What stands behind the rows is not looked at.
    #expect(try IDX.read(Array(bytes.dropLast()), name: name, rows: 1) == all.rows([0]))
  }

  @Test func anArrayMayHaveOneNumberOrNone() throws {
    #expect(try IDX.read([0, 0, 8, 1, 0, 0, 0, 1, 7], name: "a") == Tensor([1], [7]))
    #expect(try IDX.read([0, 0, 8, 1, 0, 0, 0, 0], name: "a") == Tensor([0], []))
    #expect(
      try IDX.read([0, 0, 13, 2, 0, 0, 0, 0, 0, 0, 0, 9], name: "a") == Tensor([0, 9], []))
  }

  @Test(arguments: ["ubyte.idx", "ubyte.idx.gz", "short.idx"])
  func aFileThatIsCutIsAFaultWhereverItIsCut(_ name: String) throws {
    let bytes = try Fixture.bytes("idx/\(name)")
    for count in bytes.indices {
      #expect(throws: IDXError.self, "\(count) bytes") {
        try IDX.read(Array(bytes.prefix(count)), name: name)
      }
    }
    #expect(throws: IDXError.self) { try IDX.read(bytes + [0], name: name) }
  }

  @Test func aDamagedHeaderIsAFaultAndADamagedNumberAnother() throws {
    let bytes = try Fixture.bytes("idx/ubyte.idx")
    let headerSize = 16
    Fixture.eachByteReplaced(in: bytes) { index, damaged in
      do throws(IDXError) {
        let tensor = try IDX.read(damaged, name: "a")
        // Type 9 has bytes too, and reads these numbers alike.
        let isOtherType = index == 2 && damaged[2] == 9
        #expect(index >= headerSize || isOtherType, "byte \(index) is \(damaged[index])")
        #expect(tensor.shape == [2, 3, 4])
      } catch {
        #expect(index < headerSize, "byte \(index) is \(damaged[index])")
      }
    }
  }

  @Test func damagedGzipDataAreAFaultOrGiveTheSame() throws {
    let expected = Tensor([2, 3, 4], Self.grid)
    Fixture.eachByteReplaced(in: try Fixture.bytes("idx/ubyte.idx.gz")) { index, damaged in
      if let tensor = try? IDX.read(damaged, name: "a") {
        #expect(tensor == expected, "byte \(index) is \(damaged[index])")
      }
    }
  }

  @Test func hostileSizesAreAFaultBeforeMemoryIsTaken() {
    let most: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]
    let size = 0xFFFF_FFFF
    #expect(throws: IDXError("a", .sizes([size, size, size]))) {
      try IDX.read([0, 0, 8, 3] + most + most + most, name: "a")
    }
    #expect(throws: IDXError("a", .sizes([0, size, size]))) {
      try IDX.read([0, 0, 8, 3] + [0, 0, 0, 0] + most + most + most, name: "a")
    }
    #expect(throws: IDXError("a", .tooLarge(sizes: [size], bytes: size, limit: IDX.usualLimit))) {
      try IDX.read([0, 0, 8, 1] + most, name: "a")
    }
    // Of all axes that the format can have, the header itself is missing here.
    #expect(throws: IDXError("a", .headerCutShort)) {
      try IDX.read([0, 0, 8, 255] + most, name: "a")
    }
    let sizes = [size, 0x7FFF_FFFF]
    let promise: [UInt8] = [0, 0, 8, 2] + most + [0x7F, 0xFF, 0xFF, 0xFF, 1, 2, 3]
    for bytes in [promise, Fixture.gzip(promise)] {
      #expect(throws: IDXError("a", .tooFewBytes(sizes: sizes, needed: size * 0x7FFF_FFFF))) {
        try IDX.read(bytes, name: "a", limit: .max)
      }
    }
  }

  @Test func gzipDataAreUnpackedNoFurtherThanTheSizesSay() throws {
    let bomb = try Fixture.bytes("idx/bomb.idx.gz")
    #expect(throws: IDXError("a", .tooManyBytes(sizes: [100], needed: 100))) {
      try IDX.read(bomb, name: "a")
    }
    #expect(try IDX.read(bomb, name: "a", rows: 3) == Tensor([3], [0, 0, 0]))
    let promise = try Fixture.bytes("idx/promise.idx.gz")
    let needed = 100_000_000
    #expect(throws: IDXError("a", .tooFewBytes(sizes: [needed], needed: needed))) {
      try IDX.read(promise, name: "a")
    }
    #expect(try IDX.read(promise, name: "a", rows: 100).count == 100)
    #expect(throws: IDXError("a", .tooFewBytes(sizes: [101], needed: 101))) {
      try IDX.read(promise, name: "a", rows: 101)
    }
  }

  @Test func otherFilesAreNamedAsSuch() throws {
    #expect(throws: IDXError("a", .notIDX(first: []))) { try IDX.read([], name: "a") }
    #expect(throws: IDXError("a", .notIDX(first: [0, 0]))) { try IDX.read([0, 0], name: "a") }
    #expect(throws: IDXError("a", .notIDX(first: [80, 75, 3, 4]))) {
      try IDX.read([80, 75, 3, 4, 5], name: "a")
    }
    #expect(throws: IDXError("a", .notIDX(first: [0, 0, 8, 0]))) {
      try IDX.read([0, 0, 8, 0, 5], name: "a")
    }
    #expect(throws: IDXError("a", .elementType(10))) {
      try IDX.read([0, 0, 10, 1, 0, 0, 0, 0], name: "a")
    }
    let missing = Fixture.path("idx/none.idx")
    #expect(throws: IDXError(missing, .file(.missing))) { try IDX.read(file: missing) }
  }
}
