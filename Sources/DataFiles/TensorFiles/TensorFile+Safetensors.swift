private import Tensors

/// safetensors (Hugging Face, https://github.com/huggingface/safetensors, “Format”).
extension TensorFile {
  /// Reads a safetensors file; numbers are rounded to the nearest `Float`.
  ///
  /// Read are `F64`, `F32`, `F16`, `BF16`, integers from `I8` and `U8` to `I64` and `U64`, and
  /// `BOOL` (1 and 0). As the format wants, tensors stand in a row without gaps or overlaps, from
  /// the end of the header to the end of the file, and no name is there twice.
  ///
  /// - Throws: `TensorFileError` where the bytes break the format; before memory is taken.
  public init(safetensors bytes: [UInt8], name: String = "safetensors") throws(TensorFileError) {
    let header = try SafetensorsHeader(bytes, name: name)
    let available = bytes.count - header.end
    // Tensors without numbers stand between others, so ends decide where beginnings are equal.
    let inRow = header.entries.indices.sorted {
      let (first, second) = (header.entries[$0], header.entries[$1])
      return (first.from, first.to, $0) < (second.from, second.to, $1)
    }
    var end = 0
    for index in inRow {
      let entry = header.entries[index]
      guard entry.from <= entry.to, entry.to <= available else {
        throw TensorFileError(
          name, .outside(tensor: entry.name, from: entry.from, to: entry.to, bytes: available))
      }
      guard entry.from == end else {
        throw TensorFileError(
          name, .notInRow(tensor: entry.name, from: entry.from, expected: end))
      }
      end = entry.to
    }
    guard end == available else { throw TensorFileError(name, .afterLast(bytes: available - end)) }
    var types: [ElementType] = []
    for entry in header.entries { types.append(try Self.type(of: entry, name: name)) }
    tensors = zip(header.entries, types).map { entry, type in
      let values = type.decode(
        bytes, from: header.end + entry.from, count: (entry.to - entry.from) / type.size,
        isBigEndian: false)
      return Entry(entry.name, Tensor(Shape(entry.sizes), values))
    }
    metadata = header.metadata
  }

  /// Reads a safetensors file from the disk; as `init(safetensors:name:)`.
  ///
  /// - Throws: `TensorFileError`, also where the file cannot be read or has more than `limit` bytes.
  public init(safetensorsFile path: String, limit: Int = FileBytes.usualLimit)
    throws(TensorFileError)
  {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileBytes.read(path, limit: limit)
    } catch {
      throw TensorFileError(error)
    }
    try self.init(safetensors: bytes, name: path)
  }

  /// The type of a tensor whose bytes are as many as its shape needs.
  private static func type(of entry: SafetensorsHeader.Entry, name: String)
    throws(TensorFileError) -> ElementType
  {
    guard let type = types[entry.type] else {
      throw TensorFileError(name, .elementType(entry.type, tensor: entry.name))
    }
    guard let extent = type.extent(of: entry.sizes) else {
      throw TensorFileError(name, .shape(entry.sizes, tensor: entry.name))
    }
    guard extent.bytes == entry.to - entry.from else {
      throw TensorFileError(
        name,
        .byteCount(
          tensor: entry.name, shape: Shape(entry.sizes), needed: extent.bytes,
          got: entry.to - entry.from))
    }
    return type
  }

  /// The bytes of a safetensors file: little-endian floats of 4 bytes, tensors in their order.
  ///
  /// The same tensors and notes give the same bytes: notes are sorted by name, and spaces bring the
  /// numbers to a multiple of 8 bytes.
  ///
  /// - Throws: `TensorFileError` where a name is there twice or is `__metadata__`.
  public func safetensors() throws(TensorFileError) -> [UInt8] {
    var names: Set<String> = []
    var members: [String] = []
    if !metadata.isEmpty {
      let notes = metadata.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { "\(Self.json($0.key)):\(Self.json($0.value))" }
      members.append(
        "\(Self.json(SafetensorsHeader.metadataName)):{\(notes.joined(separator: ","))}")
    }
    var end = 0
    for entry in tensors {
      guard entry.name != SafetensorsHeader.metadataName else {
        throw TensorFileError("safetensors", .reservedName(entry.name))
      }
      guard names.insert(entry.name).inserted else {
        throw TensorFileError("safetensors", .duplicate(entry.name))
      }
      let start = end
      end += entry.tensor.count * ElementType.float32.size
      let sizes = entry.tensor.shape.sizes.map(String.init).joined(separator: ",")
      members.append(
        "\(Self.json(entry.name)):{\"dtype\":\"F32\",\"shape\":[\(sizes)],"
          + "\"data_offsets\":[\(start),\(end)]}")
    }
    var header = Array("{\(members.joined(separator: ","))}".utf8)
    header += Array(repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
    var bytes = (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) }
    bytes.reserveCapacity(8 + header.count + end)
    bytes += header
    for entry in tensors { ElementType.appendFloat32(entry.tensor.values, to: &bytes) }
    return bytes
  }

  /// A text as JSON writes it, in double quotes.
  private static func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static let types: [String: ElementType] = [
    "BOOL": .bool, "U8": .uint8, "I8": .int8, "U16": .uint16, "I16": .int16, "U32": .uint32,
    "I32": .int32, "U64": .uint64, "I64": .int64, "F16": .float16, "BF16": .bfloat16,
    "F32": .float32, "F64": .float64,
  ]
}
