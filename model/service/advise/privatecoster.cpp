// SPDX-License-Identifier: Apache-2.0
#include "service/advise/privatecoster.h"

#include "server/libpq/opensession.h"
#include "sql/ddl/ddl.h"
#include "sql/quoting.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace Howdah::Advise {

using namespace Qt::StringLiterals;

namespace {

/// pg_class as the server has it. What the planner takes for a table's size is its file's, which stretched() sees to.
constexpr char sizesSql[] = R"(
UPDATE pg_catalog.pg_class c SET relpages = j.k, reltuples = j.r, relallvisible = j.v
FROM pg_catalog.json_to_recordset($1::json) AS j(s text, n text, k int, r real, v int),
     pg_catalog.pg_namespace n
WHERE n.nspname = j.s AND c.relname = j.n AND c.relnamespace = n.oid)";

/// pg_statistic as ANALYZE left it on the server: most common values (1), histogram (2), correlation (3), with the
/// operators of the type's own btree order. Values of a domain are written as its base type's, so that no check of a
/// domain runs here; those of types that others made are left out.
constexpr char statisticsSql[] = R"(
INSERT INTO pg_catalog.pg_statistic (starelid, staattnum, stainherit, stanullfrac, stawidth, stadistinct,
    stakind1, staop1, stacoll1, stanumbers1, stavalues1, stakind2, staop2, stacoll2, stavalues2,
    stakind3, staop3, stacoll3, stanumbers3, stakind4, staop4, stacoll4, stakind5, staop5, stacoll5)
SELECT c.oid, a.attnum, j.i, j.nf, j.w, j.d,
    CASE WHEN m.mv IS NULL THEN 0 ELSE 1 END, CASE WHEN m.mv IS NULL THEN 0 ELSE o.eq END,
    CASE WHEN m.mv IS NULL THEN 0 ELSE a.attcollation END, CASE WHEN m.mv IS NULL THEN NULL ELSE j.mf::real[] END,
    pg_catalog.array_in(pg_catalog.textout(m.mv), b.oid, -1),
    CASE WHEN m.h IS NULL THEN 0 ELSE 2 END, CASE WHEN m.h IS NULL THEN 0 ELSE o.lt END,
    CASE WHEN m.h IS NULL THEN 0 ELSE a.attcollation END, pg_catalog.array_in(pg_catalog.textout(m.h), b.oid, -1),
    CASE WHEN j.c IS NULL OR o.lt IS NULL THEN 0 ELSE 3 END, CASE WHEN j.c IS NULL THEN 0 ELSE coalesce(o.lt, 0) END,
    CASE WHEN j.c IS NULL OR o.lt IS NULL THEN 0 ELSE a.attcollation END,
    CASE WHEN j.c IS NULL OR o.lt IS NULL THEN NULL ELSE ARRAY[j.c] END, 0, 0, 0, 0, 0, 0
FROM pg_catalog.json_to_recordset($1::json)
         AS j(s text, t text, a text, i bool, nf real, w int, d real, mv text, mf text, h text, c real)
JOIN pg_catalog.pg_namespace n ON n.nspname = j.s
JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = j.t
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = j.a AND NOT a.attisdropped
JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
JOIN pg_catalog.pg_type b ON b.oid = CASE y.typtype WHEN 'd' THEN y.typbasetype ELSE y.oid END
LEFT JOIN LATERAL (
    SELECT max(p.amopopr) FILTER (WHERE p.amopstrategy = 3) AS eq,
        max(p.amopopr) FILTER (WHERE p.amopstrategy = 1) AS lt
    FROM pg_catalog.pg_opclass k JOIN pg_catalog.pg_am h ON h.oid = k.opcmethod AND h.amname = 'btree'
    JOIN pg_catalog.pg_amop p ON p.amopfamily = k.opcfamily AND p.amoplefttype = k.opcintype
        AND p.amoprighttype = k.opcintype
    WHERE k.opcdefault AND k.opcintype = CASE WHEN b.typtype = 'e' THEN 'pg_catalog.anyenum'::pg_catalog.regtype
        WHEN b.oid = 'pg_catalog.varchar'::pg_catalog.regtype THEN 'pg_catalog.text'::pg_catalog.regtype
        ELSE b.oid END) o ON true
CROSS JOIN LATERAL (SELECT b.typtype IN ('b', 'e') AND b.typcategory <> 'A' AND o.lt IS NOT NULL
    AND (b.typtype = 'e' OR b.typnamespace = 'pg_catalog'::pg_catalog.regnamespace) AS known) e
CROSS JOIN LATERAL (SELECT CASE WHEN e.known THEN j.mv END AS mv, CASE WHEN e.known THEN j.h END AS h) m
WHERE c.relkind IN ('r', 'm', 'p') AND NOT EXISTS (SELECT FROM pg_catalog.pg_statistic s
    WHERE s.starelid = c.oid AND s.staattnum = a.attnum AND s.stainherit = j.i))";

constexpr char filesSql[] = R"(
SELECT pg_catalog.pg_relation_filepath(c.oid), j.p, c.relkind
FROM pg_catalog.json_to_recordset($1::json) AS j(s text, n text, p bigint)
JOIN pg_catalog.pg_namespace n ON n.nspname = j.s
JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = j.n
WHERE j.p > 0 AND c.relkind IN ('r', 'i', 'm'))";

/// An index with those below it: of a partitioned table it has one for each partition.
constexpr char familySql[] = R"(
WITH RECURSIVE family AS (
    SELECT $1::pg_catalog.regclass::oid AS index
    UNION ALL SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN family ON i.inhparent = family.index)
SELECT f.index, c.relkind, pg_catalog.pg_relation_size(f.index), pg_catalog.pg_relation_filepath(f.index),
    t.reltuples, t.oid
FROM family f JOIN pg_catalog.pg_class c ON c.oid = f.index
JOIN pg_catalog.pg_index x ON x.indexrelid = f.index JOIN pg_catalog.pg_class t ON t.oid = x.indrelid)";

class PrivateCoster : public Coster
{
public:
    PrivateCoster(std::shared_ptr<EmbeddedServer> server, const ConnectionSpec &script,
        const ConnectionSpec &administrator, const QString &searchPath, std::optional<Carried> carried,
        std::shared_ptr<void> keepAlive, std::stop_token stop)
        : m_server(std::move(server))
        , m_script(script)
        , m_administrator(administrator)
        , m_searchPath(searchPath)
        , m_carried(std::move(carried))
        , m_keepAlive(std::move(keepAlive))
        , m_stop(std::move(stop))
    {
        m_script.readOnly = m_administrator.readOnly = false;
    }

    Result<void> begin();
    Method method() const override { return m_carried ? Method::Statistics : Method::Rows; }
    const ServerInfo &info() const override { return m_session->info(); }
    Session &session() override { return *m_session; }
    Result<void> prepare(const std::vector<Index> &candidates) override;
    qint64 bytes(int candidate) const override { return m_bytes[size_t(candidate)]; }
    Result<void> use(const std::vector<int> &candidates) override;

private:
    Result<void> connect();
    Result<void> stretched(bool toSize);
    Result<void> measure(const Index &index);
    Result<double> share(const Index &index);
    Result<qint64> estimatedPages(const Index &index, qint64 table, double rows);

    std::shared_ptr<EmbeddedServer> m_server;
    ConnectionSpec m_script, m_administrator;
    QString m_searchPath;
    std::optional<Carried> m_carried;
    std::shared_ptr<void> m_keepAlive;
    std::stop_token m_stop;
    std::unique_ptr<Session> m_session, m_admin;
    std::vector<qint64> m_bytes;
    std::vector<QStringList> m_oids; ///< of each candidate and what belongs to it
    std::vector<int> m_used;
};

/// A new backend: it has seen no file of another size.
Result<void> PrivateCoster::connect()
{
    m_session.reset();
    Result<std::unique_ptr<Session>> session = openSession(m_script, m_stop);
    if (!session)
        return std::unexpected(session.error());
    m_session = std::move(*session);
    if (m_carried) {
        const Result<Rows> set = m_session->query({u"SELECT pg_catalog.set_config(s.name, j.value, false) "
                                                   "FROM pg_catalog.json_each_text($1::json) j "
                                                   "JOIN pg_catalog.pg_settings s ON s.name = j.key "
                                                   "WHERE s.context = 'user' AND s.setting <> j.value"_s,
            {m_carried->settings}});
        if (!set)
            return std::unexpected(set.error());
    }
    const Result<Rows> set
        = m_session->query({u"SELECT pg_catalog.set_config('search_path', $1, false)"_s, {m_searchPath}});
    return set ? Result<void>() : std::unexpected(set.error());
}

/// Gives every file the size that it has on the server, or none. PostgreSQL takes a file's length for the number of
/// pages, and a page of zeros for an empty one; nothing but EXPLAIN is asked while they are long.
Result<void> PrivateCoster::stretched(bool toSize)
{
    const Result<Rows> files = m_admin->query({QString::fromLatin1(filesSql), {m_carried->relations}});
    if (!files)
        return std::unexpected(files.error());
    for (int row = 0; row < files->count(); ++row) {
        if (!toSize && files->character(row, 2) == u'i')
            continue; // its first pages say what it is, and nothing reads the others
        if (const Result<void> done = m_server->stretch(files->text(row, 0), toSize ? files->integer(row, 1) : 0);
            !done)
            return done;
    }
    return {};
}

Result<void> PrivateCoster::begin()
{
    Result<std::unique_ptr<Session>> admin = openSession(m_administrator, m_stop);
    if (!admin)
        return std::unexpected(admin.error());
    m_admin = std::move(*admin);
    if (const Result<void> connected = connect(); !connected)
        return connected;
    if (!m_carried)
        return m_session->execute(u"VACUUM (ANALYZE)"_s);
    for (const auto &[sql, json] :
        {std::pair(sizesSql, &m_carried->relations), std::pair(statisticsSql, &m_carried->columns)})
        if (const Result<Rows> done = m_admin->query({QString::fromLatin1(sql), {*json}}); !done)
            return std::unexpected(done.error());
    if (const Result<void> done = stretched(true); !done)
        return done;
    return connect();
}

/// Which part of the rows an index with a predicate holds, as the planner expects.
Result<double> PrivateCoster::share(const Index &index)
{
    if (index.predicate.isEmpty())
        return 1;
    WorkloadStatement all, some;
    all.sql = u"SELECT FROM "_s + Sql::identifier(index.relation);
    some.sql = all.sql + u" WHERE "_s + index.predicate;
    const Result<QJsonObject> whole = plan(all), part = plan(some);
    if (!whole || !part)
        return std::unexpected(whole ? part.error() : whole.error());
    return std::clamp(
        (*part)["Plan Rows"_L1].toDouble() / std::max(1.0, (*whole)["Plan Rows"_L1].toDouble()), 0.0, 1.0);
}

/// Pages of a btree over that many rows: an entry is eight bytes, its values, rounded up to eight, and a line pointer
/// of four; pages are filled to nine tenths. Equal entries without INCLUDE share one, with six bytes a row.
Result<qint64> PrivateCoster::estimatedPages(const Index &index, qint64 table, double rows)
{
    QStringList names;
    for (const IndexKey &key : index.keys)
        names << key.column;
    names << QStringList(index.include.begin(), index.include.end());
    const Result<Rows> known
        = m_admin->query({u"SELECT s.stawidth, s.stadistinct FROM pg_catalog.pg_attribute a "
                          "LEFT JOIN pg_catalog.pg_statistic s ON s.starelid = a.attrelid AND s.staattnum = a.attnum "
                          "AND NOT s.stainherit "
                          "WHERE a.attrelid = $1::oid AND $2::jsonb ? a.attname::text"_s,
            {QString::number(table),
                QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact))}});
    if (!known)
        return std::unexpected(known.error());
    double width = 0, different = 1;
    for (int row = 0; row < known->count(); ++row) {
        width += known->isNull(row, 0) ? 16 : known->real(row, 0);
        const double distinct = known->isNull(row, 1) ? -1 : known->real(row, 1);
        different *= distinct < 0 ? -distinct * rows : std::max(1.0, distinct);
    }
    for (const QString &name : std::as_const(names))
        width += name.isEmpty() ? 16 : 0; // an expression: nothing is known
    different = std::min(different, rows);
    const double entry = 8 + std::ceil(width / 8) * 8 + 4;
    const bool shares = index.include.empty() && different < rows / 2 && !names.contains(QString());
    const double bytes = shares ? different * entry + rows * 6.5 : rows * entry;
    return 1 + std::max<qint64>(1, qint64(std::ceil(bytes / (8192 * 0.9))));
}

Result<void> PrivateCoster::measure(const Index &index)
{
    const Result<Rows> family = m_admin->query({QString::fromLatin1(familySql), {Sql::identifier(index.name)}});
    if (!family)
        return std::unexpected(family.error());
    const Result<double> part = m_carried ? share(index) : 1.0;
    if (!part)
        return std::unexpected(part.error());
    QStringList oids;
    qint64 bytes = 0;
    for (int row = 0; row < family->count(); ++row) {
        oids << family->text(row, 0);
        if (family->character(row, 1) != u'i')
            continue;
        if (!m_carried) {
            bytes += family->integer(row, 2);
            continue;
        }
        const double rows = std::max(0.0, family->real(row, 4)) * *part;
        const Result<qint64> pages = estimatedPages(index, family->integer(row, 5), rows);
        if (!pages)
            return std::unexpected(pages.error());
        bytes += *pages * 8192;
        if (const Result<void> done = m_server->stretch(family->text(row, 3), *pages); !done)
            return done;
        const Result<Rows> set = m_admin->query({u"UPDATE pg_catalog.pg_class SET relpages = $2::int, reltuples = "
                                                 "$3::real WHERE oid = $1::oid"_s,
            {family->text(row, 0), QString::number(*pages), QString::number(rows)}});
        if (!set)
            return std::unexpected(set.error());
    }
    m_oids.push_back(oids);
    m_bytes.push_back(bytes);
    return {};
}

Result<void> PrivateCoster::prepare(const std::vector<Index> &candidates)
{
    if (m_carried) { // an index is built over no rows, not over pages of zeros
        if (const Result<void> done = stretched(false); !done)
            return done;
        if (const Result<void> connected = connect(); !connected)
            return connected;
    }
    std::vector<bool> built;
    for (const Index &index : candidates) {
        const Result<void> made = m_session->execute(Sql::createIndex(index, false));
        if (!made && made.error().kind != ErrorKind::Query)
            return made;
        built.push_back(made.has_value());
    }
    // What expressions hold is known after ANALYZE alone. An index built over no rows says so of its table, too.
    if (m_carried)
        if (const Result<Rows> done = m_admin->query({QString::fromLatin1(sizesSql), {m_carried->relations}}); !done)
            return std::unexpected(done.error());
    if (const Result<void> done = m_carried ? stretched(true) : m_session->execute(u"ANALYZE"_s); !done)
        return done;
    if (const Result<void> connected = connect(); !connected)
        return connected;
    for (size_t i = 0; i < candidates.size(); ++i) {
        if (built[i]) {
            if (const Result<void> done = measure(candidates[i]); !done)
                return done;
        } else {
            m_oids.emplace_back();
            m_bytes.push_back(-1);
        }
        m_used.push_back(int(i));
    }
    if (const Result<void> connected = connect(); !connected)
        return connected;
    return use({});
}

/// An index that is not valid is one that the planner does not see.
Result<void> PrivateCoster::use(const std::vector<int> &candidates)
{
    QStringList shown, hidden;
    for (const int candidate : candidates)
        if (std::ranges::find(m_used, candidate) == m_used.end())
            shown << m_oids[size_t(candidate)];
    for (const int candidate : m_used)
        if (std::ranges::find(candidates, candidate) == candidates.end())
            hidden << m_oids[size_t(candidate)];
    if (!shown.isEmpty() || !hidden.isEmpty()) {
        const Result<Rows> set = m_admin->query({u"UPDATE pg_catalog.pg_index SET indisvalid = indexrelid = ANY "
                                                 "($1::oid[]) WHERE indexrelid = ANY ($2::oid[])"_s,
            {u'{' + shown.join(u',') + u'}', u'{' + (shown + hidden).join(u',') + u'}'}});
        if (!set)
            return std::unexpected(set.error());
    }
    m_used = candidates;
    return {};
}

} // namespace

Result<std::unique_ptr<Coster>> privateCoster(std::shared_ptr<EmbeddedServer> server, const ConnectionSpec &script,
    const ConnectionSpec &administrator, const QString &searchPath, std::optional<Carried> carried,
    std::shared_ptr<void> keepAlive, std::stop_token stop)
{
    auto coster = std::make_unique<PrivateCoster>(std::move(server), script, administrator, searchPath,
        std::move(carried), std::move(keepAlive), std::move(stop));
    if (const Result<void> begun = coster->begin(); !begun)
        return std::unexpected(begun.error());
    return coster;
}

} // namespace Howdah::Advise
