// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/diagram.h"

#include <QGlyphRun>
#include <QList>

namespace Howdah {

/// A table's texts, shaped once at 100 % and painted under any scale. Coordinates are relative to the table.
struct TableText {
    QList<QGlyphRun> title;
    QList<QGlyphRun> schema;
    QList<QGlyphRun> names; ///< of the columns
    QList<QGlyphRun> types;
    QList<QGlyphRun> large; ///< the name alone in one to three lines around (0, 0), for when the rows cannot be read
    double largeWidth = 0;
    double largeHeight = 0;
    bool hasRows = false;
};

/// Shapes the title and the large name; cheap enough for all tables.
TableText shapedTitle(const DiagramTable &table, bool withSchema);

/// Adds the rows: done when a table is first seen close up.
void shapeRows(TableText &text, const DiagramTable &table);

} // namespace Howdah
