// 3 × 3 convolutions with stride 1, tile by tile; the arithmetic stands in winograd_tiles.h.
#include "winograd_tiles.h"

// A tile's place: which picture, and where its results begin.
struct tile_place {
  long image, y, x;
};

INLINE struct tile_place first_tile(const struct kernel_winograd *g, long number) {
  long column = number % g->tile_columns, rest = number / g->tile_columns;
  return (struct tile_place){rest / g->tile_rows, rest % g->tile_rows * TILE, column * TILE};
}

INLINE void next_tile(const struct kernel_winograd *g, struct tile_place *t) {
  t->x += TILE;
  if (t->x < g->tile_columns * TILE) return;
  t->x = 0;
  t->y += TILE;
  if (t->y < g->tile_rows * TILE) return;
  t->y = 0;
  t->image++;
}

// A square of a picture that reaches over its edge, by itself in `edge`; nothing where the picture
// ends. `back` adds it to the picture (or sets it there) instead.
enum direction { OUT, BACK, ADD_BACK };
static void copy_edge(float *picture, long height, long width, long channels, long y, long x,
                      float *edge, long side, enum direction direction) {
  long x0 = x < 0 ? -x : 0, x1 = width - x < side ? width - x : side;
  for (long r = 0; r < side; r++, edge += side * channels) {
    bool outside = y + r < 0 || y + r >= height || x1 <= x0;
    if (direction == OUT && (outside || x0 > 0 || x1 < side))
      memset(edge, 0, 4 * (unsigned long)(side * channels));
    if (outside) continue;
    float *p = picture + ((y + r) * width + x + x0) * channels, *e = edge + x0 * channels;
    long n = (x1 - x0) * channels;
    if (direction == OUT)
      memcpy(e, p, 4 * (unsigned long)n);
    else if (direction == BACK)
      memcpy(p, e, 4 * (unsigned long)n);
    else
      EACH_VECTOR(n) write(p + i, read(p + i, rest) + read(e + i, rest), rest);
  }
}

// Memory of one piece: transformed windows, transformed results, and a tile at an edge.
struct tile_memory {
  float *v, *m, *edge;
  long v_apart, m_apart;
};

INLINE struct tile_memory divided(const struct kernel_winograd *g, float *memory) {
  // 16 more, or else the 36 places of a tile can all fall into the same few lines of the cache.
  long v = g->block * g->channels + 16, m = g->block * g->filters + 16;
  return (struct tile_memory){memory, memory + PLACES * v, memory + PLACES * (v + m), v, m};
}

static void transform_windows(const struct kernel_winograd *g, const float *x,
                              struct tile_memory memory, struct tile_place t, long tiles) {
  long channels = g->channels;
  for (long n = 0; n < tiles; n++, next_tile(g, &t)) {
    long y0 = t.y - g->top, x0 = t.x - g->left, row = g->width * channels;
    const float *picture = x + t.image * g->height * row, *from;
    if (y0 >= 0 && x0 >= 0 && y0 + WINDOW <= g->height && x0 + WINDOW <= g->width) {
      from = picture + y0 * row + x0 * channels;
    } else {
      copy_edge((float *)picture, g->height, g->width, channels, y0, x0, memory.edge, WINDOW, OUT);
      from = memory.edge;
      row = WINDOW * channels;
    }
    float *to = memory.v + n * channels;
    EACH_VECTOR(channels)
    if (rest >= LANES)
      window_vector(from + i, row, channels, to + i, memory.v_apart, rest, true);
    else
      window_vector(from + i, row, channels, to + i, memory.v_apart, rest, false);
  }
}

static void transform_window_gradients(const struct kernel_winograd *g, float *dx,
                                       struct tile_memory memory, struct tile_place t, long tiles,
                                       bool add) {
  long channels = g->channels;
  for (long n = 0; n < tiles; n++, next_tile(g, &t)) {
    long y0 = t.y - g->top, x0 = t.x - g->left, row = g->width * channels;
    float *picture = dx + t.image * g->height * row, *to;
    if (t.x == 0 && t.y == 0 && !add) memset(picture, 0, 4 * (unsigned long)(g->height * row));
    bool inside = y0 >= 0 && x0 >= 0 && y0 + WINDOW <= g->height && x0 + WINDOW <= g->width;
    if (inside) {
      to = picture + y0 * row + x0 * channels;
    } else {
      to = memory.edge;
      row = WINDOW * channels;
      memset(to, 0, 4 * (unsigned long)(WINDOW * row));
    }
    const float *from = memory.v + n * channels;
    EACH_VECTOR(channels)
    if (rest >= LANES)
      window_gradient_vector(from + i, memory.v_apart, to + i, row, channels, rest, true);
    else
      window_gradient_vector(from + i, memory.v_apart, to + i, row, channels, rest, false);
    if (!inside) copy_edge(picture, g->height, g->width, channels, y0, x0, to, WINDOW, ADD_BACK);
  }
}

static void transform_results(const struct kernel_winograd *g, const float *bias, float *y,
                              struct tile_memory memory, struct tile_place t, long tiles) {
  long filters = g->filters;
  for (long n = 0; n < tiles; n++, next_tile(g, &t)) {
    long row = g->result_width * filters;
    float *picture = y + t.image * g->result_height * row, *to;
    bool inside = t.y + TILE <= g->result_height && t.x + TILE <= g->result_width;
    if (inside) {
      to = picture + t.y * row + t.x * filters;
    } else {
      to = memory.edge;
      row = TILE * filters;
    }
    const float *from = memory.m + n * filters;
    EACH_VECTOR(filters) {
      vf b = bias ? read(bias + i, rest) : (vf){};
      if (rest >= LANES)
        result_vector(from + i, memory.m_apart, b, to + i, row, filters, rest, true);
      else
        result_vector(from + i, memory.m_apart, b, to + i, row, filters, rest, false);
    }
    if (!inside)
      copy_edge(picture, g->result_height, g->result_width, filters, t.y, t.x, to, TILE, BACK);
  }
}

static void transform_result_gradients(const struct kernel_winograd *g, const float *dy, float *db,
                                       struct tile_memory memory, struct tile_place t, long tiles) {
  long filters = g->filters;
  for (long n = 0; n < tiles; n++, next_tile(g, &t)) {
    long row = g->result_width * filters;
    const float *picture = dy + t.image * g->result_height * row, *from;
    if (t.y + TILE <= g->result_height && t.x + TILE <= g->result_width) {
      from = picture + t.y * row + t.x * filters;
    } else {
      copy_edge((float *)picture, g->result_height, g->result_width, filters, t.y, t.x, memory.edge,
                TILE, OUT);
      from = memory.edge;
      row = TILE * filters;
    }
    float *to = memory.m + n * filters;
    EACH_VECTOR(filters) {
      vf sum;
      if (rest >= LANES)
        sum = result_gradient_vector(from + i, row, filters, to + i, memory.m_apart, rest, true);
      else
        sum = result_gradient_vector(from + i, row, filters, to + i, memory.m_apart, rest, false);
      if (db) write(db + i, read(db + i, rest) + sum, rest);
    }
  }
}

// Calls for the part of some pictures that the next block of tiles will need, in 36 portions during
// the products of this one: the products do not need the memory, and the steps between them do
// nothing but wait for it otherwise (28.3 ms for a step of 128 pictures became 23.9).
INLINE void fetch_ahead(const float *pictures, long image, long lead,
                        const struct kernel_winograd *g, long from, long end, int portion,
                        const int writes) {
  if (!pictures) return;
  long tiles = g->tile_rows * g->tile_columns;
  long start = from * image / tiles + lead, size = g->block * image / tiles;
  long stop = start + size * (portion + 1) / PLACES, limit = end * image / tiles;
  if (stop > limit) stop = limit;
  for (long i = start + size * portion / PLACES; i < stop; i += 16)
    if (writes)
      __builtin_prefetch(pictures + i, 1, 2);
    else
      __builtin_prefetch(pictures + i, 0, 2);
}

INLINE void multiply(struct kernel_product q) {
  q.segments = 1;
  if (!q.a_inner) q.a_inner = 1;
  INSTANCE(product)(&q);
}

static void INSTANCE(winograd_forward)(const struct kernel_winograd *g, const float *x,
                                       const float *u, const float *bias, float *y, float *scratch,
                                       long first, long images) {
  struct tile_memory memory = divided(g, scratch);
  long tiles = g->tile_rows * g->tile_columns, end = (first + images) * tiles;
  long image = g->height * g->width * g->channels, lead = WINDOW * g->width * g->channels;
  long result = g->result_height * g->result_width * g->filters;
  for (long from = first * tiles; from < end; from += g->block) {
    long count = end - from < g->block ? end - from : g->block, next = from + g->block;
    struct tile_place place = first_tile(g, from);
    transform_windows(g, x, memory, place, count);
    for (int p = 0; p < PLACES; p++) {
      fetch_ahead(x, image, lead, g, next, end, p, 0);
      fetch_ahead(y, result, 0, g, from, end, p, 1);
      multiply((struct kernel_product){.c = memory.m + p * memory.m_apart,
                                       .ldc = g->filters,
                                       .a = memory.v + p * memory.v_apart,
                                       .a_row = g->channels,
                                       .segment_length = g->channels,
                                       .b = u + p * g->kernel_apart,
                                       .ldb = g->filters,
                                       .m = count,
                                       .n = g->filters});
    }
    transform_results(g, bias, y, memory, place, count);
  }
}

// `du` (36 places) and `db` are written, dx is written or added to; each may be NULL. `ut` is the
// transformed kernel, turned.
static void INSTANCE(winograd_backward)(const struct kernel_winograd *g, const float *x,
                                        const float *dy, const float *ut, float *dx, bool add,
                                        float *du, float *db, float *scratch, long first,
                                        long images) {
  struct tile_memory memory = divided(g, scratch);
  long tiles = g->tile_rows * g->tile_columns, start = first * tiles, end = start + images * tiles;
  long image = g->height * g->width * g->channels, lead = WINDOW * g->width * g->channels;
  long result = g->result_height * g->result_width * g->filters;
  if (db) memset(db, 0, 4 * (unsigned long)g->filters);
  for (long from = start; from < end; from += g->block) {
    long count = end - from < g->block ? end - from : g->block, next = from + g->block;
    struct tile_place place = first_tile(g, from);
    transform_result_gradients(g, dy, db, memory, place, count);
    if (du) {
      transform_windows(g, x, memory, place, count);
      for (int p = 0; p < PLACES; p++) {
        fetch_ahead(dy, result, 0, g, next, end, p, 0);
        multiply((struct kernel_product){.c = du + p * g->kernel_apart,
                                         .ldc = g->filters,
                                         .a = memory.v + p * memory.v_apart,
                                         .a_row = 1,
                                         .a_inner = g->channels,
                                         .segment_length = count,
                                         .b = memory.m + p * memory.m_apart,
                                         .ldb = g->filters,
                                         .m = g->channels,
                                         .n = g->filters,
                                         .accumulate = from > start});
      }
    }
    if (!dx) continue;
    for (int p = 0; p < PLACES; p++) {
      if (du)
        fetch_ahead(x, image, lead, g, next, end, p, 0);
      else
        fetch_ahead(dy, result, 0, g, next, end, p, 0);
      fetch_ahead(dx, image, 0, g, from, end, p, 1);
      multiply((struct kernel_product){.c = memory.v + p * memory.v_apart,
                                       .ldc = g->channels,
                                       .a = memory.m + p * memory.m_apart,
                                       .a_row = g->filters,
                                       .segment_length = g->filters,
                                       .b = ut + p * g->kernel_apart,
                                       .ldb = g->channels,
                                       .m = count,
                                       .n = g->channels});
    }
    transform_window_gradients(g, dx, memory, place, count, add);
  }
}

// G·g·Gᵀ of every channel and filter: 36 matrices of channels × filters, `kernel_apart` apart.
static void INSTANCE(winograd_kernel)(const struct kernel_winograd *g, const float *w, float *u) {
  long size = g->channels * g->filters;
  EACH_VECTOR(size) {
    vf t[3 * WINDOW], d[WINDOW];
    EACH(c, 3) {
      EACH(r, 3) d[r] = read(w + (r * 3 + c) * size + i, rest);
      from_kernel(d, 1, t + c, 3);
    }
    EACH(r, WINDOW) {
      from_kernel(t + 3 * r, 1, d, 1);
      EACH(c, WINDOW) write(u + (r * WINDOW + c) * g->kernel_apart + i, d[c], rest);
    }
  }
}

// Gᵀ·u·G of the sum of `parts`, each of them 36 matrices.
static void INSTANCE(winograd_kernel_gradient)(const struct kernel_winograd *g, const float *du,
                                               long parts, float *dw, bool add) {
  long size = g->channels * g->filters;
  EACH_VECTOR(size) {
    vf t[3 * WINDOW], d[WINDOW];
    EACH(c, WINDOW) {
      EACH(r, WINDOW) {
        const float *p = du + (r * WINDOW + c) * g->kernel_apart + i;
        d[r] = read(p, rest);
        for (long n = 1; n < parts; n++) d[r] += read(p + n * PLACES * g->kernel_apart, rest);
      }
      to_kernel(d, 1, t + c, WINDOW);
    }
    EACH(r, 3) {
      to_kernel(t + WINDOW * r, 1, d, 1);
      EACH(c, 3) {
        float *p = dw + (r * 3 + c) * size + i;
        write(p, add ? read(p, rest) + d[c] : d[c], rest);
      }
    }
  }
}
#undef EACH
