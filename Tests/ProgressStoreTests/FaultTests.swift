import Testing

/// What may happen to a student's file. The counts are those of every change (trust.md, F1 to F21).
/// One after another: these tests start processes of their own, and need the machine.
@Suite(.serialized) enum FaultTests {}
