public import Cells

/// A network of neurons: layers from left to right, weights as lines between them.
public struct NetworkDiagram: Plot, Hashable, Sendable {
  /// A neuron, with what it puts out now or over a whole plane of inputs.
  public struct Neuron: Hashable, Sendable {
    public var label: String
    /// Its output for the present example.
    public var value: Double?
    /// Its output over the plane of the inputs.
    public var map: Raster?

    public init(_ label: String = "", value: Double? = nil, map: Raster? = nil) {
      self.label = label
      self.value = value
      self.map = map
    }
  }

  /// Neurons side by side.
  public struct Layer: Hashable, Sendable {
    public var name: String
    /// The activation function; empty for none.
    public var activation: String
    public var neurons: [Neuron]

    public init(_ name: String, activation: String = "", neurons: [Neuron]) {
      self.name = name
      self.activation = activation
      self.neurons = neurons
    }
  }

  /// One weight, by the layer it starts from and the numbers of its two neurons, from 0.
  public struct Edge: Hashable, Sendable {
    public var layer: Int
    public var output: Int
    public var input: Int

    public init(layer: Int, output: Int, input: Int) {
      self.layer = layer
      self.output = output
      self.input = input
    }
  }

  public var title: String
  public var layers: [Layer]
  /// The weights between neighbouring layers: outputs × inputs each.
  public var weights: [[[Double]]]
  /// The edge that stands out.
  public var selected: Edge?

  /// A network. Neurons are zones `neuron` and the middles of edges zones `edge`, numbered layer by
  /// layer, edges then output by output.
  public init(
    _ title: String = "", layers: [Layer], weights: [[[Double]]] = [], selected: Edge? = nil
  ) {
    self.title = title
    self.layers = layers
    self.weights = weights
    self.selected = selected
  }

  private var edges: NetworkEdges { NetworkEdges(weights, sizes: layers.map(\.neurons.count)) }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard !layers.isEmpty, area.rows > 2 else {
      if !layers.isEmpty { surface.writeTooSmall(in: area) }
      return
    }
    let body = surface.title(title, in: area, leaving: 8)
    let (headed, footer) = body.splitBottom(body.rows >= 9 ? 2 : body.rows >= 7 ? 1 : 0)
    let (heading, neurons) = headed.splitTop(headed.rows >= 8 ? 3 : headed.rows >= 4 ? 1 : 0)
    let requests = layers.map { layer in
      NetworkLayout.Request(
        count: layer.neurons.count, hasMaps: layer.neurons.contains { $0.map != nil },
        hasValues: layer.neurons.contains { $0.value != nil })
    }
    let (left, right) = margins(surface.glyphs, columns: area.columns)
    guard
      let layout = NetworkLayout(requests, in: neurons, left: left, right: right)
        ?? NetworkLayout(requests, in: neurons, left: 0, right: 0)
    else { return surface.writeTooSmall(in: area) }
    let all = edges
    let drawing = NetworkDrawing(diagram: self, layout: layout, edges: all, area: area)
    drawing.drawEdges(on: &surface, in: neurons)
    drawing.drawNeurons(on: &surface)
    drawing.drawHeadings(on: &surface, in: heading)
    drawing.drawKey(on: &surface, in: footer)
  }

  /// The columns for the labels beside the first and the last layer.
  private func margins(_ glyphs: Glyphs, columns: Int) -> (left: Int, right: Int) {
    func widest(_ layer: Layer?) -> Int {
      let labels = layer?.neurons.prefix(200).map(\.label) ?? []
      let width = labels.map { TextWidth.columns(of: glyphs.spelled($0)) }.max() ?? 0
      return width == 0 ? 0 : min(width, columns / 6) + 1
    }
    // Headings hang over narrow columns by a few cells.
    return (max(2, widest(layers.first)), max(2, layers.count > 1 ? widest(layers.last) : 0))
  }

  public var description: String {
    guard !layers.isEmpty else { return "No layers yet." }
    let sizes = layers.map { "\($0.neurons.count)" }.joined(separator: "-")
    let all = edges
    guard let largest = all.edges.max(by: { abs($0.weight) < abs($1.weight) }) else {
      return "A \(sizes) network without weights." + gapsInWords(all.gaps)
    }
    let positive = all.edges.count { $0.weight > 0 }
    var text = "A \(sizes) network; \(positive) of its \(all.edges.count) weights are positive. "
    text += "The largest in size is \(inWords(largest))."
    if let selected, let edge = all.edges.first(where: { isSelected($0, selected) }) {
      text += edge == largest ? " It is selected." : " Selected is \(inWords(edge))."
    }
    return text + gapsInWords(all.gaps)
  }

  private func gapsInWords(_ count: Int) -> String {
    count == 0 ? "" : " \(count) weight\(count == 1 ? " is" : "s are") no number."
  }

  private func isSelected(_ edge: NetworkEdges.Edge, _ selected: Edge) -> Bool {
    edge.layer == selected.layer && edge.output == selected.output && edge.input == selected.input
  }

  private static func place(_ number: Int, in layer: Layer) -> String {
    "neuron \(number + 1)" + (layer.name.isEmpty ? "" : " of \(layer.name)")
  }

  private func inWords(_ edge: NetworkEdges.Edge) -> String {
    let name = NetworkEdges.name(output: edge.output, input: edge.input)
    let label = layers[edge.layer].neurons[edge.input].label
    let from = label.isEmpty ? Self.place(edge.input, in: layers[edge.layer]) : label
    let target = layers[edge.layer + 1]
    let to = target.neurons[edge.output].label
    return "\(name) = \(ShortNumber.text(edge.weight)), from \(from) to "
      + (to.isEmpty ? Self.place(edge.output, in: target) : to)
  }
}
