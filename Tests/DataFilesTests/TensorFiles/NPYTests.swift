import Tensors
import Testing

@testable import DataFiles

@Suite struct NPYTests {
  static let grid = Fixture.grid(1, 3, 4)

  @Test(arguments: ["f2", "f4", "f8"], ["little", "big"])
  func floatsOfNumPyAreRead(_ type: String, _ order: String) throws {
    let name = "npy/\(type)-\(order).npy"
    let expected = Tensor([1, 3, 4], Self.grid.map { $0 / 8 })
    #expect(try NPY.read(try Fixture.bytes(name), name: name) == expected)
    #expect(try NPY.read(file: Fixture.path(name)) == expected)
  }

  @Test(arguments: ["i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"], ["little", "big"])
  func integersOfNumPyAreRead(_ type: String, _ order: String) throws {
    let name = "npy/\(type)-\(order).npy"
    let expected = Self.grid.map { type.hasPrefix("i") ? 0 - $0 : $0 }
    #expect(try NPY.read(try Fixture.bytes(name), name: name) == Tensor([1, 3, 4], expected))
  }

  @Test(arguments: [
    ("bool", Tensor([2, 3], [1, 0, 0, 0, 1, 1])),
    ("fortran", Tensor([2, 3, 4], Fixture.grid(2, 3, 4))),
    ("fortran-matrix", Tensor([2, 3], Fixture.grid(2, 3))),
    ("version2", Tensor([2, 3], Fixture.grid(2, 3))),
    ("version3", Tensor([2, 3], Fixture.grid(2, 3))),
    ("matrix", Tensor([2, 3], Fixture.grid(2, 3))),
    ("vector", Tensor([3], [0, 1, 2])),
    ("number", Tensor([], [2.5])),
    ("empty", Tensor([0, 3], [])),
  ])
  func arraysOfAnyOrderAndVersionAreRead(_ name: String, _ expected: Tensor) throws {
    #expect(try NPY.read(try Fixture.bytes("npy/\(name).npy"), name: name) == expected)
  }

  @Test func arraysOfOtherThingsAreFaults() throws {
    #expect(throws: TensorFileError("a", .elementType("<c8", tensor: nil))) {
      try NPY.read(try Fixture.bytes("npy/complex.npy"), name: "a")
    }
    #expect(throws: TensorFileError("a", .elementType("<U3", tensor: nil))) {
      try NPY.read(try Fixture.bytes("npy/text.npy"), name: "a")
    }
    #expect(throws: TensorFileError.self) {
      try NPY.read(try Fixture.bytes("npy/fields.npy"), name: "a")
    }
  }

  @Test(arguments: ["matrix", "vector", "number", "empty"])
  func whatIsWrittenIsWhatNumPyWrites(_ name: String) throws {
    let bytes = try Fixture.bytes("npy/\(name).npy")
    #expect(NPY.bytes(of: try NPY.read(bytes, name: name)) == bytes)
  }

  @Test(arguments: [[], [1], [0], [3, 0, 2], [7, 5], [2, 3, 4, 5]])
  func whatIsWrittenIsRead(_ sizes: [Int]) throws {
    let shape = Shape(sizes)
    var stream = RandomStream(seed: 7)
    let tensor = Tensor(shape, (0..<shape.count).map { _ in Float(stream.uniform()) })
    #expect(try NPY.read(NPY.bytes(of: tensor), name: "a") == tensor)
    try Fixture.inFolder { folder in
      try NPY.write(tensor, to: "\(folder)/a.npy")
      #expect(try NPY.read(file: "\(folder)/a.npy") == tensor)
    }
  }

  @Test func aHeaderOfAnyLengthKeepsTheNumbersInLine() throws {
    for axes in 0...64 {
      let tensor = Tensor(Shape(Array(repeating: 1, count: axes)), [2.5])
      let bytes = NPY.bytes(of: tensor)
      #expect(bytes.count % 64 == 4)
      #expect(try NPY.read(bytes, name: "a") == tensor)
    }
  }

  @Test(arguments: ["matrix", "f8-big", "bool", "version2", "fortran", "number"])
  func aFileThatIsCutIsAFaultWhereverItIsCut(_ name: String) throws {
    let bytes = try Fixture.bytes("npy/\(name).npy")
    for count in bytes.indices {
      #expect(throws: TensorFileError.self, "\(count) bytes") {
        try NPY.read(Array(bytes.prefix(count)), name: name)
      }
    }
    #expect(throws: TensorFileError(name, .afterLast(bytes: 1))) {
      try NPY.read(bytes + [0], name: name)
    }
  }

  @Test(arguments: ["matrix", "fortran-matrix", "version3"])
  func aDamagedHeaderIsAFaultOrSaysSomethingThatFits(_ name: String) throws {
    let bytes = try Fixture.bytes("npy/\(name).npy")
    let intact = try NPY.read(bytes, name: name)
    let header = try NPYHeader(bytes, name: name)
    Fixture.eachByteReplaced(in: bytes) { index, damaged in
      do throws(TensorFileError) {
        let tensor = try NPY.read(damaged, name: name)
        #expect(tensor.shape == intact.shape, "byte \(index) is \(damaged[index])")
      } catch {
        #expect(index < header.end, "byte \(index) is \(damaged[index])")
      }
    }
  }

  @Test(arguments: [
    "(4611686018427387904, 4)", "(0, 4611686018427387904, 4)", "(4611686018427387904, 4, 0)",
    "(9223372036854775807,)", "(4294967296, 4294967296)",
  ])
  func shapesThatCannotBeCountedAreFaultsBeforeMemoryIsTaken(_ shape: String) {
    let bytes = Self.file(shape)
    let error = #expect(throws: TensorFileError.self) { try NPY.read(bytes, name: "a") }
    guard case .shape = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func shapesLargerThanTheFileAreFaultsBeforeMemoryIsTaken() {
    let kind = TensorFileError.Kind.byteCount(
      tensor: nil, shape: [1_000_000, 1_000_000, 1000], needed: 4_000_000_000_000_000, got: 4)
    #expect(throws: TensorFileError("a", kind)) {
      try NPY.read(Self.file("(1000000, 1000000, 1000)"), name: "a")
    }
  }

  /// A file of one number that says it has this shape.
  private static func file(_ shape: String) -> [UInt8] {
    let text = Array("{'descr': '<f4', 'fortran_order': False, 'shape': \(shape), }\n".utf8)
    return NPYHeader.magic + [1, 0, UInt8(text.count), 0] + text + [0, 0, 0, 0]
  }

  @Test func aFileThatCannotBeReadIsNamed() {
    let path = Fixture.path("npy/matrix.npy")
    #expect(throws: TensorFileError(path, .file(.tooLarge(bytes: 152, limit: 151)))) {
      try NPY.read(file: path, limit: 151)
    }
    let missing = Fixture.path("npy/none.npy")
    #expect(throws: TensorFileError(missing, .file(.missing))) { try NPY.read(file: missing) }
  }
}
