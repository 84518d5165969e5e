// The text of every `.sql` file of the package, embedded in the program.
#ifndef STATEMENTS_H
#define STATEMENTS_H

typedef struct {
  // What the file is: named, fragments, trends or schema.
  const char *_Nonnull kind;
  // The file's name without its ending.
  const char *_Nonnull name;
  // What is in the file.
  const char *_Nonnull text;
} Statement;

extern const int statementCount;

// A statement; questions come in the order in which they are listed.
const Statement *_Nonnull statementAt(int index);

#endif
