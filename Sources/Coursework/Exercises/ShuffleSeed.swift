/// What the order of an exercise's parts follows from: its own texts and the seed of its variant, so that no two
/// exercises are shuffled alike.
enum ShuffleSeed {
  static func of(_ texts: [String], _ seed: UInt64?) -> UInt64 {
    // FNV-1a; 0 between the texts.
    var own: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in texts {
      for byte in Array(text.utf8) + [0] { own = (own ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return own ^ (seed ?? 0)
  }
}
