import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct NetworkDiagramTests {
  private static func map(_ number: Int) -> Raster {
    let steps = (0..<144).map { pixel in
      let (x, y) = (Double(pixel % 12) - 5.5, Double(pixel / 12) - 5.5)
      let height = x * Double(number % 3 - 1) + y * Double(number % 4 - 2)
      return UInt8(max(0, min(6, 3 + height / 3)))
    }
    return Raster(columns: 12, rows: 12, .levels(.diverging, last: 6, steps: steps))
  }

  static func network(_ sizes: [Int], maps: Bool) -> NetworkDiagram {
    let last = sizes.count - 1
    let layers = sizes.enumerated().map { number, size in
      NetworkDiagram.Layer(
        number == 0 ? "input" : number == last ? "output" : "hidden \(number)",
        activation: number == 0 ? "" : number == last ? "sigmoid" : "tanh",
        neurons: (0..<size).map { index in
          NetworkDiagram.Neuron(
            number == 0 ? "x\(index + 1)" : number == last ? "\(index)" : "",
            value: Double((index * 7 + number * 3) % 11) / 6 - 0.8,
            map: maps ? map(index + number * 5) : nil)
        })
    }
    var weights: [[[Double]]] = []
    for (inputs, outputs) in zip(sizes, sizes.dropFirst()) {
      weights.append(
        (0..<outputs).map { output in
          (0..<inputs).map { input -> Double in
            let mixed = output * 37 + input * 17 + output * input * 3
            return Double(mixed % 23) / 10 - 1.1
          }
        })
    }
    return NetworkDiagram(
      "a network", layers: layers, weights: weights,
      selected: .init(layer: 0, output: 1, input: 0))
  }

  private func picture(_ plot: NetworkDiagram, _ columns: Int, _ rows: Int, _ glyphs: Glyphs)
    -> Canvas
  {
    var canvas = Canvas(size: Size(columns: columns, rows: rows), glyphs: glyphs)
    canvas.draw(plot, in: canvas.bounds)
    return canvas
  }

  @Test(
    arguments: [
      (40, 12, .unicode), (60, 18, .unicode), (100, 30, .unicode),
      (40, 12, Glyphs(.ascii, levels: .density)),
    ] as [(Int, Int, Glyphs)])
  func golden(_ columns: Int, _ rows: Int, _ glyphs: Glyphs) {
    for (sizes, maps) in [([2, 4, 2, 1], true), ([2, 8, 8, 1], true), ([64, 32, 10], false)] {
      let canvas = picture(Self.network(sizes, maps: maps), columns, rows, glyphs)
      if glyphs.isASCII { #expect(isASCII(canvas)) }
      let name = sizes.map { "\($0)" }.joined(separator: "-")
      expectGolden(
        canvas.golden, "network-diagram-\(name)-\(glyphs.goldenName)-\(columns)x\(rows)")
    }
  }

  @Test(arguments: [.unicode, Glyphs(.ascii, levels: .density)])
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes {
      for plot in [
        Self.network([2, 4, 1], maps: true), Self.network([64, 10], maps: false),
      ] {
        #expect(strays(of: plot, in: size, glyphs: glyphs) == [])
      }
    }
  }

  @Test func hostileNumbersAreDrawn() {
    let odd = [Double.nan, .infinity, -1e300, 0, 1]
    let layer = NetworkDiagram.Layer(
      "\u{1b}[2J", neurons: odd.map { NetworkDiagram.Neuron("\u{1b}", value: $0) })
    var plot = NetworkDiagram("\u{1b}", layers: [layer, layer], weights: [[odd, [], [1]], [odd]])
    plot.selected = .init(layer: 9, output: -1, input: 9)
    let canvas = picture(plot, 60, 18, .unicode)
    #expect(!canvas.text.contains("\u{1b}"))
    #expect(plot.description.hasSuffix("2 weights are no number."))
    #expect(plot.svg(size: Size(columns: 40, rows: 12)).hasSuffix("</svg>\n"))
    let blank = picture(NetworkDiagram(layers: []), 20, 8, .unicode).text
    #expect(!blank.contains { $0 != " " && $0 != "\n" })
    let empty = NetworkDiagram.Layer("none", neurons: [])
    #expect(
      picture(NetworkDiagram(layers: [empty, layer]), 40, 12, .unicode).text.contains("none"))
    let many = Self.network([100_000, 1], maps: false)
    #expect(picture(many, 60, 18, .unicode).text.contains(" more"))
  }

  @Test func theSelectedWeightIsPrinted() {
    let plot = Self.network([2, 4, 2, 1], maps: true)
    #expect(picture(plot, 40, 12, .unicode).text.contains("w₂₁ = 0.3"))
    #expect(picture(plot, 100, 30, .unicode).text.contains("w₂₁ = 0.3"))
  }

  @Test func neuronsAndEdgesAreZones() {
    let canvas = picture(Self.network([2, 1], maps: false), 60, 18, .unicode)
    #expect(canvas.zones.filter { $0.name == "neuron" }.map(\.index) == [0, 1, 2])
    #expect(canvas.zones.filter { $0.name == "edge" }.map(\.index).sorted() == [0, 1])
  }

  @Test func theDescriptionSaysWhatStandsOut() {
    #expect(NetworkDiagram(layers: []).description == "No layers yet.")
    #expect(
      Self.network([2, 4, 2, 1], maps: false).description.hasPrefix(
        "A 2-4-2-1 network; "))
    let plot = NetworkDiagram(
      layers: [.init("in", neurons: [.init("x"), .init("y")]), .init("out", neurons: [.init()])],
      weights: [[[0.5, -2]]], selected: .init(layer: 0, output: 0, input: 0))
    #expect(
      plot.description
        == "A 2-1 network; 1 of its 2 weights are positive. The largest in size is w₁₂ = −2, from y "
        + "to neuron 1 of out. Selected is w₁₁ = 0.5, from x to neuron 1 of out.")
  }
}
