/// The header of a `.npy` file (NumPy Enhancement Proposal 1, 2007, and
/// `numpy.lib.format`): the magic, a version, a length, and a dictionary as Python writes it.
struct NPYHeader: Hashable {
  let type: ElementType
  let isBigEndian: Bool
  /// Whether the first index runs fastest.
  let isFortranOrder: Bool
  let sizes: [Int]
  /// Where the numbers begin.
  let end: Int

  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
  /// NumPy itself has no more axes than this.
  static let mostAxes = 64
  /// What NumPy itself trusts (`max_header_size`); plain arrays need some 100 bytes.
  static let longest = 10_000

  init(_ bytes: [UInt8], name: String) throws(TensorFileError) {
    guard bytes.starts(with: Self.magic) else {
      // A file that ends within the magic is cut short, not of another format.
      let isCut = bytes.count < Self.magic.count && Self.magic.starts(with: bytes)
      throw TensorFileError(name, isCut ? .headerCutShort : .notOfFormat(".npy"))
    }
    guard bytes.count >= 8 else { throw TensorFileError(name, .headerCutShort) }
    guard (1...3).contains(bytes[6]), bytes[7] == 0 else {
      throw TensorFileError(name, .version(Int(bytes[6]), Int(bytes[7])))
    }
    let start = bytes[6] == 1 ? 10 : 12
    guard bytes.count >= start else { throw TensorFileError(name, .headerCutShort) }
    let length = bytes[8..<start].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= Self.longest else {
      throw TensorFileError(name, .headerTooLong(bytes: UInt64(length), limit: Self.longest))
    }
    guard length <= bytes.count - start else { throw TensorFileError(name, .headerCutShort) }
    end = start + length
    var fields = Fields()
    var scanner = HeaderScanner(bytes, in: start..<end)
    do throws(HeaderScanner.Fault) {
      try fields.read(&scanner)
    } catch {
      throw TensorFileError(name, .header(byte: error.byte, expected: error.expected))
    }
    guard let code = fields.type, let isFortranOrder = fields.isFortranOrder,
      let sizes = fields.sizes
    else {
      throw TensorFileError(
        name, .header(byte: end, expected: "'descr', 'fortran_order' and 'shape'"))
    }
    guard let type = Self.types[String(code.dropFirst())], let order = code.first,
      type.size == 1 ? "<>|".contains(order) : "<>".contains(order)
    else { throw TensorFileError(name, .elementType(code, tensor: nil)) }
    self.type = type
    isBigEndian = order == ">"
    self.isFortranOrder = isFortranOrder
    self.sizes = sizes
  }

  /// What the dictionary says.
  private struct Fields {
    var type: String?
    var isFortranOrder: Bool?
    var sizes: [Int]?

    mutating func read(_ scanner: inout HeaderScanner) throws(HeaderScanner.Fault) {
      try scanner.expect("{")
      scanner.skip(spaces)
      while !scanner.takes("}") {
        if type == nil, scanner.takes("'descr'") {
          try colon(&scanner)
          type = try quoted(&scanner)
        } else if isFortranOrder == nil, scanner.takes("'fortran_order'") {
          try colon(&scanner)
          let isTrue = scanner.takes("True")
          if !isTrue { try scanner.expect("False") }
          isFortranOrder = isTrue
        } else if sizes == nil, scanner.takes("'shape'") {
          try colon(&scanner)
          sizes = try tuple(&scanner)
        } else {
          throw scanner.fault("'descr', 'fortran_order' or 'shape', each once")
        }
        scanner.skip(spaces)
        if !scanner.takes(",") {
          try scanner.expect("}")
          break
        }
        scanner.skip(spaces)
      }
      scanner.skip(spaces)
      try scanner.expect("\n")
      guard scanner.next == nil else { throw scanner.fault("the end of the header") }
    }

    private func colon(_ scanner: inout HeaderScanner) throws(HeaderScanner.Fault) {
      scanner.skip(spaces)
      try scanner.expect(":")
      scanner.skip(spaces)
    }

    /// A text between single quotes; types have neither quotes nor escapes in them.
    private func quoted(_ scanner: inout HeaderScanner) throws(HeaderScanner.Fault) -> String {
      try scanner.expect("'")
      var text = ""
      while let next = scanner.next, next != UInt8(ascii: "'") {
        guard (0x20..<0x7F).contains(next), next != UInt8(ascii: "\\"), text.utf8.count < 32 else {
          throw scanner.fault("the code of a type, such as '<f4'")
        }
        let letter = String(Unicode.Scalar(next))
        try scanner.expect(letter)
        text += letter
      }
      try scanner.expect("'")
      return text
    }

    /// Whole numbers in parentheses; one alone has a comma behind it.
    private func tuple(_ scanner: inout HeaderScanner) throws(HeaderScanner.Fault) -> [Int] {
      try scanner.expect("(")
      scanner.skip(spaces)
      var sizes: [Int] = []
      while !scanner.takes(")") {
        guard sizes.count < NPYHeader.mostAxes else {
          throw scanner.fault("at most \(NPYHeader.mostAxes) axes")
        }
        sizes.append(try scanner.wholeNumber())
        scanner.skip(spaces)
        if !scanner.takes(",") {
          guard sizes.count > 1 else { throw scanner.fault("“,”") }
          try scanner.expect(")")
          break
        }
        scanner.skip(spaces)
      }
      return sizes
    }

    private var spaces: [UInt8] { [UInt8(ascii: " ")] }
  }

  private static let types: [String: ElementType] = [
    "b1": .bool, "u1": .uint8, "i1": .int8, "u2": .uint16, "i2": .int16, "u4": .uint32,
    "i4": .int32, "u8": .uint64, "i8": .int64, "f2": .float16, "f4": .float32, "f8": .float64,
  ]
}
