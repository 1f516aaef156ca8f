import Testing

@testable import ProgressStore

@Suite struct DigestTests {
  @Test func isTheSHA256OfHeadAndTail() {
    // The example of FIPS 180-2.
    let digest = Digest(head: Array("a".utf8), tail: "bc")
    #expect(hex(digest) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(digest == Digest(head: [], tail: "abc"))
    #expect(digest != Digest(head: [], tail: "abd"))
  }

  @Test func takesTextThatIsNotInOnePiece() {
    #expect(
      hex(Digest(head: [], tail: ""))
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(Digest(head: Array("é→".utf8), tail: "") == Digest(head: [], tail: "é→"))
  }

  private func hex(_ digest: Digest) -> String {
    digest.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
