internal import Cells
internal import Coursework
internal import Formulas
internal import Labs
internal import TerminalUI

extension LessonScreen {
  // MARK: A run in the place of the experiment

  /// Plays the run that an exercise is about, once its verdict is told.
  mutating func playRun(of exercise: Int, from before: RunOverlay?) {
    guard let overlay = sessions[exercise].overlay, overlay != before || replay == nil else {
      return
    }
    replay = RunReplay(
      exercise: exercise, name: sessions[exercise].exercise.title, overlay: overlay)
    if zoom == .page { zoom = .none }
  }

  /// Shows the run of an exercise that the cursor comes back to; that of another one goes.
  mutating func showRun(of exercise: Int) {
    guard replay?.exercise != exercise else { return }
    replay = sessions[exercise].overlay.map { overlay in
      RunReplay(
        exercise: exercise, name: sessions[exercise].exercise.title, overlay: overlay,
        isFinished: true)
    }
  }

  /// What a key does to the run that is shown: any key ends the playing, the keys of the experiment
  /// bring it back. True when the key is used up.
  mutating func pressInReplay(_ key: Key) -> Bool {
    guard let shown = replay else { return false }
    if shown.isPlaying {
      replay?.finish()
      return true
    }
    guard focusedTarget == nil, search == nil else { return false }
    switch key {
    case .escape:
      replay = nil
      return true
    case .tab, .backTab, .character(" "), .character("n"), .character("b"), .character("r"),
      .character("R"), .character("+"), .character("-"), .character("="):
      replay = nil
      return false
    default: return false
    }
  }

  // MARK: The experiment as an answer

  /// What the experiment beside the page is set to, as an answer to a question about its controls; nil
  /// where the question is about something else, or nothing was changed since it was answered.
  func labSettings(for target: PageRow.Target) -> String? {
    let session = sessions[target.exercise]
    let question = session.variant.questions[target.question]
    guard question.isOfPageLab, case .settings(let names) = question.form, let lab else {
      return nil
    }
    func text(_ controls: [(name: String, written: String)]) -> String {
      names.compactMap { name in
        controls.first { $0.name == name }.map { "\(name)=\($0.written)" }
      }.joined(separator: " ")
    }
    let present = text(
      lab.controls.map { control in
        let number = NumberText.written(control.value, digits: 12, notation: .ascii)
        return (control.name, control.choices.isEmpty ? number : control.written)
      })
    // The log names what was set.
    let isChanged = lab.log.contains("=")
    return session.answers[target.question] == nil || isChanged ? present : nil
  }
}
