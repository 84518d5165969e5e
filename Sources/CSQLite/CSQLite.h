#include <sqlite3.h>

// Swift cannot call functions that take any number of arguments.
static inline int sqlite3_refuse_quoted_strings(sqlite3 *database) {
  int statements = sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
  int schemas = sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
  return statements != SQLITE_OK ? statements : schemas;
}
