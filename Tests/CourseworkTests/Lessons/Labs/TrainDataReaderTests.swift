import Labs
import Testing

@testable import Coursework

struct TrainDataReaderTests {
  private let text = """
    kind = "train"
    data = "digits"
    columns = "*"
    target = "label"
    classes = ["zero", "one"]
    image = [8, 8]
    divide = 16
    """

  @Test func aTableOfPicturesIsRead() throws {
    let lab = try experiment(text, as: TrainDeclaration.self)
    #expect(lab.source == .table("digits", inputs: [], target: "label"))
    #expect(lab.pictureSizes == [8, 8, 1] && lab.divisor == 16 && lab.classes == ["zero", "one"])
    let listed = try experiment(
      "kind = \"train\"\ndata = \"t\"\ncolumns = [\"a\"]\ntarget = \"b\"\nimage = [1, 1, 1]",
      as: TrainDeclaration.self)
    #expect(listed.source == .table("t", inputs: ["a"], target: "b"))
    #expect(listed.pictureSizes == [1, 1, 1])
  }

  @Test func classesOfPointsHaveNames() throws {
    let lab = try experiment(
      "kind = \"train\"\npoints = { x = [1, 2], y = [0, 1] }\nclasses = [\"no\", \"yes\"]",
      as: TrainDeclaration.self)
    #expect(try TrainState(lab).classNames == ["no", "yes"])
  }

  @Test func faultsHaveTheirPlace() {
    #expect(
      labReports(text, "[8, 8]", "[8]") == [
        "a.md:11:1: “image” must be height and width of the pictures, or height, width and channels: "
          + "image = [8, 8]"
      ])
    let points = "kind = \"train\"\npoints = { x = [1, 2], y = [0, 2] }\n"
    #expect(
      reports("lab", points + "classes = [\"no\", \"yes\"]") == [
        "a.md:8:1: “classes” has 2 names, and the targets are the numbers 0 to 2. Name them all: classes "
          + "= [\"benign\", \"malignant\"]"
      ])
    #expect(
      reports("lab", points + "image = [2, 2]") == [
        "a.md:8:1: An example has 1 numbers, and “image” says 2 × 2 × 1. Write height and width, or "
          + "height, width and channels: image = [8, 8]"
      ])
    #expect(
      reports("lab", points + "image = [1, 1]\ninputs = [\"x^2\"]") == [
        "a.md:9:1: “image” and “inputs” do not go together: pictures are made of the numbers as they are."
      ])
  }
}
