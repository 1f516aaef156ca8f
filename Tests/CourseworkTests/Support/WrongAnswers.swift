@testable import Coursework

/// What students type, drawn from a seed: numbers of all kinds, and much that is none.
struct WrongAnswers {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func next() -> String {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: "\(Int.random(in: -200...200, using: &generator))"
    case 1: "\(Double.random(in: -100...100, using: &generator))"
    case 2: "\(Double(Int.random(in: -999...999, using: &generator)) / 100)"
    case 3: ["1/2", "5/9", "3/0", "0/7", "40/10", "/3", "1/2/3"].random(&generator)
    case 4: ["0", "1", "-0", "0.0", "-1", "10", "1e300", "1e-300"].random(&generator)
    case 5: ["", " ", "abc", "1,2,3", "--3", "3x", "\u{0}", "٣", "nan", "∞"].random(&generator)
    case 6: ["a", "b", "c", "d", "A", "b)", "2", "9", "z"].random(&generator)
    case 7: String(repeating: "9", count: Int.random(in: 1...70, using: &generator))
    default: "\(Double(Int.random(in: -9999...9999, using: &generator)) / 1000)"
    }
  }
}

extension Array {
  fileprivate func random(_ generator: inout SplitMix64) -> Element {
    self[Int.random(in: indices, using: &generator)]
  }
}
