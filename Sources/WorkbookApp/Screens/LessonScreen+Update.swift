internal import Cells
internal import Coursework
internal import Labs
internal import TerminalUI

extension LessonScreen {
  mutating func update(_ event: Event, in context: Context) -> [Action] {
    layOutProse(in: context)
    defer { layOutProse(in: context) }
    switch event {
    case .resized:
      returnToAnchor(in: context)
      keepInView(context)
      return []
    case .key, .mouse, .paste:
      let actions = handle(event, context)
      dropAnchor(in: context)
      return actions
    case .tick, .terminated, .reply, .woken: return handle(event, context)
    }
  }

  private mutating func handle(_ event: Event, _ context: Context) -> [Action] {
    switch event {
    case .tick:
      if replay?.isPlaying == true {
        replay?.advance()
        return []
      }
      guard lab?.isRunning == true else { return recordPlace(in: context) }
      if work != nil { return recordPlace(in: context) }
      return goOn(in: context)
    case .key(let key): return press(key, context)
    case .paste(let text):
      if search != nil {
        search?.insert(text)
      } else if isCalculating {
        calculator.paste(text)
      } else if let target = focusedTarget {
        paste(text, in: target, context)
      } else {
        lab?.paste(text)
      }
    case .mouse(let mouse): return click(mouse, context)
    case .resized, .terminated, .reply, .woken: break
    }
    return []
  }

  private mutating func press(_ key: Key, _ context: Context) -> [Action] {
    if pressInReplay(key) { return [] }
    if search != nil { return pressInSearch(key, context) }
    if isCalculating { return pressInCalculator(key, context) }
    if let target = focusedTarget { return press(key, in: target, context) }
    if lab?.isTakingText == true {
      if lab?.press(key, isFocused: true) == true { return [] }
      return []
    }
    switch key {
    case .tab, .backTab:
      changePane()
      return []
    case .character("z"):
      changeZoom()
      returnToAnchor(in: context)
      return []
    case .character("q"), .escape:
      if key == .escape, zoom != .none {
        zoom = .none
        return []
      }
      return [.pop]
    case .character("H"): return openHint(context)
    case .character("v"): return otherNumbers(context)
    case .character("C"):
      openCalculator(context)
      return []
    case .character("L") where bench.count > 1:
      replay = nil
      bench.showNext()
      return []
    case .character("B"):
      guard let own = lab?.ownLab, !own.earlier.isEmpty else { return [] }
      return [.push(ComparisonScreen(own))]
    case .character("y"):
      guard let run = lab?.ownRun else { return [] }
      return [.push(ShareScreen(run, place: bench.place(in: lesson.id)))]
    case .character("t"): return [.push(TermsScreen(of: lesson, context: context))]
    case .character("/"):
      search = TextField()
      return []
    case .character("="):
      return explain(at: nil)
    default: break
    }
    let isLabFocused = focus == .lab
    if lab?.press(key, isFocused: isLabFocused) == true { return [] }
    return isLabFocused ? [] : pressInPage(key, context)
  }

  // MARK: Page

  private mutating func pressInPage(_ key: Key, _ context: Context) -> [Action] {
    let visible = layout(in: context).page.rows
    switch key {
    case .up, .character("k"): scroll(by: -1, context)
    case .down, .character("j"): scroll(by: 1, context)
    case .pageUp: scroll(by: -(visible - 1), context)
    case .pageDown: scroll(by: visible - 1, context)
    case .home, .character("g"): scroll(by: -100_000, context)
    case .end, .character("G"): scroll(by: 100_000, context)
    case .enter: goToNextQuestion(context)
    default: break
    }
    return []
  }

  mutating func scroll(by rows: Int, _ context: Context) {
    scroll.move(
      by: rows, count: self.rows(in: context).count, visible: layout(in: context).page.rows)
  }

  private mutating func changePane() {
    guard lab != nil else { return }
    focus = focus == .lab ? .page : .lab
    if zoom != .none { zoom = focus == .lab ? .lab : .page }
  }

  private mutating func changeZoom() {
    guard lab != nil else { return }
    zoom = zoom == .none ? (focus == .lab ? .lab : .page) : .none
  }

  /// Moves the page as little as needed to show the focused question and its verdict.
  mutating func keepInView(_ context: Context) {
    let rows = rows(in: context)
    let visible = layout(in: context).page.rows
    guard let target = focusedTarget else {
      scroll = ScrollPosition(top: scroll.clamped(count: rows.count, visible: visible))
      return
    }
    let own = rows.indices.filter {
      rows[$0].target?.exercise == target.exercise && rows[$0].target?.question == target.question
    }
    guard let first = own.first, let last = own.last else { return }
    // The rows behind a question, up to the next, are its verdict.
    var end = last + 1
    while end < rows.count, rows[end].block == rows[last].block, rows[end].target == nil {
      end += 1
    }
    // Two rows more, so that what comes next is seen to come.
    scroll.reveal(first..<min(end + 2, rows.count), count: rows.count, visible: visible)
    // Of a question that is higher than the page, the part with the cursor.
    if let top = own.first(where: { rows[$0].isCurrent }),
      let bottom = own.last(where: { rows[$0].isCurrent })
    {
      scroll.reveal(top..<bottom + 1, count: rows.count, visible: visible)
    }
  }

  // MARK: Search

  private mutating func pressInSearch(_ key: Key, _ context: Context) -> [Action] {
    switch key {
    case .escape: search = nil
    case .enter: findNext(context)
    default: _ = search?.take(key)
    }
    return []
  }

  private mutating func findNext(_ context: Context) {
    guard let words = search?.text.lowercased(), !words.isEmpty else {
      search = nil
      return
    }
    let rows = rows(in: context)
    let visible = layout(in: context).page.rows
    let order = Array(rows.indices.dropFirst(scroll.top + 1)) + Array(rows.indices)
    guard let found = order.first(where: { rows[$0].line.text.lowercased().contains(words) })
    else { return }
    scroll = ScrollPosition(
      top: ScrollPosition(top: found).clamped(count: rows.count, visible: visible))
  }

  // MARK: Arithmetic

  /// The arithmetic of the step, from a number of it on.
  private func explain(at start: NumberAddress?) -> [Action] {
    guard let lab else { return [] }
    let overview = lab is TrainPanel ? [] : lab.arithmetic
    if let screen = lab.explainable.flatMap({ numbers in
      ExplanationScreen(numbers, overview: overview, at: start)
    }) {
      return [.push(screen)]
    }
    return [.push(ArithmeticScreen(lines: lab.arithmetic))]
  }

  /// The arithmetic of what stands in the network's diagram.
  private func explain(_ zone: Zone) -> [Action] {
    guard let numbers = lab?.explainable else { return [] }
    let isNeuron = zone.name == NetworkPicture.neuronZone
    let address =
      isNeuron ? numbers.address(ofNeuron: zone.index) : numbers.address(ofEdge: zone.index)
    return address.map { explain(at: $0) } ?? []
  }

  // MARK: Mouse

  private mutating func click(_ mouse: Mouse, _ context: Context) -> [Action] {
    if lab?.click(mouse) == true {
      leaveQuestion()
      focus = .lab
      return []
    }
    switch mouse.action {
    case .wheelUp where mouse.zone?.name != Self.labZone: scroll(by: -3, context)
    case .wheelDown where mouse.zone?.name != Self.labZone: scroll(by: 3, context)
    case .press:
      guard let zone = mouse.zone else { return [] }
      if zone.name == NetworkPicture.neuronZone || zone.name == NetworkPicture.edgeZone {
        return explain(zone)
      }
      if zone.name == Self.questionZone {
        let rows = rows(in: context)
        guard rows.indices.contains(zone.index), let target = rows[zone.index].target else {
          return []
        }
        let column = mouse.column - layout(in: context).page.column
        let spot = rows[zone.index].spots.first { $0.columns.contains(column) }
        return click(spot?.index, in: target, context)
      } else if zone.name == Self.pageZone {
        leaveQuestion()
      } else if zone.name == Self.labZone {
        leaveQuestion()
        focus = .lab
      }
    default: break
    }
    return []
  }
}
