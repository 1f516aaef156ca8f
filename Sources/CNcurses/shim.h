// What Swift cannot reach by itself in ncurses and in the C library: macros, mutable globals, variadic
// functions and headers outside its Glibc module. Only CursesTerminal imports this module.
#ifndef GRADUS_CNCURSES_H
#define GRADUS_CNCURSES_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Declared only to sources that ask for GNU extensions; a header of a module cannot ask.
extern int memfd_create(const char *name, unsigned flags);

// Opens a screen that draws into a file in memory, whose descriptor comes back: what ncurses writes there
// in many pieces is sent in one. The modes and the size of the terminal are the caller's, therefore.
// `name` may be NULL for TERM; `initscr` would end the process itself when it fails.
static inline bool gradus_newterm(const char *name, int *descriptor) {
  *descriptor = memfd_create("gradus-screen", 1 /* close-on-exec */);
  if (*descriptor < 0) return false;
  FILE *output = fdopen(*descriptor, "w");
  if (output == NULL) return false;
  if (newterm((char *)name, output, stdin) == NULL) return false;
  // Sent after every pause, it would undo a palette of the user's own.
  orig_colors = NULL;
  // Keys that wait must not cut a frame short.
  typeahead(-1);
  return true;
}

// What ncurses has written since the last call, moved to `buffer`; call again while it is full.
static inline long gradus_take_output(int descriptor, unsigned char *buffer, long count, long from) {
  long end = lseek(descriptor, 0, SEEK_CUR);
  if (end <= from) return 0;
  long size = pread(descriptor, buffer, (size_t)(end - from < count ? end - from : count), from);
  return size < 0 ? 0 : size;
}

static inline void gradus_clear_output(int descriptor) {
  lseek(descriptor, 0, SEEK_SET);
  if (ftruncate(descriptor, 0) != 0) return;
}

// A descriptor of the terminal's own that never waits; -1 when there is none. The one that we were given
// is shared with the shell.
static inline int gradus_open_output(void) {
  const char *name = ttyname(STDOUT_FILENO);
  return name == NULL ? -1 : open(name, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

// Keys one by one, as they are, without echo; what is written is not changed either.
static inline bool gradus_set_raw(struct termios *before) {
  if (tcgetattr(STDIN_FILENO, before) != 0) return false;
  struct termios raw = *before;
  cfmakeraw(&raw);
  return tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0;
}

static inline void gradus_restore_modes(const struct termios *modes) {
  tcsetattr(STDIN_FILENO, TCSADRAIN, modes);
}

static inline WINDOW *gradus_screen(void) { return stdscr; }
// COLORS itself is set only by start_color.
static inline int gradus_colors(void) { return has_colors() ? tigetnum((char *)"colors") : 0; }
// Without a screen: of the entry that was set up last.
static inline int gradus_terminfo_colors(void) { return tigetnum((char *)"colors"); }
static inline int gradus_color_pairs(void) { return COLOR_PAIRS; }

// Whether a terminal is known and can move its cursor, without writing anything; NULL for TERM.
static inline bool gradus_can_draw(const char *name) {
  int error = 0;
  if (setupterm((char *)name, STDOUT_FILENO, &error) != OK) return false;
  return cursor_address != NULL && clear_screen != NULL;
}

// Whether colours are set and reset as ECMA-48 says.
static inline bool gradus_has_ansi_colors(void) {
  const char *reset = tigetstr((char *)"op");
  return reset != NULL && reset != (char *)-1 && strcmp(reset, "\033[39;49m") == 0;
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

// A string capability that has no name of its own in terminfo; NULL when it is absent.
static inline const char *gradus_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (char *)-1 ? NULL : text;
}

// A string capability with a number in it; NULL when it is absent. Kept until the next call.
static inline const char *gradus_capability_with(const char *name, int number) {
  const char *text = gradus_capability(name);
  return text == NULL ? NULL : tparm((char *)text, (long)number, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
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
