import Formulas
import Testing

@testable import Coursework

struct AnswerSheetTests {
  @Test func aStudentGoesOnWithWhatWasTyped() throws {
    let variant = try #require(
      try exercise(Samples.epoch).kind.variant(seed: nil) as? StepsVariant)
    var sheet = AnswerSheet(variant)
    sheet.answer(sheet.next.typed())
    sheet.answer(sheet.next.typed())
    #expect(sheet.next == Value(48.25))
    sheet.answer("193")
    sheet.answer(sheet.next.typed())
    #expect(sheet.rule.name == "w'" && sheet.next == Value(5 - 0.01 * 193))
    sheet.answer("3.07")
    sheet.answer("0.9")
    #expect(sheet.isDone && sheet.wrong == ["dw"])
    #expect(sheet.diagnoses[2].named == ["sum-for-mean"])
  }
}
