/// How far a long training is, and how long it will take, told from the images of the last seconds.
public struct LongProgress: Sendable {
  /// How many images the whole run learns from.
  public let all: Int
  /// Over how many seconds the rate is taken.
  private static let window = 20.0
  private var marks: [(seconds: Double, images: Int)]

  /// The beginning of a run, or of what is left of it.
  ///
  /// - Parameters:
  ///   - images: how many it has learned from before.
  ///   - seconds: the time now, from any beginning.
  public init(all: Int, images: Int, seconds: Double) {
    self.all = all
    marks = [(seconds, images)]
  }

  /// Takes in how far it is.
  public mutating func note(images: Int, seconds: Double) {
    marks.append((seconds, images))
    // Two marks a second are enough; the oldest one within the window stays, for the rate.
    if marks.count > 2, seconds - marks[marks.count - 3].seconds < 0.5 {
      marks.remove(at: marks.count - 2)
    }
    while marks.count > 2, seconds - marks[1].seconds >= Self.window { marks.removeFirst() }
  }

  /// Images a second; nil before anything was done.
  public var rate: Double? {
    guard let first = marks.first, let last = marks.last, last.images > first.images,
      last.seconds > first.seconds
    else { return nil }
    return Double(last.images - first.images) / (last.seconds - first.seconds)
  }

  /// The share that is done, from 0 to 1.
  public var share: Double {
    all > 0 ? min(1, max(0, Double(marks.last?.images ?? 0) / Double(all))) : 1
  }

  /// How many seconds are left; nil where no rate is known.
  public var secondsLeft: Double? {
    rate.map { Double(max(0, all - (marks.last?.images ?? 0))) / $0 }
  }

  /// "9821 images/s, 1:42 left".
  public var text: String {
    guard let rate, let left = secondsLeft else { return "" }
    return "\(Int(rate.rounded())) images/s, \(Self.time(left)) left"
  }

  /// A bar with the epoch before it and the text behind it, in so many columns at the most; the bar
  /// goes first where there is no room.
  public func line(epoch: Int, of epochs: Int, columns: Int) -> String {
    let head = "epoch \(epoch) of \(epochs)"
    let percent = "\(Int(share * 100))%"
    let tail = text.isEmpty ? percent : "\(percent)  \(text)"
    let room = min(40, columns - head.count - tail.count - 6)
    guard room >= 5 else {
      return String("\(head)  \(tail)".prefix(max(0, columns)))
    }
    let full = Int((share * Double(room)).rounded(.down))
    let bar = String(repeating: "#", count: full) + String(repeating: "-", count: room - full)
    return "\(head)  [\(bar)]  \(tail)"
  }

  /// Seconds as minutes and seconds, or as hours, minutes and seconds.
  public static func time(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 360_000 else { return "days" }
    let whole = Int(seconds.rounded(.up))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return whole < 3600
      ? "\(whole / 60):\(two(whole % 60))"
      : "\(whole / 3600):\(two(whole / 60 % 60)):\(two(whole % 60))"
  }
}
