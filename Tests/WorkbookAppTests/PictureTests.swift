import Cells
import Plots
import Testing

@testable import WorkbookApp

@Suite struct PictureTests {
  private let picture = Picture(
    name: "a",
    plot: LineChart(
      "title", x: Axis("step", 0...1), y: Axis("loss", 0...1),
      series: [
        .init("loss", points: [Point(0, 1), Point(1, 0.25)])
      ]))

  @Test func aPictureIsAVectorFigureAndText() throws {
    let files = picture.files()
    #expect(files.map { "\($0.name).\($0.ending)" } == ["a.svg", "a.txt"])
    let svg = try #require(files.first).text
    #expect(svg.hasPrefix("<svg ") && svg.contains("<title>title</title>"))
    #expect(svg.contains("<path ") && svg.hasSuffix("</svg>\n"))
    #expect(files[1].text.contains("┤") && files[1].text.contains("0.25"))
  }

  @Test func textLinesAreNoWiderThanAPage() {
    let lines = picture.files()[1].text.split(separator: "\n").prefix(24)
    #expect(lines.allSatisfy { $0.count <= 80 } && lines.contains { $0.count > 60 })
  }
}
