#ifndef CSQLITEMEMORY_H
#define CSQLITEMEMORY_H

#include <stdint.h>

/// Has SQLite take its memory straight from the C library; to be called before SQLite is first used.
///
/// SQLite itself counts all memory of the process under one lock, which threads that ask different databases wait for. Its heap limits
/// go with that count; `sqlite_memory_limit` takes their place.
///
/// Returns SQLite's code: SQLITE_MISUSE where it comes too late.
int sqlite_memory_install(void);

/// How many bytes SQLite may take on this thread from now on, beyond what it gives back; 0 for as many as there are.
///
/// What goes beyond fails as if there were no more memory.
void sqlite_memory_limit(int64_t bytes);

#endif
