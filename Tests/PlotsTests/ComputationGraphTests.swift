import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct ComputationGraphTests {
  /// f = (a + b)(b + c), forward up to a node or with all gradients.
  static func product(at current: Int, _ direction: ComputationGraph.Direction) -> ComputationGraph
  {
    let values = [2.0, 3, 4, 5, 7, 35]
    let gradients = [7.0, 12, 5, 7, 5, 1]
    let inputs = [[], [], [], [0, 1], [1, 2], [3, 4]]
    let nodes = ["a", "b", "c", "d", "e", "f"].enumerated().map { index, name in
      let isBackward = direction == .backward
      return ComputationGraph.Node(
        name, operation: ["", "", "", "+", "+", "×"][index],
        value: isBackward || index <= max(2, current) ? values[index] : nil,
        gradient: isBackward && index >= current ? gradients[index] : nil, inputs: inputs[index])
    }
    return ComputationGraph(
      "f = (a + b)(b + c)", nodes: nodes, current: current, direction: direction)
  }

  /// A 2-2-1 network with its loss.
  static let network: ComputationGraph = {
    var nodes: [ComputationGraph.Node] = []
    func add(_ name: String, _ operation: String = "", _ inputs: [Int] = []) -> Int {
      nodes.append(
        .init(
          name, operation: operation, value: Double(nodes.count * 7 % 13) / 5 - 0.9,
          gradient: Double(nodes.count * 5 % 11) / 9 - 0.5, inputs: inputs))
      return nodes.count - 1
    }
    let x = [add("x₁"), add("x₂")]
    let hidden = ["₁", "₂"].map { digit in
      let products = ["u", "v"].enumerated().map { index, name in
        add("", "×", [add(name + digit), x[index]])
      }
      return add("h" + digit, "σ", [add("z" + digit, "+", products)])
    }
    let products = hidden.enumerated().map { add("", "×", [add("w\($0 + 1)"), $1]) }
    let output = add("ŷ", "σ", [add("z", "+", products)])
    _ = add("L", "(ŷ−y)²", [output, add("y")])
    return ComputationGraph("a network", nodes: nodes, current: 13, direction: .backward)
  }()

  @Test func slopesStandOnTheWiresOfTheWayBack() {
    var plot = Self.product(at: 5, .backward)
    plot.nodes[5].slopes = [7, 5]
    let text = picture(plot, 80, 24, .unicode).text
    #expect(text.contains("◂×7─") && text.contains("◂×5─"), "\(text)")
    #expect(picture(plot, 80, 24, .ascii).text.contains("<*7-"))
    plot.direction = .forward
    #expect(!picture(plot, 80, 24, .unicode).text.contains("×7"))
  }

  @Test func theNodeThatIsLookedAtIsInView() {
    var chain = ComputationGraph(
      nodes: (0..<60).map { .init("n\($0)", inputs: $0 > 0 ? [$0 - 1] : []) }, current: 2)
    chain.selected = 50
    let text = picture(chain, 60, 12, .unicode).text
    #expect(text.contains("n50") && text.contains("n49") && !text.contains("n2 "))
  }

  private func picture(_ plot: ComputationGraph, _ columns: Int, _ rows: Int, _ glyphs: Glyphs)
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
      ("forward", Self.product(at: 4, .forward)), ("backward", Self.product(at: 1, .backward)),
    ] {
      let canvas = picture(plot, columns, rows, glyphs)
      if glyphs.isASCII { #expect(isASCII(canvas)) }
      expectGolden(
        canvas.golden, "computation-graph-\(name)-\(glyphs.goldenName)-\(columns)x\(rows)")
    }
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40)]) func goldenOfANetwork(
    _ columns: Int, _ rows: Int
  ) {
    expectGolden(
      picture(Self.network, columns, rows, .unicode).golden,
      "computation-graph-network-\(columns)x\(rows)")
  }

  @Test(arguments: [.unicode, Glyphs(.ascii, levels: .density)])
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes {
      #expect(strays(of: Self.product(at: 1, .backward), in: size, glyphs: glyphs) == [])
      #expect(strays(of: Self.network, in: size, glyphs: glyphs) == [])
    }
  }

  @Test func hostileGraphsAreDrawn() {
    let plot = ComputationGraph(
      "\u{1b}",
      nodes: [
        .init("\u{1b}[2J", value: .nan, gradient: .infinity, inputs: [0, 1, -3, 99]),
        .init("層", operation: "\u{1b}", value: -1e300, inputs: [0, 0, 0, 0, 2]),
        .init("", inputs: [1]),
      ], current: 7)
    #expect(!picture(plot, 40, 12, .unicode).text.contains("\u{1b}"))
    #expect(plot.svg(size: Size(columns: 40, rows: 12)).hasSuffix("</svg>\n"))
    #expect(!plot.description.isEmpty)
    #expect(ComputationGraph(nodes: []).description == "No computation yet.")
    let chain = ComputationGraph(
      nodes: (0..<500).map { .init("n\($0)", inputs: $0 > 0 ? [$0 - 1] : []) }, current: 250)
    let text = picture(chain, 60, 12, .unicode).text
    #expect(text.contains("n250") && text.contains("more ▸"))
  }

  @Test func boxesStayAndAreZones() {
    let canvas = picture(Self.product(at: 1, .backward), 60, 18, .unicode)
    let zones = canvas.zones.filter { $0.name == "node" }
    #expect(zones.map(\.index) == [0, 1, 2, 3, 4, 5])
    for (a, b) in zip(zones, zones.dropFirst()) { #expect(a.area.intersection(b.area).isEmpty) }
    #expect(canvas.text.contains("∂=12"))
  }

  @Test func theDescriptionSaysWhatTheGraphComputes() {
    #expect(
      Self.product(at: 1, .backward).description
        == "f × is 35, from 3 inputs. It answers most to b: derivative 12. The backward pass is at b."
    )
    #expect(
      Self.product(at: 4, .forward).description
        == "5 of 6 nodes have a value, from 3 inputs. The forward pass is at e +.")
  }
}
