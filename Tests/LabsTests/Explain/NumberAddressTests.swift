import Testing

@testable import Labs

@Suite struct NumberAddressTests {
  @Test func otherNumbersOfTheSamePlaceAreNotRests() {
    let weight = NumberAddress(.weight(1), at: [2, 0], skipping: 5)
    #expect(weight.with(.gradient) == NumberAddress(.weight(1), .gradient, at: [2, 0]))
    #expect(weight.layer == 1)
    #expect(NumberAddress(.loss).layer == nil)
  }
}
