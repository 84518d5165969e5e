#include "CSQLiteMemory.h"

#include <malloc.h>
#include <sqlite3.h>
#include <stdlib.h>

static _Thread_local int64_t limit = 0;
static _Thread_local int64_t taken = 0;

static int size_of(void *memory) { return (int)malloc_usable_size(memory); }

static void *take(int bytes) {
  if (limit == 0) return malloc((size_t)bytes);
  if (taken + bytes > limit) return NULL;
  void *memory = malloc((size_t)bytes);
  if (memory != NULL) taken += size_of(memory);
  return memory;
}

static void give_back(void *memory) {
  if (limit != 0) taken -= size_of(memory);
  free(memory);
}

static void *resize(void *memory, int bytes) {
  if (limit == 0) return realloc(memory, (size_t)bytes);
  int64_t before = size_of(memory);
  if (taken + bytes - before > limit) return NULL;
  void *other = realloc(memory, (size_t)bytes);
  if (other != NULL) taken += size_of(other) - before;
  return other;
}

static int round_up(int bytes) { return (bytes + 7) & ~7; }

static int begin(void *context) {
  (void)context;
  return SQLITE_OK;
}

static void end(void *context) { (void)context; }

int sqlite_memory_install(void) {
  static const sqlite3_mem_methods methods = {take, give_back, resize, size_of, round_up, begin, end, NULL};
  int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  return code == SQLITE_OK ? sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) : code;
}

void sqlite_memory_limit(int64_t bytes) {
  limit = bytes;
  taken = 0;
}
