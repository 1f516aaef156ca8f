#ifndef GRADUS_KEPT_H
#define GRADUS_KEPT_H

#include <stdbool.h>
#include <stddef.h>

/// Reads what waits in the non-blocking pipe and keeps the last of it. False at its end.
bool kept_read(int descriptor);

/// What was kept, with control characters made visible (`^[`, `<U+009B>`): safe to show on a
/// terminal. Ends with a newline unless it is empty. Valid until the next call.
const char *kept_text(size_t *length);

/// The same for any text; `out` has room for `size` bytes, of which the last is a NUL. Returns the
/// length.
size_t visible_text(const char *bytes, size_t count, char *out, size_t size);

#endif
