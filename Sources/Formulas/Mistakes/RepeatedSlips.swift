/// One mistake made at several places of a formula at once: the square forgotten at both of
/// a² + b², or one part, written twice, worked out wrongly once and used twice.
struct RepeatedSlips {
  private let formula: Expression
  /// The parts where the mistake can be made, in reading order, with what is made of each.
  private let places: [(part: Expression, slips: [Slip])]
  /// More places than this are no habit that one could tell from the result.
  private static let mostPlaces = 12
  /// In larger formulas equal parts are not looked for: nobody works them out by hand.
  private static let mostNodes = 60

  init(of formula: Expression, _ make: (Expression) -> [Slip]) {
    self.formula = formula
    let isSmall = formula.isWithin(size: Self.mostNodes, height: Self.mostNodes)
    places = (isSmall ? Self.parts(of: formula) : []).compactMap { part in
      let slips = make(part)
      return slips.isEmpty ? nil : (part, slips)
    }
  }

  /// Made wherever one part stands, for parts that stand there more than once.
  var atEqualParts: [Slip] {
    var counts: [Expression: Int] = [:]
    for place in places { counts[place.part, default: 0] += 1 }
    var seen: Set<Expression> = []
    return places.filter { place in
      counts[place.part, default: 0] > 1 && seen.insert(place.part).inserted
    }.flatMap { place in
      place.slips.map { slip in
        repeated(slip.mistake, formula.replacing([place.part: slip.expression]))
      }
    }
  }

  /// Made at every place, where that means one thing.
  var everywhere: [Slip] {
    let distinct = Set(places.map(\.part))
    guard distinct.count > 1, places.count <= Self.mostPlaces, let first = places.first,
      places.allSatisfy({ $0.slips.count == first.slips.count })
    else { return [] }
    return first.slips.indices.map { index in
      let changes = Dictionary(places.map { ($0.part, $0.slips[index].expression) }) { one, _ in one
      }
      var sentences: [String] = []
      for place in places where !sentences.contains(place.slips[index].mistake.sentence) {
        sentences.append(place.slips[index].mistake.sentence)
      }
      let more = sentences.count > 2 ? ["And so on."] : []
      return repeated(
        Mistake(
          rule: first.slips[index].mistake.rule,
          sentence: (sentences.prefix(2) + more).joined(separator: " ")),
        formula.replacing(changes))
    }
  }

  private func repeated(_ mistake: Mistake, _ expression: Expression) -> Slip {
    var slip = Slip(expression, mistake.rule, mistake.sentence)
    slip.isRepeated = true
    return slip
  }

  private static func parts(of formula: Expression) -> [Expression] {
    [formula] + formula.children.flatMap(parts)
  }
}
