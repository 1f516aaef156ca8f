import Cells
import Coursework
import Testing

@testable import WorkbookApp

@Suite struct PresentPagesTests {
  private static func pages(_ id: String, _ columns: Int, _ rows: Int) throws -> (
    PresentPages, PresentPlan
  ) {
    let plan = PresentPlan(try #require(ShippedCourse.course.lesson(id)))
    let layout = PresentLayout(
      Rect(Size(columns: columns, rows: rows)), hasLab: true, zoom: .none)
    return (PresentPages(plan, layout: layout, glyphs: .unicode), plan)
  }

  @Test(arguments: ["lin-04", "log-08"], [(160, 49), (120, 39), (80, 23), (60, 17)])
  func everyItemStandsOnOnePageAndFitsIt(_ id: String, _ size: (Int, Int)) throws {
    let (pages, plan) = try Self.pages(id, size.0, size.1)
    #expect(pages.pages.flatMap { Array($0.items) } == Array(plan.items.indices))
    for item in plan.items.indices {
      let page = pages.pages[pages.page(of: item)]
      #expect(page.items.contains(item))
      let count = pages.rows(upTo: item).count
      // Only what has a page to itself may be higher than the screen.
      if count > pages.height { #expect(page.items.lowerBound == item, "\(id) item \(item)") }
      #expect(pages.parts(of: item) == max(1, (count + pages.height - 1) / pages.height))
    }
  }

  @Test func aHeadingBeginsAPage() throws {
    let (pages, plan) = try Self.pages("lin-04", 160, 49)
    for page in pages.pages where !page.isContinued {
      #expect(plan.items[page.items.lowerBound].beginsPage)
    }
  }

  @Test func aPageGrowsItemByItem() throws {
    let (pages, _) = try Self.pages("lin-04", 160, 49)
    let page = try #require(pages.pages.first { $0.items.count > 2 })
    let rows = page.items.map { pages.rows(upTo: $0).count }
    #expect(rows == rows.sorted() && Set(rows).count == rows.count)
    #expect(pages.rows(upTo: page.items.lowerBound).contains { $0.item == nil })
  }
}
