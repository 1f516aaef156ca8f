// Bits of a counter: two rounds of a 32-bit mixing function (constants of Wellons, 2018,
// "lowbias32") around the key's halves. Each number depends on its own index alone.
INLINE vu mixed(vu x) {
  x ^= x >> 16;
  x *= 0x7feb352du;
  x ^= x >> 15;
  x *= 0x846ca68bu;
  x ^= x >> 16;
  return x;
}

INLINE vu bits_at(vu index, uint64_t key) {
  return mixed(mixed(index ^ (uint32_t)key) + (uint32_t)(key >> 32));
}

INLINE vu indices_from(long first) {
  static const uint32_t steps[16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  vu v;
  memcpy(&v, steps, sizeof v);
  return v + (uint32_t)first;
}

static void INSTANCE(dropout)(const float *x, float *y, float *mask, long first, long n,
                              uint64_t key, uint32_t threshold, float scale) {
  EACH_VECTOR(n) {
    vi kept = (vi)(bits_at(indices_from(first + i), key) >= threshold);
    vf m = choose(kept, spread(scale), (vf){});
    write(mask + i, m, rest);
    write(y + i, read(x + i, rest) * m, rest);
  }
}

static void INSTANCE(random_bits)(uint32_t *bits, long first, long n, uint64_t key) {
  EACH_VECTOR(n) write((float *)bits + i, (vf)bits_at(indices_from(first + i), key), rest);
}
