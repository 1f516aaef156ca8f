extension ExperimentRun {
  /// Changes a weight or a point by hand; what was learned stays, and the next step goes on from there.
  ///
  /// - Throws: what keeps it from being done.
  public mutating func edit(_ edit: RunEdit) throws(ControlError) {
    try state.edit(edit)
    if case .edit(let last)? = events.last, edit.replaces(last) { events.removeLast() }
    events.append(.edit(edit))
    guard taken == 0 else { return }
    // The start is another one.
    history = RunHistory(state.record, epoch: state.measuredEpoch)
    checkpoints = Checkpoints(state, at: events.count)
  }
}

extension RunEvent {
  /// The edits of a log, in their order.
  static func edits(in events: [RunEvent]) -> [RunEdit] {
    events.compactMap { if case .edit(let edit) = $0 { edit } else { nil } }
  }

  /// The edits that stay when a run begins anew: of points all, of weights those of its start.
  static func lastingEdits(in events: [RunEvent]) -> [RunEdit] {
    let start = events.prefix { if case .steps = $0 { false } else { true } }
    let ofStart = edits(in: Array(start))
    return ofStart + edits(in: Array(events.dropFirst(start.count))).filter(\.isOfPoint)
  }
}
