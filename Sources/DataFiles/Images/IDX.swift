public import Tensors

/// IDX, the format of MNIST: arrays of numbers, plain or gzipped (LeCun, Cortes and Burges,
/// “The MNIST database of handwritten digits”, 1998, on its file formats).
///
/// Two zero bytes, a byte for the type, one for the number of axes; the sizes as big-endian 32-bit
/// numbers; the numbers, big-endian, last axis fastest.
public enum IDX {
  /// The most bytes of numbers that are taken unless another limit is named: 1 GiB.
  public static let usualLimit = 1 << 30

  /// The numbers of an IDX file, as they stand there.
  ///
  /// Sizes are checked against the bytes before memory is taken; gzip data are unpacked no further
  /// than the sizes say.
  ///
  /// - Parameters:
  ///   - rows: Take only so many along the first axis, and leave the rest unread.
  ///   - limit: The most bytes of numbers.
  /// - Throws: `IDXError` where the bytes are not an IDX file, or more or fewer than it says.
  public static func read(
    _ bytes: [UInt8], name: String, rows: Int? = nil, limit: Int = usualLimit
  ) throws(IDXError) -> Tensor {
    try IDXArray(bytes, name: name, rows: rows, limit: limit).tensor
  }

  /// The numbers of an IDX file on the disk; as `read(_:name:rows:limit:)`.
  public static func read(file path: String, rows: Int? = nil, limit: Int = usualLimit)
    throws(IDXError) -> Tensor
  {
    try IDXArray(file: path, rows: rows, limit: limit).tensor
  }
}

/// The numbers of an IDX file, still as bytes.
struct IDXArray {
  let type: ElementType
  /// The sizes that were read; the first is smaller than the file's where only some rows are.
  private(set) var sizes: [Int]
  /// How many rows the file says it has.
  let rowsInFile: Int
  let bytes: [UInt8]

  init(file path: String, rows: Int?, limit: Int) throws(IDXError) {
    var source: ByteSource
    do throws(FileError) { source = try ByteSource(file: path) } catch { throw IDXError(error) }
    try self.init(&source, rows: rows, limit: limit)
  }

  init(_ bytes: [UInt8], name: String, rows: Int?, limit: Int) throws(IDXError) {
    var source: ByteSource
    do throws(FileError) {
      source = try ByteSource(bytes, name: name)
    } catch {
      throw IDXError(error)
    }
    try self.init(&source, rows: rows, limit: limit)
  }

  private init(_ source: inout ByteSource, rows: Int?, limit: Int) throws(IDXError) {
    precondition(rows ?? 0 >= 0 && limit >= 0, "rows and bytes are counted from 0")
    let magic = try Self.read(4, from: &source)
    guard magic.count == 4, magic.starts(with: [0, 0]), magic[3] > 0 else {
      throw IDXError(source.name, .notIDX(first: magic))
    }
    guard let type = Self.types[magic[2]] else {
      throw IDXError(source.name, .elementType(magic[2]))
    }
    let header = try Self.read(4 * Int(magic[3]), from: &source)
    guard header.count == 4 * Int(magic[3]) else { throw IDXError(source.name, .headerCutShort) }
    let stated = stride(from: 0, to: header.count, by: 4).map { first in
      header[first..<first + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    self.type = type
    rowsInFile = stated[0]
    sizes = stated
    sizes[0] = min(stated[0], rows ?? .max)
    guard type.extent(of: stated) != nil, let needed = type.extent(of: sizes)?.bytes else {
      throw IDXError(source.name, .sizes(stated))
    }
    guard needed <= limit else {
      throw IDXError(source.name, .tooLarge(sizes: sizes, bytes: needed, limit: limit))
    }
    guard needed <= source.most else {
      throw IDXError(source.name, .tooFewBytes(sizes: sizes, needed: needed))
    }
    bytes = try Self.read(needed, from: &source)
    guard bytes.count == needed else {
      throw IDXError(source.name, .tooFewBytes(sizes: sizes, needed: needed))
    }
    // Reading on to the end also lets gzip's checksum have its say.
    if sizes == stated, try !Self.read(1, from: &source).isEmpty {
      throw IDXError(source.name, .tooManyBytes(sizes: sizes, needed: needed))
    }
  }

  /// The numbers as they stand in the file.
  var tensor: Tensor {
    let count = bytes.count / type.size
    return Tensor(Shape(sizes), type.decode(bytes, from: 0, count: count, isBigEndian: true))
  }

  private static func read(_ count: Int, from source: inout ByteSource) throws(IDXError) -> [UInt8]
  {
    do throws(FileError) { return try source.read(count) } catch { throw IDXError(error) }
  }

  private static let types: [UInt8: ElementType] = [
    0x08: .uint8, 0x09: .int8, 0x0B: .int16, 0x0C: .int32, 0x0D: .float32, 0x0E: .float64,
  ]
}
