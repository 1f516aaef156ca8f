// Settings h: rate first, then what each says. Every update ends with a test for numbers that are
// not finite, which costs nothing beside the memory.
#define UPDATE(name, body)                                                                  \
  static float name(float *w, const float *g, float *a, float *b, long n, const float *h) { \
    vf bad = {};                                                                            \
    EACH_VECTOR(n) {                                                                        \
      vf p = read(w + i, rest), d = read(g + i, rest);                                      \
      body;                                                                                 \
      /* Lanes beyond the end hold what the rule makes of zeros. */                         \
      bad += rest >= LANES ? p * 0.0f : choose(first_lanes(rest), p * 0.0f, (vf){});        \
      write(w + i, p, rest);                                                                \
    }                                                                                       \
    (void)a, (void)b;                                                                       \
    return sum_of_lanes(bad);                                                               \
  }
#define STATE(p) read(p + i, rest)
#define KEEP(p, v) write(p + i, v, rest)

INLINE vf square_root(vf x) { return __builtin_elementwise_sqrt(x); }

// h: rate
#define SGD p -= h[0] * d
UPDATE(INSTANCE(sgd), SGD)

// h: rate, momentum. v ← μ·v − η·g; w ← w + v (Polyak, 1964)
#define MOMENTUM                     \
  vf v = h[1] * STATE(a) - h[0] * d; \
  KEEP(a, v);                        \
  p += v
UPDATE(INSTANCE(momentum), MOMENTUM)

// w ← w + μ·v − η·g with the new v (Nesterov, 1983, as Sutskever et al., 2013)
#define NESTEROV                     \
  vf v = h[1] * STATE(a) - h[0] * d; \
  KEEP(a, v);                        \
  p += h[1] * v - h[0] * d
UPDATE(INSTANCE(nesterov), NESTEROV)

// h: rate, epsilon. Duchi, Hazan and Singer, 2011
#define ADAGRAD            \
  vf s = STATE(a) + d * d; \
  KEEP(a, s);              \
  p -= h[0] * d / square_root(s + h[1])
UPDATE(INSTANCE(adagrad), ADAGRAD)

// h: rate, epsilon, decay. Tieleman and Hinton, 2012
#define RMSPROP                                     \
  vf s = h[2] * STATE(a) + (1.0f - h[2]) * (d * d); \
  KEEP(a, s);                                       \
  p -= h[0] * d / square_root(s + h[1])
UPDATE(INSTANCE(rmsprop), RMSPROP)

// h: rate, epsilon, decay. Zeiler, 2012
#define ADADELTA                                                \
  vf s = h[2] * STATE(a) + (1.0f - h[2]) * (d * d);             \
  KEEP(a, s);                                                   \
  vf change = square_root((STATE(b) + h[1]) / (s + h[1])) * d;  \
  KEEP(b, h[2] * STATE(b) + (1.0f - h[2]) * (change * change)); \
  p -= h[0] * change
UPDATE(INSTANCE(adadelta), ADADELTA)

// h: η·√(1 − β₂ᵗ)/(1 − β₁ᵗ), ε·√(1 − β₂ᵗ), β₁, β₂. Kingma and Ba, 2015, algorithm 1: the two
// corrections are folded into the first two settings, which leaves m̂ / (√v̂ + ε) as it is.
#define ADAM                                        \
  vf m = h[2] * STATE(a) + (1.0f - h[2]) * d;       \
  vf v = h[3] * STATE(b) + (1.0f - h[3]) * (d * d); \
  KEEP(a, m);                                       \
  KEEP(b, v);                                       \
  p -= h[0] * m / (square_root(v) + h[1])
UPDATE(INSTANCE(adam), ADAM)

// h: as Adam's, then the factor of the momentum and of the gradient. Dozat, 2016
#define NADAM                                       \
  vf m = h[2] * STATE(a) + (1.0f - h[2]) * d;       \
  vf v = h[3] * STATE(b) + (1.0f - h[3]) * (d * d); \
  KEEP(a, m);                                       \
  KEEP(b, v);                                       \
  p -= h[0] * (h[4] * m + h[5] * d) / (square_root(v) + h[1])
UPDATE(INSTANCE(nadam), NADAM)

// h: as Adam's, then η·λ. Loshchilov and Hutter, 2019: the decay is no part of the gradient.
#define ADAMW                                       \
  vf m = h[2] * STATE(a) + (1.0f - h[2]) * d;       \
  vf v = h[3] * STATE(b) + (1.0f - h[3]) * (d * d); \
  KEEP(a, m);                                       \
  KEEP(b, v);                                       \
  p -= h[4] * p;                                    \
  p -= h[0] * m / (square_root(v) + h[1])
UPDATE(INSTANCE(adamw), ADAMW)
