import Cells
import Testing

@testable import WorkbookApp

@Suite struct PresentLayoutTests {
  private static func layout(
    _ columns: Int, _ rows: Int, hasLab: Bool = true, zoom: LessonLayout.Zoom = .none
  ) -> PresentLayout {
    PresentLayout(Rect(Size(columns: columns, rows: rows)), hasLab: hasLab, zoom: zoom)
  }

  @Test func onAProjectorTheExperimentHasMoreThanHalf() {
    let layout = Self.layout(160, 49)
    #expect(layout.page.columns == 64 && layout.textColumns == 60 && layout.isSpacious)
    #expect(layout.lab.columns > 90 && layout.lab.rows > 45)
  }

  @Test func smallerScreensKeepBothInView() {
    #expect(Self.layout(80, 23).page.columns == 39)
    #expect(!Self.layout(80, 23).isSpacious)
    let high = Self.layout(60, 40)
    #expect(high.divider == nil && high.lab.rows > 15 && high.page.row > high.lab.row)
  }

  @Test func aPaneCanHaveTheWholeScreen() {
    #expect(Self.layout(160, 49, zoom: .page).lab.isEmpty)
    #expect(Self.layout(160, 49, zoom: .lab).page.isEmpty)
    #expect(Self.layout(160, 49, hasLab: false).page.columns == 160)
    // Lines stay as long as a room reads them.
    #expect(Self.layout(160, 49, hasLab: false).textColumns == 60)
  }

  @Test func partsNeverOverlapOrLeaveTheScreen() {
    for columns in [0, 1, 5, 39, 60, 75, 76, 80, 120, 160, 400] {
      for rows in [0, 1, 2, 17, 23, 24, 49, 100] {
        for zoom in [LessonLayout.Zoom.none, .page, .lab] {
          let layout = Self.layout(columns, rows, zoom: zoom)
          #expect(layout.textColumns >= 1)
          for part in [layout.bar, layout.page, layout.labTitle, layout.lab] {
            #expect(part.endColumn <= columns && part.endRow <= rows)
          }
        }
      }
    }
  }
}
