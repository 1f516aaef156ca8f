@testable import Cells

/// What an eye sees of a colour: normal vision, or one of the three kinds of cones missing (Machado,
/// Oliveira and Fernandes 2009, severity 1.0, on linear red, green and blue).
enum Vision: CaseIterable {
  case normal, protanopia, deuteranopia, tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// The relative luminance that is seen, 0 to 1.
  func luminance(of color: Color) -> Double {
    // The luminance of a grey is its linear value.
    let linear = [color.red, color.green, color.blue].map { Color($0, $0, $0).luminance }
    let seen = matrix.map { row in
      min(1, max(0, zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 }))
    }
    return zip([0.2126, 0.7152, 0.0722], seen).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// How much brighter the second colour is: above 1 when it is, below 1 when it is darker.
  func rise(from a: Color, to b: Color) -> Double {
    (luminance(of: b) + 0.05) / (luminance(of: a) + 0.05)
  }

  /// The contrast of two colours, 1 and more.
  func contrast(_ a: Color, _ b: Color) -> Double {
    let rise = rise(from: a, to: b)
    return max(rise, 1 / rise)
  }
}

extension Color {
  /// Whether it is an entry of the 256-colour palette, from 16 up.
  var isInPalette: Bool {
    let index = palette256
    guard index < 232 else {
      return [red, green, blue].allSatisfy { $0 == 8 + 10 * (index - 232) }
    }
    let levels = [0, 95, 135, 175, 215, 255]
    let cube = index - 16
    return [Int(red), Int(green), Int(blue)]
      == [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
  }
}
