import Testing

@testable import Labs

@Suite struct FingerprintTests {
  @Test func itIsThatOfTheDefinition() {
    // From the reference vectors of FNV-1a, 32 bits.
    #expect(Fingerprint.of(Array("".utf8)) == 0x811C_9DC5)
    #expect(Fingerprint.of(Array("a".utf8)) == 0xE40C_292C)
    #expect(Fingerprint.of(Array("foobar".utf8)) == 0xBF9C_F968)
  }

  @Test func oneBitMakesAnother() {
    let numbers: [Float] = [1, 2, 3]
    #expect(Fingerprint.of(numbers) != Fingerprint.of([1, 2, Float(3).nextUp]))
    #expect(Fingerprint.of([0.0]) != Fingerprint.of([-0.0]))
  }
}
