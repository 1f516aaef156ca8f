import Labs
import Testing

@testable import Coursework

struct GridLabReaderTests {
  private let text = """
    kind = "grid"
    operation = "convolution"
    image = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    kernel = [[1, 0], [2, -1]]
    stride = 1
    padding = 1
    """

  @Test func everyOperationIsRead() throws {
    let lab = try experiment(text, as: GridDeclaration.self)
    #expect(lab.operation == .convolution && lab.padding == 1 && lab.kernel == [[1, 0], [2, -1]])
    let pooling = try experiment(
      "kind = \"grid\"\noperation = \"max\"\nimage = [[1, 2], [3, 4]]\nwindow = 2",
      as: GridDeclaration.self)
    #expect(pooling.kernel == [[1, 1], [1, 1]] && pooling.stride == 2)
    let mask = try experiment(
      "kind = \"grid\"\noperation = \"mask\"\nimage = [[1, 2]]\nmask = [[0, 1]]",
      as: GridDeclaration.self)
    #expect(mask.kernel == [[0, 1]])
  }

  @Test func aPictureIsARowOfATable() throws {
    let lab = try experiment(
      "kind = \"grid\"\nimage = \"digits 12\"\nkernel = [[1, 0], [0, -1]]", as: GridDeclaration.self
    )
    #expect(lab.picture == GridPicture(table: "digits", row: 12) && lab.needsTable)
    #expect(
      labReports(text, "[[1, 2, 3], [4, 5, 6], [7, 8, 9]]", "\"digits\"").first
        == "a.md:8:1: “image” must be rows of numbers, or a table of pictures and its row, from 1: "
        + "image = \"digits 12\"")
  }

  @Test func kernelsAndOperationsToChooseFrom() throws {
    let lab = try experiment(
      """
      kind = "grid"
      operations = ["convolution", "correlation"]
      image = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
      kernels = [{ name = "blur", rows = [[1, 1], [1, 1]], divide = 4 }, { name = "edge", rows = [[1, 0], [0, -1]] }]
      shifts = 2
      """, as: GridDeclaration.self)
    #expect(lab.operation == .convolution && lab.operations == [.convolution, .correlation])
    #expect(lab.kernels.map(\.name) == ["blur", "edge"] && lab.divisor == 4)
    #expect(lab.kernel == [[1, 1], [1, 1]] && lab.furthestShift == 2)
    let kernel = "kernel = [[1, 0], [2, -1]]"
    #expect(
      labReports(text, kernel, "kernels = [{ name = \"a\" }]").first?.contains(
        "a.md:9:1: A kernel has a name and rows") == true)
    #expect(
      labReports(
        text, kernel,
        "kernels = [{ name = \"a\", rows = [[1]] }, { name = \"b\", rows = [[1, 2]] }]"
      ).first?.contains("all of one size") == true)
    #expect(
      labReports(text, "operation = \"convolution\"", "operations = [\"max\", \"mask\"]").first
        == "a.md:7:1: A student can choose between correlation and convolution, or between max and mean: "
        + "operations = [\"max\", \"mean\"]")
  }

  @Test func faultsHaveTheirPlace() {
    #expect(
      labReports(text, "\"convolution\"", "\"fold\"").first
        == "a.md:7:1: There is no operation “fold”. Write one of correlation, convolution, max, "
        + "mean, mask.")
    #expect(
      labReports(text, "[4, 5, 6]", "[4, 5]").first
        == "a.md:8:1: “image” must be 1 to 64 rows of equally many numbers: image = [[1, 0], [0, 1]]"
    )
    #expect(
      labReports(text, "[[1, 0], [2, -1]]", "[1, 0]") == [
        "a.md:9:1: “kernel” must be rows of numbers: kernel = [[1, 0], [0, -1]]"
      ])
    #expect(
      labReports(text, "stride = 1", "stride = 0").first
        == "a.md:10:1: “stride” must be a whole number from 1 to 16: stride = 1")
  }
}
