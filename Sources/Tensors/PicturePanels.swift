/// How the pictures of a batch are split into pieces, by their number and the work alone.
public struct PicturePanels: Hashable, Sendable {
  public let pictures: Int
  /// How many pictures a piece has; the last may have fewer.
  public let size: Int

  /// - Parameters:
  ///   - work: multiplications in all; a piece has 200,000 or more.
  ///   - most: how many pieces there may be.
  public init(pictures: Int, work: Int, most: Int = 8) {
    self.pictures = pictures
    let wanted = max(1, min(most, pictures, work / 200_000))
    size = (pictures + wanted - 1) / wanted
  }

  /// How many pieces there are.
  public var count: Int { (pictures + size - 1) / size }

  /// The pictures of a piece.
  public subscript(piece: Int) -> Range<Int> {
    piece * size..<min(pictures, (piece + 1) * size)
  }
}
