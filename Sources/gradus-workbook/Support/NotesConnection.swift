import Foundation
import WorkbookApp

/// Follows a presentation: joins it when there is one, reads what it tells, and joins the next when it
/// ends.
final class NotesConnection {
  /// A message is never longer than this.
  private static let longest = 256 * 1024

  /// Becomes readable when the presentation tells something, or ends. It stays the same through all
  /// presentations: an idle socket stands in where there is none.
  let descriptor: Int32
  private let idle: (near: Int32, far: Int32)
  private let places: [PresentPlace]
  private var isJoined = false
  private var buffer: [UInt8] = []
  private var last: (message: PresentMessage, at: ContinuousClock.Instant)?
  private var refusal: String?

  init(_ environment: [String: String]) throws(Failure) {
    guard let idle = LocalSocket.pair(), case let descriptor = dup(idle.0), descriptor >= 0 else {
      throw Failure(
        message: "The system gives no socket: \(SystemError.sentence(errno)).", code: 71)
    }
    (self.idle, self.descriptor) = (idle, descriptor)
    places = PresentPlace.all(environment)
  }

  deinit {
    close(descriptor)
    close(idle.near)
    close(idle.far)
  }

  /// The last message as it came; nil when nobody presents.
  var message: PresentMessage? { last?.message }

  /// What is known now. Takes in what was told since it was last asked.
  func news() -> PresentNews {
    if !isJoined { join() }
    if isJoined { read() }
    if let refusal { return .refused(refusal) }
    guard isJoined, let last else { return .nobody }
    let passed = Int((ContinuousClock.now - last.at) / .seconds(1))
    return .told(last.message.state, seconds: last.message.seconds + passed)
  }

  private func join() {
    refusal = nil
    for place in places where place.isOurs {
      guard let found = LocalSocket.connect(to: place.socket) else { continue }
      isJoined = dup2(found, descriptor) >= 0
      close(found)
      return
    }
  }

  private func leave() {
    dup2(idle.near, descriptor)
    (isJoined, buffer, last) = (false, [], nil)
  }

  private func read() {
    while isJoined {
      switch LocalSocket.receive(descriptor) {
      case .nothing: return
      case .ended: leave()
      case .bytes(let bytes):
        buffer += bytes
        takeLines()
        if buffer.count > Self.longest { refuse("The presentation sends what is no message.") }
      }
    }
  }

  private func takeLines() {
    while let end = buffer.firstIndex(of: 0x0a) {
      let line = Data(buffer[..<end])
      buffer.removeFirst(end + 1)
      guard let message = try? JSONDecoder().decode(PresentMessage.self, from: line),
        message.schema == PresentMessage.schema
      else {
        return refuse(
          "The presentation is one of another version of Gradus. Start both from the same.")
      }
      last = (message, .now)
    }
  }

  private func refuse(_ sentence: String) {
    leave()
    refusal = sentence
  }
}
