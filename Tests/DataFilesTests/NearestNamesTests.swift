import Testing

@testable import DataFiles

@Suite struct NearestNamesTests {
  @Test(arguments: [
    ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("ab", "ba", 2),
    ("flaw", "lawn", 2), ("é", "e", 1),
  ])
  func distanceIsLevenshteins(_ first: String, _ second: String, _ distance: Int) {
    #expect(NearestNames.distance(Array(first), Array(second)) == distance)
    #expect(NearestNames.distance(Array(second), Array(first)) == distance)
  }

  @Test func nearestStandFirstAndEqualOnesInTheirOrder() {
    let names = ["petal_width", "sepal_width", "petal_length", "sepal_length", "label"]
    #expect(NearestNames.of("petal_widht", among: names).first == "petal_width")
    #expect(
      NearestNames.of("etal_width", among: names).prefix(2) == ["petal_width", "sepal_width"])
    #expect(NearestNames.of("b", among: ["a", "b", "c"]) == ["b"])
    #expect(NearestNames.of("ab", among: ["ax", "ay", "az", "aw"]) == ["ax", "ay", "az"])
  }

  @Test func caseIsNoDifferenceAndABeginningIsNear() {
    #expect(NearestNames.of("LABEL", among: ["label"]) == ["label"])
    #expect(NearestNames.of("sepal", among: ["petal_width", "sepal_width"]) == ["sepal_width"])
  }

  @Test func namesWithoutLikenessAreLeftOut() {
    #expect(NearestNames.of("height", among: ["proline", "ash"]).isEmpty)
    #expect(NearestNames.of("height", among: []).isEmpty)
    #expect(NearestNames.of("", among: ["a"]).isEmpty)
  }

  @Test func onlyTheBeginningOfALongNameIsCompared() {
    let long = String(repeating: "x", count: 100_000)
    #expect(NearestNames.of(long, among: [long + "y"]) == [long + "y"])
  }

  @Test func sentencesListThem() {
    #expect(NearestNames.sentence([]) == "")
    #expect(NearestNames.sentence(["a"]) == "; did you mean “a”?")
    #expect(NearestNames.sentence(["a", "b"]) == "; did you mean “a” or “b”?")
    #expect(NearestNames.sentence(["a", "b", "c"]) == "; did you mean “a”, “b” or “c”?")
  }
}
