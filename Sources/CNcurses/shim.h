// What Swift cannot reach by itself in ncurses and in the C library: macros, mutable globals, variadic
// functions and headers outside its Glibc module. Only CursesTerminal imports this module.
#ifndef GRADUS_CNCURSES_H
#define GRADUS_CNCURSES_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// `stdin` and `stdout` are mutable globals. `initscr` would end the process itself when it fails.
static inline SCREEN *gradus_newterm(void) {
  SCREEN *screen = newterm(NULL, stdout, stdin);
  // Sent after every pause, it would undo a palette of the user's own.
  if (screen != NULL) orig_colors = NULL;
  return screen;
}

static inline WINDOW *gradus_screen(void) { return stdscr; }
// COLORS itself is set only by start_color.
static inline int gradus_colors(void) { return has_colors() ? tigetnum("colors") : 0; }
static inline int gradus_color_pairs(void) { return COLOR_PAIRS; }

// Whether the terminal named by TERM is known and can move its cursor, without writing anything.
static inline bool gradus_can_draw(void) {
  int error = 0;
  if (setupterm(NULL, STDOUT_FILENO, &error) != OK) return false;
  return cursor_address != NULL && clear_screen != NULL;
}

static inline bool gradus_is_utf8(void) {
  setlocale(LC_CTYPE, "");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// One styled cell; `text` ends with 0 and holds a base character and its marks.
static inline void gradus_put(int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) == OK) mvwadd_wch(stdscr, row, column, &cell);
}

// Declared by wchar.h only to sources that ask for X/Open; a header of a module cannot ask.
extern int wcwidth(wchar_t character);
static inline int gradus_width(wchar_t character) { return wcwidth(character); }

// A string capability that has no name of its own in terminfo, sent as it is; absent ones are skipped.
static inline void gradus_send_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  if (text != NULL && text != (char *)-1) {
    putp(text);
    fflush(stdout);
  }
}

static inline bool gradus_window_size(int *width, int *height) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *width = size.ws_col;
  *height = size.ws_row;
  return true;
}

// The signals that the event loop reads as data. They must be blocked before any thread starts.
static inline sigset_t gradus_loop_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  const int signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH};
  for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) sigaddset(&set, signals[i]);
  return set;
}

static inline int gradus_open_signals(void) {
  sigset_t set = gradus_loop_signals();
  pthread_sigmask(SIG_BLOCK, &set, NULL);
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

static inline void gradus_close_signals(int descriptor) {
  sigset_t set = gradus_loop_signals();
  close(descriptor);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

// The next signal that has come, 0 when there is none.
static inline int gradus_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

// Stops this process as Ctrl-Z would, and returns when it is continued.
static inline void gradus_stop(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTSTP);
  struct sigaction standard = {.sa_handler = SIG_DFL}, before;
  sigaction(SIGTSTP, &standard, &before);
  raise(SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  pthread_sigmask(SIG_BLOCK, &set, NULL);
  sigaction(SIGTSTP, &before, NULL);
}

#endif
