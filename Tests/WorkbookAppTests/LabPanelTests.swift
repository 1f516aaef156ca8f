import Coursework
import Testing

@testable import WorkbookApp

@Suite struct LabPanelTests {
  @Test func everyLabOfTheCourseHasItsPanel() {
    for lesson in ShippedCourse.course.lessons {
      guard let lab = lesson.lab else { continue }
      #expect(LabPanels.panel(for: lab, data: ShippedTables.catalog) != nil, "\(lesson.id)")
    }
  }
}
