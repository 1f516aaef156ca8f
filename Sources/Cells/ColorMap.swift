/// A scale of colours from its lowest to its highest level.
///
/// Seven levels follow each other at 1.5:1 in luminance or more, also for eyes without red, green or
/// blue receptors (Machado, Oliveira and Fernandes 2009), both in full colour and in the 256-colour
/// palette; the palette's entries were found by a search over it. A diverging scale rises from its
/// middle to both ends on a dark ground and falls on a light one; its sign needs a glyph beside it.
public struct ColorMap: Hashable, Sendable {
  /// The colours at equal distances, for terminals with 24-bit colour and for figures.
  let exact: [Color]
  /// The same as entries of the 256-colour palette.
  let palette: [Color]

  /// The colour at a fraction of the scale, 0 to 1.
  ///
  /// - Parameter isExact: Whether the colour need not be an entry of the 256-colour palette.
  public func color(at fraction: Double, isExact: Bool = false) -> Color {
    let stops = isExact ? exact : palette
    let position = min(max(0, fraction.isNaN ? 0 : fraction), 1) * Double(stops.count - 1)
    let lower = min(Int(position), stops.count - 2)
    return stops[lower].mixed(with: stops[lower + 1], position - Double(lower))
  }

  /// Viridis (Smith and van der Walt 2015), at equal steps of luminance.
  public static let viridis = ColorMap(
    exact: [
      Color(58, 0, 75, basic: 0), Color(66, 51, 127, basic: 5), Color(52, 94, 141, basic: 4),
      Color(43, 132, 136, basic: 6), Color(35, 171, 130, basic: 2), Color(127, 211, 81, basic: 10),
      Color(253, 252, 37, basic: 11),
    ],
    palette: [
      Color(0, 0, 0, basic: 0), Color(95, 0, 95, basic: 5), Color(0, 95, 135, basic: 4),
      Color(0, 135, 135, basic: 6), Color(0, 175, 135, basic: 2), Color(135, 215, 95, basic: 10),
      Color(255, 255, 135, basic: 11),
    ])

  /// Cividis (Nuñez, Anderton and Renslow 2018), at equal steps of luminance.
  public static let cividis = ColorMap(
    exact: [
      Color(0, 29, 74, basic: 0), Color(35, 62, 107, basic: 4), Color(84, 91, 109, basic: 8),
      Color(121, 120, 118, basic: 6), Color(160, 153, 118, basic: 7),
      Color(203, 191, 102, basic: 3),
      Color(255, 239, 70, basic: 11),
    ],
    palette: [
      Color(8, 8, 8, basic: 0), Color(48, 48, 48, basic: 4), Color(78, 78, 78, basic: 8),
      Color(108, 108, 108, basic: 6), Color(175, 135, 95, basic: 7), Color(215, 175, 95, basic: 3),
      Color(255, 255, 95, basic: 11),
    ])

  /// Black to white.
  public static let grey = ColorMap(
    exact: [
      Color(8, 8, 8, basic: 0), Color(53, 53, 53, basic: 8), Color(86, 86, 86, basic: 8),
      Color(119, 119, 119, basic: 8), Color(157, 157, 157, basic: 7),
      Color(202, 202, 202, basic: 7),
      Color(255, 255, 255, basic: 15),
    ],
    palette: [
      Color(8, 8, 8, basic: 0), Color(58, 58, 58, basic: 8), Color(88, 88, 88, basic: 8),
      Color(118, 118, 118, basic: 8), Color(158, 158, 158, basic: 7),
      Color(198, 198, 198, basic: 7),
      Color(255, 255, 255, basic: 15),
    ])

  /// Blue over near black to orange, for dark grounds.
  static let blueOrangeOnDark = ColorMap(
    exact: [
      Color(175, 215, 255, basic: 14), Color(95, 175, 215, basic: 6), Color(0, 95, 175, basic: 4),
      Color(18, 18, 18, basic: 0), Color(158, 72, 0, basic: 1), Color(228, 121, 22, basic: 3),
      Color(255, 206, 143, basic: 11),
    ],
    palette: [
      Color(175, 215, 255, basic: 14), Color(95, 175, 215, basic: 6), Color(0, 95, 175, basic: 4),
      Color(18, 18, 18, basic: 0), Color(135, 95, 0, basic: 1), Color(215, 135, 0, basic: 3),
      Color(255, 215, 135, basic: 11),
    ])

  /// Blue over white to orange, for light grounds.
  static let blueOrangeOnLight = ColorMap(
    exact: [
      Color(0, 75, 155, basic: 4), Color(67, 135, 195, basic: 6), Color(150, 198, 232, basic: 14),
      Color(255, 255, 255, basic: 15), Color(255, 190, 120, basic: 11),
      Color(215, 115, 20, basic: 3),
      Color(135, 55, 0, basic: 1),
    ],
    palette: [
      Color(0, 95, 135, basic: 4), Color(95, 135, 175, basic: 6), Color(135, 175, 215, basic: 14),
      Color(255, 255, 255, basic: 15), Color(255, 175, 95, basic: 11), Color(215, 95, 0, basic: 3),
      Color(135, 0, 0, basic: 1),
    ])

  /// The diverging map for a ground, the default for numbers of both signs.
  public static func blueOrange(on ground: Theme.Ground) -> ColorMap {
    ground == .dark ? blueOrangeOnDark : blueOrangeOnLight
  }
}
