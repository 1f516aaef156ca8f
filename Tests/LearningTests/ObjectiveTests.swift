import Learning
import Testing

struct ObjectiveTests {
  @Test func handsOnItsPointAndItsResultBuffer() {
    let objective = Objective(
      unknowns: 2, value: { $0[0] * 10 + $0[1] },
      gradient: { point, result in
        result[0] = point[1]
        result[1] = point[0]
      })
    let point: [Float] = [3, 4]
    var gradient: [Float] = [0, 0]
    var span = gradient.mutableSpan
    objective.gradient(point.span, &span)
    #expect(objective.unknowns == 2)
    #expect(objective.value(point.span) == 34)
    #expect(gradient == [4, 3])
  }
}
