/// A colour as red, green and blue, 0 to 255 each, with the nearest of the sixteen basic colours
/// for terminals that have no more.
public struct Color: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8
  /// 0 to 15 in the order of ANSI, the bright ones from 8; 255 for the terminal's own.
  private let ansi: UInt8

  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8, basic: Int? = nil) {
    self.red = red
    self.green = green
    self.blue = blue
    ansi = basic.map { UInt8(min(max(0, $0), 15)) } ?? 255
  }

  /// The colour for a terminal with sixteen, 0 to 15; nil for the terminal's own.
  public var basic16: Int? { ansi == 255 ? nil : Int(ansi) }
  /// The colour for a terminal with eight, 0 to 7; nil for the terminal's own.
  public var basic: Int? { ansi == 255 ? nil : Int(ansi) % 8 }

  public static let black = Color(0, 0, 0, basic: 0)
  public static let white = Color(255, 255, 255, basic: 15)

  /// The colour a part of the way to another: 0 this, 1 that.
  public func mixed(with other: Color, _ part: Double) -> Color {
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) + (Double(b) - Double(a)) * min(max(0, part), 1)).rounded())
    }
    return Color(
      mix(red, other.red), mix(green, other.green), mix(blue, other.blue),
      basic: part < 0.5 ? basic16 : other.basic16)
  }

  /// The nearest entry of the 256-colour palette, from 16 up: the first sixteen are the user's own.
  public var palette256: Int {
    let levels = [0, 95, 135, 175, 215, 255]
    func nearest(_ value: UInt8) -> Int {
      levels.indices.min { abs(levels[$0] - Int(value)) < abs(levels[$1] - Int(value)) } ?? 0
    }
    let (r, g, b) = (nearest(red), nearest(green), nearest(blue))
    let cube = (16 + 36 * r + 6 * g + b, [levels[r], levels[g], levels[b]])
    let step = min(23, max(0, (Int(red) + Int(green) + Int(blue)) / 3 - 3) / 10)
    let grey = (232 + step, Array(repeating: 8 + 10 * step, count: 3))
    return distance(to: cube.1) <= distance(to: grey.1) ? cube.0 : grey.0
  }

  private func distance(to other: [Int]) -> Int {
    zip([Int(red), Int(green), Int(blue)], other).reduce(0) {
      $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
    }
  }

  /// Relative luminance, 0 to 1 (WCAG 2.1).
  public var luminance: Double {
    func linear(_ value: UInt8) -> Double {
      let fraction = Double(value) / 255
      return fraction <= 0.04045 ? fraction / 12.92 : power((fraction + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of two colours, 1 to 21 (WCAG 2.1).
  public func contrast(to other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// x to the power 2.4, by x² times the fifth root of x² (Newton), which needs no C library.
  private func power(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<40 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}
