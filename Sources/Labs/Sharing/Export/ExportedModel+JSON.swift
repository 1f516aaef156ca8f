internal import Formulas

/// The model as JSON writes it. The examples are not in it: they may be a course's or a student's own.
extension ExportedModel: Encodable {
  /// The version of the keys below.
  public static let schema = 1

  private enum Key: String, CodingKey {
    case schema, kind, summary, task, inputs, layers, output, classes, loss, seed, step, events
  }

  private struct Loss: Encodable {
    let name: String
    /// Over the examples that it has learned from.
    let training: Float
    let examples: Int
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode("gradus-model", forKey: .kind)
    try container.encode(summary, forKey: .summary)
    try container.encode(task.rawValue, forKey: .task)
    try container.encode(inputs, forKey: .inputs)
    try container.encode(layers, forKey: .layers)
    try container.encode(output.rawValue, forKey: .output)
    if !classes.isEmpty { try container.encode(classes, forKey: .classes) }
    try container.encode(
      Loss(name: lossName, training: loss, examples: examples.targets.count), forKey: .loss)
    try container.encode(seed, forKey: .seed)
    try container.encode(step, forKey: .step)
    if !events.isEmpty { try container.encode(RunLog.text(events), forKey: .events) }
  }
}

extension ExportedModel.Inputs: Encodable {
  private enum Key: String, CodingKey {
    case names, features, divisor, scaling, picture
  }

  private struct Scaling: Encodable {
    let means: [Double]
    let standardDeviations: [Double]
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(names, forKey: .names)
    if !features.isEmpty {
      try container.encode(features.map { $0.printed(.ascii) }, forKey: .features)
    }
    if divisor != 1 { try container.encode(divisor, forKey: .divisor) }
    if !means.isEmpty {
      try container.encode(
        Scaling(means: means, standardDeviations: standardDeviations), forKey: .scaling)
    }
    if !picture.isEmpty { try container.encode(picture, forKey: .picture) }
  }
}
