// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

#include <vector>

namespace Howdah {

/// 0xRRGGBB.
using Rgb = quint32;

/// The colours of one schema. Ink on band has a contrast of at least 4.5 (WCAG 2), tested.
struct SchemaColors {
    Rgb band = 0;   ///< a table's header
    Rgb ink = 0;    ///< text on the band
    Rgb strong = 0; ///< dots and the minimap; stands out from the canvas
};

/// All colours of a diagram; one for light and one for dark surroundings. Texts have a contrast of at least 4.5 on the
/// surface they stand on.
struct DiagramPalette {
    Rgb canvas, grid, surface, border, text, quiet, line, key, highlight, added, removed, changed;
    std::vector<SchemaColors> schemas; ///< reused from the start when there are more schemas

    const SchemaColors &schema(int index) const { return schemas[size_t(index) % schemas.size()]; }
};

const DiagramPalette &lightPalette();
const DiagramPalette &darkPalette();

/// WCAG 2 contrast ratio, 1…21.
double contrast(Rgb a, Rgb b);

} // namespace Howdah
