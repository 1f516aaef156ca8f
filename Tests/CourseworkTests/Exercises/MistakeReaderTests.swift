import Testing

@testable import Coursework

struct MistakeReaderTests {
  @Test func aPageAndStatementsAreToldApart() throws {
    #expect(try exercise(Samples.mistake).kind is MistakeExercise)
  }

  @Test func everyQuestionIsAboutAFaultOfItsOwn() {
    #expect(MistakeReader.faults([1, 4], marked: [nil, nil]) == [0, 1])
    #expect(MistakeReader.faults([1, 4], marked: [4, 1]) == [1, 0])
    #expect(MistakeReader.faults([1, 4], marked: [nil, 1]) == [1, 0])
    #expect(MistakeReader.faults([1, 4], marked: [4, 4]) == [1, 0])
    #expect(MistakeReader.faults([1, 4], marked: [7, nil]) == [0, 1])
  }
}
