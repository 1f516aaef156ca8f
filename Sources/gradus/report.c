#define _GNU_SOURCE
#include "report.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "kept.h"
#include "restore.h"

enum { patience = 200 };  // milliseconds for a terminal that does not read

static void say(const char *text, size_t length) {
  if (length > 0) write_within(STDERR_FILENO, text, length, patience);
}

void report_errors(void) {
  size_t length;
  const char *text = kept_text(&length);
  say(text, length);
}

// Makes the folder and those above it, for this user alone. Folders that exist keep their modes.
static bool make_folders(char *path) {
  for (char *slash = strchr(path + 1, '/');; slash = strchr(slash + 1, '/')) {
    if (slash) *slash = '\0';
    bool made = mkdir(path, 0700) == 0;
    if (made) chmod(path, 0700);  // whatever the umask takes away
    int problem = errno;
    if (slash) *slash = '/';
    if (!made && problem != EEXIST) {
      errno = problem;
      return false;
    }
    if (!slash) return true;
  }
}

// Where reports go; relative values of the variables are to be ignored, says the XDG specification.
static bool state_folder(char *path, size_t size) {
  const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
  int used = -1;
  if (state && state[0] == '/')
    used = snprintf(path, size, "%s/gradus", state);
  else if (home && home[0] == '/')
    used = snprintf(path, size, "%s/.local/state/gradus", home);
  errno = ENOENT;
  return used > 0 && (size_t)used < size;
}

static const char *name_of(int signal, char *room, size_t size) {
  const char *short_name = sigabbrev_np(signal);
  if (short_name)
    snprintf(room, size, "SIG%s", short_name);
  else
    snprintf(room, size, "signal %d", signal);
  return room;
}

static void print_visible(FILE *file, const char *label, const char *value) {
  char shown[4096];
  visible_text(value, strlen(value), shown, sizeof shown);
  fprintf(file, "%s%s", label, shown);
}

static void print_variable(FILE *file, const char *name) {
  const char *value = getenv(name);
  fputs(name, file);
  print_visible(file, ": ", value ? value : "(not set)");
  fputc('\n', file);
}

static bool write_report(char *path, size_t size, const char *signal, char **words, int count) {
  char folder[PATH_MAX];
  if (!state_folder(folder, sizeof folder)) {
    snprintf(path, size, "$HOME/.local/state/gradus");
    return false;
  }
  snprintf(path, size, "%s", folder);
  if (!make_folders(folder)) return false;

  time_t now = time(NULL);
  struct tm local = {0};
  localtime_r(&now, &local);
  char stamp[32], when[64];
  strftime(stamp, sizeof stamp, "%Y%m%d-%H%M%S", &local);
  strftime(when, sizeof when, "%Y-%m-%d %H:%M:%S %z", &local);
  snprintf(path, size, "%s/crash-%s-%ld.txt", folder, stamp, (long)getpid());

  // Never through a link, never over a file that is there.
  int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (descriptor < 0) return false;
  fchmod(descriptor, 0600);
  FILE *file = fdopen(descriptor, "w");
  if (!file) {
    close(descriptor);
    return false;
  }
  fprintf(file, "Gradus crash report\ntime: %s\nsignal: %s\ncommand: gradus", when, signal);
  for (int i = 1; i < count; i++) print_visible(file, " ", words[i]);
  print_visible(file, "\nworkbook: ", words[0]);
  fputc('\n', file);
  print_variable(file, "TERM");
  print_variable(file, "LANG");
  struct winsize window;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0)
    fprintf(file, "size: %ux%u\n", window.ws_col, window.ws_row);
  size_t length;
  const char *text = kept_text(&length);
  fprintf(file, "\nThe last of standard error:\n%s", length > 0 ? text : "(nothing)\n");
  bool written = ferror(file) == 0;
  int problem = errno;
  if (fclose(file) != 0) return false;
  errno = problem;
  return written;
}

static bool is_fault(int signal) {
  return signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE ||
         signal == SIGABRT || signal == SIGTRAP || signal == SIGSYS;
}

void report_end(int signal, char **words, int count) {
  char room[32], path[PATH_MAX + 64], message[2 * PATH_MAX];
  const char *name = name_of(signal, room, sizeof room);
  bool written = write_report(path, sizeof path, name, words, count);
  const char *problem = strerror(errno);
  report_errors();

  int used = snprintf(message, sizeof message,
                      is_fault(signal) ? "Gradus stopped because of a fault of its own (%s). "
                                       : "Gradus was killed (%s). ",
                      name);
  used += snprintf(message + used, sizeof message - (size_t)used, "Every answer given is kept.\n");
  if (written)
    used += snprintf(message + used, sizeof message - (size_t)used, "Report: %s\n", path);
  else
    used += snprintf(message + used, sizeof message - (size_t)used,
                     "No report could be written at %s: %s.\n", path, problem);
  say(message, (size_t)used);
}
