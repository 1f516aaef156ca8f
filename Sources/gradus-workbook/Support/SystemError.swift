import Foundation

/// What the system says about an error of its own.
enum SystemError {
  /// “No space left on device”.
  static func sentence(_ number: Int32) -> String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
  }

  /// What went wrong, in the system's words where it has some.
  static func text(of error: any Error) -> String {
    if let failure = error as? Failure { return failure.message }
    let own = error as NSError
    let cause = own.userInfo[NSUnderlyingErrorKey] as? NSError ?? own
    return cause.domain == NSPOSIXErrorDomain
      ? sentence(Int32(cause.code)) : own.localizedDescription
  }
}
