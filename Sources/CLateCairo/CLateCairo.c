#include "CLateCairo.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

// Every function of Cairo, Pango and GLib that is called. One that is missing here works, but then the program needs the
// libraries at every start again.
#define FUNCTIONS(F) \
  F(cairo_clip) F(cairo_close_path) F(cairo_create) F(cairo_curve_to) F(cairo_destroy) F(cairo_fill) \
  F(cairo_fill_preserve) F(cairo_font_options_create) F(cairo_font_options_destroy) \
  F(cairo_font_options_set_antialias) F(cairo_font_options_set_hint_metrics) F(cairo_font_options_set_hint_style) \
  F(cairo_image_surface_create) F(cairo_image_surface_create_from_png_stream) F(cairo_image_surface_get_data) \
  F(cairo_image_surface_get_height) F(cairo_image_surface_get_stride) F(cairo_image_surface_get_width) \
  F(cairo_line_to) F(cairo_move_to) F(cairo_new_path) F(cairo_paint) F(cairo_pdf_surface_add_outline) \
  F(cairo_pdf_surface_create_for_stream) F(cairo_pdf_surface_restrict_to_version) \
  F(cairo_pdf_surface_set_metadata) F(cairo_pdf_surface_set_page_label) F(cairo_pdf_surface_set_size) \
  F(cairo_rectangle) F(cairo_restore) F(cairo_rotate) F(cairo_save) F(cairo_scale) F(cairo_set_dash) \
  F(cairo_set_line_cap) F(cairo_set_line_join) F(cairo_set_line_width) F(cairo_set_source_rgb) \
  F(cairo_set_source_rgba) F(cairo_set_source_surface) F(cairo_show_page) F(cairo_status) \
  F(cairo_status_to_string) F(cairo_stroke) F(cairo_surface_destroy) F(cairo_surface_finish) \
  F(cairo_surface_flush) F(cairo_surface_status) F(cairo_tag_begin) F(cairo_tag_end) F(cairo_transform) \
  F(cairo_translate) F(cairo_user_to_device) F(g_list_free) F(g_object_unref) F(pango_attr_font_features_new) \
  F(pango_attr_list_insert) F(pango_attr_list_new) F(pango_attr_list_unref) \
  F(pango_cairo_context_set_font_options) F(pango_cairo_context_set_resolution) F(pango_cairo_font_map_new) \
  F(pango_cairo_glyph_string_path) F(pango_cairo_show_glyph_item) F(pango_context_get_font_description) \
  F(pango_context_get_metrics) F(pango_context_load_font) F(pango_context_set_font_description) \
  F(pango_context_set_language) F(pango_context_set_round_glyph_positions) F(pango_font_describe) \
  F(pango_font_description_free) F(pango_font_description_get_family) F(pango_font_description_new) \
  F(pango_font_description_set_absolute_size) F(pango_font_description_set_family) \
  F(pango_font_description_set_style) F(pango_font_description_set_weight) F(pango_font_map_create_context) \
  F(pango_font_metrics_get_ascent) F(pango_font_metrics_get_descent) F(pango_font_metrics_unref) \
  F(pango_glyph_string_free) F(pango_glyph_string_get_width) F(pango_glyph_string_new) F(pango_item_free) \
  F(pango_itemize_with_base_dir) F(pango_language_from_string) F(pango_reorder_items) F(pango_shape_with_flags)

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

FUNCTIONS(FUNCTION)

static void *find(void *library, const char *name) {
  void *function = library ? dlsym(library, name) : NULL;
  if (!function) {
    fprintf(stderr, "error: cannot draw: %s; on Debian: apt install libpangocairo-1.0-0\n", dlerror());
    exit(1);
  }
  return function;
}

void late_cairo_load(void) {
  void *library = dlopen("libpangocairo-1.0.so.0", RTLD_NOW | RTLD_LOCAL);
#define FIND(name) late_##name = find(library, #name);
  FUNCTIONS(FIND)
}
