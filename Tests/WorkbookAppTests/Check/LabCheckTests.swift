import Coursework
import Labs
import Testing

@testable import WorkbookApp

@Suite struct LabCheckTests {
  private func lab(rate: String, extra: String = "") -> String {
    """
    Words.

    ```lab
    kind = "descend"
    f = "x1^4 + x2^4"
    start = { x1 = 4, x2 = 4 }
    rate = \(rate)
    \(extra)
    ```
    """
  }

  private func reports(_ page: String) -> [String] {
    Samples.reports(LabCheck(), Samples.course(page))
  }

  @Test func anExperimentThatRunsIsSound() {
    #expect(reports(lab(rate: "0.01")) == [])
    #expect(
      LabCheck().faults(
        in: ShippedCourse.course, CheckOptions(data: ShippedTables.catalog)) == [])
  }

  @Test func oneThatLeavesAllNumbersAtOnceIsNamedAtItsBlock() throws {
    let found = reports(lab(rate: "1.9"))
    #expect(found.count == 1)
    #expect(try #require(found.first).hasPrefix("lin/01.md:7:1: The experiment leaves all numbers"))
  }

  @Test func aTableThatIsNotThereIsNamed() {
    let page = """
      ```lab
      id = "wine"
      kind = "train"
      data = "wine"
      target = "class"
      columns = ["alcohol"]
      layers = [2]
      activation = "tanh"
      loss = "softmax"
      optimizer = "sgd"
      rate = 0.1
      ```
      """
    let found = reports(page)
    #expect(found.count <= 1)
    #expect(found.allSatisfy { $0.contains("The experiment “wine” cannot be run") })
  }

  /// A page must be sound on machines without the images of one of its experiments.
  @Test func aTableThatThisMachineMayLackIsNoFault() {
    let page = """
      ```lab
      kind = "train"
      data = "clothes"
      target = "label"
      layers = [2]
      ```
      """
    let course = Samples.course(page)
    let data = DataCatalog(names: [], absent: ["clothes": "They are not here."]) {
      (name) throws(LabError) in throw LabError("There is no \(name).")
    }
    let found = course.lessons.flatMap { LabCheck().faults(in: $0, CheckOptions(data: data)) }
    #expect(found == [])
    #expect(reports(page).count == 1)
  }

  @Test func picturesThatSayNothingAreNamed() throws {
    let page = """
      ```lab
      kind = "train"
      data = "xor"
      rate = 0.1
      shows = ["map", "features"]
      ```
      """
    let found = reports(page)
    #expect(found.count == 1)
    #expect(try #require(found.first).contains("has no picture “features”. It has map, loss,"))
  }
}
