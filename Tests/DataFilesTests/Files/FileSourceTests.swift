import Foundation
import Testing

@testable import DataFiles

@Suite struct FileSourceTests {
  @Test func piecesFollowEachOtherUpToTheEnd() throws {
    try Fixture.inFolder { folder in
      try Fixture.write(Array(0..<10), to: "\(folder)/a.bin")
      var source = try FileSource("\(folder)/a.bin")
      #expect(source.size == 10 && source.remaining == 10)
      #expect(try source.read(4) == [0, 1, 2, 3])
      #expect(source.remaining == 6)
      #expect(try source.read(0) == [])
      #expect(try source.read(100) == [4, 5, 6, 7, 8, 9])
      #expect(source.remaining == 0)
      #expect(try source.read(1) == [])
    }
  }

  @Test func askingForAllThereMightBeTakesNoMemory() throws {
    try Fixture.inFolder { folder in
      try Fixture.write([7], to: "\(folder)/a.bin")
      var source = try FileSource("\(folder)/a.bin")
      #expect(try source.read(.max) == [7])
    }
  }

  @Test func aFileThatIsCutMeanwhileEndsThere() throws {
    try Fixture.inFolder { folder in
      try Fixture.write(Array(0..<10), to: "\(folder)/a.bin")
      var source = try FileSource("\(folder)/a.bin")
      try Fixture.write([0, 1, 2], to: "\(folder)/a.bin")
      #expect(try source.read(10) == [0, 1, 2])
      #expect(source.remaining == 0)
    }
  }

  @Test func whatStandsAtAPathIsKnown() {
    #expect(FileSource.type(ofFileAt: Fixture.path("npy")) == .typeDirectory)
    #expect(FileSource.type(ofFileAt: Fixture.path("make_fixtures.py")) == .typeRegular)
    #expect(FileSource.type(ofFileAt: Fixture.path("none")) == nil)
  }
}
