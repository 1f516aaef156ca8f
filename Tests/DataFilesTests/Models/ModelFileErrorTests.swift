import DataFiles
import Testing

@Suite struct ModelFileErrorTests {
  @Test func itNamesTheFile() {
    #expect("\(ModelFileError("net.json", "is empty."))" == "net.json: is empty.")
  }
}
