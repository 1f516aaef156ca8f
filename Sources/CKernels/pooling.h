// Windows of pictures that give one result each, all channels side by side.

// The part of a window that lies inside its picture.
struct window_part {
  long y0, y1, x0, x1;
};

INLINE struct window_part window_part(const struct kernel_pooling *p, long row, long column) {
  long y = row * p->stride_y - p->top, x = column * p->stride_x - p->left;
  long y1 = y + p->window_height, x1 = x + p->window_width;
  return (struct window_part){y < 0 ? 0 : y, y1 > p->height ? p->height : y1, x < 0 ? 0 : x,
                              x1 > p->width ? p->width : x1};
}

// The place of the part's first number in the window, counted row by row.
INLINE int32_t first_place(const struct kernel_pooling *p, struct window_part w, long row,
                           long column) {
  long y = w.y0 - row * p->stride_y + p->top, x = w.x0 - column * p->stride_x + p->left;
  return (int32_t)(y * p->window_width + x);
}

// Whether every number of a picture lies in exactly one window.
INLINE bool windows_tile(const struct kernel_pooling *p) {
  return p->stride_y == p->window_height && p->stride_x == p->window_width && p->top == 0 &&
         p->left == 0 && p->stride_y * p->result_height == p->height &&
         p->stride_x * p->result_width == p->width;
}

typedef uint16_t vplace __attribute__((vector_size(2 * LANES)));

// Places are written and read whole vectors at a time: what is too much is written over by the next
// window's, and behind the last there is room.
INLINE void write_places(uint16_t *to, vi places) {
  vplace narrow = __builtin_convertvector((vu)places, vplace);
  memcpy(to, &narrow, sizeof narrow);
}

INLINE vi read_places(const uint16_t *from) {
  vplace narrow;
  memcpy(&narrow, from, sizeof narrow);
  return (vi) __builtin_convertvector(narrow, vu);
}

// The largest of a window's numbers and its place; `first` is the place of the first number, and
// numbers below each other are `places_apart` places apart. The row that comes next is fetched
// meanwhile: 128 pictures of 24 × 24 × 64 take 1.1 ms instead of 1.6.
INLINE void largest(const float *cell, long row, long channels, long height, long width,
                    int32_t first, int32_t places_apart, long ahead, float *y, uint16_t *places,
                    long rest) {
  vf best = read(cell, rest);
  vi place = spread_int(first);
  for (long r = 0; r < height; r++, cell += row, first += places_apart)
    for (long c = 0; c < width; c++) {
      __builtin_prefetch(cell + c * channels + ahead);
      vf next = read(cell + c * channels, rest);
      // A NaN is taken once and stays.
      vi taken = ~(next <= best) & (best == best);
      best = choose(taken, next, best);
      place = (taken & spread_int(first + (int32_t)c)) | (~taken & place);
    }
  write(y, best, rest);
  write_places(places, place);
}

// `places` gets the number of each maximum's place in its window, counted row by row. Windows of
// 2 × 2 have a loop of their own, which takes half the time (57 µs for 64 of 28 × 28 × 8).
static void INSTANCE(max_pooling)(const struct kernel_pooling *p, const float *x, float *y,
                                  uint16_t *places, long images) {
  long channels = p->channels, row = p->width * channels, ahead = p->stride_y * row;
  bool square = windows_tile(p) && p->window_height == 2 && p->window_width == 2;
  for (long image = 0; image < images; image++, x += p->height * row)
    for (long r = 0; r < p->result_height; r++)
      for (long c = 0; c < p->result_width; c++, y += channels, places += channels) {
        struct window_part w = window_part(p, r, c);
        int32_t apart = (int32_t)p->window_width;
        const float *cell = x + w.y0 * row + w.x0 * channels;
        if (square) EACH_VECTOR(channels)
        largest(cell + i, row, channels, 2, 2, 0, 2, ahead, y + i, places + i, rest);
        else EACH_VECTOR(channels)
            largest(cell + i, row, channels, w.y1 - w.y0, w.x1 - w.x0, first_place(p, w, r, c),
                    apart, ahead, y + i, places + i, rest);
      }
}

// A result's gradient to the place of its maximum; the others of the window get nothing.
INLINE void to_largest(const float *dy, const uint16_t *places, float *cell, long row,
                       long channels, long height, long width, int32_t first, int32_t places_apart,
                       long ahead, long rest, const bool once) {
  vf slope = read(dy, rest);
  vi place = read_places(places);
  for (long r = 0; r < height; r++, cell += row, first += places_apart)
    for (long c = 0; c < width; c++) {
      float *to = cell + c * channels;
      __builtin_prefetch(to + ahead, 1);
      vf share = choose(place == spread_int(first + (int32_t)c), slope, (vf){});
      write(to, once ? share : read(to, rest) + share, rest);
    }
}

static void INSTANCE(max_pooling_backward)(const struct kernel_pooling *p, const float *dy,
                                           const uint16_t *places, float *dx, long images,
                                           bool add) {
  long channels = p->channels, row = p->width * channels, ahead = p->stride_y * row;
  bool square = windows_tile(p) && !add && p->window_height == 2 && p->window_width == 2;
  for (long image = 0; image < images; image++, dx += p->height * row) {
    if (!square && !add) memset(dx, 0, 4 * (unsigned long)(p->height * row));
    for (long r = 0; r < p->result_height; r++)
      for (long c = 0; c < p->result_width; c++, dy += channels, places += channels) {
        struct window_part w = window_part(p, r, c);
        int32_t apart = (int32_t)p->window_width;
        float *cell = dx + w.y0 * row + w.x0 * channels;
        if (square) EACH_VECTOR(channels)
        to_largest(dy + i, places + i, cell + i, row, channels, 2, 2, 0, 2, ahead, rest, true);
        else EACH_VECTOR(channels)
            to_largest(dy + i, places + i, cell + i, row, channels, w.y1 - w.y0, w.x1 - w.x0,
                       first_place(p, w, r, c), apart, ahead, rest, false);
      }
  }
}

// The sum of every window, or the mean of the part that lies inside the picture.
static void INSTANCE(sum_windows)(const struct kernel_pooling *p, const float *x, float *y,
                                  long images, bool mean, bool add) {
  long channels = p->channels, row = p->width * channels;
  for (long image = 0; image < images; image++, x += p->height * row)
    for (long r = 0; r < p->result_height; r++)
      for (long c = 0; c < p->result_width; c++, y += channels) {
        struct window_part w = window_part(p, r, c);
        float cells = mean ? (float)((w.y1 - w.y0) * (w.x1 - w.x0)) : 1;
        EACH_VECTOR(channels) {
          vf sum = {};
          for (long wy = w.y0; wy < w.y1; wy++) {
            const float *cell = x + wy * row + w.x0 * channels + i;
            for (long wx = w.x0; wx < w.x1; wx++, cell += channels) sum += read(cell, rest);
          }
          sum /= cells;
          write(y + i, add ? read(y + i, rest) + sum : sum, rest);
        }
      }
}

// Its adjoint: every result's gradient to all numbers of its window, whole or in equal parts.
static void INSTANCE(spread_windows)(const struct kernel_pooling *p, const float *dy, float *dx,
                                     long images, bool mean, bool add) {
  long channels = p->channels, row = p->width * channels;
  bool once = windows_tile(p) && !add;
  for (long image = 0; image < images; image++, dx += p->height * row) {
    if (!once && !add) memset(dx, 0, 4 * (unsigned long)(p->height * row));
    for (long r = 0; r < p->result_height; r++)
      for (long c = 0; c < p->result_width; c++, dy += channels) {
        struct window_part w = window_part(p, r, c);
        float cells = mean ? (float)((w.y1 - w.y0) * (w.x1 - w.x0)) : 1;
        EACH_VECTOR(channels) {
          vf share = read(dy + i, rest) / cells;
          for (long wy = w.y0; wy < w.y1; wy++) {
            float *cell = dx + wy * row + w.x0 * channels + i;
            for (long wx = w.x0; wx < w.x1; wx++, cell += channels)
              write(cell, once ? share : read(cell, rest) + share, rest);
          }
        }
      }
  }
}

// Where a result of an enlarged row (or column) comes from: two neighbours and the second's share,
// with pixels seen as squares whose centres lie half a pixel inside.
struct neighbours {
  long first, second;
  float share;
};

INLINE struct neighbours neighbours(long result, long factor, long count) {
  float place = ((float)result + 0.5f) / (float)factor - 0.5f;
  if (place < 0) place = 0;
  long first = (long)place;
  if (first > count - 1) first = count - 1;
  return (struct neighbours){first, first + 1 < count ? first + 1 : first, place - (float)first};
}

static void INSTANCE(enlarge)(const float *x, float *y, long images, long height, long width,
                              long channels, long factor_y, long factor_x) {
  long row = width * channels;
  for (long image = 0; image < images; image++, x += height * row)
    for (long r = 0; r < height * factor_y; r++) {
      struct neighbours v = neighbours(r, factor_y, height);
      for (long c = 0; c < width * factor_x; c++, y += channels) {
        struct neighbours h = neighbours(c, factor_x, width);
        EACH_VECTOR(channels) {
          vf a = read(x + v.first * row + h.first * channels + i, rest);
          vf b = read(x + v.first * row + h.second * channels + i, rest);
          vf d = read(x + v.second * row + h.first * channels + i, rest);
          vf e = read(x + v.second * row + h.second * channels + i, rest);
          vf upper = a + (b - a) * h.share, lower = d + (e - d) * h.share;
          write(y + i, upper + (lower - upper) * v.share, rest);
        }
      }
    }
}

static void INSTANCE(enlarge_backward)(const float *dy, float *dx, long images, long height,
                                       long width, long channels, long factor_y, long factor_x,
                                       bool add) {
  long row = width * channels;
  for (long image = 0; image < images; image++, dx += height * row) {
    if (!add) memset(dx, 0, 4 * (unsigned long)(height * row));
    for (long r = 0; r < height * factor_y; r++) {
      struct neighbours v = neighbours(r, factor_y, height);
      for (long c = 0; c < width * factor_x; c++, dy += channels) {
        struct neighbours h = neighbours(c, factor_x, width);
        EACH_VECTOR(channels) {
          vf slope = read(dy + i, rest);
          for (int n = 0; n < 4; n++) {
            float share = (n & 1 ? h.share : 1 - h.share) * (n & 2 ? v.share : 1 - v.share);
            float *p = dx + (n & 2 ? v.second : v.first) * row +
                       (n & 1 ? h.second : h.first) * channels + i;
            write(p, read(p, rest) + slope * share, rest);
          }
        }
      }
    }
  }
}
