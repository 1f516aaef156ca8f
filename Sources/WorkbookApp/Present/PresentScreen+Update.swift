internal import Cells
internal import Coursework
internal import Labs
internal import TerminalUI

extension PresentScreen {
  mutating func update(_ event: Event, in context: Context) -> [Action] {
    var actions: [Action] = []
    switch event {
    case .key(let key): actions = press(key, context)
    case .tick: tickPassed(context)
    case .paste(let text) where !isFrozen: lab?.paste(text)
    case .mouse(let mouse) where !isFrozen: click(mouse, context)
    default: break
    }
    layOut(in: context)
    let state = state
    if state != told {
      told = state
      actions.append(.perform(.tell(state)))
    }
    return actions
  }

  // MARK: Keys

  private mutating func press(_ key: Key, _ context: Context) -> [Action] {
    if isLeaving {
      isLeaving = false
      return key == .character("q") ? [.pop] : []
    }
    if isFrozen {
      if key == .character("f") { isFrozen = false }
      if key == .character("q") { isLeaving = true }
      return []
    }
    // The key that goes on with a line is not written into a field that the line has opened.
    if lab?.isTakingText == true, player == nil || key != .character("p") {
      _ = lab?.press(key, isFocused: true)
      return []
    }
    switch key {
    case .character("q"): isLeaving = true
    case .character("f"): isFrozen = true
    case .character("p"): play(context)
    case .character("."):
      if lab == nil { isPageHidden.toggle() } else { isLabHidden.toggle() }
    case .character(","): isPageHidden.toggle()
    case .home, .character("g"): returnToStart(context)
    case .end, .character("G"): go(to: plan.items.count - 1)
    case .escape: close()
    default:
      if let arithmetic, scrolls(arithmetic, key, context) { return [] }
      if !pressInLab(key) { pressInPage(key, context) }
    }
    return []
  }

  /// Esc closes what lies on top; it never leaves.
  private mutating func close() {
    if player != nil {
      (player, pressed) = (nil, nil)
    } else if arithmetic != nil {
      arithmetic = nil
    } else if replay != nil {
      replay = nil
    } else {
      zoom = .none
    }
  }

  private mutating func scrolls(
    _ shown: ArithmeticScreen, _ key: Key, _ context: Context
  ) -> Bool {
    guard [.up, .down, .character("j"), .character("k")].contains(key) else { return false }
    var shown = shown
    _ = shown.update(.key(key), in: arithmeticContext(context))
    arithmetic = shown
    return true
  }

  /// The arithmetic is laid out for the pane that it lies on.
  func arithmeticContext(_ context: Context) -> Context {
    var own = context
    let layout = layout(in: context)
    own.size = (layout.page.isEmpty ? layout.lab : layout.page).size
    return own
  }

  /// The keys of the experiment and of its pane, pressed by hand or for a line; false when the key means
  /// nothing here.
  private mutating func pressInLab(_ key: Key) -> Bool {
    guard lab != nil else { return false }
    if replay?.isPlaying == true, key != .pageDown, key != .pageUp {
      replay?.finish()
      return true
    }
    switch key {
    case .tab, .backTab:
      replay = nil
      focus = focus == .lab ? .page : .lab
      if zoom != .none { zoom = focus == .lab ? .lab : .page }
    case .character("z"):
      zoom = zoom == .none ? (focus == .lab ? .lab : .page) : .none
    case .character("L") where bench.count > 1:
      (replay, arithmetic) = (nil, nil)
      bench.showNext()
    case .character("K") where bench.count > 1:
      (replay, arithmetic) = (nil, nil)
      bench.showPrevious()
    case .character("="):
      arithmetic =
        arithmetic == nil ? lab.map { ArithmeticScreen(lines: $0.arithmetic) } : nil
    default:
      let isFocused = focus == .lab
      guard lab?.press(key, isFocused: isFocused) == true else { return false }
      (replay, arithmetic) = (nil, nil)
    }
    return true
  }

  private mutating func pressInPage(_ key: Key, _ context: Context) {
    switch key {
    case .pageDown: goOn(context)
    case .pageUp, .backspace: goBack(context)
    case .right, .down, .enter, .character("l"), .character("j"):
      if focus == .page { goOn(context) }
    case .left, .up, .character("h"), .character("k"):
      if focus == .page { goBack(context) }
    default: break
    }
  }

  // MARK: Going on

  private mutating func goOn(_ context: Context) {
    if part + 1 < pages(in: context).parts(of: place) {
      part += 1
    } else if place + 1 < plan.items.count {
      go(to: place + 1)
    }
  }

  private mutating func goBack(_ context: Context) {
    if part > 0 {
      part -= 1
    } else if place > 0 {
      go(to: place - 1)
      part = pages(in: context).parts(of: place) - 1
    }
  }

  private mutating func go(to item: Int) {
    let isBack = item < place
    (place, part) = (item, 0)
    arithmetic = nil
    // Lines that lie ahead again can be tried again.
    if isBack, let lastPlayed, lastPlayed >= item { self.lastPlayed = item - 1 }
    showRun()
  }

  /// Plays the run that an exercise is about when its solution is told, and not before.
  private mutating func showRun() {
    guard case .step(let exercise, _) = plan.items[place].content else {
      replay = nil
      return
    }
    guard replay?.exercise != exercise else { return }
    replay = plan.run(of: exercise).map { overlay in
      RunReplay(
        exercise: exercise, name: plan.lesson.exercises[exercise].title, overlay: overlay)
    }
  }

  /// Everything as it was when the lesson was opened.
  private mutating func returnToStart(_ context: Context) {
    bench = LabBench(plan.lesson.labs, data: context.course.data)
    (place, part, focus, zoom) = (0, 0, .page, .none)
    (player, lastPlayed, pressed, arithmetic, replay) = (nil, nil, nil, nil, nil)
    (isLabHidden, isPageHidden) = (false, false)
  }

  // MARK: Mouse

  private mutating func click(_ mouse: Mouse, _ context: Context) {
    if lab?.click(mouse) == true {
      focus = .lab
    } else if mouse.action == .press, let zone = mouse.zone {
      if zone.name == Self.pageZone {
        if focus == .lab { focus = .page } else { goOn(context) }
      } else if zone.name == Self.labZone {
        focus = .lab
      }
    }
  }

  // MARK: Lines to be tried

  /// Begins with the next line; while one is being done, does the rest of it at once.
  private mutating func play(_ context: Context) {
    if player != nil {
      while pressNext() {}
      player = nil
      return
    }
    guard let next = nextLine else { return }
    if next.item != place { go(to: next.item) }
    (replay, arithmetic) = (nil, nil)
    // A line begins with an experiment that stands: its Space then starts it.
    if lab?.isRunning == true { _ = pressInLab(.character(" ")) }
    player = TryThisPlayer(plan.lines[next.line])
    lastPlayed = next.item
    pressed = nil
    waited.key = .zero
  }

  /// Presses the next key of the line; false when there is none.
  private mutating func pressNext() -> Bool {
    let stage = TryThisPlayer.Stage(
      panel: lab, isLabFocused: focus == .lab, isCovered: arithmetic != nil || replay != nil)
    guard var current = player, let key = current.next(on: stage) else { return false }
    player = current
    pressed = (key, pressed?.key == key ? (pressed?.count ?? 0) + 1 : 1)
    if lab?.isTakingText == true {
      _ = lab?.press(key, isFocused: true)
    } else if key == .escape {
      if arithmetic != nil { arithmetic = nil } else { replay = nil }
    } else {
      _ = pressInLab(key)
    }
    return true
  }

  // MARK: Time

  /// How long a run that a line has started is watched before the line goes on.
  private static let watch = Duration.seconds(4)
  /// A line takes about so long, a key at most so long.
  private static let wholeLine = Duration.seconds(5)
  private static let key = Duration.milliseconds(600)
  private static let frame = Duration.milliseconds(33)

  private var keyPause: Duration {
    if lab?.isRunning == true { return Self.watch }
    return max(Self.frame, min(Self.key, Self.wholeLine / Double(max(1, player?.keysLeft ?? 1))))
  }

  var work: LabWork? { isFrozen || replay != nil ? nil : lab?.work }

  mutating func take(_ work: LabWork) { lab?.take(work) }

  mutating func settle() { lab?.settle() }

  mutating func edit(_ edit: RunEdit) { lab?.edit(edit) }

  var tick: Duration? {
    if isFrozen { return nil }
    let own = player == nil ? nil : max(Self.frame, keyPause - waited.key)
    let step = replay?.tick ?? lab?.tick.map { max(.milliseconds(1), $0 - waited.step) }
    return [own, step].compactMap { $0 }.min()
  }

  private mutating func tickPassed(_ context: Context) {
    guard !isFrozen, let passed = tick else { return }
    waited.key += passed
    waited.step += passed
    if let replay, replay.isPlaying {
      self.replay?.advance()
    } else if let due = lab?.tick, waited.step >= due {
      waited.step = .zero
      lab?.advance()
    }
    if player != nil, waited.key >= keyPause {
      waited.key = .zero
      if !pressNext() { player = nil }
    }
  }
}
