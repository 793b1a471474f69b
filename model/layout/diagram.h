// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph.h"
#include "layout/textmetrics.h"
#include "schema/objectref.h"

#include <QStringList>

#include <map>

namespace Howdah {

struct Database;

/// Which columns a diagram shows.
enum class ColumnMode {
    All,
    Keys, ///< those in a primary key or a foreign key, on either end
    None, ///< only the tables' names
};

struct DiagramOptions {
    ColumnMode columns = ColumnMode::All;
    QStringList tables; ///< wildcards (*, ?, […]) over "schema.table" or "table"; empty: every table
    std::vector<QualifiedName> only; ///< a subject area: just these; empty: every table
};

/// One column of a table as drawn.
struct DiagramRow {
    QString name;      ///< as the catalog has it
    QString type;      ///< in full
    QString shownName; ///< cut to fit
    QString
        shownType; ///< PostgreSQL's short names (varchar, timestamptz), "?" after it when nulls are allowed, cut to fit
    bool primaryKey = false;
    bool foreignKey = false;
    bool notNull = false;
    QString comment;
    double top = 0; ///< from the table's top
};

struct DiagramTable {
    QualifiedName name;
    int schema = 0; ///< index into Diagram::schemas
    QString shownName;
    QString comment;
    bool partitioned = false;
    bool partition = false;
    std::vector<DiagramRow> rows;
    int hiddenColumns = 0;
    QPointF position; ///< top left corner, scene units
    double width = 0;
    double height = 0;

    QRectF rect() const { return {position, QSizeF(width, height)}; }
};

/// One foreign key. A key of several columns is drawn from its first column that no other key shares.
struct DiagramEdge {
    QString name; ///< the constraint's
    int from = 0; ///< referencing table
    int to = 0; ///< referenced table
    int fromRow = -1, toRow = -1;
    QStringList fromColumns, toColumns; ///< all of them, in key order
    int key = 0; ///< same referenced columns, same number
    bool optional = false; ///< some referencing column allows nulls
    bool unique = false; ///< at most one row references each
    Polyline points;
};

/// What a diagram shows and where. Plain value; made from a Database, painted and exported by others.
struct Diagram {
    static constexpr double headerHeight = 32;
    static constexpr double rowHeight = 20;
    static constexpr double padding = 12; ///< left and right of texts
    static constexpr double iconWidth = 18; ///< room for the key icon left of a column's name

    std::vector<QString> schemas; ///< that have tables, shown or not: a colour is one schema's on every diagram
    std::vector<DiagramTable> tables; ///< in the database's order
    std::vector<DiagramEdge> edges; ///< foreign keys in the database's order, those whose both ends are shown
    QRectF bounds;

    bool isEmpty() const { return tables.empty(); }
    QString nameOf(const DiagramEdge &edge) const; ///< "schema.table.constraint"
};

/// Everything but positions and lines.
Diagram makeDiagram(const Database &database, const DiagramOptions &options, const TextMetrics &metrics);

/// The input for the layout engine: boxes and edges in the diagram's order.
LayoutGraph layoutGraph(const Diagram &diagram);

/// Takes over positions and lines and computes `bounds`.
void place(Diagram &diagram, const Layout &layout);

/// PostgreSQL's short spelling of a type: "timestamp with time zone" → "timestamptz".
QString shortType(const QString &type);

} // namespace Howdah
