// SPDX-License-Identifier: Apache-2.0
#include "service/comparison/renamesample.h"

#include "base/words.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using Sql::identifier;

namespace {

constexpr int SampleSize = 100;
constexpr int PagesReadWhole = 200; ///< of a larger table blocks are drawn

const Table *tableIn(const Database &database, const QualifiedName &name)
{
    const auto found = std::find_if(
        database.tables.begin(), database.tables.end(), [&](const Table &table) { return table.name == name; });
    return found == database.tables.end() || found->kind == TableKind::Foreign ? nullptr : &*found;
}

const Column *columnOf(const Table &table, const QString &name)
{
    const auto found = std::find_if(
        table.columns.begin(), table.columns.end(), [&](const Column &column) { return column.name == name; });
    return found == table.columns.end() ? nullptr : &*found;
}

/// A hash of one value; of several, of all of them together.
QString hashed(const std::vector<QString> &columns)
{
    QStringList values;
    for (const QString &column : columns)
        values.append(identifier(column));
    const QString value = values.size() == 1 ? values.first() : u"ROW("_s + values.join(u", "_s) + u')';
    return u"pg_catalog.md5("_s + value + u"::text)"_s;
}

/// Some of the hashes; whole blocks of a large table, drawn by chance.
std::vector<QString> sample(Session &session, const Table &table, const std::vector<QString> &columns)
{
    const auto pages = session.query(u"SELECT relpages FROM pg_catalog.pg_class WHERE oid = "_s
        + Sql::literal(identifier(table.name)) + u"::regclass"_s);
    const qint64 size = pages && pages->count() == 1 ? pages->integer(0, 0) : 0;
    QString rows = identifier(table.name);
    if (size > PagesReadWhole)
        rows += u" TABLESAMPLE SYSTEM (%1)"_s.arg(100.0 * PagesReadWhole / double(size), 0, 'f', 6);
    const QString present
        = columns.size() == 1 ? u" WHERE "_s + identifier(columns.front()) + u" IS NOT NULL"_s : QString();
    const auto found = session.query(u"SELECT DISTINCT "_s + hashed(columns) + u" FROM (SELECT * FROM "_s + rows
        + present + u" LIMIT "_s + QString::number(SampleSize * 10) + u") s LIMIT "_s + QString::number(SampleSize));
    std::vector<QString> hashes;
    for (int row = 0; found && row < found->count(); ++row)
        hashes.push_back(found->text(row, 0));
    return hashes;
}

/// How many of the hashes are there; nothing when it cannot be told.
std::optional<qint64> present(
    Session &session, const Table &table, const std::vector<QString> &columns, const std::vector<QString> &hashes)
{
    QStringList list;
    for (const QString &hash : hashes)
        list.append(Sql::literal(hash));
    const QString value = hashed(columns);
    const auto found = session.query(u"SELECT count(DISTINCT "_s + value + u") FROM "_s + identifier(table.name)
        + u" WHERE "_s + value + u" IN ("_s + list.join(u", "_s) + u')');
    return found && found->count() == 1 ? std::optional(found->integer(0, 0)) : std::nullopt;
}

bool hasRows(Session &session, const Table &table)
{
    const auto found = session.query(u"SELECT 1 FROM "_s + identifier(table.name) + u" LIMIT 1"_s);
    return found && found->count() == 1;
}

/// What is compared of a candidate.
struct Pair {
    const Table *from = nullptr, *to = nullptr;
    std::vector<QString> before, after; ///< columns, one for one
};

Pair pairOf(const RenameCandidate &candidate, const Database &from, const Database &to)
{
    Pair pair;
    if (candidate.from.kind != ObjectKind::Column && candidate.from.kind != ObjectKind::Table)
        return pair;
    pair.from = tableIn(from, candidate.from.name);
    pair.to = tableIn(to, candidate.to.name);
    if (!pair.from || !pair.to)
        return {};
    if (candidate.from.kind == ObjectKind::Column) {
        pair.before = {candidate.from.member};
        pair.after = {candidate.to.member};
        return pair;
    }
    for (const Column &column : pair.from->columns)
        if (const Column *other = columnOf(*pair.to, column.name); other && other->type == column.type) {
            pair.before.push_back(column.name);
            pair.after.push_back(column.name);
        }
    return pair;
}

class Patience
{
public:
    Patience(Session &session, int milliseconds)
        : m_session(session)
    {
        (void)session.execute(u"SET statement_timeout = "_s + QString::number(milliseconds));
    }
    ~Patience() { (void)m_session.execute(u"RESET statement_timeout"_s); }

private:
    Session &m_session;
};

} // namespace

void addSampledEvidence(std::vector<RenameCandidate> &candidates, Session &from, const Database &fromDatabase,
    Session &to, const Database &toDatabase, int patience, int maximum)
{
    const Patience first(from, patience), second(to, patience);
    int looked = 0;
    for (RenameCandidate &candidate : candidates) {
        const Pair pair = pairOf(candidate, fromDatabase, toDatabase);
        if (pair.before.empty() || ++looked > maximum)
            continue;
        const std::vector<QString> hashes = sample(from, *pair.from, pair.before);
        if (hashes.empty() || !hasRows(to, *pair.to))
            continue;
        const auto count = present(to, *pair.to, pair.after, hashes);
        if (!count)
            continue;
        candidate.evidence.push_back(
            (candidate.from.kind == ObjectKind::Column ? tr("%1 of %2 sampled values occur in both")
                                                       : tr("%1 of %2 sampled rows occur in both"))
                .arg(*count)
                .arg(hashes.size()));
    }
}

} // namespace Howdah
