#include <xlsxwriter.h>

// A file in memory, which glibc declares for GNU programs only.
extern int memfd_create(const char *name, unsigned int flags);
