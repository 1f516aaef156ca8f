internal import Tensors

/// A model as a file has it: inputs, layers with their settings, calls and outputs, all by name.
///
/// Reading goes through the same checks as building, so that a wrong file is a sentence and never a
/// broken model.
extension Model: Codable {
  private enum Key: String, CodingKey {
    case inputs, layers, calls, outputs
  }

  private struct StoredInput: Codable {
    var name: String
    var shape: Shape
  }

  private struct StoredCall: Codable {
    var layer: String
    var inputs: [String]
  }

  private struct StoredLayer: Codable {
    enum Key: String, CodingKey {
      case name, kind, settings
    }

    var name: String
    var layer: any Layer

    init(name: String, layer: any Layer) {
      self.name = name
      self.layer = layer
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      name = try container.decode(String.self, forKey: .name)
      let kind = try container.decode(String.self, forKey: .kind)
      guard let type = LayerKinds.named(kind) else {
        throw DecodingError.dataCorruptedError(
          forKey: .kind, in: container,
          debugDescription: "“\(kind)” is no kind of layer. There are "
            + LayerKinds.all.map { $0.kind }.joined(separator: ", ") + ".")
      }
      layer = try type.init(from: container.superDecoder(forKey: .settings))
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(name, forKey: .name)
      try container.encode(type(of: layer).kind, forKey: .kind)
      try layer.encode(to: container.superEncoder(forKey: .settings))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(
      inputs.map { StoredInput(name: $0.name, shape: $0.shape) }, forKey: .inputs)
    try container.encode(
      layers.map { StoredLayer(name: $0.name, layer: $0.layer) }, forKey: .layers)
    try container.encode(
      calls.map {
        StoredCall(layer: layers[$0.layer].name, inputs: $0.inputs.map(name(of:)))
      }, forKey: .calls)
    try container.encode(outputNames, forKey: .outputs)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    var values: [String: Value] = [:]
    self.init()
    func known(_ name: String, _ key: Key) throws -> Value {
      guard let value = values[name] else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: container, debugDescription: "“\(name)” is used before it is there")
      }
      return value
    }
    for stored in try container.decode([StoredInput].self, forKey: .inputs) {
      values[stored.name] = try input(stored.name, stored.shape)
    }
    var references: [String: LayerReference] = [:]
    for stored in try container.decode([StoredLayer].self, forKey: .layers) {
      references[stored.name] = try layer(stored.layer, name: stored.name)
    }
    for stored in try container.decode([StoredCall].self, forKey: .calls) {
      guard let reference = references[stored.layer] else {
        throw DecodingError.dataCorruptedError(
          forKey: .calls, in: container, debugDescription: "“\(stored.layer)” is no layer")
      }
      let output = try call(reference, on: stored.inputs.map { try known($0, .calls) })
      values[name(of: output)] = output
    }
    for name in try container.decode([String].self, forKey: .outputs) {
      try output(known(name, .outputs))
    }
  }
}
