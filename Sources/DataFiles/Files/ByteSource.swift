/// Bytes in order, from memory or a file, unpacked on the way where they are gzip data.
struct ByteSource: ~Copyable {
  /// The file, as it was named.
  let name: String
  private var file: FileSource?
  /// The packed bytes at hand, and how many of them are used.
  private var input: [UInt8]
  private var used = 0
  private var inflate: Inflate?
  private let isPacked: Bool
  private var isMemberOver = false

  /// The bytes of a file; gzip data are known by their first two bytes.
  ///
  /// - Throws: `FileError` where there is no such file to read.
  init(file path: String) throws(FileError) {
    var file = try FileSource(path)
    let input = try file.read(2)
    try self.init(name: path, file: file, input: input)
  }

  /// Bytes in memory; gzip data are known by their first two bytes.
  init(_ bytes: [UInt8], name: String) throws(FileError) {
    try self.init(name: name, file: nil, input: bytes)
  }

  private init(name: String, file: FileSource?, input: [UInt8]) throws(FileError) {
    let isPacked = input.starts(with: Self.gzipMagic)
    var inflate: Inflate?
    if isPacked {
      guard let new = Inflate() else { throw FileError(name, .gzipDamaged) }
      inflate = consume new
    }
    self.name = name
    self.file = file
    self.input = input
    self.isPacked = isPacked
    self.inflate = inflate
  }

  /// More bytes than this cannot come.
  ///
  /// Deflate makes at most 1032 bytes of one (zlib's technical notes, “Maximum Compression
  /// Factor”), so a short file that promises gigabytes is found out before memory is taken.
  var most: Int {
    let packed = input.count - used + (file?.remaining ?? 0)
    // What zlib has read already may still hold some output back; a window of 32 KB covers it.
    return isPacked ? packed * 1032 + (64 << 10) : packed
  }

  /// The next bytes: `count` of them, or fewer at the end.
  ///
  /// - Throws: `FileError` where reading fails or gzip data are damaged or cut short.
  mutating func read(_ count: Int) throws(FileError) -> [UInt8] {
    guard !isPacked else { return try readUnpacked(count) }
    let end = used + min(count, input.count - used)
    var bytes = used == 0 && end == input.count ? input : Array(input[used..<end])
    used = end
    if bytes.count < count, file != nil {
      bytes += try file?.read(count - bytes.count) ?? []
    }
    return bytes
  }

  private mutating func readUnpacked(_ count: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(count, most, Self.reserved))
    while bytes.count < count {
      try refill()
      if isMemberOver {
        guard used < input.count else { break }
        guard input[used...].starts(with: Self.gzipMagic) else {
          throw FileError(name, .afterGzip)
        }
        inflate?.reset()
        isMemberOver = false
      }
      let capacity = min(count - bytes.count, Self.pieceSize)
      guard let piece = inflate?.unpack(input, from: &used, capacity: capacity) else { break }
      bytes += piece.bytes
      switch piece.outcome {
      case .damaged: throw FileError(name, .gzipDamaged)
      case .memberEnd: isMemberOver = true
      case .more:
        // zlib may hold output back, so the end of the input alone is no fault.
        if piece.bytes.isEmpty, used == input.count, (file?.remaining ?? 0) <= 0 {
          throw FileError(name, .gzipCutShort)
        }
      }
    }
    return bytes
  }

  /// Keeps at least two packed bytes at hand while there are any.
  private mutating func refill() throws(FileError) {
    guard input.count - used < 2, file != nil else { return }
    let more = try file?.read(Self.pieceSize) ?? []
    input = Array(input[used...]) + more
    used = 0
  }

  private static let gzipMagic: [UInt8] = [0x1F, 0x8B]
  private static let pieceSize = 1 << 20
  /// Room that is taken ahead; beyond it the array grows with what really comes.
  private static let reserved = 64 << 20
}

/// Gzip data as a whole.
public enum Gzip {
  /// What gzip data unpack to; several members in a row are joined (RFC 1952, section 2.2).
  ///
  /// - Throws: `FileError` where the data are damaged, cut short, followed by other bytes, or
  ///   unpack to more than `limit` bytes; no more than `limit` bytes are ever unpacked.
  public static func unpack(
    _ bytes: [UInt8], name: String, limit: Int = FileBytes.usualLimit
  ) throws(FileError) -> [UInt8] {
    guard bytes.starts(with: [0x1F, 0x8B]) else { throw FileError(name, .gzipDamaged) }
    var source = try ByteSource(bytes, name: name)
    let result = try source.read(limit)
    guard try source.read(1).isEmpty else { throw FileError(name, .unpacksTooLarge(limit: limit)) }
    return result
  }
}
