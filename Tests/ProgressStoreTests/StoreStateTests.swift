import Testing

@testable import ProgressStore

@Suite struct StoreStateTests {
  @Test func theBannerStandsWhileNothingIsSaved() {
    #expect(StoreState.saving.banner == nil)
    #expect(StoreState.setAside(path: "/d/x").banner == nil)
    #expect(StoreState.guest.banner == "Not saving: you are a guest.")
    #expect(
      StoreState.readOnly(reason: .noHome).banner
        == "Not saving: There is no home folder to save in; set HOME or XDG_DATA_HOME.")
  }
}
