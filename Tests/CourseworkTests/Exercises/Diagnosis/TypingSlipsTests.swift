import Formulas
import Testing

@testable import Coursework

struct TypingSlipsTests {
  private func slip(_ text: String, _ right: Double = 13.1072) throws -> String? {
    TypingSlips.find(try NumberAnswer(text), right: right, .standard)?.name
  }

  @Test(arguments: [
    ("-13.1", "sign-slip"), ("1.31", "decimal-slip"), ("13107", "decimal-slip"),
    ("31.1", "swapped-digits"), ("13.017", "swapped-digits"), ("13.17", "dropped-digit"),
    ("3.107", "dropped-digit"), ("133.107", "doubled-digit"), ("13.1107", "doubled-digit"),
    ("14.107", "neighbour-key"), ("16.107", "neighbour-key"), ("23.1", "neighbour-key"),
  ])
  func slipsOfTheHandAreTold(_ text: String, _ name: String) throws {
    #expect(try slip(text) == name)
  }

  @Test func digitsThatAreCutOffAreTold() throws {
    #expect(try slip("0.666", 2.0 / 3) == "truncated")
    #expect(try slip("13.1", 13.1672) == "truncated")
    #expect(try slip("-0.666", -2.0 / 3) == "truncated")
  }

  @Test(arguments: ["99", "18.3", "57.1", "1/7", "0", "13.9072"])
  func otherNumbersAreNoSlips(_ text: String) throws { #expect(try slip(text) == nil) }

  @Test func smallNumbersHaveSlipsToo() throws {
    #expect(try slip("0.00254", 0.00524) == "swapped-digits")
    #expect(try slip("0.0524", 0.00524) == "decimal-slip")
    #expect(try slip("0.0525", 0.42) == nil)
    #expect(try slip(".24", 0.42) == "swapped-digits")
  }

  @Test(arguments: 0..<200)
  func aDrawnSlipIsFoundAgain(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    // Four digits that differ, so that each slip makes another number.
    let digits = (1...9).shuffled(using: &generator).prefix(4).map { Character("\($0)") }
    let right = try #require(Double(String(digits[..<2] + [Character(".")] + digits[2...])))
    var typed = digits
    let place = Int.random(in: 0..<3, using: &generator)
    typed.swapAt(place, place + 1)
    let text = String(typed[..<2] + [Character(".")] + typed[2...])
    guard try !NumberAnswer(text).accepts(right) else { return }
    #expect(try slip(text, right) == "swapped-digits", "\(text) for \(right)")
  }
}
