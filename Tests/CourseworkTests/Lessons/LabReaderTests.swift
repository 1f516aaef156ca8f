import Formulas
import Labs
import Testing

@testable import Coursework

struct LabReaderTests {
  private func lab(_ text: String) -> LabDeclaration? {
    LessonReader.read(lessonText(fenced("lab", text)), file: "a.md").lesson.lab
  }

  @Test func aDescentIsRead() throws {
    guard
      let lab = lab(Samples.lab + "\nview = { x1 = [-6, 6] }")?.experiment as? DescendDeclaration
    else {
      Issue.record("no lab")
      return
    }
    #expect(lab.function.printed() == "x₁² + x₂²")
    #expect(lab.unknowns == ["x1", "x2"] && lab.start == [5, 5] && lab.rate == 0.1)
    #expect(lab.view[0] == -6...6)
    // Without a view, a little more than the start on both sides.
    #expect(lab.view[1] == -7...7)
    #expect(reports("lab", Samples.lab) == [])
  }

  @Test func theStartBelongsToTheUnknownsWhateverTheOrder() {
    guard
      let lab = lab(
        "kind = \"descend\"\nf = \"z + a\"\nstart = { z = 1, a = 2 }\nrate = 1")?.experiment
        as? DescendDeclaration
    else {
      Issue.record("no lab")
      return
    }
    #expect(lab.unknowns == ["a", "z"] && lab.start == [2, 1])
  }

  @Test(arguments: [
    (
      "kind = \"descend\"", "kind = \"decend\"",
      "6:1: There is no experiment of the kind “decend”. Write: descend"
    ),
    ("kind = \"descend\"", "", "6:1: This lab has no “kind”. Write: kind = \"descend\""),
    (
      "f = \"x1^2 + x2^2\"", "f = \"x1^2 + \"",
      "7:13: In “f”: something is missing after +. Write a number, a name or a bracket."
    ),
    (
      "f = \"x1^2 + x2^2\"", "f = \"2x1 + x2\"",
      "7:7: In “f”: write 2*x1, with a star, for 2x1."
    ),
    (
      "f = \"x1^2 + x2^2\"", "f = \"x1^2\"",
      "7:1: “f” has 1 unknowns (x1), but a map needs two: f = \"x1^2 + x2^2\""
    ),
    (
      "f = \"x1^2 + x2^2\"", "f = \"ln(x1 - 6) + x2^2\"",
      "7:1: In “f”: the function has no finite value and slope at the start. Start elsewhere."
    ),
    (
      "x2 = 5 }", "x2 = 5, x3 = 1 }",
      "8:1: “start” has a key “x3” that means nothing here. Did you mean “x1”?"
    ),
    (
      ", x2 = 5 }", " }",
      "8:1: “start” has no x2 between −1000 and 1000: start = { x2 = 5, … }"
    ),
    (
      "x2 = 5 }", "x2 = 1001 }",
      "8:1: “start” has no x2 between −1000 and 1000: start = { x2 = 5, … }"
    ),
    ("rate = 0.1", "rate = 0", "9:1: “rate” must lie between 0 and 10: rate = 0.1"),
    ("rate = 0.1", "rate = 11", "9:1: “rate” must lie between 0 and 10: rate = 0.1"),
    ("rate = 0.1", "", "6:1: This lab has no “rate”. Write: rate = 0.1"),
    (
      "rate = 0.1", "rate = 0.1\nview = { x1 = [6, -6] }",
      "10:1: “view” must have the lower and the upper end of x1, within a million: x1 = [-6, 6]"
    ),
    (
      "rate = 0.1", "rate = 0.1\nview = { x1 = [-1e300, 1e300] }",
      "10:1: “view” must have the lower and the upper end of x1, within a million: x1 = [-6, 6]"
    ),
    (
      "rate = 0.1", "rate = 0.1\nview = { x1 = [0, 1], y = [0, 1] }",
      "10:1: “view” has a key “y” that means nothing here."
    ),
    (
      "rate = 0.1", "rate = 0.1\nstrat = 1",
      "10:1: This lab has a key “strat” that means nothing here. Did you mean “start”?"
    ),
  ])
  func everyFaultHasItsPlaceAndItsRemedy(_ part: String, _ other: String, _ report: String) {
    #expect(Samples.lab.contains(part))
    #expect(reports("lab", Samples.lab.replacing(part, with: other)) == ["a.md:" + report])
  }

  @Test func anUnknownCalledLikeTheRateIsRefused() {
    #expect(
      reports("lab", Samples.lab.replacing("x1", with: "rate")) == [
        "a.md:7:1: In “f”: the name rate is the learning rate's. Give the unknown another name."
      ])
  }

  @Test func whatTheDoctorIsToFindIsRead() {
    #expect(lab(Samples.lab)?.ailment == nil)
    #expect(lab(Samples.lab + "\nailment = \"dead-relus\"")?.ailment == .deadReLUs)
    #expect(
      reports("lab", Samples.lab + "\nailment = \"rate-to-high\"") == [
        "a.md:10:1: The doctor knows no “rate-to-high”. Write: rate-too-high"
      ])
  }

  @Test func brokenTOMLIsReportedOnce() {
    #expect(reports("lab", Samples.lab + "\nview = { x1 = [").count == 1)
  }

  private static let training = """
    kind = "train"
    data = "xor"
    rate = 0.1
    """

  @Test func aTrainingSaysWhatItShows() {
    let text = Self.training + "\nshows = [\"network\", \"activation-history\"]"
    #expect(reports("lab", text) == [] && lab(text)?.shows == [.network, .activationHistory])
    #expect(lab(Self.training)?.shows == [])
  }

  @Test(arguments: [
    (
      #"["nework"]"#,
      "There is no picture “nework” of a training. Did you mean “network”?"
    ), (#"["loss", "loss"]"#, "“loss” stands twice in “shows”."),
    (#""loss""#, "“shows” must be a list of texts: shows = [\"…\", \"…\"]"),
  ])
  func picturesThatThereAreNot(_ shows: String, _ fault: String) {
    let faults = reports("lab", Self.training + "\nshows = \(shows)")
    #expect(faults == ["a.md:9:1: " + fault])
  }

  @Test func aWordFarFromAllNamesThemAll() {
    let faults = reports("lab", Self.training + "\nshows = [\"xyzzyxyz\"]")
    for name in TrainPictureName.allCases {
      #expect(faults.first?.contains(name.rawValue) == true, "\(name)")
    }
  }

  @Test func onlyTrainingsShowPictures() {
    #expect(reports("lab", Samples.lab + "\nshows = [\"loss\"]").count == 1)
  }
}
