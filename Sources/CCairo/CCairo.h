// Cairo draws pixels; pkg-config says where it is and how to link it.
#include <cairo-ft.h>
#include <cairo.h>
