import Labs
import Testing

@testable import Coursework

@Suite struct CourseOwnDataTests {
  @Test func theCopyHasTheLabAndTheLessonStaysAsItIs() throws {
    let text = """
      +++
      id = "lab-01"
      title = "The free lab"
      +++
      ```lab
      id = "play"
      kind = "train"
      data = "xor"
      ```
      """
    let course = CourseReader.read([CourseFile(path: "lab/01-free.md", text: text)]).course
    let lab = LabDeclaration(
      TrainDeclaration(.points(inputs: [[1], [2]], targets: [1, 2])), id: "own")
    let own = try #require(
      course.adding(
        lab, titled: "exams.csv", as: "own-01", likeThatOf: "lab-01", data: .empty))
    #expect(own.lesson("own-01")?.labs.map(\.id) == ["own"])
    #expect(own.lesson("own-01")?.title == "exams.csv")
    #expect(own.lesson("lab-01")?.labs.map(\.id) == ["play"])
    #expect(
      course.adding(lab, titled: "", as: "own-01", likeThatOf: "nowhere", data: .empty) == nil)
  }
}
