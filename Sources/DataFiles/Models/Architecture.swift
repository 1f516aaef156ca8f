private import Foundation
public import Learning

/// A model's layers and how they are joined, as JSON: `inputs`, `layers` with their settings, `calls`
/// and `outputs`. Weights are kept apart, in a `TensorFile`.
public enum Architecture {
  /// Bytes of an architecture, at most; VGG-16 has 10,000.
  public static let limit = 16 << 20

  /// The JSON of a model; the same model gives the same bytes.
  ///
  /// - Throws: if a layer cannot be written, such as one of a function given in code.
  public static func json(of model: Model, name: String = "model") throws(ModelFileError)
    -> [UInt8]
  {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(model))
    } catch EncodingError.invalidValue(_, let context) {
      throw ModelFileError(name, context.debugDescription)
    } catch {
      throw ModelFileError(name, "\(error)")
    }
  }

  /// The model of a JSON text, checked as one that is built.
  ///
  /// - Throws: what is wrong and at which place of the text.
  public static func model(json bytes: [UInt8], name: String) throws(ModelFileError) -> Model {
    guard bytes.count <= limit else {
      throw ModelFileError(name, "has \(bytes.count) bytes, and \(limit) are read at most.")
    }
    do {
      return try JSONDecoder().decode(Model.self, from: Data(bytes))
    } catch let error as ModelError {
      throw ModelFileError(name, error.description)
    } catch let error as DecodingError {
      throw ModelFileError(name, sentence(error))
    } catch {
      throw ModelFileError(name, "is no architecture. \(error)")
    }
  }

  private static func sentence(_ error: DecodingError) -> String {
    func place(_ path: [any CodingKey]) -> String {
      let keys = path.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
      return keys.isEmpty ? "The text" : keys.joined(separator: " › ")
    }
    switch error {
    case .keyNotFound(let key, let context):
      return "\(place(context.codingPath)) has no “\(key.stringValue)”. Add it."
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      return "\(place(context.codingPath)) is no \(type)."
    case .dataCorrupted(let context):
      return "\(place(context.codingPath)): \(context.debugDescription)"
    @unknown default: return "is no architecture."
    }
  }
}
