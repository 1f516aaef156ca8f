#ifndef GRADUS_LOCATE_H
#define GRADUS_LOCATE_H

#include <stdbool.h>
#include <stddef.h>

/// Finds the workbook: `$GRADUS_WORKBOOK`, beside this program, or in `../libexec/gradus`. When
/// there is none, `path` is the place where it belongs.
bool locate_workbook(char *path, size_t size);

#endif
