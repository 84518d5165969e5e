#include "CLate.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

// Every function of these libraries that is called. One that is missing here works, but then the program needs the
// library at every start again.
#define FONTCONFIG(F) \
  F(FcCharSetAddChar) F(FcCharSetCreate) F(FcCharSetDestroy) F(FcConfigSubstitute) F(FcDefaultSubstitute) \
  F(FcFontMatch) F(FcPatternAddBool) F(FcPatternAddCharSet) F(FcPatternAddInteger) F(FcPatternAddString) \
  F(FcPatternCreate) F(FcPatternDestroy) F(FcPatternGetInteger) F(FcPatternGetString) F(FcWeightFromOpenType)
#define HARFBUZZ(F) \
  F(hb_blob_create_from_file) F(hb_blob_destroy) F(hb_blob_get_data) F(hb_buffer_add_utf8) \
  F(hb_buffer_clear_contents) F(hb_buffer_create) F(hb_buffer_destroy) F(hb_buffer_get_glyph_infos) \
  F(hb_buffer_get_glyph_positions) F(hb_buffer_guess_segment_properties) F(hb_buffer_set_direction) \
  F(hb_buffer_set_language) F(hb_face_create) F(hb_face_destroy) F(hb_face_get_upem) F(hb_face_reference_blob) \
  F(hb_face_reference_table) F(hb_font_create) F(hb_font_destroy) F(hb_font_get_glyph_h_advance) \
  F(hb_font_get_h_extents) F(hb_font_get_nominal_glyph) F(hb_language_from_string) F(hb_map_get) F(hb_set_add) F(hb_shape) \
  F(hb_ot_metrics_get_position_with_fallback) F(hb_ot_name_get_utf8)
#define SUBSETTER(F) \
  F(hb_subset_input_create_or_fail) F(hb_subset_input_destroy) F(hb_subset_input_glyph_set) \
  F(hb_subset_input_set) F(hb_subset_input_set_flags) F(hb_subset_plan_create_or_fail) \
  F(hb_subset_plan_destroy) F(hb_subset_plan_execute_or_fail) F(hb_subset_plan_old_to_new_glyph_mapping)
#define CAIRO(F) \
  F(cairo_clip) F(cairo_close_path) F(cairo_create) F(cairo_curve_to) F(cairo_destroy) F(cairo_fill) \
  F(cairo_fill_preserve) F(cairo_font_face_destroy) F(cairo_font_options_create) F(cairo_font_options_destroy) \
  F(cairo_font_options_set_antialias) F(cairo_font_options_set_hint_metrics) \
  F(cairo_font_options_set_hint_style) F(cairo_ft_font_face_create_for_pattern) F(cairo_glyph_path) \
  F(cairo_image_surface_create) F(cairo_image_surface_create_from_png_stream) F(cairo_image_surface_get_data) \
  F(cairo_image_surface_get_format) F(cairo_image_surface_get_height) F(cairo_image_surface_get_stride) \
  F(cairo_image_surface_get_width) F(cairo_line_to) F(cairo_move_to) F(cairo_new_path) F(cairo_paint) \
  F(cairo_pdf_surface_create_for_stream) F(cairo_pdf_surface_restrict_to_version) F(cairo_pdf_surface_set_metadata) \
  F(cairo_show_page) F(cairo_show_text_glyphs) F(cairo_surface_finish) F(cairo_tag_begin) F(cairo_tag_end) \
  F(cairo_rectangle) F(cairo_restore) F(cairo_rotate) F(cairo_save) F(cairo_scale) F(cairo_set_dash) \
  F(cairo_set_font_face) F(cairo_set_font_options) F(cairo_set_font_size) F(cairo_set_line_cap) \
  F(cairo_set_line_join) F(cairo_set_line_width) F(cairo_set_source_rgb) F(cairo_set_source_rgba) \
  F(cairo_set_source_surface) F(cairo_status) F(cairo_status_to_string) F(cairo_stroke) F(cairo_surface_destroy) \
  F(cairo_surface_flush) F(cairo_surface_status) F(cairo_transform) F(cairo_translate)

#if defined(__x86_64__)
#define JUMP(slot) "jmp *" slot "(%rip)\n"
#elif defined(__aarch64__)
#define JUMP(slot) "adrp x16, " slot "\nldr x16, [x16, :lo12:" slot "]\nbr x16\n"
#else
#error "say here how to jump to an address in memory"
#endif

// A function is a jump to where its slot says, whatever its arguments are.
#define FUNCTION(name)                                                                                  \
  __attribute__((visibility("hidden"))) void *late_##name;                                              \
  __asm__(".text\n.globl " #name "\n.type " #name ", %function\n" #name ":\n" JUMP("late_" #name) \
          ".size " #name ", . - " #name "\n");

FONTCONFIG(FUNCTION)
HARFBUZZ(FUNCTION)
SUBSETTER(FUNCTION)
CAIRO(FUNCTION)

static void *find(void *library, const char *name) {
  void *function = library ? dlsym(library, name) : NULL;
  if (!function) {
    fprintf(stderr, "error: cannot draw: %s; on Debian: apt install libcairo2 libharfbuzz-subset0 libfontconfig1\n", dlerror());
    exit(1);
  }
  return function;
}

#define FIND(name) late_##name = find(library, #name);

void late_cairo_load(void) {
  void *library = dlopen("libcairo.so.2", RTLD_NOW | RTLD_LOCAL);
  CAIRO(FIND)
}

void late_fonts_load(void) {
  void *library = dlopen("libfontconfig.so.1", RTLD_NOW | RTLD_LOCAL);
  FONTCONFIG(FIND)
  library = dlopen("libharfbuzz.so.0", RTLD_NOW | RTLD_LOCAL);
  HARFBUZZ(FIND)
  library = dlopen("libharfbuzz-subset.so.0", RTLD_NOW | RTLD_LOCAL);
  SUBSETTER(FIND)
}
