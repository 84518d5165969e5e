// qpdf adds to the PDF files of charts what Cairo has no words for.
#include <qpdf/qpdf-c.h>
