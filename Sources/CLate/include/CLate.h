#ifndef CLATE_H
#define CLATE_H

/// Loads Cairo; none of its functions may be called before.
///
/// Linked as usual, Cairo and all that it needs would be loaded at every start, though most commands draw nothing: half the time
/// of a short query. Here every function is a jump to the one in the library, so that the linker finds nothing to need.
void late_cairo_load(void);

/// Loads HarfBuzz and fontconfig in the same way.
void late_fonts_load(void);

#endif
