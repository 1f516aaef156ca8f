/// Texts that would do something to a terminal if they reached it as they are.
enum HostileStrings {
  /// What terminals obey, in its short form and with C1 controls.
  static let commands: [String] = [
    "\u{1b}[31mred", "\u{1b}[2J", "\u{1b}[1;1H", "\u{1b}c", "\u{1b}[!p", "\u{1b}#8", "\u{1b}(0",
    "\u{1b}[?1049l", "\u{1b}[?1000h", "\u{1b}[?25l", "\u{1b}[8;1;1t", "\u{1b}[4h", "\u{1b}[20h",
    "\u{1b}]0;title\u{7}", "\u{1b}]2;title\u{1b}\\", "\u{1b}]8;;http://x.example/\u{1b}\\link",
    "\u{1b}]52;c;cm0gLXJmIH4K\u{7}", "\u{1b}]4;1;red\u{7}", "\u{1b}]104\u{7}", "\u{1b}]1337;x\u{7}",
    "\u{1b}P$q\"p\u{1b}\\", "\u{1b}P+q544e\u{1b}\\", "\u{1b}_x\u{1b}\\", "\u{1b}^x\u{1b}\\",
    "\u{1b}X x\u{1b}\\", "\u{1b}]0;never ended", "\u{1b}Pnever ended", "\u{1b}[", "\u{1b}",
    "\u{9b}31mred", "\u{9b}2J", "\u{9d}0;title\u{9c}", "\u{90}$q\"p\u{9c}", "\u{9f}x\u{9c}",
    "\u{8e}", "\u{8f}", "\u{84}", "\u{85}", "\u{8d}", "\u{9a}",
  ]

  /// What terminals answer by typing.
  static let questions: [String] = [
    "\u{1b}[6n", "\u{1b}[5n", "\u{1b}[c", "\u{1b}[>c", "\u{1b}[=c", "\u{1b}[>q", "\u{1b}Z", "\u{5}",
    "\u{1b}[?6n", "\u{1b}[21t", "\u{1b}[?u", "\u{1b}[?2026$p", "\u{1b}]10;?\u{7}", "\u{9b}6n",
    "\u{1b}]4;0;?\u{1b}\\", "\u{1b}]52;c;?\u{7}",
  ]

  /// What changes a line without a command: directions, invisible characters, towers of marks.
  static let disguises: [String] = [
    "\u{202a}", "\u{202b}", "\u{202c}", "\u{202d}", "\u{202e}gnp.exe", "\u{2066}", "\u{2067}",
    "\u{2068}", "\u{2069}", "\u{200e}", "\u{200f}", "\u{61c}", "\u{200b}", "\u{200c}", "\u{200d}",
    "\u{2060}", "\u{feff}", "\u{ad}", "\u{2028}", "\u{2029}", "\u{fff9}", "\u{e0041}", "\u{180e}",
    "\u{301}", "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "👩‍👩‍👧‍👦", "🇩🇪", "が", "ﷺ", "שלום", "مرحبا",
    "\u{3000}", "\u{1f3fb}", "\u{fe0f}", "\u{e000}", "\u{10ffff}", "\u{378}",
  ]

  /// All C0 and C1 controls but the ends of lines, and DEL.
  static let controls: [String] = ((0x01...0x1f).map { $0 } + [0x7f] + (0x80...0x9f).map { $0 })
    .filter { $0 != 0x0a && $0 != 0x0d }
    .map { String(Character(Unicode.Scalar(UInt8($0)))) }

  /// The same where the text is no UTF-8.
  static let raw: [[UInt8]] = [
    [0x9b, 0x33, 0x31, 0x6d], [0x9d, 0x30, 0x3b, 0x78, 0x9c], [0xc0, 0x9b, 0x41],
    [0xe0, 0x80, 0x9b], [0xf0, 0x80, 0x80, 0x9b], [0xed, 0xa0, 0x80], [0xff, 0xfe], [0xc3],
    [0xe2, 0x82], [0xf4, 0x90, 0x80, 0x80], [0x1b, 0xc2], [0x90, 0x71, 0x9c], [0x80],
    [0xf8, 0x88, 0x80, 0x80, 0x80],
  ]

  /// So many texts, each of a few of them among plain words.
  static func mixed(_ count: Int, _ random: inout Seeded) -> [String] {
    (0..<count).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in
        let kinds = [commands, commands, questions, disguises, controls, ["word", "x = 3", "Ada"]]
        return random.pick(random.pick(kinds))
      }.joined(separator: Bool.random(using: &random) ? " " : "")
    }
  }

  /// A letter under ten thousand marks, and sequences that fill a lesson to its limit of 100 KB.
  static let long: [String] = [
    "e" + String(repeating: "\u{301}", count: 10_000),
    "\u{1b}]0;" + String(repeating: "A", count: 80_000) + "\u{7}",
    "\u{1b}P" + String(repeating: "q#0;2;0;0;0~-", count: 6_000) + "\u{1b}\\",
    String(repeating: "\u{1b}[6n", count: 20_000), String(repeating: "\u{202e}", count: 25_000),
  ]
}
