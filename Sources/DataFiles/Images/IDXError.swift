/// Why an IDX file cannot be read, in a sentence with both sides and the remedy.
public struct IDXError: Error, Hashable, Sendable {
  /// The file, as it was named.
  public let file: String
  /// What is wrong with it.
  public let kind: Kind

  /// What can be wrong with an IDX file.
  public enum Kind: Hashable, Sendable {
    /// The bytes themselves cannot be had.
    case file(FileError.Kind)
    /// The file does not begin as the format wants; its first bytes, four at most.
    case notIDX(first: [UInt8])
    /// The type of the numbers is none of the format's.
    case elementType(UInt8)
    /// The file ends within its header.
    case headerCutShort
    /// The sizes multiply to more than can be counted.
    case sizes([Int])
    /// The sizes need more bytes than are taken.
    case tooLarge(sizes: [Int], bytes: Int, limit: Int)
    /// The sizes need more bytes than are there.
    case tooFewBytes(sizes: [Int], needed: Int)
    /// Bytes stand after the last number.
    case tooManyBytes(sizes: [Int], needed: Int)
  }

  /// A fault of an IDX file.
  public init(_ file: String, _ kind: Kind) {
    self.file = file
    self.kind = kind
  }

  /// A fault of the file that holds the data.
  init(_ error: FileError) { self.init(error.file, .file(error.kind)) }
}

extension IDXError: CustomStringConvertible {
  public var description: String { "\(file): \(kind)" }
}

extension IDXError.Kind: CustomStringConvertible {
  public var description: String {
    switch self {
    case .file(let kind): "\(kind)"
    case .notIDX(let first):
      first.isEmpty
        ? "the file is empty; an IDX file begins with the bytes 0 0"
        : "the file begins with the bytes \(first.map(String.init).joined(separator: " ")); "
          + "an IDX file begins with 0 0, a type and the number of axes (at least 1)"
    case .elementType(let code):
      "the numbers are of type \(code); IDX has 8, 9, 11, 12, 13 and 14"
    case .headerCutShort: "the file ends within its header; fetch it again"
    case .sizes(let sizes):
      "the header says \(text(sizes)) numbers, more than can be counted; fetch the file again"
    case .tooLarge(let sizes, let bytes, let limit):
      "\(text(sizes)) numbers take \(bytes) bytes and the limit is \(limit); read fewer rows"
    case .tooFewBytes(let sizes, let needed):
      "\(text(sizes)) numbers need \(needed) bytes and the file has fewer; fetch it again"
    case .tooManyBytes(let sizes, let needed):
      "\(text(sizes)) numbers need \(needed) bytes and the file has more; fetch it again"
    }
  }

  private func text(_ sizes: [Int]) -> String {
    sizes.map(String.init).joined(separator: "×")
  }
}
