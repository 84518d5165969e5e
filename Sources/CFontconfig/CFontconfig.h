// Fontconfig knows which fonts there are and where.
#include <fontconfig/fontconfig.h>
