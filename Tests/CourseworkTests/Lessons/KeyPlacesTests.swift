import Testing

@testable import Coursework

struct KeyPlacesTests {
  private typealias Place = KeyPlaces.Place

  @Test func aKeyIsNotMistakenForALongerOne() {
    let places = KeyPlaces("idea = 1\n  id = 2\nid-2 = 3\nid_3 = 4")
    #expect(places.place(of: "id") == Place(line: 2, column: 3))
    #expect(places.place(of: "idea") == Place(line: 1, column: 1))
    #expect(places.place(of: "id-2") == Place(line: 3, column: 1))
    #expect(places.place(of: "i") == nil)
  }

  @Test func anItemOfAListIsFoundBehindItsKey() {
    let places = KeyPlaces("title = \"b\"\nneeds = [\"a\",\n  'b']")
    #expect(places.place(ofItem: "a", in: "needs") == Place(line: 2, column: 10))
    #expect(places.place(ofItem: "b", in: "needs") == Place(line: 3, column: 3))
    #expect(places.place(ofItem: "c", in: "needs") == Place(line: 2, column: 1))
    #expect(places.place(ofItem: "a", in: "other") == nil)
  }

  @Test func aLineInsideATextIsNoKey() {
    let text =
      "steps = \"\"\"\nf1 = a1^2 + a1^2\n\"\"\"\nother = '''\nb = 1\n'''\n[mistakes]\n"
      + "\"f1 = a1^2\" = \"You …\"\nb = 2"
    let places = KeyPlaces(text)
    #expect(places.place(of: "f1 = a1^2") == Place(line: 8, column: 2))
    #expect(places.place(of: "mistakes") == Place(line: 7, column: 1))
    #expect(places.place(of: "f1") == nil)
    #expect(places.place(of: "b") == Place(line: 9, column: 1))
  }

  @Test func headersDottedAndQuotedKeysAreFound() {
    let places = KeyPlaces("given.a0 = 5\n'vary' = 1\n[[module]]\nid = 1\n  [ spaced ]")
    #expect(places.place(of: "given") == Place(line: 1, column: 1))
    #expect(places.place(of: "vary") == Place(line: 2, column: 2))
    #expect(places.place(of: "module") == Place(line: 3, column: 1))
    #expect(places.place(of: "id") == Place(line: 4, column: 1))
  }

  @Test func itemsOfALongListAreNoKeys() {
    let places = KeyPlaces("hints = [\n  \"fault = a1\",\n  { text = \"b\" },\n]\nfault = \"a1\"")
    #expect(places.place(of: "fault") == Place(line: 5, column: 1))
    #expect(places.place(of: "text") == nil)
  }

  @Test func aTextBeginsBelowItsQuotesOrBehindThem() {
    let below = KeyPlaces("steps = \"\"\"\none\ntwo\"\"\"")
    #expect(below.place(inText: "steps", line: 1, column: 1) == Place(line: 2, column: 1))
    #expect(below.place(inText: "steps", line: 2, column: 3) == Place(line: 3, column: 3))
    let behind = KeyPlaces("steps = \"\"\"one\ntwo\"\"\"")
    #expect(behind.place(inText: "steps", line: 1, column: 1) == Place(line: 1, column: 12))
    #expect(behind.place(inText: "steps", line: 2, column: 3) == Place(line: 2, column: 3))
    let inOneLine = KeyPlaces("steps = \"\"\"one\"\"\"\nf = 'x'")
    #expect(inOneLine.place(inText: "steps", line: 1, column: 2) == Place(line: 1, column: 13))
    #expect(inOneLine.place(inText: "f", line: 1, column: 1) == Place(line: 2, column: 6))
  }

  @Test func aTextWithWrittenLineEndsHasOnePlace() {
    let places = KeyPlaces(#"steps = "a1 = 1\nb1 = ""#)
    #expect(places.place(inText: "steps", line: 2, column: 4) == Place(line: 1, column: 10))
  }

  @Test func whatIsNoTextHasNoPlaceInside() {
    #expect(KeyPlaces("rate = 3").place(inText: "rate", line: 1, column: 1) == nil)
  }

  @Test(arguments: [
    "start = { w = 5, b = [1, 2], \"η\" = 0.1 }",
    "start = {\n  w = 5, # b = 3\n  b = [[1], [2]], 'η' = 1\n}\nx = 3",
    "[start]\nw = 5\nb = [\n 1,\n 2]\nη = 3\n[other]\nq = 2",
  ])
  func namesComeInTheirOrder(_ text: String) {
    #expect(KeyPlaces(text).names(in: "start") == ["w", "b", "η"])
    #expect(KeyPlaces(text).names(in: "end").isEmpty)
  }
}
