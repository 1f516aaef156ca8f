import Testing

@testable import Cells

@Suite struct ColorMapTests {
  private static let sequential: [(name: String, map: ColorMap)] = [
    ("viridis", .viridis), ("cividis", .cividis), ("grey", .grey),
  ]
  private static let diverging: [(name: String, map: ColorMap)] = [
    ("on dark", .blueOrange(on: .dark)), ("on light", .blueOrange(on: .light)),
  ]

  private func levels(_ map: ColorMap, isExact: Bool) -> [Color] {
    (0..<Level.most).map { step in
      map.color(at: Double(step) / Double(Level.most - 1), isExact: isExact)
    }
  }

  /// Why neighbours look alike to some eye; none, when each is 1.5:1 brighter than the one before.
  private func confusions(_ colors: [Color]) -> [String] {
    Vision.allCases.flatMap { vision in
      zip(colors, colors.dropFirst()).enumerated().compactMap { step, pair in
        let rise = vision.rise(from: pair.0, to: pair.1)
        return rise >= 1.5 ? nil : "\(vision): \(step) to \(step + 1) is \(rise):1"
      }
    }
  }

  @Test(arguments: [false, true]) func sevenLevelsAreToldApartByEveryEye(_ isExact: Bool) {
    for (name, map) in Self.sequential {
      #expect(confusions(levels(map, isExact: isExact)) == [], "\(name)")
    }
  }

  @Test(arguments: [false, true]) func theArmsOfADivergingMapAreToldApartByEveryEye(
    _ isExact: Bool
  ) {
    for (name, map) in Self.diverging {
      let colors = levels(map, isExact: isExact)
      for arm in [Array(colors[3...]), colors[...3].reversed()] {
        // On a dark ground the middle is dark, on a light one it is light.
        #expect(confusions(name == "on dark" ? arm : arm.reversed()) == [], "\(name)")
      }
    }
  }

  @Test func theSimulatedEyesSeeWhatTheyShould() {
    for vision in Vision.allCases {
      for grey in [Color.black, .white, Color(128, 128, 128)] {
        #expect(abs(vision.luminance(of: grey) - grey.luminance) < 1e-5, "greys stay: \(vision)")
      }
    }
    let red = Color(255, 0, 0)
    #expect(Vision.protanopia.luminance(of: red) < red.luminance / 1.8, "reds turn dark")
    #expect(confusions([Color(100, 100, 100), Color(101, 101, 101)]).count == 4)
  }

  @Test func levelsOfThePaletteAreInThePalette() {
    for (name, map) in Self.sequential + Self.diverging {
      for color in map.palette { #expect(color.isInPalette, "\(name): \(color)") }
      #expect(Set(map.palette.map(\.palette256)).count == Level.most)
      #expect(map.palette.count == Level.most && map.exact.count == Level.most)
    }
  }

  @Test func theDivergingMapsAreBlueBelowAndOrangeAbove() {
    for (name, map) in Self.diverging {
      for isExact in [false, true] {
        let colors = levels(map, isExact: isExact)
        for color in colors[..<3] { #expect(color.blue > color.red, "\(name)") }
        for color in colors[4...] { #expect(color.red > color.blue, "\(name)") }
        #expect(colors[3].red == colors[3].blue, "\(name): the middle is grey")
      }
    }
    let (dark, light) = (ColorMap.blueOrange(on: .dark), ColorMap.blueOrange(on: .light))
    #expect(dark.color(at: 0.5).luminance < 0.01 && light.color(at: 0.5).luminance > 0.9)
  }

  @Test func betweenItsStopsAMapIsMixed() {
    let (low, high) = (ColorMap.grey.color(at: 0), ColorMap.grey.color(at: 1 / 6.0))
    let middle = ColorMap.grey.color(at: 1 / 12.0)
    #expect(middle.red == (low.red + high.red) / 2)
    let steps = (0...254).map { ColorMap.grey.color(at: Double($0) / 254).red }
    #expect(steps == steps.sorted() && Set(steps).count > 200)
  }

  @Test func whatLiesBeyondTheEndsHasTheirColour() {
    for (_, map) in Self.sequential {
      #expect(map.color(at: -3) == map.color(at: 0) && map.color(at: .nan) == map.color(at: 0))
      #expect(map.color(at: 7) == map.color(at: 1) && map.color(at: .infinity) == map.color(at: 1))
      #expect(map.color(at: -.infinity) == map.color(at: 0))
    }
  }
}
