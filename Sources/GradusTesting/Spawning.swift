import Glibc
import Synchronization

/// Held while a process is started and while a program file is written. A process that is just
/// being started has all that is open here for a moment; a program that is open for writing
/// anywhere cannot be run (ETXTBSY).
let startingOrWriting = Mutex(())

/// The system's sentence for the call that failed last.
func lastProblem(_ code: Int32 = errno) -> String {
  guard let text = unsafe strerror(code) else { return "error \(code)" }
  return unsafe String(cString: text)
}

/// A program to start in a process of its own, with nothing inherited but what is said here.
struct Spawning {
  /// A path, or a name that is looked up in this process's `PATH`.
  var program: String
  var arguments: [String] = []
  var environment: [String: String] = [:]
  var folder: String?
  /// The device that becomes its controlling terminal and its three standard descriptors.
  var terminal: String?
  /// Where its output and its errors go when it has no terminal; its input is empty then.
  var output: Int32?

  func start() throws(HarnessError) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    if let terminal {
      // The first terminal a session leader opens becomes its controlling one.
      unsafe posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
      unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    } else if let output {
      unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
      unsafe posix_spawn_file_actions_adddup2(&actions, output, 2)
    }

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    var none = sigset_t()
    unsafe sigfillset(&all)
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    var flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    if terminal != nil { flags |= newSession }
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))

    var pid: Int32 = 0
    // `posix_spawn` can change the folder too, but that is hidden from Swift.
    let words =
      folder.map { ["/usr/bin/env", "-C", $0, program] + arguments } ?? [program] + arguments
    let variables = environment.map { "\($0.key)=\($0.value)" }
    let problem = unsafe withCStrings(words) { arguments in
      unsafe withCStrings(variables) { variables in
        startingOrWriting.withLock { _ in
          unsafe posix_spawnp(&pid, words[0], &actions, &attributes, arguments, variables)
        }
      }
    }
    guard problem == 0 else {
      throw HarnessError("cannot start \(program): \(lastProblem(problem))")
    }
    return pid
  }
}

/// `POSIX_SPAWN_SETSID`, which Swift does not see.
private let newSession: Int32 = 0x80

/// The strings as C wants them, with the nil at the end.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
    capacity: strings.count + 1)
  defer { unsafe pointers.deallocate() }
  for (index, string) in strings.enumerated() { unsafe pointers[index] = unsafe strdup(string) }
  unsafe pointers[strings.count] = nil
  defer { for index in strings.indices { unsafe free(pointers[index]) } }
  return unsafe body(pointers)
}
