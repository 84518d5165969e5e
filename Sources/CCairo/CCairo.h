// Cairo draws, Pango sets text; pkg-config says where they are and how to link them.
#include <cairo-pdf.h>
#include <cairo.h>
#include <pango/pangocairo.h>
