// SPDX-License-Identifier: Apache-2.0
#include "service/normalize/mining.h"

#include "base/words.h"
#include "normalize/serverquery.h"
#include "schema/lookup.h"
#include "service/normalize/splitproposal.h"
#include "sql/quoting.h"

#include <QCoreApplication>

#include <algorithm>
#include <random>

namespace Howdah {

namespace Normalize {

namespace {

/// What is too large or too strange to be a left side, and says nothing as a right side.
bool isLookedAt(const QString &type)
{
    static const QStringList skipped{QStringLiteral("bytea"), QStringLiteral("json"), QStringLiteral("jsonb"),
        QStringLiteral("xml"), QStringLiteral("tsvector"), QStringLiteral("tsquery"), QStringLiteral("pg_lsn")};
    const QString bare = type.section(u'(', 0, 0).section(u'.', -1);
    return !skipped.contains(bare) && !bare.startsWith(QLatin1String("vector"))
        && !bare.startsWith(QLatin1String("halfvec")) && !bare.startsWith(QLatin1String("geo"));
}

/// The table as it is mined: what it has, how big it is, which rows are read.
class TableMining
{
public:
    TableMining(Session &session, std::shared_ptr<const Database> database, const QualifiedName &table,
        const MiningOptions &options, const Progress &progress, std::stop_token stop)
        : m_session(session)
        , m_lookup(std::move(database))
        , m_name(table)
        , m_relation(Sql::identifier(table))
        , m_options(options)
        , m_progress(progress)
        , m_stop(std::move(stop))
    { }

    Result<Analysis> run();

private:
    Result<void> begin();
    template <typename Columns>
    void chooseColumns(const Columns &columns);
    void takeKeys();
    Result<void> readAll(TableEncoder &encoder);
    Result<void> readBlocks(TableEncoder &encoder);
    Result<void> readSome(TableEncoder &encoder);
    static void take(const Rows &rows, TableEncoder &encoder);
    Result<void> confirm(Analysis &analysis);
    Result<void> confirmLeft(Analysis &analysis, const ColumnSet &left, const std::vector<Found *> &found);
    std::vector<ServerColumn> serverColumns(const ColumnSet &set) const;
    QString select() const;
    void say(const char *text) const
    {
        if (m_progress)
            m_progress(tr(text).arg(display(m_name)));
    }

    Session &m_session;
    Lookup m_lookup;
    QualifiedName m_name;
    QString m_relation;
    MiningOptions m_options;
    Progress m_progress;
    std::stop_token m_stop;
    std::vector<ServerColumn> m_columns;
    QStringList m_names, m_notes;
    qint64 m_bytes = 0, m_blocks = 0, m_estimate = -1;
    bool m_ordinary = false, m_sampled = false;
};

template <typename Columns>
void TableMining::chooseColumns(const Columns &columns)
{
    QStringList left;
    for (const auto &column : columns)
        if (isLookedAt(column.type)) {
            m_columns.push_back({column.name, column.type});
            m_names << column.name;
        } else {
            left << column.name;
        }
    if (!left.isEmpty())
        m_notes << tr(QT_TRANSLATE_NOOP("Normalize", "Not looked at, because of their type: %1."))
                       .arg(left.join(QLatin1String(", ")));
}

/// Keys that are declared, whole and of NOT NULL columns determine every column; that needs no rows.
void TableMining::takeKeys()
{
    const auto take = [&](const std::vector<QString> &columns) {
        ColumnSet key;
        for (const QString &name : columns) {
            const Column *column = m_lookup.column({m_name, name});
            const qsizetype at = m_names.indexOf(name);
            if (!column || !column->notNull || at < 0 || at >= ColumnSet::capacity - 1)
                return;
            key.insert(int(at));
        }
        if (!key.isEmpty()
            && std::find(m_options.analysis.declaredKeys.begin(), m_options.analysis.declaredKeys.end(), key)
                == m_options.analysis.declaredKeys.end())
            m_options.analysis.declaredKeys.push_back(key);
    };
    for (const Constraint *constraint : m_lookup.constraintsOf(m_name))
        if (constraint->kind == ConstraintKind::PrimaryKey || constraint->kind == ConstraintKind::Unique)
            take(constraint->columns);
    for (const Index *index : m_lookup.indexesOf(m_name)) {
        if (!index->unique || !index->valid || !index->predicate.isEmpty())
            continue;
        std::vector<QString> columns;
        for (const IndexKey &key : index->keys)
            columns.push_back(key.column);
        take(columns);
    }
}

Result<void> TableMining::begin()
{
    const Table *table = m_lookup.table(m_name);
    const View *view = m_lookup.view(m_name);
    if (!table && !view)
        return failure(
            ErrorKind::Usage, tr(QT_TRANSLATE_NOOP("Normalize", "There is no table %1.")).arg(display(m_name)));
    if (table)
        chooseColumns(table->columns);
    else
        chooseColumns(view->columns);
    if (m_columns.empty())
        return failure(ErrorKind::Unsupported,
            tr(QT_TRANSLATE_NOOP("Normalize", "%1 has no columns that can be compared.")).arg(display(m_name)));
    if (table)
        takeKeys();
    const Result<Rows> facts = m_session.query(
        Query{QStringLiteral(
                  "SELECT c.reltuples::bigint, c.relkind, CASE WHEN c.relkind = 'p' THEN (SELECT "
                  "coalesce(sum(pg_catalog.pg_relation_size(t.relid)), 0) FROM pg_catalog.pg_partition_tree(c.oid) t) "
                  "WHEN c.relkind IN ('r', 'm') THEN pg_catalog.pg_relation_size(c.oid) ELSE 0 END, "
                  "pg_catalog.row_security_active(c.oid), pg_catalog.current_setting('block_size')::bigint "
                  "FROM pg_catalog.pg_class c WHERE c.oid = $1::pg_catalog.regclass"),
            {m_relation}});
    if (!facts)
        return std::unexpected(facts.error());
    m_estimate = facts->integer(0, 0);
    m_ordinary = facts->text(0, 1) == QLatin1String("r") || facts->text(0, 1) == QLatin1String("m");
    m_bytes = facts->integer(0, 2);
    m_blocks = m_bytes / std::max<qint64>(1, facts->integer(0, 4));
    if (facts->boolean(0, 3))
        m_notes << tr(
            QT_TRANSLATE_NOOP("Normalize", "Row security applies: only rows that this role may see were looked at."));
    return {};
}

QString TableMining::select() const
{
    QStringList list;
    for (const ServerColumn &column : m_columns)
        list << asText(column);
    return QStringLiteral("SELECT %1 FROM %2").arg(list.join(QLatin1String(", ")), m_relation);
}

void TableMining::take(const Rows &rows, TableEncoder &encoder)
{
    for (int r = 0; r < rows.count(); ++r)
        for (int c = 0; c < rows.columnCount(); ++c)
            encoder.add(rows.isNull(r, c) ? std::optional<QByteArrayView>() : rows.bytes(r, c));
}

/// By a cursor, so that no more than one batch is held twice. A table without a size (a view, a foreign table) can be
/// of any length: it is read up to the sample's size.
Result<void> TableMining::readAll(TableEncoder &encoder)
{
    if (const Result<Rows> opened
        = m_session.query(QLatin1String("DECLARE howdah_rows NO SCROLL CURSOR FOR ") + select());
        !opened)
        return std::unexpected(opened.error());
    for (;;) {
        const Result<Rows> rows = m_session.query(QStringLiteral("FETCH 10000 FROM howdah_rows"));
        if (!rows)
            return std::unexpected(rows.error());
        take(*rows, encoder);
        if (rows->count() < 10'000)
            break;
        if (m_bytes == 0 && encoder.rows() >= m_options.sampleRows) {
            m_sampled = true;
            m_notes << tr(
                QT_TRANSLATE_NOOP("Normalize", "Only the first %1 rows were read; they need not be like the others."))
                           .arg(encoder.rows());
            break;
        }
    }
    const Result<Rows> closed = m_session.query(QStringLiteral("CLOSE howdah_rows"));
    return closed ? Result<void>() : std::unexpected(closed.error());
}

/// Whole blocks at random: PostgreSQL reads just those by a TID range scan. TABLESAMPLE SYSTEM would do nearly the
/// same, but cannot be given a number of rows.
Result<void> TableMining::readBlocks(TableEncoder &encoder)
{
    m_sampled = true;
    std::mt19937_64 random(20261130); // the same blocks each time: an answer can be had again
    std::vector<qint64> blocks;
    const double perBlock = m_estimate > 0 ? double(m_estimate) / double(m_blocks) : 50;
    const qint64 wanted
        = std::clamp<qint64>(qint64(double(m_options.sampleRows) / std::max(perBlock, 1.0)), 100, 20'000);
    for (qint64 i = 0; i < wanted; ++i)
        blocks.push_back(qint64(random() % quint64(m_blocks)));
    std::sort(blocks.begin(), blocks.end());
    blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
    std::shuffle(blocks.begin(), blocks.end(), random); // a full sample is no run of neighbours
    for (size_t i = 0; i < blocks.size() && encoder.rows() < m_options.sampleRows;) {
        std::vector<Query> batch;
        for (; i < blocks.size() && batch.size() < 64; ++i)
            batch.push_back({select()
                    + QStringLiteral(" WHERE ctid >= '(%1,0)' AND ctid < '(%2,0)'").arg(blocks[i]).arg(blocks[i] + 1),
                {}});
        const Result<std::vector<Rows>> read = m_session.pipeline(batch);
        if (!read)
            return std::unexpected(read.error());
        for (const Rows &rows : *read)
            take(rows, encoder);
    }
    return {};
}

/// Rows of a large partitioned table, each with the same chance; all blocks are read for it.
Result<void> TableMining::readSome(TableEncoder &encoder)
{
    m_sampled = true;
    const double share
        = m_estimate > 0 ? std::min(100.0, 100.0 * double(m_options.sampleRows) / double(m_estimate)) : 1.0;
    const Result<Rows> rows = m_session.query(select()
        + QStringLiteral(" TABLESAMPLE BERNOULLI (%1) REPEATABLE (1) LIMIT %2")
            .arg(share, 0, 'f', 6)
            .arg(m_options.sampleRows * 2));
    if (!rows)
        return std::unexpected(rows.error());
    take(*rows, encoder);
    return {};
}

std::vector<ServerColumn> TableMining::serverColumns(const ColumnSet &set) const
{
    std::vector<ServerColumn> list;
    set.forEach([&](int c) { list.push_back(m_columns[size_t(c)]); });
    return list;
}

Result<void> TableMining::confirmLeft(Analysis &analysis, const ColumnSet &left, const std::vector<Found *> &found)
{
    std::vector<ServerColumn> dependents;
    for (const Found *entry : found)
        dependents.push_back(m_columns[size_t(entry->dependency.dependent)]);
    const std::vector<ServerColumn> determinant = serverColumns(left);
    const Result<Rows> counted = m_session.query(confirmQuery(m_relation, determinant, dependents, m_options.nulls));
    if (!counted)
        return std::unexpected(counted.error());
    analysis.tableRows = counted->integer(0, 0);
    for (size_t i = 0; i < found.size(); ++i) {
        found[i]->held = Held::AllRows;
        found[i]->ofRows = analysis.tableRows;
        if (counted->integer(0, int(i) + 2) == 0)
            continue;
        const Result<Rows> wrong = m_session.query(errorQuery(m_relation, determinant, dependents[i], m_options.nulls));
        if (!wrong)
            return std::unexpected(wrong.error());
        found[i]->held = Held::Almost;
        found[i]->wrongRows = wrong->integer(0, 1);
        found[i]->strength = -1;
    }
    return {};
}

/// Those that the sample backs, on all rows: one pass over the table for each left side.
Result<void> TableMining::confirm(Analysis &analysis)
{
    std::vector<std::pair<ColumnSet, std::vector<Found *>>> byLeft;
    for (Found &found : analysis.dependencies) {
        if (!found.isRule() && found.evidence.backing != Backing::Constant)
            continue;
        if (byLeft.empty() || !(byLeft.back().first == found.dependency.determinant))
            byLeft.push_back({found.dependency.determinant, {}});
        byLeft.back().second.push_back(&found);
    }
    if (byLeft.empty())
        return {};
    if (m_bytes > m_options.confirmUpTo) {
        analysis.notes << tr(
            QT_TRANSLATE_NOOP("Normalize", "Not confirmed on all rows: that would scan %1 GB, %2 times."))
                              .arg(double(m_bytes) / 1e9, 0, 'f', 1)
                              .arg(byLeft.size());
        return {};
    }
    say(QT_TRANSLATE_NOOP("Normalize", "Confirming on all rows of %1"));
    for (const auto &[left, found] : byLeft)
        if (const Result<void> done = confirmLeft(analysis, left, found); !done) {
            if (done.error().kind == ErrorKind::Cancelled || m_stop.stop_requested())
                return done;
            // The transaction is over; what was confirmed stays.
            analysis.notes << tr(QT_TRANSLATE_NOOP("Normalize", "Not all were confirmed on all rows: %1"))
                                  .arg(done.error().message);
            return {};
        }
    return {};
}

Result<Analysis> TableMining::run()
{
    if (const Result<void> begun = begin(); !begun)
        return std::unexpected(begun.error());
    say(QT_TRANSLATE_NOOP("Normalize", "Reading rows of %1"));
    TableEncoder encoder(int(m_columns.size()), m_options.nulls);
    const Result<void> read = m_bytes <= m_options.wholeUpTo ? readAll(encoder)
        : m_ordinary                                         ? readBlocks(encoder)
                                                             : readSome(encoder);
    if (!read)
        return std::unexpected(read.error());
    const EncodedTable table = encoder.finish();
    say(QT_TRANSLATE_NOOP("Normalize", "Looking for dependencies in %1"));
    AnalysisOptions options = m_options.analysis;
    options.sampled = m_sampled;
    if (options.marks.empty())
        options.marks = marksOf(m_options.marks, m_name);
    Analysis analysis = analysed(table, display(m_name), m_names, options, m_stop);
    if (m_stop.stop_requested())
        return failure(ErrorKind::Cancelled, tr(QT_TRANSLATE_NOOP("Normalize", "Cancelled.")));
    analysis.nulls = m_options.nulls;
    analysis.tableRows = m_sampled ? m_estimate : table.rows();
    if (m_sampled)
        if (const Result<void> done = confirm(analysis); !done)
            return std::unexpected(done.error());
    const Table *ordinary = m_lookup.table(m_name);
    for (Found &found : analysis.dependencies)
        if (found.held == Held::Almost && !found.dependency.determinant.isEmpty() && m_options.nulls == Nulls::Equal) {
            const std::vector<ServerColumn> left = serverColumns(found.dependency.determinant);
            const ServerColumn &right = m_columns[size_t(found.dependency.dependent)];
            found.witnessQuery = witnessQuery(m_relation, left, right, 100);
            if (ordinary)
                found.repair = repairScript(m_relation, left, right);
        }
    analysis.notes = m_notes + analysis.notes;
    conclude(analysis);
    proposeSplit(analysis, m_lookup, m_name);
    return analysis;
}

} // namespace

} // namespace Normalize

Result<QualifiedName> relationNamed(const Database &database, const QString &text)
{
    std::vector<QualifiedName> matches;
    const auto look = [&](const QualifiedName &name) {
        if (text == display(name) || text == Sql::identifier(name) || text == name.name
            || text == Sql::identifier(name.name))
            matches.push_back(name);
    };
    for (const Table &table : database.tables)
        look(table.name);
    for (const View &view : database.views)
        look(view.name);
    if (matches.size() == 1)
        return matches.front();
    if (matches.empty())
        return failure(ErrorKind::Usage, tr(QT_TRANSLATE_NOOP("Normalize", "There is no table %1.")).arg(text));
    QStringList names;
    for (const QualifiedName &name : matches)
        names << display(name);
    return failure(ErrorKind::Usage,
        tr(QT_TRANSLATE_NOOP("Normalize", "Several tables are called %1: %2."))
            .arg(text, names.join(QLatin1String(", "))));
}

Result<Normalize::Analysis> mineTable(Session &session, std::shared_ptr<const Database> database,
    const QualifiedName &table, const MiningOptions &options, const Progress &progress, std::stop_token stop)
{
    const auto begin = [&] {
        return options.ownSnapshot ? session.beginSnapshot()
                                   : session.execute(QStringLiteral("SAVEPOINT howdah_mining"));
    };
    // Back to the savepoint either way: what was set for this table alone goes, and so does an error.
    const auto end = [&] {
        return options.ownSnapshot
            ? session.endSnapshot()
            : session.execute(QStringLiteral("ROLLBACK TO SAVEPOINT howdah_mining; RELEASE SAVEPOINT howdah_mining"));
    };
    if (const Result<void> begun = begin(); !begun)
        return std::unexpected(begun.error());
    // Nobody waits for this one: it gives up first.
    const Result<void> limits
        = session.execute(QStringLiteral("SET LOCAL lock_timeout = '1s'; SET LOCAL statement_timeout = '%1s'; "
                                         "SET LOCAL idle_in_transaction_session_timeout = '10min'")
                .arg(options.statementSeconds));
    Result<Normalize::Analysis> analysis = limits
        ? Normalize::TableMining(session, std::move(database), table, options, progress, stop).run()
        : Result<Normalize::Analysis>(std::unexpected(limits.error()));
    const Result<void> ended = end();
    if (analysis && !ended)
        return std::unexpected(ended.error());
    if (!analysis && analysis.error().where.isEmpty())
        analysis.error().where = display(table);
    return analysis;
}

static QStringList columnsOf(const Database &database, const QualifiedName &relation)
{
    QStringList names;
    for (const Table &table : database.tables)
        if (table.name == relation)
            for (const Column &column : table.columns)
                names << column.name;
    for (const View &view : database.views)
        if (view.name == relation)
            for (const auto &column : view.columns)
                names << column.name;
    return names;
}

Result<std::vector<Normalize::Analysis>> mineTables(const Source &source, const QStringList &tables,
    const MiningOptions &options, const Progress &progress, std::stop_token stop)
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
    if (tables.isEmpty())
        for (const Table &table : (*database)->tables)
            if (!table.partition)
                names.push_back(table.name);
    std::vector<Normalize::Analysis> list;
    std::stop_callback cancel(stop, [&] { opened->session().cancel(); });
    for (const QualifiedName &name : names) {
        MiningOptions asked = options;
        if (options.beforeMining) {
            Result<Normalize::Marks> marks = options.beforeMining(name, columnsOf(**database, name));
            if (!marks)
                return std::unexpected(marks.error());
            asked.marks = std::move(*marks);
        }
        Result<Normalize::Analysis> analysis = mineTable(opened->session(), *database, name, asked, progress, stop);
        if (!analysis)
            return std::unexpected(analysis.error());
        list.push_back(std::move(*analysis));
    }
    return list;
}

} // namespace Howdah
