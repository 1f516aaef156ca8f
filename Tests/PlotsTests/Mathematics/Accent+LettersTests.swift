import Testing

@testable import Plots

@Suite struct AccentLettersTests {
  @Test func lettersThatExistAreTaken() {
    #expect(Mathematics.Accent.hat.over("y").unicodeScalars.count == 1)
    #expect(Mathematics.Accent.bar.over("y").unicodeScalars.count == 1)
    #expect(Mathematics.Accent.tilde.over("n").unicodeScalars.count == 1)
  }

  @Test(arguments: Mathematics.Accent.allCases)
  func anyOtherLetterGetsTheMarkBehindIt(_ accent: Mathematics.Accent) {
    let marked = accent.over("q")
    #expect(marked.count == 1 && marked.unicodeScalars.count == 2)
    #expect(marked.unicodeScalars.first == "q")
  }
}
