internal import Learning

/// What a batch normalisation finds in a batch, channel by channel, worked out in Double.
struct StepStatistics: Sendable {
  /// How many numbers of the batch a channel has.
  let count: Int
  let mean: [Double]
  /// Divided by the number of numbers.
  let variance: [Double]
  /// The loss's derivatives by variance and mean.
  let varianceGradient: [Double]
  let meanGradient: [Double]

  init(input: PlainNumbers, gradient: PlainNumbers?, gamma: [Float]?, epsilon: Float) {
    let channels = input.sizes.last ?? 1
    let count = input.values.count / max(1, channels)
    func sums(_ term: (_ place: Int, _ channel: Int) -> Double) -> [Double] {
      var sums = Array(repeating: 0.0, count: channels)
      for place in input.values.indices {
        sums[place % channels] += term(place, place % channels)
      }
      return sums
    }
    let mean = sums { place, _ in Double(input.values[place]) }.map { $0 / Double(count) }
    let variance = sums { place, channel in
      let distance = Double(input.values[place]) - mean[channel]
      return distance * distance
    }.map { $0 / Double(count) }
    (self.count, self.mean, self.variance) = (count, mean, variance)
    guard let gradient else {
      varianceGradient = Array(repeating: .nan, count: channels)
      meanGradient = varianceGradient
      return
    }
    func slope(_ place: Int, _ channel: Int) -> Double {
      Double(gradient.values[place]) * Double(gamma?[channel] ?? 1)
    }
    let epsilon = Double("\(epsilon)") ?? Double(epsilon)
    let products = sums { place, channel in
      slope(place, channel) * (Double(input.values[place]) - mean[channel])
    }
    let slopes = sums(slope)
    varianceGradient = products.enumerated().map { channel, product in
      let width = variance[channel] + epsilon
      return -product / (2 * width * width.squareRoot())
    }
    meanGradient = slopes.enumerated().map { channel, sum in
      -sum / (variance[channel] + epsilon).squareRoot()
    }
  }
}
