import Labs
import Testing

@testable import Coursework

struct VariantReaderTests {
  private func lab(_ line: String) throws -> LabDeclaration {
    let text = lessonText(fenced("lab", Samples.lab + "\n" + line))
    let (lesson, diagnostics) = LessonReader.read(text, file: "a.md")
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    return try #require(lesson.lab)
  }

  @Test func runsSideBySideAreRead() throws {
    let varied = try lab("vary = { rate = [0.01, 0.1, 1] }")
    #expect(varied.variants.map(\.name) == ["rate 0.01", "rate 0.1", "rate 1"])
    #expect(try varied.group().runs.map { $0.run.controls[0].value } == [0.01, 0.1, 1])
    let named = try lab("variants = [{ name = \"near\", x1 = 1 }, { name = \"far\", x1 = 9 }]")
    #expect(try named.group().runs.map { $0.run.controls[1].value } == [1, 9])
  }

  @Test func aSweepIsRead() throws {
    let lab = try lab("sweep = { rate = [0.01, 0.1], steps = 20 }")
    #expect(lab.sweep == Sweep(control: "rate", values: ["0.01", "0.1"], steps: 20))
  }

  @Test func faultsHaveTheirPlace() {
    func fault(_ line: String) -> [String] { reports("lab", Samples.lab + "\n" + line) }
    #expect(
      fault("vary = { rate = [0.1], x1 = [1] }") == [
        "a.md:10:1: “vary” must have one control and a list of its values: "
          + "vary = { rate = [0.01, 0.1, 1] }"
      ])
    #expect(fault("vary = { rate = [11] }") == ["a.md:10:1: rate η can be set from 0 to 10."])
    #expect(
      fault("vary = { rate = [1, 2, 3, 4, 5, 6, 7] }") == [
        "a.md:10:1: There are 7 runs side by side. Declare at most 6."
      ])
    #expect(
      fault("sweep = { rate = [1] }") == [
        "a.md:10:1: “sweep” must have one control with a list of its values, and “steps”: "
          + "sweep = { rate = [0.01, 0.1, 1], steps = 100 }"
      ])
    #expect(
      fault("variants = [{ x1 = 1 }]") == [
        "a.md:10:1: “variants” must be a list of runs with a name and what is different: "
          + "variants = [{ name = \"fast\", rate = 1 }]"
      ])
  }
}
