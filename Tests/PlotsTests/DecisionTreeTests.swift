import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct DecisionTreeTests {
  /// The irises of Fisher (1936), two questions deep.
  static let irises = DecisionTree(
    "three irises", classes: ["setosa", "versicolor", "virginica"],
    root: .split(
      "petal length ≤ 2.45", yes: .leaf(0, counts: [50, 0, 0], impurity: 0),
      no: .split(
        "petal width ≤ 1.75", yes: .leaf(1, counts: [0, 49, 5], impurity: 0.168),
        no: .leaf(2, counts: [0, 1, 45], impurity: 0.043), impurity: 0.5, samples: 100),
      impurity: 0.667, samples: 150))

  static func deep(_ depth: Int) -> DecisionTree.Node {
    (0..<depth).reduce(.leaf(1, counts: [1, 2], impurity: nil)) { below, number in
      .split(
        "x ≤ \(number)", yes: .leaf(0, counts: [number], impurity: 0), no: below, impurity: nil,
        samples: number)
    }
  }

  private func picture(_ plot: DecisionTree, _ columns: Int, _ rows: Int, _ glyphs: Glyphs)
    -> Canvas
  {
    var canvas = Canvas(size: Size(columns: columns, rows: rows), glyphs: glyphs)
    canvas.draw(plot, in: canvas.bounds)
    return canvas
  }

  @Test(
    arguments: [
      (40, 12, .unicode), (60, 18, .unicode), (40, 12, Glyphs(.ascii, levels: .density)),
    ] as [(Int, Int, Glyphs)])
  func golden(_ columns: Int, _ rows: Int, _ glyphs: Glyphs) {
    for (name, plot) in [
      ("irises", Self.irises), ("deep", DecisionTree("a deep tree", root: Self.deep(9))),
    ] {
      let canvas = picture(plot, columns, rows, glyphs)
      if glyphs.isASCII { #expect(isASCII(canvas)) }
      expectGolden(canvas.golden, "decision-tree-\(name)-\(glyphs.goldenName)-\(columns)x\(rows)")
    }
  }

  @Test(arguments: [.unicode, Glyphs(.ascii, levels: .density)])
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes {
      #expect(strays(of: Self.irises, in: size, glyphs: glyphs) == [])
      #expect(strays(of: DecisionTree(root: Self.deep(9)), in: size, glyphs: glyphs) == [])
    }
  }

  @Test func hostileTreesAreDrawn() {
    let leaf = DecisionTree.Node.leaf(-7, counts: [.max, .max, -1], impurity: .nan)
    let plot = DecisionTree(
      "\u{1b}", classes: ["\u{1b}"],
      root: .split("層\u{1b}[2J", yes: leaf, no: leaf, impurity: .infinity, samples: -5))
    #expect(!picture(plot, 40, 12, .unicode).text.contains("\u{1b}"))
    #expect(plot.svg(size: Size(columns: 40, rows: 12)).hasSuffix("</svg>\n"))
    #expect(!plot.description.isEmpty)
    let text = picture(DecisionTree(root: Self.deep(500)), 40, 12, .unicode).text
    #expect(text.contains("⋮ 990 more"))
  }

  @Test func nodesAreZones() {
    let zones = picture(Self.irises, 60, 18, .unicode).zones.filter { $0.name == "node" }
    #expect(zones.map(\.index) == [0, 1, 2, 3, 4])
    for (index, zone) in zones.enumerated() {
      #expect(zones.dropFirst(index + 1).allSatisfy { $0.area.intersection(zone.area).isEmpty })
    }
  }

  @Test func theDescriptionSaysHowWellTheTreeSeparates() {
    #expect(
      Self.irises.description
        == "3 leaves after at most 2 questions; the first is petal length ≤ 2.45. "
        + "6 of 150 samples end in a leaf of another class.")
    #expect(DecisionTree(root: nil).description == "No tree yet.")
  }
}
