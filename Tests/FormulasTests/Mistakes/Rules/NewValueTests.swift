import Testing

struct NewValueTests {
  @Test func usesWhatIsWorkedOutOnlyLater() throws {
    let text = "b - eta*w*x"
    let earlier = ["w'": "w"]
    #expect(try twinLines(text, earlier: earlier).contains("new-value: b - eta*w'*x"))
    #expect(
      try sentences(of: "new-value", text, earlier: earlier)
        == ["You used the new value w′ where the rule has the old w."])
    #expect(try sentences(of: "new-value", text).isEmpty)
  }
}
