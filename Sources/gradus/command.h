#ifndef GRADUS_COMMAND_H
#define GRADUS_COMMAND_H

#include <stdbool.h>

/// Whether the command line asks for the screen; everything else only writes lines and needs no
/// supervision.
bool command_has_screen(int count, char **words);

#endif
