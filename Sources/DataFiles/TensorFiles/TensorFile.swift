public import Tensors

/// Tensors with names, and notes on them, as a safetensors file keeps them.
public struct TensorFile: Hashable, Sendable {
  /// A tensor and its name.
  public struct Entry: Hashable, Sendable {
    /// What it is called in the file, such as `dense1.kernel`.
    public let name: String
    /// Its numbers and their shape.
    public let tensor: Tensor

    /// A tensor under a name.
    public init(_ name: String, _ tensor: Tensor) {
      self.name = name
      self.tensor = tensor
    }
  }

  /// The tensors in the order of the file's header.
  public var tensors: [Entry]
  /// Notes such as the format of a model or who made it.
  public var metadata: [String: String]

  /// Tensors to be kept in a file.
  public init(_ tensors: [Entry] = [], metadata: [String: String] = [:]) {
    self.tensors = tensors
    self.metadata = metadata
  }

  /// The tensor of that name.
  ///
  /// - Throws: `TensorFileError.Kind.noTensor` with the nearest names where there is none.
  public func tensor(named name: String) throws(TensorFileError) -> Tensor {
    guard let entry = tensors.first(where: { $0.name == name }) else {
      let nearest = NearestNames.of(name, among: tensors.map(\.name))
      throw TensorFileError("tensors", .noTensor(name, nearest: nearest))
    }
    return entry.tensor
  }
}
