// Cairo draws charts, as PDF and as pixels; pkg-config says where it is and how to link it.
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>
