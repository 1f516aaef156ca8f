import Cells
import Testing

@Suite struct StyleTests {
  @Test func emphasesAreApart() {
    let all: [Emphasis] = [.bold, .underline, .reverse]
    #expect(Emphasis(all).rawValue.nonzeroBitCount == 3)
  }

  @Test func theFirstTwoClassesHaveNames() {
    #expect(Role.classA == .category(0) && Role.classB == .category(1))
  }

  @Test func anyNumberIsAClassAndACurve() {
    #expect(Role.category(number: 3) == .category(3) && Role.curve(number: 3) == .curve(3))
    #expect(Role.category(number: 256) == .category(0) && Role.curve(number: 258) == .curve(2))
    #expect(Role.category(number: -1) == .category(255) && Role.curve(number: -1) == .curve(255))
    for number in [Int.min, .max] {
      #expect(Role.category(number: number) != .text && Role.curve(number: number) != .text)
    }
  }

  @Test func textIsPlain() {
    #expect(Style() == .text && Style.text.ground == nil && Style.text.emphasis.isEmpty)
    #expect(Style.faint == Style(.faint))
  }
}
