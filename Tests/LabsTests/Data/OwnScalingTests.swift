import Testing

@testable import Labs

struct OwnScalingTests {
  @Test func scalingIsOfferedWhereInputsSpreadUnlike() {
    let rows = [[1.0, 1000, 5], [2, 3000, 5], [3, 5000, 5]]
    let scaling = OwnScaling(names: ["age", "income", "one"], rows: rows)
    let notes = scaling.notes(isScaled: false)
    #expect(scaling.deviations[2] == 0)
    #expect(abs(scaling.deviations[1] - 2000 * scaling.deviations[0]) < 1e-9)
    #expect(notes.count == 2 && notes[0].contains("“one”"))
    #expect(notes[1].hasPrefix("“income” spreads 2000 times as wide as “age”."))
    #expect(scaling.notes(isScaled: true).last?.hasPrefix("Every input is scaled") == true)
  }

  @Test func nothingIsSaidWhereTheySpreadAlike() {
    #expect(
      OwnScaling(names: ["a", "b"], rows: [[1, 2], [2, 8]]).notes(isScaled: false).isEmpty)
    #expect(OwnScaling(names: ["a"], rows: [[1]]).notes(isScaled: false).count == 1)
  }
}
