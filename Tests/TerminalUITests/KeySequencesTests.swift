import Testing

@testable import TerminalUI

@Suite struct KeySequencesTests {
  @Test func numbersAreShortAndPlain() {
    #expect(KeySequences.number(in: Array("0".utf8)) == 0)
    #expect(KeySequences.number(in: Array("00042".utf8)) == 42)
    #expect(KeySequences.number(in: Array("99999".utf8)) == 99_999)
    for text in ["", "123456", "1a", "-1", "１", "?1"] {
      #expect(KeySequences.number(in: Array(text.utf8)) == nil, "\(text)")
    }
  }

  @Test func modifiersAreLeftOutOfAccount() {
    for modifier in 2...8 {
      #expect(KeySequences.csi(Array("1;\(modifier)".utf8), final: UInt8(ascii: "A")) == .up)
      #expect(KeySequences.csi(Array("5;\(modifier)".utf8), final: UInt8(ascii: "~")) == .pageUp)
    }
  }

  @Test func everyByteAfterEveryNumberIsAKeyOrNothing() {
    var keys: Set<Key> = []
    for final in UInt8(0x40)...0x7e {
      if let key = KeySequences.ss3(final) { keys.insert(key) }
      for code in 0...200 {
        if let key = KeySequences.csi(Array("\(code)".utf8), final: final) { keys.insert(key) }
      }
    }
    let named: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .enter,
      .backTab,
    ]
    #expect(keys.isSuperset(of: named + (1...12).map { .function($0) }))
    #expect(keys.allSatisfy { if case .control = $0 { false } else { $0 != .escape } })
  }
}
