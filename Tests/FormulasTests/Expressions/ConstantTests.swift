import Formulas
import Testing

struct ConstantTests {
  @Test func piIsWrittenInEitherWay() throws {
    #expect(try Formula(parsing: "2*pi").value([:]) == 2 * .pi)
    #expect(try Formula(parsing: "2*π") == Formula(parsing: "2*pi"))
    #expect(try Formula(parsing: "2*pi").printed() == "2·π")
  }
}
