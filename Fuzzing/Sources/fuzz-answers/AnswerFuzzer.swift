import Coursework
import Foundation
import FuzzInput

/// The exercises of the lessons, in the numbers of a seed.
private let variants: [any ExerciseVariant] = {
  let lessons = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "lessons")
  let paths =
    FileManager.default.enumerator(atPath: lessons.path)?.compactMap { $0 as? String } ?? []
  let files = paths.sorted().filter { $0.hasSuffix(".md") || $0.hasSuffix(".toml") }.compactMap {
    path in
    (try? String(contentsOf: lessons.appending(path: path), encoding: .utf8)).map {
      CourseFile(path: path, text: $0)
    }
  }
  let exercises = CourseReader.read(files).course.lessons.flatMap(\.exercises)
  expect(!exercises.isEmpty, "there are no exercises in \(lessons.path)")
  return exercises.flatMap { [$0.kind.variant(seed: nil), $0.kind.variant(seed: 7)] }
}()

/// Any texts as answers to the questions of an exercise, which the first byte chooses: an answer a
/// line, and never a verdict without a reason.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAnswers(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let (place, lines) = FuzzInput(start, count).choice(below: variants.count)
  let variant = variants[place]
  var earlier: [String?] = []
  for index in variant.questions.indices {
    let answer = lines.indices.contains(index) ? lines[index] : ""
    let verdict = variant.judge(answer, question: index, earlier: earlier)
    expect(
      verdict.outcome == .right || !verdict.sentences.isEmpty,
      "no reason for \(answer.debugDescription)")
    earlier.append(answer)
  }
  return 0
}
