import Testing

@testable import DataFiles

@Suite struct NPYHeaderTests {
  /// A file of version 1.0 with this header and nothing behind it.
  private func file(_ header: String) -> [UInt8] {
    let text = Array(header.utf8)
    return NPYHeader.magic + [1, 0, UInt8(text.count & 0xFF), UInt8(text.count >> 8)] + text
  }

  @Test func aHeaderIsReadWhateverTheOrderOfItsEntries() throws {
    for text in [
      "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }   \n",
      "{'shape':(2,3),'descr':'<f4','fortran_order':False}\n",
      "{ 'fortran_order' : False , 'shape' : ( 2 , 3 , ) , 'descr' : '<f4' , }\n",
    ] {
      let header = try NPYHeader(file(text), name: "a")
      #expect(header.type == .float32)
      #expect(!header.isBigEndian && !header.isFortranOrder)
      #expect(header.sizes == [2, 3])
      #expect(header.end == 10 + text.utf8.count)
    }
  }

  @Test(arguments: [
    ("()", []), ("(5,)", [5]), ("(0, 1)", [0, 1]), ("(1, 2, 3, 4)", [1, 2, 3, 4]),
  ])
  func shapesAreTuples(_ text: String, _ sizes: [Int]) throws {
    let text = "{'descr': '>i2', 'fortran_order': True, 'shape': \(text), }\n"
    let header = try NPYHeader(file(text), name: "a")
    #expect(header.sizes == sizes)
    #expect(header.isBigEndian && header.isFortranOrder && header.type == .int16)
  }

  @Test(arguments: [
    "", "\n", "{}\n", "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }\n\n",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), } x\n",
    "{'descr': '<f4', 'fortran_order': False}\n",
    "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }\n",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), 'more': 1}\n",
    "{'descr': '<f4', 'fortran_order': false, 'shape': (2, 3), }\n",
    "{'descr': '<f4', 'fortran_order': 0, 'shape': (2, 3), }\n",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (-2, 3), }\n",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2), }\n",
    "{'descr': '<f4', 'fortran_order': False, 'shape': 2, }\n",
    "{'descr': '<f4', 'fortran_order': False, 'shape': [2, 3], }\n",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2L, 3L), }\n",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2 3), }\n",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (,), }\n",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775808,), }\n",
    "{'descr': \"<f4\", 'fortran_order': False, 'shape': (2, 3), }\n",
    "{'descr': '<f4\\x00', 'fortran_order': False, 'shape': (2, 3), }\n",
    "{'descr': ['<f4'], 'fortran_order': False, 'shape': (2, 3), }\n",
    "{'descr': '<f4' 'fortran_order': False 'shape': (2, 3)}\n",
    "['descr', '<f4']\n", "{'descr': '<f4', 'fortran_order': False, 'shape': ((((\n",
  ])
  func anyOtherHeaderIsAFault(_ text: String) {
    let error = #expect(throws: TensorFileError.self) { try NPYHeader(file(text), name: "a") }
    guard case .header = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: ["f4", "=f4", "|f4", "<f3", "<c8", "<U3", "|O", "|V8", "<M8", "", "<"])
  func typesThatAreNotReadAreNamed(_ code: String) {
    let text = "{'descr': '\(code)', 'fortran_order': False, 'shape': (2, 3), }\n"
    #expect(throws: TensorFileError("a", .elementType(code, tensor: nil))) {
      try NPYHeader(file(text), name: "a")
    }
  }

  @Test func bytesHaveNoByteOrder() throws {
    for code in ["|u1", "<u1", ">u1"] {
      let text = "{'descr': '\(code)', 'fortran_order': False, 'shape': (2, 3), }\n"
      #expect(try NPYHeader(file(text), name: "a").type == .uint8)
    }
  }

  @Test func moreAxesThanNumPyHasAreAFault() throws {
    func text(_ axes: Int) -> String {
      let sizes = Array(repeating: "1", count: axes).joined(separator: ", ")
      return "{'descr': '<f4', 'fortran_order': False, 'shape': (\(sizes)), }\n"
    }
    #expect(try NPYHeader(file(text(64)), name: "a").sizes.count == 64)
    #expect(throws: TensorFileError.self) { try NPYHeader(file(text(65)), name: "a") }
  }

  @Test func lengthsBeyondTheFileOrTheLimitAreFaults() {
    #expect(throws: TensorFileError("a", .headerCutShort)) {
      try NPYHeader(NPYHeader.magic + [1, 0, 5, 0, 1], name: "a")
    }
    let size: UInt64 = 0xFFFF_FFFF
    #expect(throws: TensorFileError("a", .headerTooLong(bytes: size, limit: 10_000))) {
      try NPYHeader(NPYHeader.magic + [2, 0, 255, 255, 255, 255, 1], name: "a")
    }
  }

  @Test func otherFilesAndVersionsAreNamedAsSuch() {
    for version in [[0, 0], [4, 0], [1, 1]] as [[UInt8]] {
      let kind = TensorFileError.Kind.version(Int(version[0]), Int(version[1]))
      #expect(throws: TensorFileError("a", kind)) {
        try NPYHeader(NPYHeader.magic + version + [0, 0, 0, 0], name: "a")
      }
    }
    #expect(throws: TensorFileError("a", .notOfFormat(".npy"))) {
      try NPYHeader(Array("PK".utf8), name: "a")
    }
    #expect(throws: TensorFileError("a", .headerCutShort)) { try NPYHeader([], name: "a") }
  }
}
