/// A term on a lesson's page that leads to the glossary.
public struct GlossaryLink: Hashable, Sendable {
  /// The id of the concept.
  public var concept: String
  /// The block of the page.
  public var block: Int
  /// Where the term stands, in characters of the paragraph's text.
  public var range: Range<Int>
}

extension Glossary {
  /// The first mention of each term in the prose of a page. Headings, code and words that lead
  /// elsewhere already are left alone.
  public func links(in lesson: Lesson) -> [GlossaryLink] {
    guard !isEmpty else { return [] }
    let index = index
    var seen = Set(lesson.explicitTerms)
    var links: [GlossaryLink] = []
    for (block, content) in lesson.blocks.enumerated() {
      guard case .paragraph(let paragraph) = content, paragraph.isProse else { continue }
      var taken = paragraph.rangesThatStay[...]
      for mention in mentions(in: paragraph.text, index) {
        taken = taken.drop { $0.upperBound <= mention.range.lowerBound }
        if taken.first?.overlaps(mention.range) == true { continue }
        guard seen.insert(mention.concept).inserted else { continue }
        links.append(
          GlossaryLink(concept: mention.concept, block: block, range: mention.range))
      }
    }
    return links
  }

  /// The concepts that a page speaks of, in the order in which they appear.
  public func concepts(in lesson: Lesson) -> [Concept] {
    let found = lesson.explicitTerms + links(in: lesson).map(\.concept)
    let mentioned = Set(found).union(lesson.concepts)
    // What the lesson introduces comes first.
    return (lesson.concepts + found).reduce(into: [String]()) { ids, id in
      if mentioned.contains(id), !ids.contains(id) { ids.append(id) }
    }.compactMap { concept($0) }
  }

  /// The lesson with the first mention of each term leading to the glossary.
  public func linking(_ lesson: Lesson) -> Lesson {
    var lesson = lesson
    let links = Dictionary(grouping: links(in: lesson), by: \.block)
    for (block, own) in links {
      guard case .paragraph(var paragraph) = lesson.blocks[block] else { continue }
      paragraph.link(own)
      lesson.blocks[block] = .paragraph(paragraph)
    }
    return lesson
  }
}

extension Lesson {
  /// The concepts that the author has linked to.
  fileprivate var explicitTerms: [String] {
    var ids: [String] = []
    for case .paragraph(let paragraph) in blocks {
      for case .term(let id)? in paragraph.inlines.map(\.link) where !ids.contains(id) {
        ids.append(id)
      }
    }
    return ids
  }
}

extension Paragraph {
  fileprivate var isProse: Bool {
    switch kind {
    case .text, .item, .quote: true
    case .heading, .code, .rule: false
    }
  }

  /// Where code and links stand, which are no prose.
  fileprivate var rangesThatStay: [Range<Int>] {
    var start = 0
    var ranges: [Range<Int>] = []
    for inline in inlines {
      let end = start + inline.text.count
      if inline.voice == .code || inline.link != nil || inline.voice == .link {
        ranges.append(start..<end)
      }
      start = end
    }
    return ranges
  }

  /// Cuts the stretches of prose at the ends of terms and lets these lead to the glossary. The links
  /// stand from left to right.
  fileprivate mutating func link(_ links: [GlossaryLink]) {
    var start = 0
    var result: [Inline] = []
    var waiting = links[...]
    for inline in inlines {
      let characters = Array(inline.text)
      let end = start + characters.count
      var place = start
      func take(to cut: Int, _ target: LinkTarget?) {
        guard place < cut else { return }
        var piece = inline
        piece.text = String(characters[(place - start)..<(cut - start)])
        piece.link = target ?? inline.link
        result.append(piece)
        place = cut
      }
      while let link = waiting.first, link.range.lowerBound < end {
        take(to: max(place, link.range.lowerBound), nil)
        take(to: min(end, link.range.upperBound), .term(link.concept))
        guard link.range.upperBound <= end else { break }
        waiting.removeFirst()
      }
      take(to: end, nil)
      start = end
    }
    inlines = result
  }
}
