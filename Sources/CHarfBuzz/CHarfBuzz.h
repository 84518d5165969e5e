// HarfBuzz turns words into glyphs and cuts fonts down to the glyphs in use.
#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>
