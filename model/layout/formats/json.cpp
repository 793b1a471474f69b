// SPDX-License-Identifier: Apache-2.0
#include "layout/formats/formats.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace Howdah {

namespace {

/// Hundredths are finer than any screen and keep the text short.
double rounded(double value)
{
    return std::round(value * 100) / 100;
}

QJsonObject tableObject(const DiagramTable &table)
{
    QJsonArray columns;
    for (const DiagramRow &row : table.rows)
        columns.append(QJsonObject{{QStringLiteral("name"), row.name},
            {QStringLiteral("y"), rounded(table.position.y() + row.top)},
            {QStringLiteral("height"), Diagram::rowHeight}});
    return {{QStringLiteral("name"), display(table.name)}, {QStringLiteral("x"), rounded(table.position.x())},
        {QStringLiteral("y"), rounded(table.position.y())}, {QStringLiteral("width"), rounded(table.width)},
        {QStringLiteral("height"), rounded(table.height)}, {QStringLiteral("columns"), columns}};
}

QJsonObject edgeObject(const Diagram &diagram, const DiagramEdge &edge)
{
    const DiagramTable &from = diagram.tables[size_t(edge.from)], &to = diagram.tables[size_t(edge.to)];
    QJsonArray points;
    for (const QPointF &point : edge.points)
        points.append(QJsonArray{rounded(point.x()), rounded(point.y())});
    return {{QStringLiteral("name"), diagram.nameOf(edge)}, {QStringLiteral("from"), display(from.name)},
        {QStringLiteral("to"), display(to.name)},
        {QStringLiteral("fromColumns"), QJsonArray::fromStringList(edge.fromColumns)},
        {QStringLiteral("toColumns"), QJsonArray::fromStringList(edge.toColumns)},
        {QStringLiteral("fromPort"),
            edge.fromRow < 0 ? QJsonValue() : QJsonValue(from.rows[size_t(edge.fromRow)].name)},
        {QStringLiteral("toPort"), edge.toRow < 0 ? QJsonValue() : QJsonValue(to.rows[size_t(edge.toRow)].name)},
        {QStringLiteral("points"), points}};
}

} // namespace

QByteArray toJson(const Diagram &diagram)
{
    QJsonArray tables, edges;
    for (const DiagramTable &table : diagram.tables)
        tables.append(tableObject(table));
    for (const DiagramEdge &edge : diagram.edges)
        edges.append(edgeObject(diagram, edge));
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), 1}, {QStringLiteral("tables"), tables},
                             {QStringLiteral("edges"), edges}})
        .toJson();
}

} // namespace Howdah
