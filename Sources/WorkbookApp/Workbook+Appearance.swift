internal import Cells
internal import TerminalUI

/// What every screen has: how the terminal draws, and saving what is seen.
extension Workbook {
  /// Takes the keys that mean the same everywhere; nil when the event is none of them.
  mutating func pressCommon(_ event: Event) -> [Effect]? {
    guard let top = screens.last, !top.isTakingText else { return nil }
    switch event {
    case .key(.character("T")) where !(top is AppearanceScreen):
      push(AppearanceScreen(appearance ?? Appearance(marks: context.glyphs.marks)))
      return []
    case .key(.character("S")):
      let files = top.pictures(in: context).flatMap { $0.files() }
      return files.isEmpty ? [] : [.save(files)]
    default: return nil
    }
  }

  /// The help of those keys.
  func commonHelp(of screen: any Screen) -> [KeyHint] {
    let saving = KeyHint(.character("S"), "save the plots as SVG and text")
    let drawing = KeyHint(.character("T"), "how this terminal draws: marks, colours, contrast")
    return (screen.pictures(in: context).isEmpty ? [] : [saving]) + [drawing]
  }
}
