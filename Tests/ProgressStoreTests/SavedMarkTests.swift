import Foundation
import Testing

@testable import ProgressStore

@Suite struct SavedMarkTests {
  @Test func readsBackWhatItWrote() {
    for count in [0, 7, Int64.max] {
      let mark = SavedMark(origin: UUID(), count: count)
      #expect(mark.text.utf8.count == SavedMark.length)
      #expect(SavedMark(text: mark.text) == mark)
    }
  }

  @Test func aDamagedMarkIsNone() {
    let text = SavedMark(origin: UUID(), count: 41).text
    #expect(SavedMark(text: "") == nil)
    #expect(SavedMark(text: text.replacingOccurrences(of: " 41 ", with: " 91 ")) == nil)
    #expect(SavedMark(text: String(text.dropLast(3))) == nil)
    #expect(SavedMark(text: String(repeating: "\0", count: 80)) == nil)
  }
}
