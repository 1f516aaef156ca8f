import Labs
import Testing

@testable import Coursework

struct ControlChoiceReaderTests {
  private let text = """
    kind = "train"
    data = "xor"
    layers = [4]
    controls = ["rate", "units", "data"]
    lock = ["units"]
    """

  private func lab(_ text: String) -> LabDeclaration? {
    LessonReader.read(lessonText(fenced("lab", text)), file: "a.md").lesson.lab
  }

  @Test func whatIsShownAndWhatIsLocked() {
    #expect(
      lab(text)?.choice == ControlChoice(shown: ["rate", "units", "data"], locked: ["units"]))
    #expect(lab("kind = \"train\"\ndata = \"xor\"")?.choice == ControlChoice())
    let rule = "kind = \"rule\"\nstart = { w = 0, eta = 1 }\nepoch = \"w' = w + eta\"\n"
    #expect(lab(rule + "controls = [\"eta\"]")?.choice.shown == ["eta"])
    #expect(lab(rule + "controls = { eta = [0, 2, 1] }")?.choice.shown == nil)
  }

  @Test func faultsHaveTheirPlace() {
    #expect(
      labReports(text, "\"rate\", ", "\"rat\", ").first?.hasPrefix(
        "a.md:9:1: In “controls”: This experiment has no control “rat”.") == true)
    #expect(
      labReports(text, "[\"units\"]", "[\"neurons\"]").first?.hasPrefix(
        "a.md:10:1: In “lock”: This experiment has no control “neurons”.") == true)
    #expect(
      labReports(text, "[\"rate\", \"units\", \"data\"]", "\"rate\"") == [
        "a.md:9:1: “controls” must be a list of names: controls = [\"rate\", \"batch\"]"
      ])
    #expect(
      labReports(text, "layers = [4]", "offers = [\"x1 +\"]").first?.contains(
        "something is missing")
        == true)
  }
}
