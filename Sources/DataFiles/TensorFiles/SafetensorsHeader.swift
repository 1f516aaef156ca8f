/// The header of a safetensors file (Hugging Face, “Safetensors”, format of the file): its length
/// as a little-endian 64-bit number, then JSON of one make-up, which may end in spaces.
struct SafetensorsHeader: Hashable {
  /// A tensor as the header tells of it.
  struct Entry: Hashable {
    let name: String
    let type: String
    let sizes: [Int]
    /// Where its bytes begin and end, counted from the end of the header.
    let from: Int
    let to: Int
  }

  /// The tensors in the header's order.
  private(set) var entries: [Entry] = []
  private(set) var metadata: [String: String] = [:]
  /// Where the bytes of the tensors begin.
  let end: Int

  /// What the format allows for a header.
  static let longest = 100_000_000
  /// The entry that holds notes instead of a tensor.
  static let metadataName = "__metadata__"
  /// As many as NumPy's arrays have; the format names no limit.
  static let mostAxes = 64

  init(_ bytes: [UInt8], name: String) throws(TensorFileError) {
    guard bytes.count >= 8 else { throw TensorFileError(name, .headerCutShort) }
    let length = bytes[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(Self.longest) else {
      throw TensorFileError(name, .headerTooLong(bytes: length, limit: Self.longest))
    }
    guard Int(length) <= bytes.count - 8 else { throw TensorFileError(name, .headerCutShort) }
    end = 8 + Int(length)
    var scanner = HeaderScanner(bytes, in: 8..<end)
    do throws(HeaderScanner.Fault) {
      try read(&scanner)
    } catch {
      throw TensorFileError(name, .header(byte: error.byte, expected: error.expected))
    }
    var names: Set<String> = []
    for entry in entries where !names.insert(entry.name).inserted {
      throw TensorFileError(name, .duplicate(entry.name))
    }
  }

  private mutating func read(_ scanner: inout HeaderScanner) throws(HeaderScanner.Fault) {
    // The format wants the bracket first, without spaces before it.
    guard scanner.next == UInt8(ascii: "{") else { throw scanner.fault("“{”") }
    var hasMetadata = false
    try Self.members(&scanner) { scanner, name throws(HeaderScanner.Fault) in
      if name == Self.metadataName {
        guard !hasMetadata else { throw scanner.fault("“\(name)” once") }
        hasMetadata = true
        try Self.members(&scanner) { scanner, key throws(HeaderScanner.Fault) in
          guard metadata[key] == nil else { throw scanner.fault("a name that is new") }
          metadata[key] = try scanner.jsonString()
        }
      } else {
        entries.append(try Self.entry(name, &scanner))
      }
    }
    scanner.skip([UInt8(ascii: " ")])
    guard scanner.next == nil else { throw scanner.fault("the end of the header") }
  }

  private static func entry(_ name: String, _ scanner: inout HeaderScanner) throws(HeaderScanner
    .Fault)
    -> Entry
  {
    var type: String?
    var sizes: [Int]?
    var offsets: [Int]?
    try members(&scanner) { scanner, key throws(HeaderScanner.Fault) in
      switch key {
      case "dtype" where type == nil: type = try scanner.jsonString()
      case "shape" where sizes == nil: sizes = try numbers(&scanner, atMost: mostAxes)
      case "data_offsets" where offsets == nil: offsets = try numbers(&scanner, atMost: 2)
      default: throw scanner.fault("“dtype”, “shape” and “data_offsets” before it, each once")
      }
    }
    guard let type, let sizes, let offsets, offsets.count == 2 else {
      throw scanner.fault("“dtype”, “shape” and two “data_offsets” before it")
    }
    return Entry(name: name, type: type, sizes: sizes, from: offsets[0], to: offsets[1])
  }

  /// The members of an object; `value` reads what stands behind a name.
  private static func members(
    _ scanner: inout HeaderScanner,
    value: (inout HeaderScanner, String) throws(HeaderScanner.Fault) -> Void
  ) throws(HeaderScanner.Fault) {
    try scanner.expect("{")
    scanner.skip(spaces)
    if scanner.takes("}") { return }
    repeat {
      scanner.skip(spaces)
      let name = try scanner.jsonString()
      scanner.skip(spaces)
      try scanner.expect(":")
      scanner.skip(spaces)
      try value(&scanner, name)
      scanner.skip(spaces)
    } while scanner.takes(",")
    try scanner.expect("}")
  }

  private static func numbers(_ scanner: inout HeaderScanner, atMost limit: Int)
    throws(HeaderScanner.Fault) -> [Int]
  {
    try scanner.expect("[")
    scanner.skip(spaces)
    if scanner.takes("]") { return [] }
    var numbers: [Int] = []
    repeat {
      scanner.skip(spaces)
      guard numbers.count < limit else { throw scanner.fault("at most \(limit) numbers") }
      numbers.append(try scanner.wholeNumber())
      scanner.skip(spaces)
    } while scanner.takes(",")
    try scanner.expect("]")
    return numbers
  }

  private static let spaces = Array(" \t\n\r".utf8)
}
