// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/face.h"

#include <array>
#include <memory>
#include <mutex>

#include <hb.h>

/// What only the module itself needs of a face: HarfBuzz's font for layouts of their own, and the table of advances.
namespace kikubari::print {

struct HbDeleter
{
    void operator()(hb_font_t *font) const { hb_font_destroy(font); }
    void operator()(hb_buffer_t *buffer) const { hb_buffer_destroy(buffer); }
};

struct Face::Inside
{
    QString file, family;
    int index = 0;
    std::unique_ptr<hb_font_t, HbDeleter> font; ///< immutable, scaled to units per em
    double unitsPerEm = 1000;
    double ascent = 0.88;

    /// A character of the fast path: one glyph, set side by side.
    struct Entry
    {
        quint32 glyph = 0;
        float advance = 0;
        bool known = false;
        bool simple = false; ///< false: HarfBuzz has to look at the text around it
    };
    using Block = std::array<Entry, 256>;

    [[nodiscard]] const Entry &entry(char32_t character) const; ///< the mutex must be held

    mutable std::mutex mutex;
    mutable std::array<std::unique_ptr<Block>, 0x1100> blocks; ///< by character / 256, filled as they are asked for
};

} // namespace kikubari::print
