// SPDX-License-Identifier: Apache-2.0
#include "layout/diagram.h"

#include "schema/database.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Howdah {

namespace {

constexpr double widestName = 300, widestType = 170, columnGap = 18;

class Filter
{
public:
    explicit Filter(const DiagramOptions &options)
        : m_only(options.only.begin(), options.only.end())
    {
        for (const QString &glob : options.tables)
            m_patterns.append(QRegularExpression(
                QRegularExpression::wildcardToRegularExpression(glob, QRegularExpression::NonPathWildcardConversion)));
    }
    bool accepts(const QualifiedName &name) const
    {
        if (!m_only.isEmpty() && !m_only.contains(name))
            return false;
        return m_patterns.isEmpty() || std::ranges::any_of(m_patterns, [&](const QRegularExpression &pattern) {
            return pattern.match(display(name)).hasMatch() || pattern.match(name.name).hasMatch();
        });
    }

private:
    QSet<QualifiedName> m_only;
    QList<QRegularExpression> m_patterns;
};

class Builder
{
public:
    Builder(const Database &database, const DiagramOptions &options, const TextMetrics &metrics)
        : m_database(database)
        , m_options(options)
        , m_metrics(metrics)
    { }
    Diagram run();

private:
    void collectKeys(const Filter &filter);
    void addTable(const Table &table);
    void addRows(DiagramTable &table, const Table &source) const;
    void size(DiagramTable &table) const;
    void addEdge(const Constraint &constraint);
    bool isUnique(const Constraint &constraint) const;
    void makeRoomForLines();

    const Database &m_database;
    const DiagramOptions &m_options;
    const TextMetrics &m_metrics;
    Diagram m_diagram;
    QHash<QualifiedName, int> m_tables;
    QHash<QualifiedName, const Table *> m_sources;
    QHash<std::pair<QualifiedName, QString>, int> m_primary, m_foreign,
        m_referenced; ///< column → how many keys it is in
    QHash<QualifiedName, std::vector<QSet<QString>>> m_unique;
    std::map<std::pair<QualifiedName, QStringList>, int> m_keys;
};

QStringList listOf(const std::vector<QString> &names)
{
    return {names.begin(), names.end()};
}

void Builder::collectKeys(const Filter &filter)
{
    for (const Constraint &constraint : m_database.constraints) {
        const bool isKey = constraint.kind == ConstraintKind::PrimaryKey || constraint.kind == ConstraintKind::Unique;
        if (isKey)
            m_unique[constraint.relation].push_back({constraint.columns.begin(), constraint.columns.end()});
        for (const QString &column : constraint.columns) {
            if (constraint.kind == ConstraintKind::PrimaryKey)
                ++m_primary[{constraint.relation, column}];
            else if (constraint.kind == ConstraintKind::ForeignKey)
                ++m_foreign[{constraint.relation, column}];
        }
        if (constraint.kind == ConstraintKind::ForeignKey && filter.accepts(constraint.relation))
            for (const QString &column : constraint.referencedColumns)
                ++m_referenced[{constraint.referenced, column}];
    }
    for (const Index &index : m_database.indexes) {
        if (!index.unique || !index.predicate.isEmpty())
            continue;
        QSet<QString> columns;
        for (const IndexKey &key : index.keys)
            columns.insert(key.column);
        if (!columns.contains(QString()))
            m_unique[index.relation].push_back(columns);
    }
}

void Builder::addRows(DiagramTable &table, const Table &source) const
{
    double top = Diagram::headerHeight;
    for (const Column &column : source.columns) {
        const std::pair key(source.name, column.name);
        const bool primary = m_primary.contains(key), foreign = m_foreign.contains(key);
        const bool isShown = m_options.columns == ColumnMode::All
            || (m_options.columns == ColumnMode::Keys && (primary || foreign || m_referenced.contains(key)));
        if (!isShown) {
            ++table.hiddenColumns;
            continue;
        }
        // A type of the table's own schema goes without its name.
        const QString own = source.name.schema + QLatin1Char('.');
        const QString type = shortType(column.type.startsWith(own) ? column.type.mid(own.size()) : column.type)
            + (column.notNull ? QString() : QStringLiteral("?"));
        table.rows.push_back({.name = column.name,
            .type = column.type,
            .shownName = elided(column.name, widestName, TextRole::Column, m_metrics),
            .shownType = elided(type, widestType, TextRole::Type, m_metrics),
            .primaryKey = primary,
            .foreignKey = foreign,
            .notNull = column.notNull,
            .comment = column.comment,
            .top = top});
        top += Diagram::rowHeight;
    }
    table.height = table.rows.empty() ? Diagram::headerHeight : top + 6;
}

void Builder::size(DiagramTable &table) const
{
    double width = m_metrics.width(table.shownName, TextRole::Title) + 2 * Diagram::padding;
    if (m_diagram.schemas.size() > 1)
        width += m_metrics.width(table.name.schema, TextRole::Schema) + columnGap;
    for (const DiagramRow &row : table.rows)
        width = std::max(width,
            Diagram::padding + Diagram::iconWidth + m_metrics.width(row.shownName, TextRole::Column) + columnGap
                + m_metrics.width(row.shownType, TextRole::Type) + Diagram::padding);
    table.width = std::max(120.0, std::ceil(width / 10) * 10);
}

void Builder::addTable(const Table &source)
{
    DiagramTable table;
    table.name = source.name;
    table.shownName = elided(source.name.name, 420, TextRole::Title, m_metrics);
    table.comment = source.comment;
    table.partitioned = source.kind == TableKind::Partitioned;
    table.partition = source.partition.has_value();
    const auto schema = std::ranges::find(m_diagram.schemas, source.name.schema);
    table.schema = int(schema - m_diagram.schemas.begin());
    addRows(table, source);
    size(table);
    m_tables.insert(source.name, int(m_diagram.tables.size()));
    m_sources.insert(source.name, &source);
    m_diagram.tables.push_back(std::move(table));
}

bool Builder::isUnique(const Constraint &constraint) const
{
    const QSet<QString> columns(constraint.columns.begin(), constraint.columns.end());
    return std::ranges::any_of(
        m_unique.value(constraint.relation), [&](const QSet<QString> &key) { return columns.contains(key); });
}

int rowOf(const DiagramTable &table, const QString &column)
{
    const auto found = std::ranges::find(table.rows, column, &DiagramRow::name);
    return found == table.rows.end() ? -1 : int(found - table.rows.begin());
}

void Builder::addEdge(const Constraint &constraint)
{
    const auto from = m_tables.constFind(constraint.relation), to = m_tables.constFind(constraint.referenced);
    if (from == m_tables.constEnd() || to == m_tables.constEnd() || constraint.columns.empty()
        || constraint.columns.size() != constraint.referencedColumns.size())
        return;
    size_t drawn = 0;
    for (size_t i = constraint.columns.size(); i-- > 0;)
        if (m_foreign.value({constraint.relation, constraint.columns[i]}) == 1)
            drawn = i;
    DiagramEdge edge;
    edge.name = constraint.name;
    edge.from = *from;
    edge.to = *to;
    edge.fromRow = rowOf(m_diagram.tables[size_t(*from)], constraint.columns[drawn]);
    edge.toRow = rowOf(m_diagram.tables[size_t(*to)], constraint.referencedColumns[drawn]);
    edge.fromColumns = listOf(constraint.columns);
    edge.toColumns = listOf(constraint.referencedColumns);
    edge.unique = isUnique(constraint);
    for (const Column &column : m_sources.value(constraint.relation)->columns)
        edge.optional = edge.optional || (!column.notNull && edge.fromColumns.contains(column.name));
    // Keys that are drawn to different rows must not share a line, so the row counts too.
    QStringList key = edge.toColumns;
    key.append(QString::number(edge.toRow));
    edge.key = m_keys.try_emplace({constraint.referenced, key}, int(m_keys.size())).first->second;
    m_diagram.edges.push_back(std::move(edge));
}

/// Without rows all lines end at the header, which grows so that they stay apart.
void Builder::makeRoomForLines()
{
    if (m_options.columns != ColumnMode::None)
        return;
    std::vector<QSet<int>> keys(m_diagram.tables.size());
    for (const DiagramEdge &edge : m_diagram.edges) {
        keys[size_t(edge.from)].insert(edge.key);
        keys[size_t(edge.to)].insert(edge.key);
    }
    for (size_t i = 0; i < keys.size(); ++i)
        m_diagram.tables[i].height = std::max(Diagram::headerHeight, 8.0 * double(keys[i].size() + 1));
}

Diagram Builder::run()
{
    const Filter filter(m_options);
    QSet<QString> schemas;
    for (const Table &table : m_database.tables)
        schemas.insert(table.name.schema);
    m_diagram.schemas.assign(schemas.begin(), schemas.end());
    std::ranges::sort(m_diagram.schemas);
    collectKeys(filter);
    for (const Table &table : m_database.tables)
        if (filter.accepts(table.name))
            addTable(table);
    for (const Constraint &constraint : m_database.constraints)
        if (constraint.kind == ConstraintKind::ForeignKey)
            addEdge(constraint);
    makeRoomForLines();
    return std::move(m_diagram);
}

} // namespace

QString Diagram::nameOf(const DiagramEdge &edge) const
{
    return display(tables[size_t(edge.from)].name) + QLatin1Char('.') + edge.name;
}

Diagram makeDiagram(const Database &database, const DiagramOptions &options, const TextMetrics &metrics)
{
    return Builder(database, options, metrics).run();
}

LayoutGraph layoutGraph(const Diagram &diagram)
{
    LayoutGraph graph;
    for (const DiagramTable &table : diagram.tables) {
        LayoutBox box{table.width, table.height, {}, table.schema};
        for (const DiagramRow &row : table.rows)
            box.rows.push_back({row.top, row.top + Diagram::rowHeight});
        graph.boxes.push_back(std::move(box));
    }
    for (const DiagramEdge &edge : diagram.edges)
        graph.edges.push_back({edge.from, edge.fromRow, edge.to, edge.toRow, edge.key});
    return graph;
}

void place(Diagram &diagram, const Layout &layout)
{
    for (size_t i = 0; i < diagram.tables.size(); ++i)
        diagram.tables[i].position = layout.positions[i];
    for (size_t i = 0; i < diagram.edges.size(); ++i)
        diagram.edges[i].points = layout.routes[i];
    diagram.bounds = boundsOf(layoutGraph(diagram), layout);
}

QString shortType(const QString &type)
{
    static const std::pair<QLatin1String, QLatin1String> words[] = {
        {QLatin1String("character varying"), QLatin1String("varchar")},
        {QLatin1String("character"), QLatin1String("char")},
        {QLatin1String("timestamp"), QLatin1String("timestamp")},
        {QLatin1String("time"), QLatin1String("time")},
        {QLatin1String("double precision"), QLatin1String("float8")},
        {QLatin1String("bit varying"), QLatin1String("varbit")},
    };
    QString result = type;
    for (const auto &[full, brief] : words) {
        if (!result.startsWith(full) || (result.size() > full.size() && result[full.size()].isLetter()))
            continue;
        result = brief + result.mid(full.size());
        break;
    }
    if (result.startsWith(QLatin1String("time"))) {
        result.remove(QLatin1String(" without time zone"));
        if (const qsizetype zone = result.indexOf(QLatin1String(" with time zone")); zone >= 0) {
            result.remove(zone, qsizetype(qstrlen(" with time zone")));
            result.insert(result.startsWith(QLatin1String("timestamp")) ? 9 : 4, QLatin1String("tz"));
        }
    }
    return result;
}

} // namespace Howdah
