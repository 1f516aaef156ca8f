import Cells
import Coursework
import GradusTesting
import Testing

@testable import WorkbookApp

@Suite struct PlotRowsTests {
  private func declarations() -> [PlotDeclaration] {
    let page = """
      ```plot
      kind = "line"
      title = "a bowl from the side"
      curve = "w^2"
      range = [-3, 3]
      axes = ["w", "J"]
      ```
      ```plot
      kind = "scatter"
      title = "four points"
      x = [1, 3, 6, 5]
      y = [4, 8, 14, 13]
      curve = "2*x + 2"
      range = [0, 7]
      ```
      ```plot
      kind = "bars"
      title = "accuracy"
      names = ["train", "test"]
      y = [0.9, 0.8]
      ```
      ```plot
      kind = "heatmap"
      title = "counts"
      rows = ["cat", "dog"]
      columns = ["cat", "dog"]
      z = [[5, 1], [2, 4]]
      ```
      """
    let text = "+++\nid = \"lin-01\"\ntitle = \"T\"\n+++\n\(page)"
    return LessonReader.read(text, file: "a.md").lesson.blocks.compactMap {
      if case .plot(let plot) = $0 { plot } else { nil }
    }
  }

  @Test func everyKindIsDrawn() throws {
    let plots = declarations()
    #expect(plots.count == 4)
    for plot in plots {
      for glyphs in [Glyphs.unicode, .ascii] {
        let rows = PlotRows(declaration: plot, columns: 39, glyphs: glyphs).rows()
        let text = rows.map(\.text)
        #expect(text.allSatisfy { TextWidth.columns(of: $0) == 39 }, "\(plot.title)")
        #expect(text.contains { $0.contains(plot.title) }, "\(text)")
        if glyphs == .ascii { #expect(text.allSatisfy { $0.allSatisfy(\.isASCII) }) }
      }
    }
  }

  @Test func everyWidthIsDrawn() {
    for plot in declarations() {
      for columns in 1...100 {
        let rows = PlotRows(declaration: plot, columns: columns, glyphs: .unicode).rows()
        #expect(rows.allSatisfy { TextWidth.columns(of: $0.text) == min(columns, 64) })
      }
    }
  }

  @Test func everyKindIsToldInWords() {
    for plot in declarations() {
      let lines = PlotRows(declaration: plot, columns: 60, glyphs: .unicode).words().map(\.text)
      #expect(lines.first?.hasPrefix("Plot “\(plot.title)”: ") == true, "\(lines)")
      #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= 60 })
    }
    let text = declarations().map {
      PlotRows(declaration: $0, columns: 200, glyphs: .unicode).words().map(\.text).joined()
    }
    #expect(text[0].contains("falls from 9 to 0 at w = 0"), "\(text[0])")
  }
}
