/// A cause of runs that go wrong, and how it is told from what the doctor has seen. A new one is a file
/// that conforms, its test, a case of `CauseName` and a line in `Causes.all`.
protocol Cause: Sendable {
  static var name: CauseName { get }
  /// What shows it; nil where it is not there.
  static func diagnosis(_ history: DoctorHistory) -> Diagnosis?
}

/// What shows a cause, and what to try.
struct Diagnosis: Hashable, Sendable {
  /// The first step at which it showed.
  var since: Int
  /// A sentence without the name of the cause, in small letters at its beginning.
  var evidence: String
  var remedy: Remedy
}

/// The causes in the order in which they are asked. Where several fit, the first is the root:
///
/// 1. what is wrong before any step: equal units, targets, inputs;
/// 2. what makes numbers grow: gradients that grow from layer to layer, then the rate;
/// 3. what keeps gradients from flowing: dead, saturated, vanishing; then a rate that moves nothing;
/// 4. what shows in results alone, though everything works: overfitting, a class left out, a plateau.
enum Causes {
  static let all: [any Cause.Type] = [
    SymmetryCause.self,
    LabelsWrongCause.self,
    InputsNotScaledCause.self,
    ExplodingGradientsCause.self,
    RateTooHighCause.self,
    DeadReLUsCause.self,
    SaturationCause.self,
    VanishingGradientsCause.self,
    RateTooLowCause.self,
    OverfittingCause.self,
    ClassNeverPredictedCause.self,
    PlateauCause.self,
  ]
}
