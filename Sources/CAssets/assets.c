// The files of Sources/Site/Assets, read by the C compiler as those of the questions are.
#include "assets.h"

static const Asset assets[] = {
    {"style.css", (const char[]){
#embed "../Site/Assets/style.css" suffix(, )
         0}},
    {"site.js", (const char[]){
#embed "../Site/Assets/site.js" suffix(, )
         0}},
    {"seats.js", (const char[]){
#embed "../Site/Assets/seats.js" suffix(, )
         0}},
    {"map.js", (const char[]){
#embed "../Site/Assets/map.js" suffix(, )
         0}},
    {"trends.js", (const char[]){
#embed "../Site/Assets/trends.js" suffix(, )
         0}},
};

const int assetCount = sizeof assets / sizeof *assets;

const Asset *assetAt(int index) { return &assets[index]; }
