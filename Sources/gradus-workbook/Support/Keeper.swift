import Coursework
import Foundation
import ProgressStore
import TerminalUI
import WorkbookApp

/// Carries out the workbook's effects on the store.
final class Keeper {
  private let store: ProgressStore
  private let watch: LessonWatch?
  private let worker: LabWorker
  private var clock = QuestionClock()
  private let start = ContinuousClock.now

  init(store: ProgressStore, watch: LessonWatch?, worker: LabWorker) {
    self.store = store
    self.worker = worker
    self.watch = watch
  }

  func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .record(let event):
      // A failed event waits in the store's memory; the banner says so, and the next one retries.
      let passed = (ContinuousClock.now - start) / .seconds(1)
      try? store.append(clock.stamp(event, now: passed))
    case .backUp:
      // Between two lessons is the time to try once more what could not be saved.
      if store.pendingCount > 0 { try? store.retryPending() }
      if store.state == .saving { try? store.backUp() }
    case .keepAppearance(let appearance):
      return [.notice(KeptAppearance.tellKeeping(appearance))]
    case .lookForChanges:
      return (watch?.changes() ?? []).map { .courseChanged($0) }
        + [worker.finished()].compactMap { $0.map { .worked($0) } }
    case .work(let work):
      worker.begin(work)
      return []
    case .settle: return [.settle]
    case .collectWork: return [worker.collect()].compactMap { $0.map { .worked($0) } }
    case .save(let files):
      return [.notice(PictureFolder.save(files))]
    case .tell, .listen: return []
    }
    let banner = store.state == .guest ? nil : store.state.banner
    return [.saving(banner: banner)] + (store.takeNotice().map { [.notice($0)] } ?? [])
  }
}
