import ArgumentParser
import Cells
import CursesTerminal
import Foundation
import TerminalUI

/// The options that say how plots are drawn on this terminal. What is not said is taken from what the
/// student has kept for it, and else found out.
struct AppearanceOptions: ParsableArguments {
  @Option(help: "When to use colours: auto, always, never, 8, 16, 256 or direct.")
  var color = ColorChoice.auto

  @Option(
    help: "The finest marks: ascii, half-blocks, quadrants, braille, sextants or octants.",
    transform: { text in
      guard let marks = MarkSet(name: text) else {
        throw ValidationError(
          "There are no marks “\(text)”. Choose one of: "
            + MarkSet.allCases.map(\.name).joined(separator: ", ") + ".")
      }
      return marks
    })
  var marks: MarkSet?

  @Option(help: "The colours: auto, dark, light, high-contrast or high-contrast-light.")
  var theme = ThemeChoice.auto

  @Option(
    help: "The colour map from small to large: viridis, cividis or grey.",
    transform: { text in
      guard let map = Theme.Sequential(rawValue: text) else {
        throw ValidationError(
          "There is no colour map “\(text)”. Choose viridis, cividis or grey.")
      }
      return map
    })
  var map: Theme.Sequential?

  /// The theme; nil when the terminal's background decides.
  func theme(kept: KeptAppearance?) -> Theme? {
    var theme: Theme? =
      switch self.theme {
      case .auto: kept?.theme
      case .dark: Theme(.dark)
      case .light: Theme(.light)
      case .highContrast: Theme(.dark, isHighContrast: true)
      case .highContrastLight: Theme(.light, isHighContrast: true)
      }
    if let map {
      theme = theme ?? Theme()
      theme?.sequential = map
    }
    return theme
  }

  /// What the terminal is opened with.
  func terminal(kept: KeptAppearance?) -> TerminalOptions {
    TerminalOptions(
      environment: ProcessInfo.processInfo.environment, marks: marks ?? kept?.marks,
      theme: theme(kept: kept), depth: color.depth)
  }
}

/// The colours that a user asks for.
enum ThemeChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, dark, light
  case highContrast = "high-contrast"
  case highContrastLight = "high-contrast-light"
}

/// When colours are used, and how many.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never, direct
  case eight = "8"
  case sixteen = "16"
  case palette = "256"

  /// The most colours; nil for as many as the terminal has. `NO_COLOR` counts when nothing is said.
  var depth: ColorDepth? {
    switch self {
    case .never: .monochrome
    case .always: nil
    case .eight: .eight
    case .sixteen: .sixteen
    case .palette: .palette
    case .direct: .direct
    case .auto:
      (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty ? nil : .monochrome
    }
  }
}
