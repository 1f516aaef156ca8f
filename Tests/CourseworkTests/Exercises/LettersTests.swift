import Testing

@testable import Coursework

struct LettersTests {
  @Test(arguments: ["c a b", "cab", "C, A, B", "c > a > b", "3 1 2", "c) a) b)", " c\ta\nb "])
  func anOrderIsReadHoweverItIsTyped(_ text: String) {
    #expect(Letters.order(text, count: 3) == [2, 0, 1])
  }

  @Test(arguments: ["", "c a", "a a b", "a b d", "a b c a", "abd", "x", "a b c d e f"])
  func whatIsNoOrderIsNone(_ text: String) { #expect(Letters.order(text, count: 3) == nil) }

  @Test(arguments: ["1c 2a 3b", "1c2a3b", "3b 1c 2a", "1-c, 2-a, 3-b", "1: C 2: A 3: B", "c a b"])
  func matchesAreReadHoweverTheyAreTyped(_ text: String) {
    #expect(Letters.matches(text, left: 3, right: 4) == [2, 0, 1])
  }

  @Test func matchesMayBeMissing() {
    #expect(Letters.matches("1c", left: 3, right: 3) == [2, nil, nil])
  }

  @Test(arguments: ["", "1", "1c 1a", "4a", "0a", "1z", "a b c d", "1c 2"])
  func whatIsNoMatchIsNone(_ text: String) {
    #expect(Letters.matches(text, left: 3, right: 3) == nil)
  }

  @Test func longTextIsNone() {
    let text = String(repeating: "a ", count: 10_000)
    #expect(Letters.order(text, count: 3) == nil)
    #expect(Letters.matches(text, left: 3, right: 3) == nil)
    #expect(Letters.matches(String(repeating: "9", count: 300) + "a", left: 3, right: 3) == nil)
  }
}
