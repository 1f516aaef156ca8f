#ifndef GRADUS_SESSION_H
#define GRADUS_SESSION_H

/// Becomes the workbook. Returns an exit status only when that cannot be done.
int session_replace(const char *path, char **words);

/// Runs the workbook as a child with the screen, and puts the terminal back after it. Returns its
/// exit status; does not return when the workbook died of a signal, which then is this program's
/// death too.
int session_run(const char *path, char **words, int count);

#endif
