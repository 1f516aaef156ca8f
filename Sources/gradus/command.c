#include "command.h"

#include <stddef.h>
#include <string.h>

// The options that may stand before the subcommand and take a value. The list is the workbook's: a
// new one there that is missing here only costs the supervision of the screen, or a fork too many.
static const char *const with_value[] = {"--student", "--course", "--store", "--color",
                                         "--seed",    "--bandwidth", "--marks", "--theme", "--map", NULL};

static const char *const with_screen[] = {"open", "lab", "present", "notes", NULL};

static const char *const answered_in_text[] = {"--help", "-h", "--version", NULL};

static bool is_one_of(const char *word, const char *const *list) {
  for (; *list; list++)
    if (strcmp(word, *list) == 0) return true;
  return false;
}

bool command_has_screen(int count, char **words) {
  const char *subcommand = NULL;
  for (int i = 1; i < count && strcmp(words[i], "--") != 0; i++) {
    if (is_one_of(words[i], answered_in_text)) return false;
    if (is_one_of(words[i], with_value)) {
      i++;  // `--student open` names a student, not a subcommand
    } else if (words[i][0] != '-' && !subcommand) {
      subcommand = words[i];
    }
  }
  return !subcommand || is_one_of(subcommand, with_screen);
}
