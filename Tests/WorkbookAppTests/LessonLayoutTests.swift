import Cells
import Testing

@testable import WorkbookApp

@Suite struct LessonLayoutTests {
  @Test func pageAndExperimentAreBothInViewAtEverySizeThatIsEnough() {
    for columns in 60...200 {
      for rows in 17...80 {
        let area = Rect(Size(columns: columns, rows: rows))
        let layout = LessonLayout(area, hasLab: true, zoom: .none)
        #expect(layout.proseColumns >= 28 && layout.proseColumns <= 72)
        #expect(layout.page.rows >= 5 && layout.lab.rows >= 5 && layout.lab.columns >= 29)
        #expect(layout.page.intersection(layout.lab).isEmpty)
      }
    }
  }

  @Test func wideScreensStandThemBesideEachOtherAndTallOnesStackThem() {
    let wide = LessonLayout(
      Rect(Size(columns: 80, rows: 23)), hasLab: true, zoom: .none)
    #expect(wide.divider == 39 && wide.proseColumns == 38)
    let tall = LessonLayout(Rect(Size(columns: 60, rows: 40)), hasLab: true, zoom: .none)
    #expect(tall.divider == nil && tall.lab.endRow <= tall.page.row)
  }

  @Test func onePaneTakesTheWholeScreen() {
    let area = Rect(Size(columns: 80, rows: 23))
    #expect(LessonLayout(area, hasLab: true, zoom: .page).lab.isEmpty)
    #expect(LessonLayout(area, hasLab: true, zoom: .lab).page.isEmpty)
    #expect(LessonLayout(area, hasLab: false, zoom: .none).page.columns == 80)
  }
}
