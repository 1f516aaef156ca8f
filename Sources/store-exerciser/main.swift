// A helper of the tests of ProgressStore: saves numbered events, and prints each number once the
// store has acknowledged it, so that a test can kill the process and know what must be there.
//
//   store-exerciser FILE COUNT [--from N] [--back-up-after N] [--import ARCHIVE] [--die] [--measure]
//
// Other lines begin with a word: `notice`, `banner`, `refused N` with the sentence. `--die` ends the
// process with SIGKILL after the last event; `--measure` prints what opening and saving cost.

import Coursework
import Glibc
import ProgressStore

func say(_ line: String) {
  print(line)
  fflush(nil)
}

func option(_ name: String) -> Int? {
  let words = CommandLine.arguments
  guard let place = words.firstIndex(of: name), place + 1 < words.count else { return nil }
  return Int(words[place + 1])
}

guard CommandLine.arguments.count >= 3, let count = Int(CommandLine.arguments[2]) else {
  say("usage: store-exerciser FILE COUNT [--from N] [--back-up-after N] [--die] [--measure]")
  exit(64)
}

// A limit on the size of files is an error to report, not a reason to die.
_ = signal(SIGXFSZ, SIG_IGN)

let clock = ContinuousClock()
let start = clock.now
let opened = ProgressStore.open(at: .file(CommandLine.arguments[1]))
let openingTime = clock.now - start
if let notice = opened.notice { say("notice \(notice)") }
if let banner = opened.store.state.banner { say("banner \(banner)") }

let first = option("--from") ?? 1
let savingStart = clock.now
for number in first..<(first + count) {
  let event = ProgressEvent(
    kind: .answered, lesson: "lin-04", exercise: "gradient-by-hand", step: "slope",
    seed: UInt64(number), answer: "\(number)", verdict: "right", mistake: "forgot-the-half")
  do throws(StoreError) {
    try opened.store.append(event)
    say("\(number)")
    if option("--back-up-after") == number { try opened.store.backUp() }
  } catch {
    say("refused \(number) \(error)")
  }
}
let savingTime = clock.now - savingStart

if let place = CommandLine.arguments.firstIndex(of: "--import") {
  // Announced before the import, so that a test can end the process in the middle of it.
  let archive = try ProgressArchive(
    reading: try ArchiveFile.read(CommandLine.arguments[place + 1]))
  say("importing")
  let outcome = try opened.store.merge(archive)
  say("imported \(outcome.added)")
}

if CommandLine.arguments.contains("--measure") {
  let readingStart = clock.now
  let events = try opened.store.events()
  let readingTime = clock.now - readingStart
  let copyStart = clock.now
  try opened.store.backUp()
  say(
    "open \(openingTime), save \(savingTime / max(1, count)) each, decode \(events.count) events "
      + "\(readingTime), back up \(clock.now - copyStart)")
}
if CommandLine.arguments.contains("--die") { raise(SIGKILL) }
opened.store.close()
