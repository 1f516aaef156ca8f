import DataFiles
import Foundation
import Learning
import Tensors
import Testing

/// One file of `Tests/Fixtures/Parity`: what another library made of one layer, loss, optimizer,
/// schedule or model. `Tests/Fixtures/parity.py` writes them and says which library it was.
struct ParityCase {
  /// Folder and name: `Layers/Dense`.
  let path: String
  private let file: TensorFile

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Parity")

  /// All cases of a folder, by path.
  static func paths(in name: String) -> [String] {
    let files =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path))
      ?? []
    return files.filter { $0.hasSuffix(".safetensors") }.sorted()
      .map { "\(name)/\($0.dropLast(".safetensors".count))" }
  }

  init(_ path: String) throws {
    self.path = path
    file = try TensorFile(
      safetensorsFile: Self.folder.appending(path: "\(path).safetensors").path)
  }

  func note(_ key: String) throws -> String {
    try #require(file.metadata[key], "\(path) has no note \(key)")
  }

  func tensor(_ name: String) throws -> Tensor { try file.tensor(named: name) }

  func has(_ name: String) -> Bool { file.tensors.contains { $0.name == name } }

  /// `x0`, `x1` and so on.
  func tensors(numbered prefix: String) throws -> [Tensor] {
    var result: [Tensor] = []
    while has("\(prefix)\(result.count)") {
      result.append(try tensor("\(prefix)\(result.count)"))
    }
    return result
  }

  /// The tensors whose names begin so, without that beginning.
  func tensors(under prefix: String) -> [(name: String, tensor: Tensor)] {
    file.tensors.filter { $0.name.hasPrefix(prefix) }
      .map { (String($0.name.dropFirst(prefix.count)), $0.tensor) }
  }

  /// A value that a note has as JSON.
  func value<Value: Decodable>(_ type: Value.Type, _ key: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(note(key).utf8))
  }

  func layer() throws -> any Layer {
    let (kind, settings) = try stored(note("layer"))
    let type = try #require(LayerKinds.named(kind), "there is no layer \(kind)")
    return try JSONDecoder().decode(type, from: settings)
  }

  func loss() throws -> any Loss { try loss(note("loss")) }

  /// The losses of a model, with their weights.
  func losses() throws -> [(loss: any Loss, weight: Float)] {
    let entries = try #require(
      try JSONSerialization.jsonObject(with: Data(note("losses").utf8)) as? [[String: Any]])
    return try entries.map { entry in
      let weight = try #require(entry["weight"] as? NSNumber)
      let text = try JSONSerialization.data(withJSONObject: try #require(entry["loss"]))
      return (try loss(String(decoding: text, as: UTF8.self)), weight.floatValue)
    }
  }

  func optimizer() throws -> any Optimizer {
    let (kind, settings) = try stored(note("optimizer"))
    let type = try #require(OptimizerKinds.named(kind), "there is no optimizer \(kind)")
    return try JSONDecoder().decode(type, from: settings)
  }

  /// The schedule of a training; a constant rate where none is noted.
  func schedule() throws -> any Schedule {
    guard file.metadata["schedule"] != nil else { return ConstantRate() }
    return try value(StoredSchedule.self, "schedule").schedule
  }

  func clipping() throws -> GradientClipping? {
    guard file.metadata["clipping"] != nil else { return nil }
    return try value(GradientClipping.self, "clipping")
  }

  private func loss(_ text: String) throws -> any Loss {
    let (kind, settings) = try stored(text)
    let type = try #require(LossKinds.named(kind), "there is no loss \(kind)")
    return try JSONDecoder().decode(type, from: settings)
  }

  /// A kind and its settings, each in JSON.
  private func stored(_ text: String) throws -> (kind: String, settings: Data) {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let settings = try JSONSerialization.data(withJSONObject: try #require(object["settings"]))
    return (try #require(object["kind"] as? String), settings)
  }
}

extension ParityCase {
  /// The kinds that all cases of some folders have under a note.
  static func kinds(in folders: String..., note key: String) throws -> Set<String> {
    try Set(
      folders.flatMap(paths(in:)).map { path in
        let parity = try ParityCase(path)
        return try parity.stored(parity.note(key)).kind
      })
  }
}
