import DataFiles
import Learning
import Tensors
import Testing

@Suite struct ArchitectureTests {
  private func model() throws -> Model {
    try Model(
      input: [28, 28, 1],
      [
        Conv2D(8, kernel: 3, padding: .same, activation: .relu), MaxPooling2D(2), Flatten(),
        Dropout(0.5), Dense(10),
      ])
  }

  @Test func aModelComesBackAsItWas() throws {
    let model = try model()
    let bytes = try Architecture.json(of: model)
    let back = try Architecture.model(json: bytes, name: "net.json")
    #expect(back.summary == model.summary)
    #expect(try Architecture.json(of: back) == bytes)
  }

  @Test(arguments: [
    ("{", "net.json: "), ("[]", "net.json: "), ("{}", "has no “inputs”"),
    (#"{"inputs":[{"name":"x","shape":[2,"a"]}]}"#, "inputs › 1 › shape"),
    (
      #"{"inputs":[{"name":"x","shape":[2]}],"layers":[{"name":"a","kind":"Dance","settings":{}}]}"#,
      "“Dance” is no kind of layer"
    ),
  ])
  func aWrongTextIsASentence(_ text: String, _ expected: String) {
    #expect {
      _ = try Architecture.model(json: Array(text.utf8), name: "net.json")
    } throws: {
      "\($0)".contains(expected)
    }
  }

  @Test func deepNestingAndOversizeAreErrors() {
    let deep = Array(String(repeating: "[", count: 200_000).utf8)
    #expect(throws: ModelFileError.self) { _ = try Architecture.model(json: deep, name: "a") }
    let large = Array(repeating: UInt8(ascii: " "), count: Architecture.limit + 1)
    #expect(throws: ModelFileError.self) { _ = try Architecture.model(json: large, name: "a") }
  }

  @Test func numbersBeyondAllMemoryAreErrors() throws {
    let text = String(decoding: try Architecture.json(of: model()), as: UTF8.self)
    for (place, character) in text.enumerated() where character.isNumber {
      for number in ["9223372036854775807", "-1", "0", "1048576", "1e300"] {
        var changed = Array(text)
        changed.replaceSubrange(place...place, with: Array(number))
        // An error or a model; never a trap.
        if let model = try? Architecture.model(json: Array(String(changed).utf8), name: "a") {
          #expect(model.weightCount >= 0)
        }
      }
    }
  }
}
