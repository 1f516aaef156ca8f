public import Coursework
public import TerminalUI

/// What the workbook wants done in the world.
public enum Effect: Hashable, Sendable {
  /// Keeps an event; done before the student sees the outcome.
  case record(ProgressEvent)
  /// Makes a verified copy of the store.
  case backUp
  /// Keeps how this terminal is to look.
  case keepAppearance(Appearance)
  /// Goes on with an experiment beside the screen.
  case work(LabWork)
  /// Makes what is shown of work that came back, after the effects before it have begun.
  case settle
  /// Takes the work back that is being done, at once.
  case collectWork
  /// Finds out which files of the course were saved, and whether work is done.
  case lookForChanges
  /// Writes plots into the present folder.
  case save([PictureFile])
  /// Tells the instructor's second terminal where the presentation stands.
  case tell(PresentState)
  /// Finds out where the presentation stands that the notes follow.
  case listen
}

/// What came of an effect.
public enum Message: Hashable, Sendable {
  /// How saving goes; nil when all is well, otherwise a sentence for the student.
  case saving(banner: String?)
  /// A file of the course was saved by its author.
  case courseChanged(CourseFile)
  /// Work came back, as far as it was done.
  case worked(LabWork)
  /// The time has come to make what is shown of work that came back.
  case settle
  /// Something to be read once.
  case notice(String)
  /// Where the presentation stands that the notes follow.
  case heard(PresentNews)
}
