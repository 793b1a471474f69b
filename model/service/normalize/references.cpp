// SPDX-License-Identifier: Apache-2.0
#include "service/normalize/references.h"

#include "base/words.h"
#include "service/normalize/mining.h"
#include "sql/quoting.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah {

namespace Normalize {

namespace {

class ReferenceSearch
{
public:
    ReferenceSearch(Session &session, const Database &database, const ReferenceOptions &options,
        const Progress &progress, std::stop_token stop)
        : m_session(session)
        , m_database(database)
        , m_options(options)
        , m_progress(progress)
        , m_stop(std::move(stop))
    { }

    Result<std::vector<Reference>> run(const std::vector<QualifiedName> &tables);

private:
    Result<void> addPolymorphic(const std::vector<QualifiedName> &tables, std::vector<Reference> &list);
    Result<bool> survivesProbe(const Reference &reference);
    Result<void> count(Reference &reference);
    bool isPrimary(const Reference &reference) const;
    bool isInteger(const Reference &reference) const;
    QString rowsOf(const Reference &reference) const;
    QString orphan(const Reference &reference) const
    {
        return QStringLiteral("NOT EXISTS (SELECT FROM %1 AS p WHERE p.%2 = c.%3)")
            .arg(Sql::identifier(reference.parent), Sql::identifier(reference.key), Sql::identifier(reference.column));
    }

    Session &m_session;
    const Database &m_database;
    const ReferenceOptions &m_options;
    const Progress &m_progress;
    std::stop_token m_stop;
};

/// FROM and WHERE of the rows that should have a parent.
QString ReferenceSearch::rowsOf(const Reference &reference) const
{
    QString text = QStringLiteral("FROM %1 AS c WHERE c.%2 IS NOT NULL")
                       .arg(Sql::identifier(reference.child), Sql::identifier(reference.column));
    if (!reference.typeColumn.isEmpty())
        text += QStringLiteral(" AND c.%1 = %2")
                    .arg(Sql::identifier(reference.typeColumn), Sql::literal(reference.type));
    return text;
}

Result<bool> ReferenceSearch::survivesProbe(const Reference &reference)
{
    const Result<Rows> probed = m_session.query(
        QStringLiteral("SELECT count(*), count(*) FILTER (WHERE %1) FROM (SELECT c.%2 %3 LIMIT 1000) AS c")
            .arg(orphan(reference), Sql::identifier(reference.column), rowsOf(reference)));
    if (!probed)
        return std::unexpected(probed.error());
    return probed->integer(0, 0) > 0
        && double(probed->integer(0, 1)) <= m_options.mostOrphans * 4 * double(probed->integer(0, 0));
}

bool ReferenceSearch::isPrimary(const Reference &reference) const
{
    return std::any_of(m_database.constraints.begin(), m_database.constraints.end(), [&](const Constraint &constraint) {
        return constraint.kind == ConstraintKind::PrimaryKey && constraint.relation == reference.parent
            && constraint.columns == std::vector<QString>{reference.key};
    });
}

bool ReferenceSearch::isInteger(const Reference &reference) const
{
    for (const Table &table : m_database.tables)
        if (table.name == reference.child)
            for (const Column &column : table.columns)
                if (column.name == reference.column)
                    return column.type == QLatin1String("smallint") || column.type == QLatin1String("integer")
                        || column.type == QLatin1String("bigint");
    return false;
}

Result<void> ReferenceSearch::count(Reference &reference)
{
    const QString column = Sql::identifier(reference.column);
    const Result<Rows> counted
        = m_session.query(QStringLiteral("SELECT count(*), count(DISTINCT c.%1), count(*) FILTER (WHERE %2) %3")
                .arg(column, orphan(reference), rowsOf(reference)));
    if (!counted)
        return std::unexpected(counted.error());
    reference.rows = counted->integer(0, 0);
    reference.values = counted->integer(0, 1);
    reference.orphans = counted->integer(0, 2);
    const Result<Rows> parents
        = m_session.query(QStringLiteral("SELECT count(*) FROM %1").arg(Sql::identifier(reference.parent)));
    if (!parents)
        return std::unexpected(parents.error());
    reference.coverage = parents->integer(0, 0) > 0 ? double(reference.values) / double(parents->integer(0, 0)) : 0;
    // Spans are of numbers only; texts and uuids have none.
    bool smallNumbers = false;
    reference.range = reference.coverage;
    if (isInteger(reference)) {
        const Result<Rows> spans = m_session.query(QStringLiteral(
            "SELECT min(c.%1), max(c.%1), (SELECT min(p.%2) FROM %3 AS p), (SELECT max(p.%2) FROM %3 AS p) %4")
                .arg(column, Sql::identifier(reference.key), Sql::identifier(reference.parent), rowsOf(reference)));
        if (!spans)
            return std::unexpected(spans.error());
        const double low = spans->real(0, 0), high = spans->real(0, 1), least = spans->real(0, 2),
                     most = spans->real(0, 3);
        reference.range = most > least ? (high - low) / (most - least) : 1;
        smallNumbers = low >= 0 && high <= 20;
    }
    reference.score = referenceScore(reference, isPrimary(reference), smallNumbers);
    if (reference.orphans == 0)
        return {};
    const Result<Rows> some = m_session.query(QStringLiteral("SELECT DISTINCT c.%1::text %2 AND %3 ORDER BY 1 LIMIT %4")
            .arg(column, rowsOf(reference), orphan(reference), QString::number(m_options.orphans)));
    if (!some)
        return std::unexpected(some.error());
    for (int r = 0; r < some->count(); ++r)
        reference.orphanValues << some->text(r, 0);
    return {};
}

/// One candidate per type that occurs and names a table with a key of one column.
Result<void> ReferenceSearch::addPolymorphic(const std::vector<QualifiedName> &tables, std::vector<Reference> &list)
{
    for (const PolymorphicPair &pair : polymorphicPairs(m_database, tables)) {
        const Result<Rows> types = m_session.query(
            QStringLiteral("SELECT DISTINCT %1::text FROM %2 WHERE %1 IS NOT NULL ORDER BY 1 LIMIT 50")
                .arg(Sql::identifier(pair.typeColumn), Sql::identifier(pair.table)));
        if (!types)
            return std::unexpected(types.error());
        for (int r = 0; r < types->count(); ++r) {
            const std::optional<QualifiedName> parent = tableOfType(m_database, types->text(r, 0));
            if (!parent)
                continue;
            for (const Constraint &constraint : m_database.constraints)
                if (constraint.kind == ConstraintKind::PrimaryKey && constraint.relation == *parent
                    && constraint.columns.size() == 1) {
                    Reference reference;
                    reference.child = pair.table;
                    reference.column = pair.idColumn;
                    reference.parent = *parent;
                    reference.key = constraint.columns.front();
                    reference.typeColumn = pair.typeColumn;
                    reference.type = types->text(r, 0);
                    reference.name = 1;
                    list.push_back(reference);
                }
        }
    }
    return {};
}

Result<std::vector<Reference>> ReferenceSearch::run(const std::vector<QualifiedName> &tables)
{
    std::vector<Reference> candidates = referenceCandidates(m_database, tables), found;
    if (const Result<void> added = addPolymorphic(tables, candidates); !added)
        return std::unexpected(added.error());
    for (Reference &reference : candidates) {
        if (m_stop.stop_requested())
            return failure(ErrorKind::Cancelled, tr(QT_TRANSLATE_NOOP("Normalize", "Cancelled.")));
        if (m_progress)
            m_progress(tr(QT_TRANSLATE_NOOP("Normalize", "Comparing %1 with %2"))
                    .arg(display(reference.child) + u'.' + reference.column, display(reference.parent)));
        const Result<bool> goesOn = survivesProbe(reference);
        if (!goesOn)
            return std::unexpected(goesOn.error());
        if (!*goesOn)
            continue;
        if (const Result<void> counted = count(reference); !counted)
            return std::unexpected(counted.error());
        if (double(reference.orphans) <= m_options.mostOrphans * double(reference.rows))
            found.push_back(reference);
    }
    // One column refers to one table: the best candidate stays; those of several types are one each.
    std::stable_sort(
        found.begin(), found.end(), [](const Reference &a, const Reference &b) { return a.score > b.score; });
    std::vector<Reference> best;
    for (const Reference &reference : found)
        if (std::none_of(best.begin(), best.end(), [&](const Reference &other) {
                return other.child == reference.child && other.column == reference.column
                    && other.type == reference.type;
            }))
            best.push_back(reference);
    return best;
}

} // namespace

} // namespace Normalize

Result<std::vector<Normalize::Reference>> missingReferences(Session &session, const Database &database,
    const std::vector<QualifiedName> &tables, const ReferenceOptions &options, const Progress &progress,
    std::stop_token stop)
{
    if (const Result<void> begun = session.beginSnapshot(); !begun)
        return std::unexpected(begun.error());
    const Result<void> limits
        = session.execute(QStringLiteral("SET LOCAL lock_timeout = '1s'; SET LOCAL statement_timeout = '%1s'")
                .arg(options.statementSeconds));
    Result<std::vector<Normalize::Reference>> found = limits
        ? Normalize::ReferenceSearch(session, database, options, progress, stop).run(tables)
        : Result<std::vector<Normalize::Reference>>(std::unexpected(limits.error()));
    const Result<void> ended = session.endSnapshot();
    if (found && !ended)
        return std::unexpected(ended.error());
    return found;
}

Result<std::vector<Normalize::Reference>> missingReferences(
    const Source &source, const QStringList &tables, const Progress &progress, std::stop_token stop)
{
    const Result<OpenedSource> opened = openSource(source, progress, stop);
    if (!opened)
        return std::unexpected(opened.error());
    const Result<std::shared_ptr<const Database>> database = introspect(*opened, stop);
    if (!database)
        return std::unexpected(database.error());
    std::vector<QualifiedName> names;
    for (const QString &text : tables) {
        const Result<QualifiedName> name = relationNamed(**database, text);
        if (!name)
            return std::unexpected(name.error());
        names.push_back(*name);
    }
    std::stop_callback cancel(stop, [&] { opened->session().cancel(); });
    return missingReferences(opened->session(), **database, names, {}, progress, stop);
}

} // namespace Howdah
