import Cells
import Testing

@Suite struct ThemeTests {
  private static let roles: [Role] = [
    .faint, .title, .term, .code, .border, .focusedBorder, .axis, .key, .keyLabel, .focus, .correct,
    .wrong, .warning, .classA, .classB, .path, .place, .curve(0), .curve(1), .curve(2), .curve(3),
  ]

  private func ratio(_ a: Double, _ b: Double) -> Double { (max(a, b) + 0.05) / (min(a, b) + 0.05) }

  /// The colour that a terminal with 256 colours shows.
  private func shown(_ color: Color) -> Color {
    let index = color.palette256
    guard index < 232 else {
      let grey = UInt8(8 + 10 * (index - 232))
      return Color(grey, grey, grey)
    }
    let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
    let cube = index - 16
    return Color(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
  }

  private func color(_ role: Role, _ ground: Theme.Ground) throws -> Color {
    try #require(Theme(ground).color(of: role))
  }

  @Test(arguments: [Theme.Ground.dark, .light]) func everyMeaningIsReadable(_ ground: Theme.Ground)
    throws
  {
    for role in Self.roles {
      let color = try color(role, ground)
      let contrast = ratio(shown(color).luminance, ground == .dark ? 0 : 1)
      // WCAG: 4.5 for text, 3 for lines.
      #expect(contrast >= (role == .border ? 3 : 4.5), "\(role)")
    }
  }

  @Test(arguments: [Theme.Ground.dark, .light]) func textIsInTheTerminalsOwnColour(
    _ ground: Theme.Ground
  ) {
    #expect(Theme(ground).color(of: .text) == nil && Theme(ground).color(of: .heading) == nil)
  }

  @Test(arguments: [Theme.Ground.dark, .light]) func theClassesAreToldApartWithoutRedAndGreen(
    _ ground: Theme.Ground
  ) throws {
    let (a, b) = try (color(.classA, ground), color(.classB, ground))
    #expect(
      a.blue > a.red && b.red > b.blue, "blue and orange stay apart in every colour blindness")
    #expect(ratio(a.luminance, b.luminance) >= 1.25)
    #expect(a.palette256 != b.palette256 && a.basic != b.basic)
  }

  @Test(arguments: [Theme.Ground.dark, .light]) func rightIsGreenAndWrongIsRed(
    _ ground: Theme.Ground
  ) throws {
    let (right, wrong) = try (color(.correct, ground), color(.wrong, ground))
    #expect(right.green > right.red && wrong.red > wrong.green)
    #expect(right.palette256 != wrong.palette256 && right.basic == 2 && wrong.basic == 1)
  }

  @Test(arguments: [Theme.Ground.dark, .light]) func focusIsNoClassAndNoVerdict(
    _ ground: Theme.Ground
  ) throws {
    let focus = try color(.focus, ground)
    for role in [Role.classA, .classB, .correct, .wrong, .faint] {
      #expect(try color(role, ground).palette256 != focus.palette256, "\(role)")
    }
  }

  @Test(arguments: [Theme.Ground.dark, .light]) func fourCurvesAreApartAndThenBeginAnew(
    _ ground: Theme.Ground
  ) throws {
    let curves = try (0..<4).map { try color(.curve($0), ground) }
    #expect(Set(curves.map(\.palette256)).count == 4 && Set(curves.map(\.basic)).count == 4)
    #expect(try color(.curve(4), ground) == curves[0] && color(.curve(-1), ground) == curves[3])
  }

  /// The eight levels of a map, on the terminals of a classroom. 1.5:1 was wished for; between the
  /// darkest and the brightest there is room for that with seven levels at most.
  @Test func neighbouringLevelsAreToldApart() throws {
    let colors = try (0...7).map {
      try color(.level(Level(.sequential, step: $0, last: 7)), .dark)
    }
    for (low, high) in zip(colors, colors.dropFirst()) {
      #expect(high.luminance > low.luminance)
      #expect(ratio(low.luminance, high.luminance) >= 1.25)
      #expect(ratio(shown(low).luminance, shown(high).luminance) >= 1.25)
    }
  }

  @Test func theDivergingScaleIsBrightestInTheMiddle() throws {
    let colors = try (0...6).map { try color(.level(Level(.diverging, step: $0, last: 6)), .dark) }
    for (low, high) in zip(colors[...3], colors[1...3]) { #expect(high.luminance > low.luminance) }
    for (high, low) in zip(colors[3...], colors[4...]) { #expect(high.luminance > low.luminance) }
    #expect(colors[0].blue > colors[0].red && colors[6].red > colors[6].blue)
    #expect(Set(colors.map(\.palette256)).count == 7)
  }

  @Test func everyLevelOfEveryScaleHasAColour() throws {
    for scale in [Level.Scale.sequential, .diverging] {
      for last in 1...40 {
        for step in 0...last {
          let basic = try color(.level(Level(scale, step: step, last: last)), .light).basic
          #expect(basic.map { (0...7).contains($0) } == true)
        }
      }
    }
  }
}
