// SPDX-License-Identifier: Apache-2.0
#include "service/advise/coster.h"

#include "sql/ddl/ddl.h"
#include "sql/quoting.h"

#include <QHash>

#include <algorithm>

namespace Howdah::Advise {

using namespace Qt::StringLiterals;

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
    /// From now on these and no others are there for this session, in one round trip; the bytes of all.
    Result<qint64> create(const std::vector<int> &candidates);

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

Result<qint64> Hypothetical::create(const std::vector<int> &candidates)
{
    std::vector<Query> queries{{u"SELECT %1hypopg_reset()"_s.arg(m_schema), {}}};
    QStringList names{QString()}; // of the candidate that each query is for
    for (const int candidate : candidates)
        for (const Index &part : parts(m_candidates[size_t(candidate)])) {
            queries.push_back({u"SELECT indexname, %1hypopg_relation_size(indexrelid) FROM "
                               "%1hypopg_create_index($1)"_s.arg(m_schema),
                {Sql::createIndex(part, false)}});
            names << m_candidates[size_t(candidate)].name.name;
        }
    const Result<std::vector<Rows>> made = m_session->pipeline(queries);
    if (!made)
        return std::unexpected(made.error());
    m_names.clear();
    qint64 bytes = 0;
    for (size_t i = 1; i < made->size(); ++i) {
        m_names.insert((*made)[i].text(0, 0), names[qsizetype(i)]);
        bytes += (*made)[i].integer(0, 1);
    }
    return bytes;
}

Result<void> Hypothetical::prepare(const std::vector<Index> &candidates)
{
    m_candidates = candidates;
    for (int i = 0; i < int(candidates.size()); ++i) {
        const Result<qint64> bytes = create({i});
        if (!bytes && bytes.error().kind != ErrorKind::Query)
            return std::unexpected(bytes.error());
        m_bytes.push_back(bytes.value_or(-1));
    }
    const Result<qint64> none = create({});
    return none ? Result<void>() : std::unexpected(none.error());
}

Result<void> Hypothetical::use(const std::vector<int> &candidates)
{
    if (candidates == m_used)
        return {};
    const Result<qint64> made = create(candidates);
    if (!made)
        return std::unexpected(made.error());
    m_used = candidates;
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
