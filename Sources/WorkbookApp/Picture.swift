public import Cells
public import Plots

/// A plot on the screen that can be saved.
public struct Picture {
  /// What its files are called: `lin-04-map`.
  public let name: String
  public let plot: any Plot

  public init(name: String, plot: any Plot) {
    self.name = name
    self.plot = plot
  }

  /// The size of a saved picture, in cells: the width of a page.
  static let size = Size(columns: 80, rows: 24)

  /// The picture as files: a vector figure on white, and text.
  func files() -> [PictureFile] {
    [
      PictureFile(name: name, ending: "svg", text: plot.svg(size: Self.size, theme: Theme(.light))),
      PictureFile(
        name: name, ending: "txt",
        text: plot.text(size: Self.size) + "\n\n" + plot.description + "\n"),
    ]
  }
}

/// A file to be written beside others without replacing any.
public struct PictureFile: Hashable, Sendable {
  public let name: String
  public let ending: String
  public let text: String

  public init(name: String, ending: String, text: String) {
    self.name = name
    self.ending = ending
    self.text = text
  }
}
