#define _GNU_SOURCE
#include "restore.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#include "clock.h"

static struct termios remembered;

// In the order of urgency, should the terminal take only the beginning.
static const char reset[] =
    "\033[?2026l"                                   // show what was drawn
    "\033[?1000l\033[?1002l\033[?1003l\033[?1006l"  // the mouse is the terminal's again
    "\033[?2004l"                                   // pastes come unmarked
    "\033[m\017\033(B"                              // no attributes, letters, not line drawing
    "\033[?1l\033>"                                 // cursor keys and keypad as usual
    "\033[4l\033[?7h\033[r"                         // no insertion, wrapping, all lines scroll
    "\033[999;1H\033[K"                             // for terminals without a second screen
    "\033[?1049l"                                   // the first screen, and its cursor
    "\033[m\033[?25h";

bool terminal_remember(void) { return tcgetattr(STDIN_FILENO, &remembered) == 0; }

bool terminal_is_ours(void) {
  pid_t owner = tcgetpgrp(STDIN_FILENO);
  return owner < 0 || owner == getpgrp();  // no job control here: nobody else to own it
}

bool terminal_is_changed(struct termios *now) {
  if (tcgetattr(STDIN_FILENO, now) != 0) return false;
  // Field by field: the structure has padding.
  return now->c_iflag != remembered.c_iflag || now->c_oflag != remembered.c_oflag ||
         now->c_cflag != remembered.c_cflag || now->c_lflag != remembered.c_lflag ||
         memcmp(now->c_cc, remembered.c_cc, sizeof now->c_cc) != 0;
}

static bool understands_reset(void) {
  const char *term = getenv("TERM");
  return term && *term && strcmp(term, "dumb") != 0 && strncmp(term, "vt52", 4) != 0;
}

void terminal_restore(void) {
  if (understands_reset() && !write_within(STDOUT_FILENO, reset, sizeof reset - 1, 60)) {
    // Nobody reads: throw away what waits to be drawn, which makes room for the reset.
    tcflush(STDOUT_FILENO, TCOFLUSH);
    write_within(STDOUT_FILENO, reset, sizeof reset - 1, 40);
  }
  // Keys meant for the workbook are not for the shell. Flushed apart, because TCSAFLUSH also waits
  // for the output, and a stalled terminal never takes it.
  tcflush(STDIN_FILENO, TCIFLUSH);
  terminal_set(&remembered);
}

void terminal_set(const struct termios *modes) {
  while (tcsetattr(STDIN_FILENO, TCSANOW, modes) != 0 && errno == EINTR) continue;
}

static void wake(int number) { (void)number; }

bool write_within(int descriptor, const char *bytes, size_t count, int milliseconds) {
  // A tick that interrupts a blocked write works on every kind of descriptor, and unlike O_NONBLOCK
  // it changes nothing for the shell, which shares the open file.
  struct sigaction action = {.sa_handler = wake}, previous;
  sigaction(SIGALRM, &action, &previous);
  sigset_t alarm, mask;
  sigemptyset(&alarm);
  sigaddset(&alarm, SIGALRM);
  sigprocmask(SIG_UNBLOCK, &alarm, &mask);
  struct itimerval tick = {.it_interval = {.tv_usec = 10000}, .it_value = {.tv_usec = 10000}};
  setitimer(ITIMER_REAL, &tick, NULL);

  long end = now_in_milliseconds() + milliseconds;
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      usleep(1000);  // somebody made the shared file non-blocking
    } else if (written < 0 && errno != EINTR) {
      break;
    }
    if (now_in_milliseconds() >= end) break;
  }

  setitimer(ITIMER_REAL, &(struct itimerval){0}, NULL);
  sigprocmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGALRM, &previous, NULL);
  return count == 0;
}
