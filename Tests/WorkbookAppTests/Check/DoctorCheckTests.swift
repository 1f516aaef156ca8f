import Coursework
import Labs
import Testing

@testable import WorkbookApp

@Suite struct DoctorCheckTests {
  private func reports(_ keys: String) -> [String] {
    let page = """
      Words.

      ```lab
      id = "line"
      kind = "train"
      points = { x = [1, 3, 6, 5], y = [4, 8, 14, 13] }
      loss = "halfMeanSquaredError"
      zero = true
      \(keys)
      ```
      """
    return Samples.reports(DoctorCheck(), Samples.course(page))
  }

  @Test func aRunThatIsWellNeedsNoWord() {
    #expect(reports("rate = 0.05") == [])
  }

  @Test func aRunThatIsIllIsNamedUnlessTheLessonSaysSo() throws {
    let found = reports("rate = 0.3")
    #expect(found.count == 1)
    let report = try #require(found.first)
    #expect(report.hasPrefix("lin/01.md:7:1: In the experiment “line” the doctor finds: The rate"))
    #expect(report.contains("ailment = \"rate-too-high\""))
    #expect(reports("rate = 0.3\nailment = \"rate-too-high\"") == [])
  }

  @Test func oneOfSeveralRunsMayBeWhatTheLessonIsAbout() {
    #expect(
      reports("rate = 0.05\nvary = { rate = [0.05, 0.3] }\nailment = \"rate-too-high\"") == [])
    #expect(reports("rate = 0.05\nvary = { rate = [0.05, 0.3] }").count == 1)
  }

  @Test func anAilmentThatIsNotThereIsNamed() throws {
    let found = reports("rate = 0.05\nailment = \"plateau\"")
    #expect(found.count == 1)
    #expect(try #require(found.first).contains("does not find “plateau” within 300 steps"))
  }

  @Test func theCourseIsWell() {
    let faults = ShippedCourse.course.lessons.flatMap {
      DoctorCheck().faults(in: $0, CheckOptions(data: ShippedTables.catalog))
    }
    #expect(faults.map(\.description) == [])
  }
}
