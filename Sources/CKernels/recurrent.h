// The gates of one time step: `rows` examples of `units` neurons, whose gates stand side by side in
// each row, in Keras' order.

// Hochreiter and Schmidhuber, 1997, with the forget gate of Gers, Schmidhuber and Cummins, 2000:
// c = f·c₀ + i·g, h = o·tanh c. The gates i, f, g, o of `z` come as sums and stay as activations.
static void INSTANCE(lstm_gates)(float *z, const float *c0, float *c, float *h, long rows,
                                 long units) {
  for (long r = 0; r < rows; r++, z += 4 * units, c0 += units, c += units, h += units)
    EACH_VECTOR(units) {
      float *zi = z + i, *zf = zi + units, *zg = zf + units, *zo = zg + units;
      vf input = sigmoid_of(read(zi, rest)), forget = sigmoid_of(read(zf, rest));
      vf candidate = tanh_of(read(zg, rest)), output = sigmoid_of(read(zo, rest));
      vf cell = forget * read(c0 + i, rest) + input * candidate;
      write(zi, input, rest);
      write(zf, forget, rest);
      write(zg, candidate, rest);
      write(zo, output, rest);
      write(c + i, cell, rest);
      write(h + i, output * tanh_of(cell), rest);
    }
}

// `dc` holds the gradient by the cells that comes from the next step, and then the one for the step
// before; `dz` gets the gradient by the gates' sums.
static void INSTANCE(lstm_gates_backward)(const float *z, const float *c0, const float *c,
                                          const float *dh, float *dc, float *dz, long rows,
                                          long units) {
  for (long r = 0; r < rows;
       r++, z += 4 * units, c0 += units, c += units, dh += units, dc += units, dz += 4 * units)
    EACH_VECTOR(units) {
      const float *zi = z + i;
      vf input = read(zi, rest), forget = read(zi + units, rest);
      vf candidate = read(zi + 2 * units, rest), output = read(zi + 3 * units, rest);
      vf t = tanh_of(read(c + i, rest)), state = read(dh + i, rest);
      vf cell = read(dc + i, rest) + state * output * (1.0f - t * t);
      float *di = dz + i;
      write(di, cell * candidate * input * (1.0f - input), rest);
      write(di + units, cell * read(c0 + i, rest) * forget * (1.0f - forget), rest);
      write(di + 2 * units, cell * input * (1.0f - candidate * candidate), rest);
      write(di + 3 * units, state * t * output * (1.0f - output), rest);
      write(dc + i, cell * forget, rest);
    }
}

// Cho and others, 2014, with the reset gate behind the product: z and r from x + u, then
// n = tanh(x + r·u) and h = z·h₀ + (1 − z)·n. `x` holds the sums of the inputs, and then z, r and
// n; `u` those of the states before.
static void INSTANCE(gru_gates)(float *x, const float *u, const float *h0, float *h, long rows,
                                long units) {
  for (long r = 0; r < rows; r++, x += 3 * units, u += 3 * units, h0 += units, h += units)
    EACH_VECTOR(units) {
      float *xz = x + i, *xr = xz + units, *xn = xr + units;
      const float *uz = u + i;
      vf keep = sigmoid_of(read(xz, rest) + read(uz, rest));
      vf reset = sigmoid_of(read(xr, rest) + read(uz + units, rest));
      vf candidate = tanh_of(read(xn, rest) + reset * read(uz + 2 * units, rest));
      write(xz, keep, rest);
      write(xr, reset, rest);
      write(xn, candidate, rest);
      write(h + i, candidate + keep * (read(h0 + i, rest) - candidate), rest);
    }
}

// `dx` gets the gradient by the sums of the inputs, `du` by those of the states before, and `dh0`
// (added to it, or not) what goes to the states before past the gates.
static void INSTANCE(gru_gates_backward)(const float *x, const float *u, const float *h0,
                                         const float *dh, float *dx, float *du, float *dh0,
                                         long rows, long units, bool add) {
  for (long r = 0; r < rows; r++, x += 3 * units, u += 3 * units, h0 += units, dh += units,
            dx += 3 * units, du += 3 * units, dh0 += units)
    EACH_VECTOR(units) {
      const float *xz = x + i;
      vf keep = read(xz, rest), reset = read(xz + units, rest);
      vf candidate = read(xz + 2 * units, rest), state = read(dh + i, rest);
      vf before = state * keep;
      if (add) before += read(dh0 + i, rest);
      vf dn = (state - state * keep) * (1.0f - candidate * candidate);
      vf dk = state * (read(h0 + i, rest) - candidate) * keep * (1.0f - keep);
      vf dr = dn * read(u + 2 * units + i, rest) * reset * (1.0f - reset);
      float *out = dx + i, *back = du + i;
      write(out, dk, rest);
      write(back, dk, rest);
      write(out + units, dr, rest);
      write(back + units, dr, rest);
      write(out + 2 * units, dn, rest);
      write(back + 2 * units, dn * reset, rest);
      write(dh0 + i, before, rest);
    }
}
