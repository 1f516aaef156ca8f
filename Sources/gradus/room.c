#include "room.h"

#include <stdio.h>
#include <sys/resource.h>

// With less, the workbook is not loaded at all, or libdispatch, which the database needs, waits
// without end for the stack of a thread. Measured: from 190 up all is there.
enum { needed = 256 };  // megabytes

bool room_is_enough(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return true;
  rlim_t megabytes = limit.rlim_cur >> 20;
  if (megabytes >= needed) return true;
  fprintf(stderr,
          "gradus: this shell allows a program %lu MB of memory, and Gradus needs %d. "
          "`ulimit -v unlimited` lifts the limit%s.\n",
          (unsigned long)megabytes, (int)needed,
          limit.rlim_max < (rlim_t)needed << 20 ? ", in a new shell that has none yet" : "");
  return false;
}
