import Foundation

/// What the system says about an error of its own.
enum SystemError {
  /// “No space left on device”.
  static func sentence(_ number: Int32) -> String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
  }
}
