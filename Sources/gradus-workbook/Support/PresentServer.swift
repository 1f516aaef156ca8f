import Foundation
import WorkbookApp

/// A message to the notes: where the presentation stands, and how long it has gone on.
struct PresentMessage: Codable {
  /// The version of the message.
  static let schema = 1

  var schema = PresentMessage.schema
  var seconds: Int
  var state: PresentState
}

/// Tells everybody who follows where the presentation stands. Who does not read is left behind: nothing
/// here waits for anybody.
final class PresentServer {
  private static let mostFollowers = 8

  /// Becomes readable when somebody wants to follow.
  let descriptor: Int32
  private let place: PresentPlace
  private let lock: Int32
  private let start = ContinuousClock.now
  private var followers: [Int32] = []
  private var state: PresentState?

  /// Opens a presentation to followers. Sockets that a dead process has left are replaced.
  ///
  /// - Throws: a sentence when another presentation is open, or there is no place for a socket.
  init(_ environment: [String: String]) throws(Failure) {
    let place = try PresentPlace.usable(environment)
    guard let lock = try place.takeLock() else {
      throw Failure(
        message: "Another `gradus present` of yours is open, and `gradus notes` follows that one. "
          + "Close it and start this one again to have its notes.", code: 73)
    }
    do throws(Failure) {
      descriptor = try LocalSocket.listen(at: place.socket)
    } catch {
      close(lock)
      throw error
    }
    (self.place, self.lock) = (place, lock)
  }

  deinit {
    for follower in followers { close(follower) }
    close(descriptor)
    LocalSocket.remove(place.socket)
    close(lock)
  }

  /// Takes in those who want to follow, and tells them where it stands.
  func serve() {
    while let follower = LocalSocket.accept(descriptor) {
      // The oldest makes room: most likely nobody looks at it any more.
      if followers.count >= Self.mostFollowers { close(followers.removeFirst()) }
      followers.append(follower)
      if !tell(follower) {
        close(follower)
        followers.removeLast()
      }
    }
  }

  /// Tells everybody where it stands now.
  func publish(_ state: PresentState) {
    self.state = state
    followers = followers.filter { follower in
      if tell(follower) { return true }
      close(follower)
      return false
    }
  }

  private func tell(_ follower: Int32) -> Bool {
    guard let state else { return true }
    let seconds = Int((ContinuousClock.now - start) / .seconds(1))
    guard let line = try? JSONOutput.line(PresentMessage(seconds: seconds, state: state)) else {
      return false
    }
    return LocalSocket.send(Array(line.utf8) + [0x0a], to: follower)
  }
}
