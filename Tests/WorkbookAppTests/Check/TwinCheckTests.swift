import Coursework
import Testing

@testable import WorkbookApp

@Suite struct TwinCheckTests {
  private func reports(_ given: String, _ steps: String) -> [String] {
    let page = """
      ```exercise
      id = "one"
      kind = "steps"
      ask = "Work."
      \(given)
      steps = "\(steps)"
      hints = ["Think."]
      ```
      """
    return Samples.reports(TwinCheck(), Samples.course(page))
  }

  @Test func numbersThatHideAMistakeAreNamedAtTheirKey() throws {
    let found = reports("given = { x = 2 }", "y = x^2")
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasPrefix("lin/01.md:9:1: lin-01/one: In ") })
    #expect(found.contains { $0.contains("which cannot be told from the right result") })
  }

  @Test func numbersThatTellAllApartAreSound() {
    #expect(
      reports(
        "given = { a0 = 5, eta = 0.1 }\nvary = { a0 = [3, 5, 7], eta = [0.1, 0.2] }",
        "a1 = a0 - eta*2*a0") == [])
  }
}
