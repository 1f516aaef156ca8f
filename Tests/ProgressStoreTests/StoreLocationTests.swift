import Testing

@testable import ProgressStore

@Suite struct StoreLocationTests {
  @Test func followsTheXDGFolders() throws {
    #expect(
      StoreLocation.standard(environment: ["HOME": "/people/ada"])
        == .file("/people/ada/.local/share/gradus/progress.sqlite"))
    #expect(
      StoreLocation.standard(environment: ["HOME": "/people/ada", "XDG_DATA_HOME": "/data/"])
        == .file("/data/gradus/progress.sqlite"))
    #expect(
      StoreLocation.standard(
        student: try StudentName("Ada L."), environment: ["XDG_DATA_HOME": "/data"])
        == .file("/data/gradus/students/%41da%20%4c%2e.sqlite"))
  }

  @Test func relativeAndEmptyValuesCountAsUnset() {
    for value in ["", "data", "./data", "~/data"] {
      #expect(
        StoreLocation.standard(environment: ["HOME": "/h", "XDG_DATA_HOME": value])
          == .file("/h/.local/share/gradus/progress.sqlite"))
      #expect(StoreLocation.standard(environment: ["HOME": value]) == .noHome)
    }
    #expect(
      StoreLocation.standard(environment: ["HOME": "/"])
        == .file("/.local/share/gradus/progress.sqlite"))
  }
}
