public import Tensors

/// Why a file of tensors cannot be read or written, in a sentence with both sides and the remedy.
public struct TensorFileError: Error, Hashable, Sendable {
  /// The file, as it was named.
  public let file: String
  /// What is wrong with it.
  public let kind: Kind

  /// What can be wrong with a file of tensors.
  public enum Kind: Hashable, Sendable {
    /// The bytes themselves cannot be had or kept.
    case file(FileError.Kind)
    /// The file does not begin as the format wants.
    case notOfFormat(String)
    /// The format has a version that is not read.
    case version(Int, Int)
    /// The file ends within its header.
    case headerCutShort
    /// The header is longer than the format allows.
    case headerTooLong(bytes: UInt64, limit: Int)
    /// The header breaks the format at a byte of the file.
    case header(byte: Int, expected: String)
    /// The numbers are of a type that is not read.
    case elementType(String, tensor: String?)
    /// The sizes multiply to more than can be counted, or there are too many axes.
    case shape([Int], tensor: String?)
    /// Shape and type need other bytes than there are.
    case byteCount(tensor: String?, shape: Shape, needed: Int, got: Int)
    /// The bytes of a tensor begin or end outside the file.
    case outside(tensor: String, from: Int, to: Int, bytes: Int)
    /// The bytes of a tensor do not begin where those before them end.
    case notInRow(tensor: String, from: Int, expected: Int)
    /// Bytes stand after those of the last tensor.
    case afterLast(bytes: Int)
    /// Two tensors, or two entries of a header, have one name.
    case duplicate(String)
    /// A tensor has the name that the format keeps for itself.
    case reservedName(String)
    /// There is no tensor of that name; the nearest ones that there are.
    case noTensor(String, nearest: [String])
  }

  /// A fault of a file of tensors.
  public init(_ file: String, _ kind: Kind) {
    self.file = file
    self.kind = kind
  }

  /// A fault of the file that holds the data.
  init(_ error: FileError) { self.init(error.file, .file(error.kind)) }
}

extension TensorFileError: CustomStringConvertible {
  public var description: String { "\(file): \(kind)" }
}

extension TensorFileError.Kind: CustomStringConvertible {
  public var description: String {
    switch self {
    case .file(let kind): "\(kind)"
    case .notOfFormat(let format): "this is not a file in the format \(format); check its name"
    case .version(let major, let minor):
      "the file has version \(major).\(minor) of its format; versions 1.0, 2.0 and 3.0 are read"
    case .headerCutShort: "the file ends within its header; copy it again"
    case .headerTooLong(let bytes, let limit):
      "the header has \(bytes) bytes and the limit is \(limit); the file is damaged"
    case .header(let byte, let expected):
      "the header breaks the format at byte \(byte), where it needs \(expected); "
        + "write the file again"
    case .elementType(let type, let tensor):
      "\(of(tensor)) are of type “\(type)”, which is not read; write them as 32-bit floats"
    case .shape(let sizes, let tensor):
      "\(of(tensor)) have the shape \(Shape(Array(sizes.prefix(8))))\(sizes.count > 8 ? "×…" : ""), "
        + "more than can be held; write the file again"
    case .byteCount(let tensor, let shape, let needed, let got):
      "\(of(tensor)) in shape \(shape) need \(needed) bytes and there are \(got); "
        + "copy or write the file again"
    case .outside(let tensor, let from, let to, let bytes):
      "tensor “\(tensor)” takes bytes \(from) to \(to) and there are \(bytes); copy the file again"
    case .notInRow(let tensor, let from, let expected):
      "tensor “\(tensor)” begins at byte \(from) and the one before ends at \(expected); tensors "
        + "stand in a row without gaps, so write the file again"
    case .afterLast(let bytes):
      "\(bytes) bytes stand after the last number; write the file again"
    case .duplicate(let name): "the name “\(name)” is there twice; give every tensor its own"
    case .reservedName(let name):
      "no tensor may have the name “\(name)”, which the format keeps for notes; rename it"
    case .noTensor(let name, let nearest):
      "there is no tensor “\(name)”\(NearestNames.sentence(nearest))"
    }
  }

  private func of(_ tensor: String?) -> String {
    tensor.map { "the numbers of tensor “\($0)”" } ?? "the numbers"
  }
}
