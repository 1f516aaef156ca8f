import Testing

@testable import Cells

@Suite struct ThemeTests {
  /// Every theme there is: two grounds, of the usual and of high contrast.
  static let themes: [Theme] = [Theme.Ground.dark, .light].flatMap { ground in
    [false, true].map { Theme(ground, isHighContrast: $0) }
  }
  private static let words: [Role] = [
    .faint, .title, .term, .code, .axis, .key, .keyLabel, .correct, .wrong, .warning, .negative,
    .positive, .path, .curve(0), .curve(1), .curve(2), .curve(3),
  ]
  private static let shapes: [Role] =
    [.border, .focusedBorder, .focus, .place] + (0..<5).map { Role.category($0) }
  private static let grounds: [Role] = [.band] + (0..<5).map { Role.region($0) }

  private func color(_ role: Role, _ theme: Theme) throws -> Color {
    try #require(theme.color(of: role), "\(role)")
  }

  @Test(arguments: themes) func everyMeaningIsReadable(_ theme: Theme) throws {
    for role in Self.words + Self.shapes {
      let contrast = try color(role, theme).contrast(to: theme.background)
      // WCAG 2.1: 4.5 for text and 3 for graphics; 7 for weak eyes.
      let least = theme.isHighContrast ? 7 : Self.shapes.contains(role) ? 3 : 4.5
      #expect(contrast >= least, "\(role) has \(contrast):1")
    }
  }

  @Test(arguments: themes) func everyColourIsInThePalette(_ theme: Theme) throws {
    for role in Self.words + Self.shapes + Self.grounds {
      let color = try color(role, theme)
      #expect(color.isInPalette, "\(role) is \(color)")
    }
  }

  @Test(arguments: themes) func textIsInTheTerminalsOwnColour(_ theme: Theme) {
    #expect(theme.color(of: .text) == nil && theme.color(of: .heading) == nil)
  }

  @Test(arguments: themes) func classesAndFocusAreToldApartByEveryEye(_ theme: Theme) throws {
    let (a, b) = try (color(.classA, theme), color(.classB, theme))
    let focus = try color(.focus, theme)
    for vision in Vision.allCases {
      #expect(vision.contrast(a, b) >= 1.5, "\(vision): \(vision.contrast(a, b))")
      // Three marks of 7:1 have no room for that; focus is bold as well.
      if theme.isHighContrast { continue }
      #expect(vision.contrast(a, focus) >= 1.5, "\(vision): \(vision.contrast(a, focus))")
      #expect(vision.contrast(b, focus) >= 1.5, "\(vision): \(vision.contrast(b, focus))")
    }
    #expect(a.blue > a.red && b.red > b.blue, "blue and orange")
    #expect(a.palette256 != b.palette256 && a.basic != b.basic)
  }

  @Test(arguments: themes) func theRegionsOfTwoClassesAreToldApartByEveryEye(_ theme: Theme)
    throws
  {
    let (a, b) = try (color(.region(0), theme), color(.region(1), theme))
    for vision in Vision.allCases {
      #expect(vision.contrast(a, b) >= 1.5, "\(vision): \(vision.contrast(a, b))")
    }
    #expect(a.blue > a.red && b.red > b.blue)
  }

  @Test(arguments: themes) func rightIsGreenAndWrongIsRed(_ theme: Theme) throws {
    let (right, wrong) = try (color(.correct, theme), color(.wrong, theme))
    #expect(right.green > right.red && wrong.red > wrong.green)
    #expect(right.palette256 != wrong.palette256)
    #expect(right.basic == 2 && wrong.basic == 1)
  }

  @Test(arguments: themes) func focusIsNoClassAndNoVerdict(_ theme: Theme) throws {
    let focus = try color(.focus, theme)
    for role in [Role.classA, .classB, .correct, .wrong, .faint] {
      #expect(try color(role, theme).palette256 != focus.palette256, "\(role)")
    }
  }

  @Test(arguments: themes) func fourCurvesAreApartAndThenBeginAnew(_ theme: Theme) throws {
    let curves = try (0..<4).map { try color(.curve($0), theme) }
    #expect(Set(curves.map(\.palette256)).count == 4 && Set(curves.map(\.basic)).count == 4)
    #expect(try color(.curve(4), theme) == curves[0])
    for number in UInt8.min...UInt8.max {
      for role in [Role.curve(number), .category(number), .region(number)] {
        #expect(theme.color(of: role) != nil)
      }
    }
  }

  @Test(arguments: themes) func fourClassesAreApart(_ theme: Theme) throws {
    let classes = try (0..<4).map { try color(.category($0), theme).palette256 }
    let regions = try (0..<4).map { try color(.region($0), theme).palette256 }
    #expect(Set(classes).count == 4 && Set(regions).count == 4)
  }

  @Test(arguments: themes) func marksOnEveryGroundCanBeRead(_ theme: Theme) throws {
    let levels = [Level.Scale.sequential, .diverging, .grey].flatMap { scale in
      (0..<Level.most).map { Role.level(Level(scale, step: $0, last: Level.most - 1)) }
    }
    for ground in try (Self.grounds + levels).map({ try color($0, theme) }) {
      for role in [Role.text, .path, .place, .axis, .classA, .classB, .focus] {
        let mark = theme.mark(role, on: ground)
        #expect(mark.contrast(to: ground) >= Theme.leastContrast, "\(role) on \(ground)")
      }
    }
  }

  @Test func aMarkThatIsReadableKeepsItsColour() throws {
    let theme = Theme(.dark)
    #expect(theme.mark(.focus, on: .black) == theme.color(of: .focus))
    #expect(theme.mark(.focus, on: .white) == .black)
    #expect(theme.mark(.text, on: .black) == .white && theme.mark(.text, on: .white) == .black)
  }

  /// Half a cell of one level beside half a cell of the next is no text on a ground.
  @Test(arguments: themes) func theHalvesOfACellKeepTheirColours(_ theme: Theme) throws {
    let roles: [Role] = [
      .level(Level(.sequential, step: 2, last: 6)), .region(1), .band, .pixel(Color(1, 2, 3)),
    ]
    for role in roles {
      let own = try color(role, theme)
      #expect(theme.mark(role, on: own) == own)
    }
  }

  @Test func levelsFollowTheChosenMap() {
    let level = Role.level(Level(.sequential, step: 3, last: 6))
    for (choice, map) in [
      (Theme.Sequential.viridis, ColorMap.viridis), (.cividis, .cividis), (.grey, .grey),
    ] {
      #expect(Theme(sequential: choice).color(of: level) == map.palette[3])
      #expect(Theme(sequential: choice, isExact: true).color(of: level) == map.exact[3])
    }
    let sign = Role.level(Level(.diverging, step: 0, last: 6))
    #expect(Theme(.dark).color(of: sign) == ColorMap.blueOrange(on: .dark).palette[0])
    #expect(Theme(.light).color(of: sign) == ColorMap.blueOrange(on: .light).palette[0])
    let shade = Role.level(Level(.grey, step: 6, last: 6))
    #expect(Theme(sequential: .viridis).color(of: shade) == ColorMap.grey.palette[6])
  }

  @Test func pixelsKeepTheirColours() {
    #expect(Theme().color(of: .pixel(Color(12, 34, 56))) == Color(12, 34, 56))
  }

  @Test(arguments: themes) func everyLevelOfEveryScaleHasAColour(_ theme: Theme) throws {
    for scale in [Level.Scale.sequential, .diverging, .grey] {
      for last in 1...40 {
        for step in 0...last {
          let color = try color(.level(Level(scale, step: step, last: last)), theme)
          #expect(color.basic.map { (0...7).contains($0) } == true)
          #expect(color.basic16.map { (0...15).contains($0) } == true)
        }
      }
    }
  }

  @Test func theGroundIsBlackOrWhite() {
    #expect(Theme(.dark).background == .black && Theme(.light).background == .white)
  }
}
