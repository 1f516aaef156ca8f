internal import CZlib

/// zlib's decompressor of gzip data (RFC 1951 and 1952), a piece at a time.
///
/// The only code here that deals in addresses; all that leaves it are arrays.
@safe struct Inflate: ~Copyable {
  /// How a piece of work ended.
  enum Outcome {
    /// There is more to come, of the input or of the output.
    case more
    /// A gzip member ended here and its checksum agrees.
    case memberEnd
    /// The input is no gzip data or contradicts its checksum.
    case damaged
  }

  // zlib's state points back at this memory, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// A decompressor at the start of a member; nil where zlib has no memory for one.
  init?() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for “gzip headers only”.
    let status = unsafe inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Makes ready for the next member.
  mutating func reset() { _ = unsafe inflateReset(stream) }

  /// Unpacks bytes of `input` from `offset` on, at most `capacity` of them.
  ///
  /// - Returns: what was unpacked; `offset` then stands behind the input that was used.
  mutating func unpack(_ input: [UInt8], from offset: inout Int, capacity: Int)
    -> (bytes: [UInt8], outcome: Outcome)
  {
    precondition((0...input.count).contains(offset) && capacity > 0, "there is room for a byte")
    let room = min(capacity, Self.most)
    let available = min(input.count - offset, Self.most)
    let stream = unsafe stream
    var status = Z_OK
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
      unsafe input.withUnsafeBufferPointer { input in
        // zlib only reads the input; its type for it is older than `const`.
        let first = unsafe input.baseAddress.map { unsafe $0 + offset }
        unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: first)
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room)
        status = unsafe inflate(stream, Z_NO_FLUSH)
      }
      count = room - Int(unsafe stream.pointee.avail_out)
    }
    offset += available - Int(unsafe stream.pointee.avail_in)
    return switch status {
    case Z_STREAM_END: (bytes, .memberEnd)
    // Z_BUF_ERROR says that it needs more input before it can go on.
    case Z_OK, Z_BUF_ERROR: (bytes, .more)
    default: (bytes, .damaged)
    }
  }

  /// What zlib's 32-bit counters take at once, with room to spare.
  private static let most = 1 << 30
}
