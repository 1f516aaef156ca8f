/// What libFuzzer gives: bytes that were never looked at.
public struct FuzzInput {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// The input at `start`; valid during the call that it was given to.
  public init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    bytes = UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
  }

  /// All of it as a text; bytes that are no UTF-8 are replaced.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The first byte as a number below `count`, and the rest as lines of text.
  public func choice(below count: Int) -> (place: Int, lines: [String]) {
    guard count > 0, let first = bytes.first else { return (0, []) }
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    return (
      Int(first) % count,
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    )
  }
}

/// Ends the process where something does not hold, so that libFuzzer keeps the input.
public func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
  precondition(holds, what())
}
