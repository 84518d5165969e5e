// HarfBuzz turns words into glyphs and cuts fonts down to the glyphs in use, fontconfig knows where fonts are.
#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>
