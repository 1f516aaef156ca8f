internal import Learning

extension TrainState {
  /// All numbers of the last step, each with its arithmetic; at the start those of the first one to
  /// come. Nil where there are too many to look at.
  public var explainable: (any ExplainableNumbers)? {
    let (origin, optimizer) = (origin?.state ?? training, origin?.optimizer ?? optimizer)
    let isToCome = self.origin == nil
    let numbers = look { work -> StepNumbers? in
      let examples = work.examples.training
      // What leaves nothing out is no step of the arithmetic.
      let layers = work.layers.filter {
        (work.trainer.layer(named: $0.name) as? Dropout)?.rate != 0
      }
      var numbers = StepNumbers(
        work.trainer, layers: layers, optimizer: optimizer, from: origin,
        evaluator: work.evaluator,
        targets: PlainNumbers(
          sizes: [examples.count, examples.targetRow(0).count],
          values: (0..<examples.count).flatMap { examples.targetRow($0) }))
      numbers?.isToCome = isToCome
      return numbers
    }
    return numbers.flatMap { $0 }
  }
}
