#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "CKernels.h"

// One round of work: `round` counts up when there is some, `done` when the second worker has left
// it.
struct kernel_workers {
  pthread_t thread;
  pthread_mutex_t mutex;
  pthread_cond_t wake;
  _Atomic unsigned long round, done;
  _Atomic bool asleep;
  bool ended;
  kernel_piece piece;
  const void *arguments;
  const struct kernel_table *chosen_table;
  long pieces;
  _Atomic long next;
};

// About 20 µs, the distance between two large pieces of a step; a sleep and a wake cost more.
enum { PATIENCE = 4000 };

static inline void breathe(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#endif
}

// Which thread takes a piece changes from run to run; what a piece computes does not.
static void take_pieces(struct kernel_workers *w) {
  for (;;) {
    long piece = atomic_fetch_add_explicit(&w->next, 1, memory_order_relaxed);
    if (piece >= w->pieces) return;
    w->piece(w->arguments, piece);
  }
}

static void *work(void *pointer) {
  struct kernel_workers *w = pointer;
  kernel_flush_to_zero();
  for (unsigned long seen = 0;;) {
    for (int i = 0; i < PATIENCE && atomic_load_explicit(&w->round, memory_order_acquire) == seen;
         i++)
      breathe();
    if (atomic_load_explicit(&w->round, memory_order_acquire) == seen) {
      pthread_mutex_lock(&w->mutex);
      atomic_store(&w->asleep, true);
      while (atomic_load(&w->round) == seen) pthread_cond_wait(&w->wake, &w->mutex);
      atomic_store(&w->asleep, false);
      pthread_mutex_unlock(&w->mutex);
    }
    seen++;
    if (w->ended) return NULL;
    kernel_chosen_table = w->chosen_table;
    take_pieces(w);
    atomic_store_explicit(&w->done, seen, memory_order_release);
  }
}

static void begin_round(struct kernel_workers *w) {
  atomic_fetch_add(&w->round, 1);
  if (atomic_load(&w->asleep)) {
    pthread_mutex_lock(&w->mutex);
    pthread_cond_signal(&w->wake);
    pthread_mutex_unlock(&w->mutex);
  }
}

struct kernel_workers *kernel_workers_start(void) {
  struct kernel_workers *w = calloc(1, sizeof *w);
  if (!w) return NULL;
  pthread_mutex_init(&w->mutex, NULL);
  pthread_cond_init(&w->wake, NULL);
  if (pthread_create(&w->thread, NULL, work, w) == 0) return w;
  pthread_cond_destroy(&w->wake);
  pthread_mutex_destroy(&w->mutex);
  free(w);
  return NULL;
}

void kernel_workers_stop(struct kernel_workers *w) {
  if (!w) return;
  w->ended = true;
  begin_round(w);
  pthread_join(w->thread, NULL);
  pthread_cond_destroy(&w->wake);
  pthread_mutex_destroy(&w->mutex);
  free(w);
}

void kernel_workers_run(struct kernel_workers *w, kernel_piece piece, const void *arguments,
                        long pieces) {
  w->piece = piece;
  w->arguments = arguments;
  w->pieces = pieces;
  w->chosen_table = kernel_chosen_table;
  atomic_store_explicit(&w->next, 0, memory_order_relaxed);
  begin_round(w);
  take_pieces(w);
  unsigned long round = atomic_load_explicit(&w->round, memory_order_relaxed);
  // On a busy machine the other thread may be waiting for this very processor.
  for (int i = 0; atomic_load_explicit(&w->done, memory_order_acquire) != round;)
    if (i < PATIENCE) {
      i++;
      breathe();
    } else {
      sched_yield();
    }
}
