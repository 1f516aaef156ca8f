import Testing

@testable import Coursework

struct PrecisionTests {
  @Test func theUnitOfTheLastWantedDigit() {
    #expect(Precision.significant(3).unit(of: 13.1) == 0.1)
    #expect(Precision.significant(3).unit(of: -0.00524) == 1e-5)
    #expect(Precision.significant(3).unit(of: 1000) == 10)
    #expect(Precision.significant(2).unit(of: 0) == 0)
    #expect(Precision.decimals(2).unit(of: 1000) == 0.01)
    #expect(Precision.exact.unit(of: 3) == 0)
  }

  @Test(arguments: [
    ("the loss [4 digits]", "the loss" as String?, Precision.significant(4)),
    ("[1 digit]", nil, .significant(1)), ("p [0 decimals]", "p", .decimals(0)),
    ("p [exact]", "p", .exact),
  ])
  func aWishIsReadFromALabel(_ text: String, _ label: String?, _ precision: Precision) {
    let parts = Precision.split(label: text)
    #expect(parts.label == label && parts.precision == precision && !parts.isOdd)
  }

  @Test(arguments: ["", "x", "v [m/s]", "[x", "x]"])
  func aLabelWithoutAWishStays(_ text: String) {
    let parts = Precision.split(label: text)
    #expect(parts.precision == nil && !parts.isOdd)
    #expect(parts.label == (text.isEmpty ? nil : text))
  }

  @Test(arguments: ["x [99 digits]", "x [some digits]", "x [-1 decimals]", "x [exact please]"])
  func aWishThatCannotBeReadIsSeen(_ text: String) {
    #expect(Precision.split(label: text).isOdd)
  }

  @Test func numbersAreApartByFiveTolerances() {
    #expect(!Precision.significant(3).areApart(4, 4.02))
    #expect(Precision.significant(3).areApart(4, 4.03))
    #expect(Precision.significant(4).areApart(4, 4.02))
    #expect(!Precision.decimals(0).areApart(4, 6))
    #expect(!Precision.exact.areApart(4, 4))
    #expect(Precision.exact.areApart(4, 4.01))
  }

  @Test func whatIsWantedIsSaid() {
    #expect(Precision.significant(3).phrase == "3 digits")
    #expect(Precision.decimals(1).phrase == "1 decimal")
    #expect(Precision.exact.advice.contains("a fraction"))
  }
}
