import Formulas
import Testing

@testable import Coursework

struct WriteInputTests {
  @Test(
    arguments: [
      ("number", Shape.scalar, nil, false), ("number 0.1..2", .scalar, 0.1...2.0, false),
      ("vector 4", .vector(4), nil, false), ("vector 4 -1..1", .vector(4), -1.0...1.0, false),
      ("matrix 3x2", .matrix(rows: 3, columns: 2), nil, false),
      ("whole 0..3", .scalar, 0.0...3.0, true),
      ("vector 4 whole 0..1", .vector(4), 0.0...1.0, true),
    ] as [(String, Shape, ClosedRange<Double>?, Bool)])
  func everyFormIsRead(
    _ text: String, _ shape: Shape, _ range: ClosedRange<Double>?, _ isWhole: Bool
  ) {
    #expect(
      WriteInput(text, name: "x")
        == WriteInput(name: "x", shape: shape, range: range, isWhole: isWhole))
  }

  @Test(arguments: [
    "", "nubmer", "vector", "vector 0", "vector -1", "vector 4.5", "vector 401", "matrix 3",
    "matrix 3x", "matrix 0x2", "matrix 21x20", "matrix 99999999999999999999x2", "number 2..1",
    "number 1..1", "number 1", "number a..b", "number 0..1e9", "number nan..1", "number 1..2 3",
    "whole 0.2..0.8", "like x",
  ])
  func whatIsNoneIsRefused(_ text: String) {
    #expect(WriteInput(text, name: "x") == nil)
  }

  @Test func drawsStayInTheirRangeAndAwayFromZero() throws {
    var generator = SplitMix64(seed: 1)
    for text in [
      "number", "vector 5", "number -1..1", "number 0.1..2", "whole -2..2", "number 5..900",
    ] {
      let input = try #require(WriteInput(text, name: "x"))
      for _ in 0..<200 {
        for value in [input.drawn(using: &generator), input.small(using: &generator)] {
          #expect(value.shape == input.shape)
          for entry in value.entries {
            #expect(input.range?.contains(entry) ?? (entry.magnitude <= 5))
            #expect(!input.isWhole || entry == entry.rounded())
          }
        }
        let drawn = input.drawn(using: &generator)
        #expect(input.isWhole || drawn.entries.allSatisfy { $0.magnitude > 0.001 })
      }
    }
  }

  @Test func smallNumbersAreShort() throws {
    var generator = SplitMix64(seed: 2)
    for text in ["number", "number 0.1..2", "number 0.001..0.01", "number -100..100"] {
      let input = try #require(WriteInput(text, name: "x"))
      for _ in 0..<50 {
        let entry = input.small(using: &generator).entries[0]
        #expect(NumberText.written(entry, digits: 2) == NumberText.written(entry, digits: 15))
      }
    }
  }
}
