import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct ModelCodingTests {
  private func json(_ model: Model) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(model), as: UTF8.self)
  }

  @Test func aModelComesBackAsItWas() throws {
    for model in [
      try Model(input: [5], [Dense(4, activation: .relu), Dense(3)]), try ModelTests.functional(),
    ] {
      let text = try json(model)
      let back = try JSONDecoder().decode(Model.self, from: Data(text.utf8))
      #expect(try json(back) == text)
      #expect(back.summary == model.summary)
    }
  }

  @Test func aWrongFileIsAnErrorAndNeverABrokenModel() throws {
    let text = try json(ModelTests.functional())
    // Every change of a name or a number somewhere: an error, or a model that checks out.
    let bytes = Array(text.utf8)
    for place in bytes.indices {
      for byte in [UInt8(ascii: "0"), UInt8(ascii: "\""), UInt8(ascii: "x"), UInt8(ascii: "-")] {
        var changed = bytes
        changed[place] = byte
        if let model = try? JSONDecoder().decode(Model.self, from: Data(changed)) {
          _ = model.summary
        }
      }
      #expect(throws: (any Error).self) {
        _ = try JSONDecoder().decode(Model.self, from: Data(bytes[..<place]))
      }
    }
  }

  @Test(arguments: [
    ("Dense", "Dunce", "“Dunce” is no kind of layer"),
    ("\"left\",\"shape\"", "\"lift\",\"shape\"", "“left” is used before it is there"),
    ("\"layer\":\"score\"", "\"layer\":\"scare\"", "“scare” is no layer"),
    ("\"units\":3", "\"units\":0", "units of 1 or more"),
    ("\"units\":3", "\"units\":9223372036854775807", "units"),
  ])
  func theErrorSaysWhatIsWrong(_ from: String, _ to: String, _ message: String) throws {
    let text = try json(ModelTests.functional()).replacing(from, with: to)
    #expect {
      _ = try JSONDecoder().decode(Model.self, from: Data(text.utf8))
    } throws: {
      "\($0)".contains(message)
    }
  }
}
