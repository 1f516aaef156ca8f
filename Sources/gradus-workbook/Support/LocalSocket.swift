import Foundation

/// Sockets of this machine by their path: the few system calls that both ends need. None of them waits.
enum LocalSocket {
  /// What a read gave.
  enum Received {
    case bytes([UInt8])
    /// Nothing has come.
    case nothing
    /// The other end is gone.
    case ended
  }

  /// A socket that others connect to; an older one of the path is replaced. Only this user may.
  static func listen(at path: String) throws(Failure) -> Int32 {
    let descriptor = try opened()
    remove(path)
    let before = umask(0o177)
    let bound = unsafe withAddress(path) { unsafe bind(descriptor, $0, $1) }
    let problem = errno
    umask(before)
    guard bound == 0, Glibc.listen(descriptor, 8) == 0 else {
      close(descriptor)
      throw Failure(
        message: bound == nil
          ? "The path \(path) is too long for a socket."
          : "The socket \(path) cannot be made: \(SystemError.sentence(bound == 0 ? errno : problem)).",
        code: 73)
    }
    return descriptor
  }

  /// A socket joined to the one that listens at a path; nil when nobody does.
  static func connect(to path: String) -> Int32? {
    guard let descriptor = try? opened() else { return nil }
    let joined = unsafe withAddress(path) { unsafe Glibc.connect(descriptor, $0, $1) }
    guard joined == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// The next of those who have connected; nil when there is none.
  static func accept(_ listener: Int32) -> Int32? {
    let descriptor = Glibc.accept(listener, nil, nil)
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  /// Sends all of it, or says that it cannot be sent.
  static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    unsafe Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  /// What has come so far.
  static func receive(_ descriptor: Int32) -> Received {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(descriptor, &buffer, buffer.count)
    if count > 0 { return .bytes(Array(buffer[..<count])) }
    if count < 0, errno == EAGAIN || errno == EINTR { return .nothing }
    return .ended
  }

  /// Waits until something can be read, at most so long.
  static func wait(for descriptor: Int32, milliseconds: Int32) {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&entry, 1, milliseconds)
  }

  /// Two sockets that are joined to each other and to nobody else.
  static func pair() -> (Int32, Int32)? {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    return (ends[0], ends[1])
  }

  /// Takes a socket's path away.
  static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// A file that one process at a time holds, until it ends; nil while another does.
  static func lock(_ path: String) throws(Failure) -> Int32? {
    let descriptor = unsafe open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw Failure(
        message: "The file \(path) cannot be made: \(SystemError.sentence(errno)).", code: 73)
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
    close(descriptor)
    return nil
  }

  private static func opened() throws(Failure) -> Int32 {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = socket(AF_UNIX, kind, 0)
    guard descriptor >= 0 else {
      throw Failure(
        message: "The system gives no socket: \(SystemError.sentence(errno)).", code: 71)
    }
    return descriptor
  }

  /// Calls with the address of a path; nil when the path is too long for one.
  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32? {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8) + [0]
    let room = MemoryLayout.size(ofValue: address.sun_path)
    guard bytes.count <= room else { return nil }
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
