private import Synchronization

/// A value that is made when it is first asked for, once, whoever asks.
final class Later<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case unmade(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  /// A value that is made by `make`; that must not ask for the value itself.
  init(_ make: @escaping @Sendable () -> Value) {
    state = Mutex(.unmade(make))
  }

  /// A value that is there already.
  init(made value: Value) {
    state = Mutex(.made(value))
  }

  /// The value, if it was asked for before.
  var made: Value? {
    state.withLock { if case .made(let value) = $0 { value } else { nil } }
  }

  /// The value, made now if it was not yet asked for.
  var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .unmade(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
