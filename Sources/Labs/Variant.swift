/// A run of several side by side: what it is called and what is different in it.
public struct Variant: Hashable, Sendable {
  /// A control, and the text that it is set to.
  public struct Setting: Hashable, Sendable {
    public let control: String
    public let text: String

    public init(_ control: String, _ text: String) {
      self.control = control
      self.text = text
    }
  }

  public let name: String
  public let settings: [Setting]

  public init(_ name: String, _ settings: [Setting]) {
    self.name = name
    self.settings = settings
  }
}
