// The style and the script of the web edition, embedded in the program.
#ifndef ASSETS_H
#define ASSETS_H

typedef struct {
  // The file's name.
  const char *_Nonnull name;
  // What is in the file.
  const char *_Nonnull text;
} Asset;

extern const int assetCount;

const Asset *_Nonnull assetAt(int index);

#endif
