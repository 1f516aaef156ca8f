import Foundation
import Testing

@testable import GradusTesting

@Suite struct GoldenTests {
  @Test func theSamePictureIsNoDifference() {
    #expect(Golden.difference(from: "ab\ncd\n", to: "ab\ncd") == nil)
    #expect(Golden.difference(from: "", to: "") == nil)
    #expect(Golden.difference(from: "ab\n\n", to: "ab\n") != nil)
  }

  @Test func aDifferenceShowsBothLinesAndWhereTheyDiffer() {
    let old = "1\n2\n3\n4\n|a.b|\n6\n7\n8\n9\n"
    let new = "1\n2\n3\n4\n|a,b|\n6\n7\n8\n9\n"
    #expect(
      Golden.difference(from: old, to: new) == """
          …
          3
          4
        - |a.b|
        + |a,b|
            ^
          6
          7
          …
        """)
  }

  @Test func linesThatCameOrWentAreShownAlone() {
    #expect(Golden.difference(from: "a\nb", to: "a\nx\nb") == "  a\n+ x\n  b")
    #expect(Golden.difference(from: "a\nx\nb", to: "a\nb") == "  a\n- x\n  b")
    #expect(Golden.difference(from: "a", to: "a\nb\nc") == "  a\n+ b\n+ c")
  }

  @Test func aPictureIsRecordedAndThenCompared() throws {
    let folder = try TemporaryFolder()
    let golden = Golden(name: "screen", besideTest: folder.path + "/SomeTests.swift")
    let missing = try #require(golden.problem(with: "ab", isRecording: false))
    #expect(missing.contains("RECORD_GOLDEN=1") && missing.contains("Golden/screen.txt"))
    #expect(folder.files() == [])

    let recorded = try #require(golden.problem(with: "ab", isRecording: true))
    #expect(recorded.hasPrefix("Recorded "), "recording fails the test")
    #expect(
      try String(contentsOfFile: folder.path + "/Golden/screen.txt", encoding: .utf8) == "ab\n")
    #expect(golden.problem(with: "ab", isRecording: false) == nil)
    #expect(golden.problem(with: "ax", isRecording: false)?.contains("- ab\n+ ax\n   ^") == true)
  }

  @Test func aDifferenceFailsTheTest() throws {
    let folder = try TemporaryFolder()
    try folder.write("Golden/screen.txt", "ab\n")
    expectGolden("ab", "screen", filePath: folder.path + "/SomeTests.swift")
    withKnownIssue { expectGolden("ax", "screen", filePath: folder.path + "/SomeTests.swift") }
    withKnownIssue { expectGolden("ab", "missing", filePath: folder.path + "/SomeTests.swift") }
  }
}
