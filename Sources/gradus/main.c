// The command `gradus`: prepares what must be set before a Swift process starts, and stands beside
// the workbook while it owns the screen, so that the terminal comes back whatever becomes of it.
//
//   command.c   which commands have a screen
//   locate.c    where the workbook is
//   room.c      whether there is memory enough to start
//   session.c   the workbook as a child: signals, stopping and continuing, its end
//   restore.c   the terminal: remembering it, putting it back
//   kept.c      the last of what the workbook said on standard error
//   report.c    the crash report, and what the student is told

#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sysexits.h>
#include <unistd.h>

#include "command.h"
#include "locate.h"
#include "room.h"
#include "session.h"

// With one of the three closed, the next pipe or file would take its number and be written into by
// accident.
static void open_standard_descriptors(void) {
  int next;
  do next = open("/dev/null", O_RDWR);
  while (next >= 0 && next <= 2);
  if (next > 2) close(next);
}

int main(int count, char **words) {
  open_standard_descriptors();
  if (!room_is_enough()) return EX_UNAVAILABLE;

  // OpenBLAS starts its threads before the workbook's main, and sums differently with two of them.
  setenv("OPENBLAS_NUM_THREADS", "1", 1);
  // On a terminal Swift's backtracer asks questions and waits 30 s for an answer, holding the
  // crashed process.
  setenv("SWIFT_BACKTRACE", "enable=no", 0);

  char path[PATH_MAX];
  if (!locate_workbook(path, sizeof path)) {
    fprintf(stderr,
            "gradus: no program at %s: install Gradus again, or name the workbook in "
            "GRADUS_WORKBOOK.\n",
            path);
    return EX_SOFTWARE;
  }
  words[0] = path;

  // Without a terminal the workbook says so itself, and where there is no screen there is nothing
  // to restore.
  bool on_screen =
      command_has_screen(count, words) && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
  if (on_screen) return session_run(path, words, count);
  return session_replace(path, words);
}
