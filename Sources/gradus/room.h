#ifndef GRADUS_ROOM_H
#define GRADUS_ROOM_H

#include <stdbool.h>

/// Whether the limit on the address space (`ulimit -v`) leaves room for the workbook. Says what is
/// needed and how to get it when it does not.
bool room_is_enough(void);

#endif
