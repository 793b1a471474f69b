// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/name.h"

#include <QPointF>
#include <QString>

#include <map>
#include <vector>

namespace Howdah {

/// Top left corners of tables, in scene units.
using Positions = std::map<QualifiedName, QPointF>;

/// One diagram of a project: diagrams/NAME.json.
struct DiagramFile {
    QString name;                       ///< what its tab says; the file's stem when the file has none
    std::vector<QualifiedName> tables;  ///< a subject area: only these are shown; empty: every table
    Positions positions;                ///< tables placed by hand or by the last layout
    QString file = {};                  ///< its own in diagrams/, where it was read from there: "main.json"

    bool operator==(const DiagramFile &) const = default;
};

/// Reads one diagram file. Parse errors name the file and what is wrong in it.
Result<DiagramFile> readDiagram(const QString &path);

/// Writes atomically, one table per line in name order, coordinates rounded to whole units, so that diffs stay small.
Result<void> writeDiagram(const DiagramFile &diagram, const QString &path);

/// The diagrams of a project folder by file name, which each of them says; an unreadable one fails the whole.
Result<std::vector<DiagramFile>> readDiagrams(const QString &projectFolder);

} // namespace Howdah
