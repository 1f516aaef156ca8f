import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif
import Testing

@testable import Plots

@Suite struct SVGMarkerTests {
  private static let markers: [Marker] =
    (0..<8).map { .category($0) } + [.character("●"), .character("7"), .character("<")]

  private func element(_ marker: Marker) -> String {
    SVGMarker.element(marker, x: 20, y: 10, color: "#123456")
  }

  @Test(arguments: markers) func everyMarkerIsOneElementInItsColour(_ marker: Marker) {
    let text = element(marker)
    #expect(text.contains("#123456") && XMLParser(data: Data(text.utf8)).parse(), "\(text)")
  }

  @Test func theShapesDiffer() {
    #expect(Set(Self.markers.map(element)).count == Self.markers.count)
  }

  @Test(arguments: markers) func shapesLieAroundTheirPlace(_ marker: Marker) {
    let text = element(marker)
    guard let path = text.split(separator: "d=\"").dropFirst().first?.prefix(while: { $0 != "\"" })
    else { return }
    let numbers = path.split { "MLZ ".contains($0) }.compactMap { Double($0) }
    #expect(numbers.count >= 4 && numbers.count % 2 == 0)
    for (index, number) in numbers.enumerated() {
      #expect(abs(number - (index % 2 == 0 ? 20 : 10)) <= 5, "\(path)")
    }
  }

  @Test func charactersAreEscaped() {
    #expect(element(.character("<")).contains(">&lt;</text>"))
    #expect(element(.character("\u{1b}")).contains(">^[</text>"))
  }
}
