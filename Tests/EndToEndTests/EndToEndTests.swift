import Testing

/// The real programs on real terminals. One suite at a time, each with up to four sessions of its
/// own: the machine has two cores, and some of them watch the clock.
@Suite(.serialized) struct EndToEndTests {}
