// Vectors of floats as wide as this instance's registers, and what is built from them.

#include <string.h>

#define INLINE static inline __attribute__((always_inline))

#define UNROLLED _Pragma("clang loop unroll(full)")

typedef float vf __attribute__((vector_size(4 * LANES)));
typedef int32_t vi __attribute__((vector_size(4 * LANES)));
typedef uint32_t vu __attribute__((vector_size(4 * LANES)));
typedef float vf_memory __attribute__((vector_size(4 * LANES), aligned(4), may_alias));
typedef int32_t vi_memory __attribute__((vector_size(4 * LANES), aligned(4), may_alias));

INLINE vf load(const float *p) { return *(const vf_memory *)p; }
INLINE void store(float *p, vf v) { *(vf_memory *)p = v; }
INLINE vf spread(float x) { return x - (vf){}; }
INLINE vi spread_int(int32_t x) { return x - (vi){}; }

// a where the mask is all ones, b where it is zero.
INLINE vf choose(vi mask, vf a, vf b) { return (vf)(((vi)a & mask) | ((vi)b & ~mask)); }
// The larger, or x when it is NaN.
INLINE vf at_least(vf x, float bound) { return choose(x < bound, spread(bound), x); }
INLINE vf at_most(vf x, float bound) { return choose(x > bound, spread(bound), x); }
INLINE vf magnitude(vf x) { return (vf)((vi)x & 0x7fffffff); }

// The first `count` lanes.
INLINE vi first_lanes(long count) {
  static const int32_t steps[32] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
  return *(const vi_memory *)(steps + 16 - count);
}

// Part of a vector: nothing beyond `count` numbers is read or written.
INLINE vf load_part(const float *p, long count) {
#if LANES == 16 && defined(__x86_64__)
  return (vf)_mm512_maskz_loadu_ps((__mmask16)((1u << count) - 1), p);
#else
  vf v = {};
  memcpy(&v, p, 4 * (unsigned long)count);
  return v;
#endif
}
INLINE void store_part(float *p, vf v, long count) {
#if LANES == 16 && defined(__x86_64__)
  _mm512_mask_storeu_ps(p, (__mmask16)((1u << count) - 1), (__m512)v);
#else
  memcpy(p, &v, 4 * (unsigned long)count);
#endif
}

INLINE float sum_of_lanes(vf v) {
  float lanes[LANES];
  memcpy(lanes, &v, sizeof v);
  for (int width = LANES / 2; width > 0; width /= 2)
    for (int i = 0; i < width; i++) lanes[i] += lanes[i + width];
  return lanes[0];
}

// A vector, or as much of one as the remaining numbers fill.
INLINE vf read(const float *p, long rest) { return rest >= LANES ? load(p) : load_part(p, rest); }
INLINE void write(float *p, vf v, long rest) {
  if (rest >= LANES)
    store(p, v);
  else
    store_part(p, v, rest);
}

#define EACH_VECTOR(n) for (long i = 0, rest = (n); rest > 0; i += LANES, rest -= LANES)

// x·2^e for e from −126 to 127.
INLINE vf times_power_of_two(vf x, vi e) { return x * (vf)((e + 127) << 23); }

// eˣ: Cody and Waite's reduction by ln 2, then a polynomial on ±ln 2 / 2 (relative error 2e-7).
INLINE vf exp_of(vf x) {
  vf bounded = at_most(at_least(x, -87.3365f), 88.7228f);
  const float magic = 12582912.0f;
  vf shifted = bounded * 1.44269504f + magic;
  vf n = shifted - magic;
  vf r = bounded - n * 0.693359375f;
  r = r + n * 2.12194440e-4f;
  vf p = spread(1.3981999507e-3f);
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * (r * r) + r + 1.0f;
  // In two halves, because 2^128 is no float and e^88.7 is.
  vi e = (vi)shifted - (vi)spread(magic);
  vi half = e >> 1;
  vf y = times_power_of_two(times_power_of_two(p, half), e - half);
  y = choose(x > 88.7228f, spread(__builtin_inff()), y);
  return choose(x < -87.3365f, spread(0), y);
}

// ln x by the mantissa's polynomial around 1 (relative error 1e-7); −∞ at 0, NaN below.
INLINE vf log_of(vf x) {
  vf bounded = choose(x < 1.17549435e-38f, spread(1.17549435e-38f), x);
  vi bits = (vi)bounded;
  vi e = (bits - 0x3f3504f3) >> 23;
  vf m = (vf)(bits - (e << 23)) - 1.0f;
  vf z = m * m;
  vf p = spread(7.0376836292e-2f);
  p = p * m - 1.1514610310e-1f;
  p = p * m + 1.1676998740e-1f;
  p = p * m - 1.2420140846e-1f;
  p = p * m + 1.4249322787e-1f;
  p = p * m - 1.6668057665e-1f;
  p = p * m + 2.0000714765e-1f;
  p = p * m - 2.4999993993e-1f;
  p = p * m + 3.3333331174e-1f;
  vf n = __builtin_convertvector(e, vf);
  vf y = m * z * p + n * -2.12194440e-4f - 0.5f * z;
  y = m + y + n * 0.693359375f;
  y = choose(x == 0, spread(-__builtin_inff()), y);
  y = choose(x < 0, spread(__builtin_nanf("")), y);
  y = choose(x == __builtin_inff(), x, y);
  return choose(x != x, x, y);
}

// ln(1 + x) for 0 ≤ x ≤ 1, exact for small x (Goldberg, 1991, theorem 4).
INLINE vf log1p_of(vf x) {
  vf u = 1.0f + x;
  vf d = u - 1.0f;
  return choose(d == 0, x, log_of(u) * (x / choose(d == 0, spread(1), d)));
}

// tanh x = x·P(x²)/Q(x²) on ±9.01, fitted for the smallest relative error (2e-8 before rounding).
INLINE vf tanh_of(vf x) {
  vf b = at_most(at_least(x, -9.01f), 9.01f);
  vf u = b * b;
  vf p = spread(1.3336500080418635e-08f);
  p = p * u + 2.0596017759471317e-05f;
  p = p * u + 0.0034947954970261544f;
  p = p * u + 0.13380358579396504f;
  p = p * u + 0.9999999792440468f;
  vf q = spread(7.769138738374016e-07f);
  q = q * u + 0.0003284337732727837f;
  q = q * u + 0.025873967789677887f;
  q = q * u + 0.46713674002577676f;
  q = q * u + 1.0f;
  return at_most(at_least(b * p / q, -1.0f), 1.0f);
}

// 1 / (1 + e⁻ˣ), from the side on which nothing is lost.
INLINE vf sigmoid_of(vf x) {
  vf e = exp_of(-magnitude(x));
  vf one = spread(1);
  return choose(x < 0, e, one) / (one + e);
}

// ln(1 + eˣ) = max(x, 0) + ln(1 + e^−|x|)
INLINE vf softplus_of(vf x) {
  return choose(x < 0, spread(0), x) + log1p_of(exp_of(-magnitude(x)));
}
