#define _GNU_SOURCE
#include "session.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "clock.h"
#include "kept.h"
#include "report.h"
#include "restore.h"

enum { grace = 400 };  // milliseconds from a TERM or HUP to the KILL

struct session {
  pid_t child;
  int errors;       // the read end of the child's standard error; -1 when it is closed
  int signals;      // a signalfd
  int asked;        // the TERM or HUP that was passed on, else 0
  long kill_at;     // when asked: the moment at which patience ends, on the monotonic clock
  bool killed;      // by us, after that
  int status;       // as from waitpid, once the child has ended
};

int session_replace(const char *path, char **words) {
  execv(path, words);
  fprintf(stderr, "gradus: cannot run %s: %s. Install Gradus again.\n", path, strerror(errno));
  return EX_SOFTWARE;
}

// Signals are taken one by one from a descriptor, so there are no handlers and nothing can come
// between. All are blocked before the fork; none of their dispositions changes, so the child has
// only its mask to put back.
static sigset_t taken_signals(void) {
  static const int always[] = {SIGCHLD, SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE};
  static const int forwarded[] = {SIGTERM, SIGHUP, SIGUSR1, SIGUSR2};
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < sizeof always / sizeof *always; i++) sigaddset(&set, always[i]);
  for (size_t i = 0; i < sizeof forwarded / sizeof *forwarded; i++) {
    // Under nohup, HUP is nothing to die of; a blocked signal would reach us all the same.
    struct sigaction inherited;
    if (sigaction(forwarded[i], NULL, &inherited) == 0 && inherited.sa_handler != SIG_IGN)
      sigaddset(&set, forwarded[i]);
  }
  return set;
}

static void become_workbook(const char *path, char **words, pid_t parent, int errors,
                            const sigset_t *mask) {
  // Should the launcher be killed outright, the workbook still hears of it and leaves the screen
  // itself.
  prctl(PR_SET_PDEATHSIG, SIGHUP);
  if (getppid() != parent) _exit(EX_SOFTWARE);  // it was killed before that took hold
  dup2(errors, STDERR_FILENO);
  sigprocmask(SIG_SETMASK, mask, NULL);
  _exit(session_replace(path, words));
}

enum news { nothing, stopped, continued, ended };

// The last news of the child counts: one that was continued meanwhile is no reason to stop.
static enum news news_of_child(struct session *session) {
  enum news news = nothing;
  int status;
  while (waitpid(session->child, &status, WNOHANG | WUNTRACED | WCONTINUED) > 0) {
    if (WIFEXITED(status) || WIFSIGNALED(status)) {
      session->status = status;
      return ended;
    }
    news = WIFSTOPPED(status) ? stopped : continued;
  }
  return news;
}

// The child has stopped: the job stops with it, and goes on with it when the shell says so. Returns
// what became of the child meanwhile.
static enum news stop_together(struct session *session) {
  struct termios drawn;
  bool raw = terminal_is_ours() && terminal_is_changed(&drawn);
  if (raw) terminal_restore();

  // The whole group, as if Ctrl-Z had been typed in the shell: a script that runs us has to stop
  // too. Where nobody could continue us (an orphaned group) the kernel discards this, and we go
  // straight on.
  struct sigaction normal = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &normal, NULL);
  sigset_t stop;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  kill(0, SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &stop, NULL);  // here we stand still
  sigprocmask(SIG_BLOCK, &stop, NULL);

  // In the background the terminal is the shell's; the child is stopped again if it reaches for it.
  if (raw && terminal_is_ours()) terminal_set(&drawn);
  // A shell continues the whole group. The child may have run and stopped again before we woke; to
  // continue it now would undo a stop that nobody has answered yet.
  enum news news = news_of_child(session);
  if (news == nothing) kill(session->child, SIGCONT);
  return news;
}

// False once the child has ended.
static bool look_at_child(struct session *session) {
  enum news news = news_of_child(session);
  while (news == stopped && !session->asked) news = stop_together(session);
  // It has been told to end, and a stopped process cannot.
  if (news == stopped) kill(session->child, SIGCONT);
  return news != ended;
}

static void pass_on(struct session *session, const struct signalfd_siginfo *news) {
  int number = (int)news->ssi_signo;
  switch (number) {
    case SIGTERM:
    case SIGHUP:
      if (!session->asked) session->kill_at = now_in_milliseconds() + grace;
      session->asked = number;
      kill(session->child, number);
      break;
    case SIGUSR1:
    case SIGUSR2:
      kill(session->child, number);
      break;
    case SIGTSTP:
      // From the keyboard the child has it too, and from the child it is an announcement. Anybody
      // else means the workbook: it leaves the screen, stops, and we follow.
      if (news->ssi_code != SI_KERNEL && (pid_t)news->ssi_pid != session->child)
        kill(session->child, SIGTSTP);
      break;
    default:  // INT and QUIT are keys of the workbook; TTIN, TTOU and PIPE tell us nothing
      break;
  }
}

static void wait_for_end(struct session *session) {
  bool running = true;
  while (running) {
    struct pollfd watched[] = {{.fd = session->signals, .events = POLLIN},
                               {.fd = session->errors, .events = POLLIN}};
    int timeout = -1;
    if (session->asked && !session->killed) {
      long left = session->kill_at - now_in_milliseconds();
      timeout = left > 0 ? (int)left : 0;
    }
    int ready = poll(watched, 2, timeout);
    if (session->asked && !session->killed && now_in_milliseconds() >= session->kill_at) {
      kill(session->child, SIGKILL);  // it hangs, or waits for a terminal that does not read
      session->killed = true;
    }
    if (ready <= 0) continue;

    if (watched[1].revents && !kept_read(session->errors)) {
      close(session->errors);
      session->errors = -1;
    }
    if (watched[0].revents) {
      struct signalfd_siginfo news;
      while (read(session->signals, &news, sizeof news) == sizeof news) pass_on(session, &news);
      running = look_at_child(session);
    }
  }
  if (session->errors >= 0) kept_read(session->errors);
}

// The caller sees what it would have seen without us in between.
static void die_of(int number) {
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
  prctl(PR_SET_DUMPABLE, 0);  // where cores go to a program, the limit is not asked
  struct sigaction normal = {.sa_handler = SIG_DFL};
  sigaction(number, &normal, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  raise(number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

static int finish(struct session *session, char **words, int count) {
  struct termios now;
  if (terminal_is_ours() && terminal_is_changed(&now)) terminal_restore();

  if (WIFEXITED(session->status)) {
    report_errors();
    return WEXITSTATUS(session->status);
  }
  int number = WTERMSIG(session->status);
  if (session->killed && number == SIGKILL) number = session->asked;
  if (number == SIGTERM || number == SIGHUP || number == SIGINT || number == SIGQUIT)
    report_errors();  // somebody wanted this
  else
    report_end(number, words, count);
  die_of(number);
  return 128 + number;
}

int session_run(const char *path, char **words, int count) {
  struct session session = {.errors = -1};
  int errors[2];
  sigset_t mask, taken = taken_signals();
  if (!terminal_remember() || pipe2(errors, O_CLOEXEC) != 0) return session_replace(path, words);

  signal(SIGCHLD, SIG_DFL);  // inherited as ignored, it would hide the child's end
  sigprocmask(SIG_BLOCK, &taken, &mask);
  session.signals = signalfd(-1, &taken, SFD_CLOEXEC | SFD_NONBLOCK);
  pid_t self = getpid();
  session.child = session.signals < 0 ? -1 : fork();
  if (session.child == 0) become_workbook(path, words, self, errors[1], &mask);
  if (session.child < 0) {  // better without supervision than not at all
    sigprocmask(SIG_SETMASK, &mask, NULL);
    return session_replace(path, words);
  }
  close(errors[1]);
  session.errors = errors[0];
  fcntl(session.errors, F_SETFL, O_NONBLOCK);
  wait_for_end(&session);
  return finish(&session, words, count);
}
