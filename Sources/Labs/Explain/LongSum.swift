/// Many numbers that are added up, or of which the largest counts: five are shown and the others stand
/// as one number, which has an explanation of its own.
struct LongSum {
  let terms: [Arithmetic]
  let isLargest: Bool

  init(_ terms: [Arithmetic], isLargest: Bool = false) {
    (self.terms, self.isLargest) = (terms, isLargest)
  }

  /// The most terms that are written out.
  static let mostTerms = 6

  /// All terms where there are few; else the five that count most, in their order, and the rest.
  ///
  /// - Parameters:
  ///   - address: the number that the sum belongs to, or one of its rests.
  ///   - number: the numbers of the inputs.
  func shortened(
    of address: NumberAddress, _ number: (NumberAddress) -> Double
  ) -> [Arithmetic] {
    let kept = rank(from: address.skipping, number)
    guard kept.count > Self.mostTerms else { return kept.sorted().map { terms[$0] } }
    var rest = address
    rest.skipping += Self.mostTerms - 1
    return kept.prefix(Self.mostTerms - 1).sorted().map { terms[$0] } + [.input(rest)]
  }

  /// What the terms without the largest ones make together.
  func rest(from skipping: Int, _ number: (NumberAddress) -> Double) -> Double {
    let values = rank(from: skipping, number).sorted().map { terms[$0].value(number) }
    return isLargest ? values.max() ?? .nan : values.reduce(0, +)
  }

  /// The places of the terms without the largest ones, the largest first.
  private func rank(
    from skipping: Int, _ number: (NumberAddress) -> Double
  ) -> ArraySlice<Int> {
    guard terms.count > Self.mostTerms else { return Array(terms.indices).dropFirst(skipping) }
    let sizes = terms.map { term in
      let value = term.value(number)
      return isLargest ? value : value.magnitude
    }
    let order = terms.indices.sorted { left, right in
      sizes[left] == sizes[right] ? left < right : sizes[left] > sizes[right]
    }
    return order.dropFirst(skipping)
  }
}
