#ifndef GRADUS_CLOCK_H
#define GRADUS_CLOCK_H

#include <time.h>

/// Milliseconds on a clock that nobody sets.
static inline long now_in_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000L + now.tv_nsec / 1000000L;
}

#endif
