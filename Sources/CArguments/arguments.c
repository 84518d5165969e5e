#include "arguments.h"

#include <sys/auxv.h>

static int count;
static char **arguments;

// The C library hands the command line to whatever runs before the program's own start, too.
__attribute__((constructor)) static void keepArguments(int number, char **values) {
  count = number;
  arguments = values;
}

int argumentCount(void) { return count; }

const char *argumentAt(int index) { return arguments[index]; }

const char *programPath(void) { return (const char *)getauxval(AT_EXECFN); }
