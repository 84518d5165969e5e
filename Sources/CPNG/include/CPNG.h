#ifndef CPNG_H
#define CPNG_H

#include <stddef.h>
#include <stdint.h>

/// Takes the next bytes of the file.
typedef void (*cpng_sink)(void *context, const uint8_t *bytes, size_t count);

/// Writes pixels of Cairo's RGB24 format (four bytes each in native order, the highest unused) as an opaque PNG file,
/// at compression level 2 without filters: for drawings four times as fast as the default, and no larger.
///
/// Returns 0 when the file is complete, another number when libpng gave up.
int cpng_write(const uint8_t *pixels, uint32_t width, uint32_t height, size_t stride, uint32_t pixels_per_metre,
               cpng_sink sink, void *context);

#endif
