#ifndef CLATECAIRO_H
#define CLATECAIRO_H

/// Loads Cairo, Pango and what they need; none of their functions may be called before.
///
/// Linked as usual, thirty libraries would be loaded at every start, though most commands draw nothing: half the time of a
/// short query. Here every function is a jump to the one in the library, so that the linker finds nothing to need.
void late_cairo_load(void);

/// Loads HarfBuzz and fontconfig.
void late_fonts_load(void);

#endif
