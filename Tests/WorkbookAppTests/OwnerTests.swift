import Testing

@testable import WorkbookApp

@Suite struct OwnerTests {
  @Test func aNameGivesTheSameSeedEverywhere() {
    // The published test vector of 64-bit FNV-1a for "a".
    #expect(Owner(name: "a").seed == 0xaf63_dc4c_8601_ec8c)
    #expect(Owner(name: "Ada").seed != Owner(name: "Alan").seed)
  }

  @Test func aGuestIsToldThatNothingIsKept() {
    #expect(Owner(name: "guest", isGuest: true).label == "guest: nothing is kept")
    #expect(Owner(name: "Ada").label == "Ada")
  }
}
