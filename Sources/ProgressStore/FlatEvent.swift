import Coursework

/// Reads the JSON that `EventCoding` writes, five times as fast as a general decoder: a workbook
/// with thousands of answers must still be on the screen at once.
///
/// It takes one flat object of the keys it knows, with plain strings and whole numbers. Anything
/// else is nil, and left to the general decoder.
enum FlatEvent {
  static func parse(_ text: String) -> ProgressEvent? {
    var reader = Reader(bytes: Array(text.utf8))
    return reader.event()
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    mutating func event() -> ProgressEvent? {
      var event = ProgressEvent(kind: ProgressEvent.Kind(rawValue: ""))
      var hasKind = false
      guard take("{") else { return nil }
      repeat {
        guard let key = string(), take(":") else { return nil }
        switch key {
        case "kind":
          guard let kind = string() else { return nil }
          event.kind = ProgressEvent.Kind(rawValue: kind)
          hasKind = true
        case "seed":
          guard let seed = number() else { return nil }
          event.seed = seed
        case "hints":
          guard let hints = number().flatMap(Int.init(exactly:)) else { return nil }
          event.hints = hints
        case "place":
          guard let place = number().flatMap(Int.init(exactly:)) else { return nil }
          event.place = place
        case "seconds":
          guard let seconds = number().flatMap(Int.init(exactly:)) else { return nil }
          event.seconds = seconds
        case "confidence":
          guard let confidence = decimal() else { return nil }
          event.confidence = confidence
        case "predicted": event.predicted = string()
        case "lesson": event.lesson = string()
        case "exercise": event.exercise = string()
        case "step": event.step = string()
        case "answer": event.answer = string()
        case "verdict": event.verdict = string()
        case "mistake": event.mistake = string()
        case "run": event.run = string()
        default: return nil
        }
      } while take(",")
      return take("}") && position == bytes.count && hasKind ? event : nil
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
      position += 1
      return true
    }

    private mutating func string() -> String? {
      guard take("\"") else { return nil }
      let start = position
      while position < bytes.count {
        switch bytes[position] {
        case UInt8(ascii: "\""):
          position += 1
          return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
        case UInt8(ascii: "\\"), 0..<0x20:
          return nil
        default:
          position += 1
        }
      }
      return nil
    }

    /// A number from 0 to 1 as it is written without an exponent.
    private mutating func decimal() -> Double? {
      let start = position
      guard number() != nil else { return nil }
      if take("."), number() == nil { return nil }
      return Double(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func number() -> UInt64? {
      let start = position
      while position < bytes.count,
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
      {
        position += 1
      }
      return UInt64(String(decoding: bytes[start..<position], as: UTF8.self))
    }
  }
}
