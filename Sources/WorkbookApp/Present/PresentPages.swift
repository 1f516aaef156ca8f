internal import Cells
internal import Coursework

/// The items of a lesson set in large type, and which of them share a page.
struct PresentPages: Sendable {
  /// A page: its heading, and the items that come onto it one by one.
  struct Page: Hashable, Sendable {
    var heading: [TextLine]
    var items: Range<Int>
    /// Whether it goes on under the heading of the page before.
    var isContinued: Bool
  }

  let pages: [Page]
  /// The rows of each item.
  let rows: [[TextLine]]
  /// Empty rows between two items.
  let gap: Int
  /// The rows of a page.
  let height: Int

  init(_ plan: PresentPlan, layout: PresentLayout, glyphs: Glyphs) {
    let setter = PresentType(
      plan: plan, columns: layout.textColumns, isSpacious: layout.isSpacious, glyphs: glyphs)
    let rows = setter.rows()
    let gap = layout.isSpacious ? 2 : 1
    let height = max(1, layout.page.rows)
    var pages: [Page] = []
    var used = 0
    for (index, item) in plan.items.enumerated() {
      let own = rows[index].count + gap
      if !item.beginsPage, let last = pages.indices.last, used + own <= height {
        pages[last].items = pages[last].items.lowerBound..<(index + 1)
        used += own
        continue
      }
      let isContinued = !item.beginsPage
      // A page that goes on needs no large heading.
      let heading =
        item.content == .title
        ? [] : setter.heading(item.heading, isLarge: !isContinued, room: height - own)
      pages.append(Page(heading: heading, items: index..<(index + 1), isContinued: isContinued))
      used = heading.count + (heading.isEmpty ? 0 : gap) + own
    }
    (self.pages, self.rows, self.gap, self.height) = (pages, rows, gap, height)
  }

  /// The page that an item stands on.
  func page(of item: Int) -> Int {
    pages.firstIndex { $0.items.contains(item) } ?? 0
  }

  /// The rows of a page up to an item, each with the item it belongs to; the heading belongs to none.
  func rows(upTo item: Int) -> [(line: TextLine, item: Int?)] {
    guard !pages.isEmpty else { return [] }
    let page = pages[page(of: item)]
    var lines: [(line: TextLine, item: Int?)] = page.heading.map { ($0, nil) }
    for index in page.items where index <= item {
      if !lines.isEmpty { lines += (0..<gap).map { _ in (TextLine(), nil) } }
      lines += rows[index].map { ($0, index) }
    }
    return lines
  }

  /// How many screens an item needs: one, unless it alone is higher than a page.
  func parts(of item: Int) -> Int {
    let count = rows(upTo: item).count
    return max(1, (count + height - 1) / height)
  }
}
