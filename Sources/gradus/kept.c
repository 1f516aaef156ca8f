#define _GNU_SOURCE
#include "kept.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { limit = 8192 };

static char ring[limit];
static size_t total;  // of all bytes ever read; the next goes to ring[total % limit]

bool kept_read(int descriptor) {
  char chunk[4096];
  // A full pipe and no more: whoever writes without end must not keep us from anything else.
  for (int chunks = 0; chunks < 16; chunks++) {
    ssize_t count = read(descriptor, chunk, sizeof chunk);
    if (count == 0) return false;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno == EAGAIN;
    for (ssize_t i = 0; i < count; i++) ring[total++ % limit] = chunk[i];
  }
  return true;
}

// The length of the well-formed UTF-8 character at the beginning, and the character; 0 when there
// is none.
static size_t decode(const unsigned char *bytes, size_t count, uint32_t *character) {
  static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  unsigned char first = bytes[0];
  size_t length = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3
                : first < 0xF8 ? 4 : 0;
  if (length == 0 || length > count) return 0;
  uint32_t value = length == 1 ? bytes[0] : bytes[0] & (0x7Fu >> length);
  for (size_t i = 1; i < length; i++) {
    if ((bytes[i] & 0xC0) != 0x80) return 0;
    value = value << 6 | (bytes[i] & 0x3Fu);
  }
  bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < smallest[length] || value > 0x10FFFF || surrogate) return 0;
  *character = value;
  return length;
}

static bool changes_the_line(uint32_t c) {
  return (c >= 0x80 && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

size_t visible_text(const char *bytes, size_t count, char *out, size_t size) {
  const unsigned char *in = (const unsigned char *)bytes;
  size_t used = 0;
  for (size_t i = 0; i < count;) {
    char shown[16];
    uint32_t character = 0;
    size_t length = decode(in + i, count - i, &character);
    if (length == 0) {
      snprintf(shown, sizeof shown, "<%02X>", in[i]);
      length = 1;
    } else if ((character < 0x20 && character != '\n' && character != '\t') || character == 0x7F) {
      snprintf(shown, sizeof shown, "^%c", (char)(character ^ 0x40));
    } else if (changes_the_line(character)) {
      snprintf(shown, sizeof shown, "<U+%04X>", character);
    } else {
      memcpy(shown, in + i, length);
      shown[length] = '\0';
    }
    size_t added = strlen(shown);
    if (used + added >= size) break;
    memcpy(out + used, shown, added);
    used += added;
    i += length;
  }
  if (size > 0) out[used] = '\0';
  return used;
}

const char *kept_text(size_t *length) {
  static char text[8 * limit + 2];  // a byte is shown as eight at most
  char straight[limit];
  size_t count = total < limit ? total : limit;
  for (size_t i = 0; i < count; i++) straight[i] = ring[(total - count + i) % limit];

  const char *start = straight;
  if (total > limit) {  // begin with a whole line rather than in the middle of one
    const char *newline = memchr(straight, '\n', count);
    if (newline && newline + 1 < straight + count) start = newline + 1;
  }
  *length = visible_text(start, count - (size_t)(start - straight), text, sizeof text - 1);
  if (*length > 0 && text[*length - 1] != '\n') text[(*length)++] = '\n';
  text[*length] = '\0';
  return text;
}
