import Testing

@testable import DataFiles

@Suite struct SafetensorsHeaderTests {
  private func header(_ text: String, length: UInt64? = nil) throws -> SafetensorsHeader {
    let bytes = Array(text.utf8)
    let size = length ?? UInt64(bytes.count)
    return try SafetensorsHeader(
      (0..<8).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) } + bytes, name: "a")
  }

  @Test func tensorsAndNotesAreReadInTheirOrder() throws {
    let header = try header(
      """
      { "z":{"dtype":"F32","shape":[2,3],"data_offsets":[8,32]},
        "__metadata__" : { "b":"1" , "a":"é" },
      \t"":{"shape":[ ],"data_offsets":[ 0 , 8 ],"dtype":"F64"} }  \u{20}
      """)
    #expect(
      header.entries == [
        .init(name: "z", type: "F32", sizes: [2, 3], from: 8, to: 32),
        .init(name: "", type: "F64", sizes: [], from: 0, to: 8),
      ])
    #expect(header.metadata == ["a": "é", "b": "1"])
    #expect(try self.header("{}").entries.isEmpty)
    #expect(try self.header(#"{"__metadata__":{}}"#).metadata.isEmpty)
  }

  @Test(arguments: [
    "", " {}", "[]", "{", "{}}", "{} x", "{}\n", "\"\"", "{,}", #"{"a"}"#, #"{"a":1}"#,
    #"{"a":{}}"#, #"{"a":[]}"#, #"{"a":null}"#,
    #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},}"#,
    #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],}}"#,
    #"{"a":{"dtype":"F32","shape":[1,],"data_offsets":[0,4]}}"#,
    #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}"#,
    #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}"#,
    #"{"a":{"dtype":"F32","shape":[1.0],"data_offsets":[0,4]}}"#,
    #"{"a":{"dtype":"F32","shape":[1e0],"data_offsets":[0,4]}}"#,
    #"{"a":{"dtype":"F32","shape":[18446744073709551616],"data_offsets":[0,4]}}"#,
    #"{"a":{"dtype":"F32","shape":["1"],"data_offsets":[0,4]}}"#,
    #"{"a":{"dtype":"F32","shape":[[1]],"data_offsets":[0,4]}}"#,
    #"{"a":{"dtype":4,"shape":[1],"data_offsets":[0,4]}}"#,
    #"{"a":{"dtype":"F32","data_offsets":[0,4]}}"#,
    #"{"a":{"dtype":"F32","shape":[1]}}"#, #"{"a":{"shape":[1],"data_offsets":[0,4]}}"#,
    #"{"a":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#,
    #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"more":1}}"#,
    #"{"__metadata__":{"a":1}}"#, #"{"__metadata__":{"a":{}}}"#, #"{"__metadata__":"a"}"#,
    #"{"__metadata__":{"a":"1","a":"2"}}"#, #"{"__metadata__":{},"__metadata__":{}}"#,
    #"{'a':{}}"#, #"{a:{}}"#,
  ])
  func anyOtherHeaderIsAFault(_ text: String) {
    let error = #expect(throws: TensorFileError.self) { try header(text) }
    guard case .header = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func aNameThatIsThereTwiceIsAFault() {
    let entry = #"{"dtype":"F32","shape":[0],"data_offsets":[0,0]}"#
    #expect(throws: TensorFileError("a", .duplicate("w"))) {
      try header(#"{"w":\#(entry),"\u0077":\#(entry)}"#)
    }
  }

  @Test(arguments: ["[", "{\"a\":", "{\"a\":{\"shape\":[", "{\"__metadata__\":{\"a\":["])
  func deepNestingFailsAtTheFirstBracketThatIsNotExpected(_ opening: String) {
    let text = String(repeating: opening, count: 200_000)
    let error = #expect(throws: TensorFileError.self) { try header(text) }
    guard case .header(let byte, _) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(byte < 100)
  }

  @Test func moreAxesThanArraysHaveAreAFault() throws {
    func text(_ axes: Int) -> String {
      let sizes = Array(repeating: "1", count: axes).joined(separator: ",")
      return #"{"a":{"dtype":"F32","shape":[\#(sizes)],"data_offsets":[0,4]}}"#
    }
    #expect(try header(text(64)).entries[0].sizes.count == 64)
    #expect(throws: TensorFileError.self) { try header(text(65)) }
    #expect(throws: TensorFileError.self) { try header(text(1_000_000)) }
  }

  @Test(arguments: [100_000_001, 1 << 40, 1 << 63, UInt64.max])
  func lengthsBeyondTheFormatsAreFaults(_ length: UInt64) {
    let kind = TensorFileError.Kind.headerTooLong(bytes: length, limit: 100_000_000)
    #expect(throws: TensorFileError("a", kind)) { try header("{}", length: length) }
  }

  @Test func lengthsBeyondTheFileAreFaults() {
    for length in [3, 100_000_000] as [UInt64] {
      #expect(throws: TensorFileError("a", .headerCutShort)) { try header("{}", length: length) }
    }
    #expect(throws: TensorFileError("a", .headerCutShort)) {
      try SafetensorsHeader([2, 0, 0, 0, 0, 0, 0], name: "a")
    }
  }
}
