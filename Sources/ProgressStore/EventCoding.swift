import Coursework
import Foundation

/// Events as the JSON text that is stored and hashed.
enum EventCoding {
  /// One line of JSON, its keys in order, so that the same event is always the same text.
  static func text(_ event: ProgressEvent) throws(StoreError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(event), as: UTF8.self)
    } catch {
      throw .io(path: "the answer", detail: "it has no form as JSON")
    }
  }

  /// The event of a stored text. One whose details a later version wrote in another way keeps its
  /// kind only; the text in the file stays as it is.
  static func event(_ text: String) -> ProgressEvent {
    if let event = FlatEvent.parse(text) { return event }
    let data = Data(text.utf8)
    let decoder = JSONDecoder()
    if let event = try? decoder.decode(ProgressEvent.self, from: data) { return event }
    let kind = (try? decoder.decode(KindOnly.self, from: data))?.kind
    return ProgressEvent(kind: kind ?? ProgressEvent.Kind(rawValue: "unreadable"))
  }

  private struct KindOnly: Decodable {
    var kind: ProgressEvent.Kind
  }
}
