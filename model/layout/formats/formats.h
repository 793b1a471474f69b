// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/diagram.h"

#include <QByteArray>

#include <span>

namespace Howdah {

/// A text form of a diagram. Writers are pure and deterministic and return UTF-8.
struct DiagramFormat {
    QLatin1StringView suffix; ///< of the file, without the dot
    QByteArray (*write)(const Diagram &diagram);
};

/// Every text format; painted ones (PNG, PDF) are in render/, those of a whole schema (DBML) in exchange/.
std::span<const DiagramFormat> diagramFormats();

/// A name or a comment in one line of a text format: control characters and marks of direction are written out.
QString inOneLine(const QString &text);

QByteArray toSvg(const Diagram
        &diagram);      ///< one <g> per table and foreign key, real text, light and dark by the viewer's preference
QByteArray toJson(const Diagram
        &diagram);     ///< {version, tables: [{name, x, y, width, height, …}], edges: [{name, from, to, points, …}]}
QByteArray toMermaid(const Diagram &diagram);  ///< erDiagram
QByteArray toPlantUml(const Diagram &diagram); ///< with entities
QByteArray toDot(const Diagram &diagram); ///< HTML labels with one port per column, positions kept (for neato -n)

} // namespace Howdah
