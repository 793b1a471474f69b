// SPDX-License-Identifier: Apache-2.0
#include "layout/palette.h"

#include <algorithm>
#include <cmath>

namespace Howdah {

namespace {

/// Far apart for the eye, also with the common colour-vision deficiencies when taken in this order.
constexpr double hues[] = {214, 30, 168, 282, 340, 96, 196, 50, 252, 4, 140, 316};

Rgb hsl(double hue, double saturation, double lightness)
{
    const double chroma = saturation * std::min(lightness, 1 - lightness);
    const auto part = [&](double n) {
        const double k = std::fmod(n + hue / 30, 12);
        return Rgb(std::lround(255 * (lightness - chroma * std::clamp(std::min(k - 3, 9 - k), -1.0, 1.0))));
    };
    return part(0) << 16 | part(8) << 8 | part(4);
}

double luminance(Rgb color)
{
    const auto linear = [color](int shift) {
        const double value = double(color >> shift & 255) / 255;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
}

std::vector<SchemaColors> schemaColors(bool dark)
{
    std::vector<SchemaColors> result;
    for (double hue : hues)
        result.push_back(dark ? SchemaColors{hsl(hue, 0.38, 0.25), hsl(hue, 0.55, 0.88), hsl(hue, 0.55, 0.60)}
                              : SchemaColors{hsl(hue, 0.72, 0.91), hsl(hue, 0.65, 0.20), hsl(hue, 0.52, 0.52)});
    return result;
}

} // namespace

const DiagramPalette &lightPalette()
{
    static const DiagramPalette palette{.canvas = 0xf6f7f9,
        .grid = 0xe6e9ee,
        .surface = 0xffffff,
        .border = 0xc3cad5,
        .text = 0x1d2430,
        .quiet = 0x66707f,
        .line = 0x8a94a6,
        .key = 0xa86a00,
        .highlight = 0x1f6feb,
        .added = 0x1a7f37,
        .removed = 0xc62828,
        .changed = 0x9a6700,
        .schemas = schemaColors(false)};
    return palette;
}

const DiagramPalette &darkPalette()
{
    static const DiagramPalette palette{.canvas = 0x16191f,
        .grid = 0x21262e,
        .surface = 0x1f242c,
        .border = 0x414a58,
        .text = 0xe4e8ee,
        .quiet = 0x97a1b1,
        .line = 0x6d7889,
        .key = 0xe3b341,
        .highlight = 0x58a6ff,
        .added = 0x56d364,
        .removed = 0xff7b72,
        .changed = 0xe3b341,
        .schemas = schemaColors(true)};
    return palette;
}

double contrast(Rgb a, Rgb b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace Howdah
