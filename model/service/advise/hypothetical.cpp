// SPDX-License-Identifier: Apache-2.0
#include "service/advise/coster.h"

#include "sql/ddl/ddl.h"
#include "sql/quoting.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Howdah::Advise {

using namespace Qt::StringLiterals;

/// With parameters the statement is prepared, and planned for any value; each time anew, since a plan that is kept does
/// not hear of hypothetical indexes.
Result<Rows> Coster::explained(const WorkloadStatement &statement, const QString &options)
{
    if (statement.parameters == 0)
        return session().query(u"EXPLAIN ("_s + options + u") "_s + statement.sql);
    const QString values = QStringList(statement.parameters, u"NULL"_s).join(u", "_s);
    const Result<std::vector<Rows>> rows = session().pipeline({{u"DEALLOCATE ALL"_s, {}},
        {u"SELECT pg_catalog.set_config('plan_cache_mode', 'force_generic_plan', false)"_s, {}},
        {u"PREPARE howdah_statement AS "_s + statement.sql, {}},
        {u"EXPLAIN ("_s + options + u") EXECUTE howdah_statement ("_s + values + u')', {}}});
    if (!rows)
        return std::unexpected(rows.error());
    return rows->back();
}

Result<QJsonObject> Coster::plan(const WorkloadStatement &statement)
{
    const Result<Rows> rows = explained(statement, u"VERBOSE, FORMAT JSON"_s);
    if (!rows)
        return std::unexpected(rows.error());
    return QJsonDocument::fromJson(rows->text(0, 0).toUtf8()).array().first().toObject()["Plan"_L1].toObject();
}

Result<QStringList> Coster::planText(const WorkloadStatement &statement)
{
    const Result<Rows> rows = explained(statement, u"COSTS"_s);
    if (!rows)
        return std::unexpected(rows.error());
    QStringList lines;
    for (int row = 0; row < rows->count(); ++row)
        lines << nameOf(rows->text(row, 0));
    return lines;
}

namespace {

class Hypothetical : public Coster
{
public:
    Hypothetical(std::unique_ptr<Session> session, const QString &schema,
        std::vector<std::pair<QualifiedName, QualifiedName>> partitions)
        : m_session(std::move(session))
        , m_schema(Sql::identifier(schema) + u'.')
        , m_partitions(std::move(partitions))
    { }

    Method method() const override { return Method::HypoPg; }
    const ServerInfo &info() const override { return m_session->info(); }
    Session &session() override { return *m_session; }
    Result<void> prepare(const std::vector<Index> &candidates) override;
    qint64 bytes(int candidate) const override { return m_bytes[size_t(candidate)]; }
    Result<void> use(const std::vector<int> &candidates) override;
    QString nameOf(const QString &inPlan) const override;

private:
    /// HypoPG knows no partitioned index: each partition gets one.
    std::vector<Index> parts(const Index &index) const;
    /// Creates one for this session; its bytes.
    Result<qint64> create(const Index &index);

    std::unique_ptr<Session> m_session;
    QString m_schema;
    std::vector<std::pair<QualifiedName, QualifiedName>> m_partitions; ///< parent, partition
    std::vector<Index> m_candidates;
    std::vector<qint64> m_bytes;
    std::vector<int> m_used;
    QHash<QString, QString> m_names;
};

std::vector<Index> Hypothetical::parts(const Index &index) const
{
    std::vector<Index> all;
    for (const auto &[parent, partition] : m_partitions) {
        if (parent != index.relation)
            continue;
        Index part = index;
        part.relation = partition;
        std::ranges::move(parts(part), std::back_inserter(all));
    }
    return all.empty() ? std::vector<Index>{index} : all;
}

Result<qint64> Hypothetical::create(const Index &index)
{
    qint64 bytes = 0;
    for (const Index &part : parts(index)) {
        const Result<Rows> made = m_session->query(
            {u"SELECT indexname, %1hypopg_relation_size(indexrelid) FROM %1hypopg_create_index($1)"_s.arg(m_schema),
                {Sql::createIndex(part, false)}});
        if (!made)
            return std::unexpected(made.error());
        m_names.insert(made->text(0, 0), index.name.name);
        bytes += made->integer(0, 1);
    }
    return bytes;
}

Result<void> Hypothetical::prepare(const std::vector<Index> &candidates)
{
    m_candidates = candidates;
    for (const Index &index : candidates) {
        const Result<qint64> bytes = create(index);
        if (!bytes && bytes.error().kind != ErrorKind::Query)
            return std::unexpected(bytes.error());
        m_bytes.push_back(bytes.value_or(-1));
    }
    m_used.push_back(-1); // whatever is asked for next is something else
    return use({});
}

Result<void> Hypothetical::use(const std::vector<int> &candidates)
{
    if (candidates == m_used)
        return {};
    if (const Result<Rows> reset = m_session->query(u"SELECT %1hypopg_reset()"_s.arg(m_schema)); !reset)
        return std::unexpected(reset.error());
    m_names.clear();
    m_used = candidates;
    for (const int candidate : candidates)
        if (const Result<qint64> made = create(m_candidates[size_t(candidate)]); !made)
            return std::unexpected(made.error());
    return {};
}

QString Hypothetical::nameOf(const QString &inPlan) const
{
    QString text = inPlan;
    for (const auto &[hypothetical, name] : m_names.asKeyValueRange())
        text.replace(Sql::identifier(hypothetical), Sql::identifier(name)).replace(hypothetical, name);
    return text;
}

} // namespace

Result<std::unique_ptr<Coster>> hypotheticalCoster(std::unique_ptr<Session> session, const QString &extensionSchema,
    const QString &searchPath, std::vector<std::pair<QualifiedName, QualifiedName>> partitions)
{
    const Result<Rows> set = session->query({u"SELECT set_config('search_path', $1, false)"_s, {searchPath}});
    if (!set)
        return std::unexpected(set.error());
    return std::make_unique<Hypothetical>(std::move(session), extensionSchema, std::move(partitions));
}

} // namespace Howdah::Advise
