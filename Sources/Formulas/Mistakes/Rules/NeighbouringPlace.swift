/// The entry before or behind the one that is meant, as by counting from 1.
struct NeighbouringPlace: MistakeRule {
  var isHabit: Bool { true }

  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    if case .apply(.onehot, let parts) = part, let place = parts.first {
      return neighbours(of: place).map { neighbour in
        let used = Expression.apply(.onehot, [neighbour] + parts.dropFirst())
        return Slip(
          used, "neighbouring-place",
          "You put the 1 one place beside that of \(context.shown(part)). Places are counted from 0."
        )
      }
    }
    guard case .index(let base, let selectors) = part else { return [] }
    return selectors.indices.flatMap { axis -> [Slip] in
      guard case .at(let place) = selectors[axis] else { return [] }
      return neighbours(of: place).map { neighbour in
        var changed = selectors
        changed[axis] = .at(neighbour)
        let used = Expression.index(base, changed)
        return Slip(
          used, "neighbouring-place",
          "You took \(context.shown(used)), the neighbour of \(context.shown(part)). Places are "
            + "counted from 0.")
      }
    }
  }

  private func neighbours(of place: Expression) -> [Expression] {
    guard let number = place.numericValue else {
      return [
        .binary(.difference, place, .number(1)), .binary(.sum, place, .number(1)),
      ]
    }
    // Before 0 stands nothing; −1 is the other end.
    return [number - 1, number + 1].filter { ($0 < 0) == (number < 0) }.map(Expression.signed)
  }
}
