#ifndef GRADUS_RESTORE_H
#define GRADUS_RESTORE_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/// Remembers how the terminal on standard input is now: that is the shell's, to be put back.
bool terminal_remember(void);

/// Whether the terminal is this job's to change: not when the job was put into the background.
bool terminal_is_ours(void);

/// Whether the terminal's modes differ from the remembered ones; `now` receives the present ones.
bool terminal_is_changed(struct termios *now);

/// Leaves the drawn screen and puts the remembered modes back. Every step is tried whatever the
/// others did.
void terminal_restore(void);

/// Sets modes that the workbook had before it was stopped.
void terminal_set(const struct termios *modes);

/// Writes what can be written within the time; false when something was left.
bool write_within(int descriptor, const char *bytes, size_t count, int milliseconds);

#endif
