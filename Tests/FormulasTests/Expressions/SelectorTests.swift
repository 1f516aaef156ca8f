import Testing

@testable import Formulas

struct SelectorTests {
  @Test func takesItsExpressionsBack() {
    let (a, b) = (Expression.variable("a"), Expression.variable("b"))
    let selectors: [Selector] = [
      .at(a), .range(from: nil, to: nil), .range(from: a, to: nil), .range(from: nil, to: b),
      .range(from: a, to: b),
    ]
    #expect(selectors.map(\.children.count) == [1, 0, 1, 1, 2])
    for selector in selectors { #expect(selector.withChildren(selector.children) == selector) }
    #expect(Selector.range(from: nil, to: a).withChildren([b]) == .range(from: nil, to: b))
  }
}
