import CCrypto

/// The 32 bytes of a SHA-256, kept as four words so that a digest is a plain value without a buffer.
struct Digest: Hashable, Sendable {
  var words: (UInt64, UInt64, UInt64, UInt64)

  /// What the first event of a chain names as its predecessor.
  static let zero = Digest(words: (0, 0, 0, 0))

  init(words: (UInt64, UInt64, UInt64, UInt64)) {
    self.words = words
  }

  /// The SHA-256 of `head` followed by `tail`.
  init(head: [UInt8], tail: String) {
    var context = SHA256_CTX()
    var tail = tail
    var bytes = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256_Init(&context)
    unsafe SHA256_Update(&context, head, head.count)
    tail.withUTF8 { text in
      _ = unsafe SHA256_Update(&context, text.baseAddress, text.count)
    }
    unsafe SHA256_Final(&bytes, &context)
    words = (
      Digest.word(of: bytes, 0), Digest.word(of: bytes, 8), Digest.word(of: bytes, 16),
      Digest.word(of: bytes, 24)
    )
  }

  private static func word(of bytes: [UInt8], _ start: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in start..<(start + 8) { word = word << 8 | UInt64(bytes[index]) }
    return word
  }

  var bytes: [UInt8] {
    var bytes = [UInt8]()
    bytes.reserveCapacity(32)
    bytes.append(bytesOf: self)
    return bytes
  }

  static func == (left: Digest, right: Digest) -> Bool {
    left.words == right.words
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
  }
}
