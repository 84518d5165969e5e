// The command line as the system hands it over, byte for byte; Swift reads its own from /proc, which need not be there.
#ifndef ARGUMENTS_H
#define ARGUMENTS_H

// How many arguments there are, the program's name among them.
int argumentCount(void);

// An argument, from 0.
const char *_Nonnull argumentAt(int index);

// The path that the program was started by.
const char *_Nullable programPath(void);

#endif
