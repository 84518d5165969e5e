// Two calls of Linux that Swift's Glibc does not show.
#ifndef FOLDERS_H
#define FOLDERS_H

// Lets two files or folders change places in one step; 0, or -1 with errno.
int exchangePlaces(const char *_Nonnull first, const char *_Nonnull second);

// Waits until the file system that an open file lies on has everything on the disk; 0, or -1 with errno.
int syncFileSystem(int file);

#endif
