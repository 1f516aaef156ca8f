import Formulas
import Testing

struct NumberReadingTests {
  @Test(arguments: [
    ("0,42", 0.42), (".42", 0.42), ("4.2e-1", 0.42), ("21/50", 0.42), ("−3", -3), ("–3", -3),
    ("  +3 ", 3), ("- 3", -3), ("5.", 5), ("1.2·10⁻⁷", 1.2e-7), ("1.2*10^-7", 1.2e-7),
    ("1.2 × 10^3", 1200), ("-1 / 4", -0.25), ("1,5/2", 0.75), ("1e3", 1000), ("4,2E+1", 42),
    ("-0", 0), ("007", 7),
  ])
  func readsWhatStudentsType(_ text: String, _ value: Double) throws {
    let number = try NumberText.read(text)
    #expect(number.value == value && number.value.sign == value.sign)
  }

  @Test(
    arguments: [
      ("13.1", false, 3, 0.1), ("0.042", false, 2, 0.001), ("0,50", false, 2, 0.01),
      ("32", true, 2, 1), ("1300", true, 4, 1), ("4.2e-1", false, 2, 0.01), ("1e3", false, 1, 1000),
      ("0", true, 1, 1), ("0.00", false, 1, 0.01), ("1.20·10⁻⁷", false, 3, 1e-9),
    ] as [(String, Bool, Int, Double)])
  func knowsHowExactlyItWasTyped(
    _ text: String, _ isExact: Bool, _ digits: Int, _ lastPlace: Double
  ) throws {
    let number = try NumberText.read(text)
    #expect(number.isExact == isExact)
    #expect(number.significantDigits == digits)
    #expect(number.lastPlace == lastPlace)
  }

  @Test func aFractionIsExact() throws {
    let number = try NumberText.read("21/50")
    #expect(number.isExact)
    #expect(number.significantDigits == nil)
    #expect(number.lastPlace == nil)
  }

  @Test(arguments: [
    "4..2", "4.2.1", "1,000.5", "abc", "nan", "inf", "infinity", "0x10", "1e", "1e+", "--3", "+-3",
    "1 000", "1/2/3", "1/", "/2", "e5", ".", ",", "-", "3 m", "3%", "٣", "1\u{301}", "3\u{0}",
    "1.2·10", "1.2·11⁻⁷", "2·3", "1_000", "½", "−", "1.2·10^", "3\u{1B}[2J",
  ])
  func refusesWhatIsNoNumber(_ text: String) {
    let error = #expect(throws: FormulaError.self) { try NumberText.read(text) }
    #expect(error?.message.hasPrefix("I cannot read \"") == true)
    #expect(error?.message.hasSuffix("\" as a number. Write it like 3.2, 0,42 or 21/50.") == true)
    #expect(error?.message.contains("\u{1B}") == false)
  }

  @Test(arguments: [
    ("", "There is no number here. Write it like 3.2, 0,42 or 21/50."),
    (" \t ", "There is no number here. Write it like 3.2, 0,42 or 21/50."),
    ("1/0", "A fraction cannot have 0 below the line. Write it like 3.2, 0,42 or 21/50."),
    ("1e999", "This number is too large or too close to 0 to be worked with."),
    ("1e-999", "This number is too large or too close to 0 to be worked with."),
    ("1e308/1e-300", "This number is too large or too close to 0 to be worked with."),
    (
      "1e99999999999999999999999999",
      "This number is too large or too close to 0 to be worked with."
    ),
    ("4..2", "I cannot read \"4..2\" as a number. Write it like 3.2, 0,42 or 21/50."),
  ])
  func saysWhatIsTheMatter(_ text: String, _ sentence: String) {
    let error = #expect(throws: FormulaError.self) { try NumberText.read(text) }
    #expect(error?.description == sentence)
  }

  @Test func refusesLongTextsAtOnce() {
    for text in [
      String(repeating: "1", count: 50_000_000), String(repeating: " ", count: 1_000_000),
      String(repeating: "1", count: 65), "1" + String(repeating: "\u{301}", count: 1_000_000),
    ] {
      let error = #expect(throws: FormulaError.self) { try NumberText.read(text) }
      #expect(
        error?.description == "This is too long for a number. Write at most 64 characters.")
    }
  }
}
