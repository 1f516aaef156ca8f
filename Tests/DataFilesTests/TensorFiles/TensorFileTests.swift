import Tensors
import Testing

@testable import DataFiles

@Suite struct TensorFileTests {
  static let floats = TensorFile(
    [
      .init("bias", Tensor([3], [0, 1, 2])), .init("kernel", Tensor([2, 3], Fixture.grid(2, 3))),
      .init("scale", Tensor([], [2.5])),
    ], metadata: ["format": "np"])

  @Test func tensorsOfPythonAreRead() throws {
    let bytes = try Fixture.bytes("safetensors/floats.safetensors")
    #expect(try TensorFile(safetensors: bytes) == Self.floats)
    let path = Fixture.path("safetensors/floats.safetensors")
    #expect(try TensorFile(safetensorsFile: path) == Self.floats)
    let none = try Fixture.bytes("safetensors/none.safetensors")
    #expect(try TensorFile(safetensors: none) == TensorFile())
  }

  @Test func everyTypeIsReadInTheFilesOrder() throws {
    let file = try TensorFile(safetensors: try Fixture.bytes("safetensors/mixed.safetensors"))
    #expect(
      file.tensors.map(\.name) == [
        "u64", "i64", "f64", "empty", "f32", "u32", "i32", "bf16", "f16", "u16", "i16", "i8", "u8",
        "bool",
      ])
    #expect(file.metadata == ["made by": "Python “é”"])
    for entry in file.tensors {
      switch entry.name {
      case "empty": #expect(entry.tensor == Tensor([0, 3], []))
      case "bool": #expect(entry.tensor == Tensor([2, 3], [0, 1, 0, 0, 1, 0]))
      default: #expect(entry.tensor == Tensor([2, 3], Fixture.grid(2, 3)), "\(entry.name)")
      }
    }
  }

  @Test func whatIsWrittenIsWhatPythonWrites() throws {
    let bytes = try Fixture.bytes("safetensors/floats.safetensors")
    #expect(try Self.floats.safetensors() == bytes)
    #expect(
      try TensorFile().safetensors() == Fixture.bytes("safetensors/none.safetensors"))
  }

  @Test func whatIsWrittenIsReadAndTheBytesAreAlwaysTheSame() throws {
    let odd = ["", "a\"b", "a\\b", "tab\t", "\u{0}", "é𝄞", "line\nfeed", "a/b", "\u{7F}"]
    var stream = RandomStream(seed: 3)
    let file = TensorFile(
      odd.enumerated().map { index, name in
        let shape: Shape = [index % 3, 5]
        return .init(name, Tensor(shape, (0..<shape.count).map { _ in Float(stream.uniform()) }))
      }, metadata: Dictionary(uniqueKeysWithValues: odd.map { ($0, $0 + "!") }))
    let bytes = try file.safetensors()
    #expect(try TensorFile(safetensors: bytes) == file)
    #expect(try TensorFile(safetensors: bytes).safetensors() == bytes)
    var reversed = file
    reversed.metadata = [:]
    for name in odd.reversed() { reversed.metadata[name] = name + "!" }
    #expect(try reversed.safetensors() == bytes)
  }

  @Test func namesMustDifferAndLeaveTheNotesTheirs() {
    let one = Tensor([1], [1])
    #expect(throws: TensorFileError("safetensors", .duplicate("a"))) {
      try TensorFile([.init("a", one), .init("a", one)]).safetensors()
    }
    #expect(throws: TensorFileError("safetensors", .reservedName("__metadata__"))) {
      try TensorFile([.init("__metadata__", one)]).safetensors()
    }
  }

  @Test func tensorsAreFoundByName() throws {
    #expect(try Self.floats.tensor(named: "scale") == Tensor([], [2.5]))
    #expect(throws: TensorFileError("tensors", .noTensor("kernal", nearest: ["kernel"]))) {
      try Self.floats.tensor(named: "kernal")
    }
  }

  @Test(arguments: ["floats", "mixed", "none"])
  func aFileThatIsCutIsAFaultWhereverItIsCut(_ name: String) throws {
    let bytes = try Fixture.bytes("safetensors/\(name).safetensors")
    for count in bytes.indices {
      #expect(throws: TensorFileError.self, "\(count) bytes") {
        try TensorFile(safetensors: Array(bytes.prefix(count)))
      }
    }
    #expect(throws: TensorFileError("safetensors", .afterLast(bytes: 1))) {
      try TensorFile(safetensors: bytes + [0])
    }
  }

  @Test(arguments: ["floats", "mixed"])
  func aDamagedHeaderIsAFaultOrOnlyRenames(_ name: String) throws {
    let bytes = try Fixture.bytes("safetensors/\(name).safetensors")
    let intact = try TensorFile(safetensors: bytes)
    let end = try SafetensorsHeader(bytes, name: name).end
    Fixture.eachByteReplaced(in: bytes) { index, damaged in
      do throws(TensorFileError) {
        let file = try TensorFile(safetensors: damaged)
        #expect(
          file.tensors.map(\.tensor.count) == intact.tensors.map(\.tensor.count),
          "byte \(index) is \(damaged[index])")
      } catch {
        #expect(index < end, "byte \(index) is \(damaged[index])")
      }
    }
  }

  /// A file of this header and so many bytes of zero.
  private static func read(_ header: String, bytes: Int) throws -> TensorFile {
    let text = Array(header.utf8)
    let length = (0..<8).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) }
    return try TensorFile(
      safetensors: length + text + Array(repeating: 0, count: bytes), name: "a")
  }

  private static func entry(
    _ name: String, _ shape: String, _ from: Int, _ to: Int, _ type: String = "U8"
  )
    -> String
  {
    #""\#(name)":{"dtype":"\#(type)","shape":[\#(shape)],"data_offsets":[\#(from),\#(to)]}"#
  }

  @Test(
    arguments: [
      ([("a", "4", 0, 4), ("b", "4", 5, 9)], 9, .notInRow(tensor: "b", from: 5, expected: 4)),
      ([("a", "4", 0, 4), ("b", "4", 3, 7)], 7, .notInRow(tensor: "b", from: 3, expected: 4)),
      ([("a", "4", 0, 4), ("b", "4", 0, 4)], 4, .notInRow(tensor: "b", from: 0, expected: 4)),
      ([("a", "4", 1, 5)], 5, .notInRow(tensor: "a", from: 1, expected: 0)),
      ([("a", "4", 0, 4)], 3, .outside(tensor: "a", from: 0, to: 4, bytes: 3)),
      ([("a", "0", 4, 0)], 4, .outside(tensor: "a", from: 4, to: 0, bytes: 4)),
      ([("a", "4", 0, .max)], 4, .outside(tensor: "a", from: 0, to: .max, bytes: 4)),
      ([("a", "4", 0, 4)], 5, .afterLast(bytes: 1)),
      ([], 1, .afterLast(bytes: 1)),
      ([("a", "5", 0, 4)], 4, .byteCount(tensor: "a", shape: [5], needed: 5, got: 4)),
      ([("a", "3", 0, 4)], 4, .byteCount(tensor: "a", shape: [3], needed: 3, got: 4)),
      ([("a", "", 0, 4)], 4, .byteCount(tensor: "a", shape: [], needed: 1, got: 4)),
      (
        [("a", "4611686018427387904,4", 0, 0)], 0,
        .shape([4_611_686_018_427_387_904, 4], tensor: "a")
      ),
      (
        [("a", "0,4611686018427387904,4", 0, 0)], 0,
        .shape([0, 4_611_686_018_427_387_904, 4], tensor: "a")
      ),
    ] as [([(String, String, Int, Int)], Int, TensorFileError.Kind)])
  func bytesMustStandInARowAndFitTheirShapes(
    _ entries: [(String, String, Int, Int)], _ bytes: Int, _ kind: TensorFileError.Kind
  ) {
    let header = entries.map { Self.entry($0.0, $0.1, $0.2, $0.3) }.joined(separator: ",")
    #expect(throws: TensorFileError("a", kind)) { try Self.read("{\(header)}", bytes: bytes) }
  }

  @Test func tensorsMayStandInAnyOrderInTheHeaderAndBeEmpty() throws {
    let header = [
      Self.entry("last", "2", 3, 5), Self.entry("none", "0", 3, 3), Self.entry("first", "3", 0, 3),
      Self.entry("end", "7,0", 5, 5),
    ].joined(separator: ",")
    let file = try Self.read("{\(header)}", bytes: 5)
    #expect(file.tensors.map(\.name) == ["last", "none", "first", "end"])
    #expect(file.tensors.map(\.tensor.shape) == [[2], [0], [3], [7, 0]])
  }

  @Test func typesThatAreNotReadAreNamed() {
    for type in ["F8_E4M3", "C64", "f32", ""] {
      #expect(throws: TensorFileError("a", .elementType(type, tensor: "w"))) {
        try Self.read("{\(Self.entry("w", "4", 0, 4, type))}", bytes: 4)
      }
    }
  }

  @Test func aFileThatCannotBeReadIsNamed() {
    let missing = Fixture.path("safetensors/none.bin")
    #expect(throws: TensorFileError(missing, .file(.missing))) {
      try TensorFile(safetensorsFile: missing)
    }
  }
}
