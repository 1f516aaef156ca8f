/// Things to be put in order, each with the reason why it stands where it stands.
public struct OrderExercise: ExerciseKind {
  /// One of the things.
  struct Item: Hashable, Sendable {
    let text: String
    let because: String
  }

  /// In the right order.
  let items: [Item]

  init?(reading table: inout BlockTable) {
    guard case .list(let entries)? = table.value("items") else {
      table.report(
        "An order needs items in the right order: items = [{ text = \"…\", because = \"…\" }, …]")
      return nil
    }
    var items: [Item] = []
    for (index, entry) in entries.enumerated() {
      guard case .table(let values) = entry, case .text(let text)? = values["text"],
        case .text(let because)? = values["because"], !text.isEmpty, !because.isEmpty
      else {
        table.report("An item needs text = \"…\" and because = \"…\"", at: "items")
        continue
      }
      table.reportUnknownKeys(
        values.keys, known: ["because", "text"], in: "Item \(index + 1)", at: "items")
      items.append(Item(text: text, because: because))
    }
    guard (2...9).contains(items.count) else {
      table.report("An order needs two to nine items; here are \(items.count).", at: "items")
      return nil
    }
    self.items = items
  }

  /// The items shuffled by the seed, never in the right order and never from the end to the start.
  public func variant(seed: UInt64?) -> any ExerciseVariant {
    var generator = SplitMix64(seed: ShuffleSeed.of(items.map(\.text), seed))
    let right = Array(items.indices)
    // Two items have no other order than these.
    let barred = items.count == 2 ? [right] : [right, right.reversed()]
    var shown = right
    for _ in 0..<40 where barred.contains(shown) { shown.shuffle(using: &generator) }
    if shown == right { shown.reverse() }
    return OrderVariant(items: items, shown: shown, seed: seed)
  }

  public func faults() -> [String] {
    Set(items.map(\.text)).count == items.count
      ? [] : ["Two items have the same text; nobody can tell which comes first."]
  }
}

/// An order with its items as they are shown.
struct OrderVariant: ExerciseVariant {
  let items: [OrderExercise.Item]
  /// Which item stands at each letter.
  let shown: [Int]
  let seed: UInt64?

  var given: [String] { [] }

  var questions: [Question] {
    [
      Question(
        name: "order", label: "The right order", form: .order(shown.map { items[$0].text }))
    ]
  }

  private func letter(_ item: Int) -> String {
    ChoiceLetter.text(shown.firstIndex(of: item) ?? 0)
  }

  var solution: [String] { [items.indices.map(letter).joined(separator: " ")] }

  var workedSolution: [String] {
    items.enumerated().map { "\($0 + 1). \($1.text): \($1.because)" }
  }

  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    guard let letters = Letters.order(answer, count: items.count) else {
      return Verdict(
        .unreadable,
        [
          "Answer with the letters a to \(ChoiceLetter.text(items.count - 1)), each once, in the "
            + "order that you find right."
        ])
    }
    let order = letters.map { shown[$0] }
    if order == Array(items.indices) { return Verdict(.right) }
    return wrong(order)
  }

  private func wrong(_ order: [Int]) -> Verdict {
    if order == items.indices.reversed() {
      return Verdict(
        .wrong,
        [
          "This is the right order from the end to the start. First comes "
            + "“\(items[0].text)”: \(items[0].because)"
        ], mistake: "reversed")
    }
    let kept = Self.longestRise(order)
    let moved = order.filter { !kept.contains($0) }
    if moved.count == 1, let item = moved.first {
      let rest = order.filter { $0 != item }
      let next = rest.first { $0 > item }
      let place = next.map { "before “\(items[$0].text)”" } ?? "at the end"
      return Verdict(
        .wrong,
        [
          "All but one are in order. “\(items[item].text)” belongs \(place): \(items[item].because)"
        ],
        mistake: "misplaced-\(item + 1)")
    }
    let first = order.indices.first { order[$0] != $0 } ?? 0
    let (stands, belongs) = (items[order[first]], items[first])
    let start =
      first == 0 ? "" : "The first \(first == 1 ? "one is" : "\(first) are") right. "
    return Verdict(
      .wrong,
      [
        start
          + "At place \(first + 1) you have “\(stands.text)”; it comes later.",
        "There belongs “\(belongs.text)”: \(belongs.because)",
      ], mistake: "misplaced-\(first + 1)")
  }

  /// The items that can stay where they are: the longest row of them that rises.
  private static func longestRise(_ order: [Int]) -> Set<Int> {
    var best: [[Int]] = []
    for (index, item) in order.enumerated() {
      let before = (0..<index).filter { order[$0] < item }.map { best[$0] }
        .max { $0.count < $1.count }
      best.append((before ?? []) + [item])
    }
    return Set(best.max { $0.count < $1.count } ?? [])
  }
}
