private import CCmark

/// A part of a CommonMark text: a paragraph, or a fenced block for what runs.
enum MarkdownPart: Hashable {
  case paragraph(Paragraph, line: Int)
  /// A fenced block with an info word: `exercise`, `lab`, `formula`. `line` is the fence's.
  case fenced(word: String, text: String, line: Int)
}

/// Where a link or a picture stands in a text, and its destination as it is written.
struct MarkdownLink: Hashable {
  var destination: String
  var isPicture: Bool
  var line: Int
  var column: Int
}

/// Reads CommonMark with libcmark. Only its parser is used, which is linear in the length of the
/// text, and its tree is walked without recursion: nesting of any depth costs no stack.
enum MarkdownReader {
  /// Deeper lists and quotes are shown at this depth.
  static let deepest = 6
  /// A line may open so many lists and quotes at most: cmark walks through all that are open for
  /// every empty line, which with thousands of both takes minutes.
  static let deepestLine = 100

  /// How many lists and quotes a line opens.
  static func nesting(of line: Substring) -> Int {
    var count = 0
    var isMarker = false
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        if isMarker { count += 1 }
        isMarker = false
      case UInt8(ascii: ">"):
        count += 1
        isMarker = false
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
        UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        isMarker = true
      default: return count
      }
    }
    return count
  }

  /// The parts of a text, from top to bottom.
  static func parts(of text: String) -> [MarkdownPart] { document(text).parts }

  /// The parts of a text, and where its links lead.
  static func document(_ text: String) -> (parts: [MarkdownPart], links: [MarkdownLink]) {
    var walker = Walker()
    unsafe text.utf8CString.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let document = unsafe cmark_parse_document(base, buffer.count - 1, CMARK_OPT_VALIDATE_UTF8)
      else { return }
      defer { unsafe cmark_node_free(document) }
      guard let iterator = unsafe cmark_iter_new(document) else { return }
      defer { unsafe cmark_iter_free(iterator) }
      while case let event = unsafe cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
        guard let node = unsafe cmark_iter_get_node(iterator) else { continue }
        walker.visit(unsafe MarkdownNode(node), entering: event == CMARK_EVENT_ENTER)
      }
    }
    return (walker.parts, walker.links)
  }
}

/// A node of libcmark's tree, valid while the document is.
@safe private struct MarkdownNode {
  private let pointer: OpaquePointer

  @unsafe init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

  var type: cmark_node_type { unsafe cmark_node_get_type(pointer) }
  var line: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
  var column: Int { unsafe Int(cmark_node_get_start_column(pointer)) }
  var destination: String {
    guard let start = unsafe cmark_node_get_url(pointer) else { return "" }
    // A text can name one long destination very often.
    var bytes: [UInt8] = []
    while bytes.count < 300, case let byte = unsafe start[bytes.count], byte != 0 {
      bytes.append(UInt8(bitPattern: byte))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { unsafe Int(cmark_node_get_list_start(pointer)) }
  var literal: String {
    unsafe cmark_node_get_literal(pointer).map { unsafe String(cString: $0) } ?? ""
  }
  var fenceInfo: String {
    unsafe cmark_node_get_fence_info(pointer).map { unsafe String(cString: $0) } ?? ""
  }
}

/// What is open while the tree is walked.
private struct Walker {
  var parts: [MarkdownPart] = []
  private(set) var links: [MarkdownLink] = []
  private var inlines: [Inline] = []
  /// The destinations of the links that are open.
  private var targets: [LinkTarget?] = []
  private var voices: [Inline.Voice] = []
  private var lists: [(ordered: Bool, next: Int)] = []
  private var quotes = 0
  /// The bullet of the item whose first paragraph is still to come.
  private var marker: String?

  mutating func visit(_ node: MarkdownNode, entering: Bool) {
    switch node.type {
    case CMARK_NODE_HEADING:
      finish(.heading(level: node.headingLevel), node, entering)
    case CMARK_NODE_PARAGRAPH:
      let kind: Paragraph.Kind = marker.map { .item(marker: $0) } ?? (quotes > 0 ? .quote : .text)
      finish(kind, node, entering)
      if !entering { marker = nil }
    case CMARK_NODE_BLOCK_QUOTE: quotes += entering ? 1 : -1
    case CMARK_NODE_LIST: visitList(node, entering: entering)
    case CMARK_NODE_ITEM:
      if entering { startItem() } else { marker = nil }
    case CMARK_NODE_THEMATIC_BREAK:
      add(Paragraph(.rule, []), node)
    case CMARK_NODE_CODE_BLOCK: visitCodeBlock(node)
    case CMARK_NODE_STRONG: voice(.strong, entering)
    case CMARK_NODE_EMPH: voice(.emphasis, entering)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: visitLink(node, entering: entering)
    case CMARK_NODE_CODE: append(node.literal, .code)
    case CMARK_NODE_TEXT: append(node.literal, voices.last ?? .plain)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: append(" ", voices.last ?? .plain)
    // Markup of other media is shown as what it is, not obeyed.
    case CMARK_NODE_HTML_INLINE, CMARK_NODE_CUSTOM_INLINE:
      append(node.literal, .code)
    case CMARK_NODE_HTML_BLOCK:
      add(Paragraph(.code, depth: depth, [Inline(node.literal, .code)]), node)
    default: break
    }
  }

  private var depth: Int { min(MarkdownReader.deepest, max(0, lists.count - 1) + quotes) }

  private mutating func visitList(_ node: MarkdownNode, entering: Bool) {
    guard entering else {
      if !lists.isEmpty { lists.removeLast() }
      return
    }
    lists.append((node.isOrderedList, node.listStart))
  }

  private mutating func startItem() {
    guard var list = lists.popLast() else { return }
    marker = list.ordered ? "\(list.next)." : "•"
    list.next += 1
    lists.append(list)
  }

  private mutating func visitCodeBlock(_ node: MarkdownNode) {
    let text = node.literal
    let word = node.fenceInfo.split(separator: " ").first.map(String.init) ?? ""
    if word.isEmpty {
      add(Paragraph(.code, depth: depth, [Inline(text, .code)]), node)
    } else {
      parts.append(
        .fenced(word: word, text: text, line: node.line))
    }
  }

  private mutating func visitLink(_ node: MarkdownNode, entering: Bool) {
    voice(.link, entering)
    guard entering else {
      _ = targets.popLast()
      return
    }
    let isPicture = node.type == CMARK_NODE_IMAGE
    let destination = node.destination
    targets.append(isPicture ? nil : LinkTarget(destination))
    links.append(
      MarkdownLink(
        destination: destination, isPicture: isPicture, line: max(1, node.line),
        column: max(1, node.column)))
  }

  private mutating func voice(_ voice: Inline.Voice, _ entering: Bool) {
    if entering { voices.append(voice) } else { _ = voices.popLast() }
  }

  private mutating func append(_ text: String, _ voice: Inline.Voice) {
    let target = targets.last ?? nil
    if let last = inlines.last, last.voice == voice, last.link == target {
      inlines[inlines.count - 1].text += text
    } else {
      inlines.append(Inline(text, voice, link: target))
    }
  }

  private mutating func finish(_ kind: Paragraph.Kind, _ node: MarkdownNode, _ entering: Bool) {
    guard !entering else {
      inlines = []
      return
    }
    add(Paragraph(kind, depth: depth, inlines), node)
    inlines = []
  }

  private mutating func add(_ paragraph: Paragraph, _ node: MarkdownNode) {
    parts.append(.paragraph(paragraph, line: node.line))
  }
}
