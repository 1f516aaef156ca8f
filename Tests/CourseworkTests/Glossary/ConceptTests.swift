import Coursework
import Testing

struct ConceptTests {
  @Test func itsLineIsTheTermWithItsMeaning() {
    let concept = Concept(id: "epoch", term: "epoch", definition: "One pass.", home: "lin-06")
    #expect(concept.line == "epoch: One pass." && concept.forms.isEmpty)
  }
}
