import Testing

@testable import Labs

struct DoctorWordsTests {
  @Test func numbersHaveThreeDigitsAndSharesTwo() {
    #expect(DoctorWords.number(0.123456) == "0.123")
    #expect(DoctorWords.percent(0.12345) == "12 %")
    #expect(DoctorWords.percent(1.4) == "140 %")
  }
}
