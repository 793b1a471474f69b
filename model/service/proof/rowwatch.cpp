// SPDX-License-Identifier: Apache-2.0
#include "service/proof/rowwatch.h"

#include "base/words.h"
#include "diff/differ.h"
#include "plan/renametrail.h"
#include "sql/quoting.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using Sql::identifier;
using Sql::literal;

namespace {

ObjectRef tableOf(const QualifiedName &name)
{
    return {ObjectKind::Table, name, {}};
}

bool holdsRows(const Table &table)
{
    return table.kind != TableKind::Foreign;
}

QHash<QualifiedName, const Table *> byName(const Database &database)
{
    QHash<QualifiedName, const Table *> tables;
    for (const Table &table : database.tables)
        tables.insert(table.name, &table);
    return tables;
}

QualifiedName rootOf(const QHash<QualifiedName, const Table *> &tables, const Table &table)
{
    const Table *at = &table;
    while (at->partition && tables.contains(at->partition->parent))
        at = tables.value(at->partition->parent);
    return at->name;
}

QString elementOf(QString type)
{
    while (type.endsWith(u"[]"))
        type.chop(2);
    return type;
}

/// Today's labels of enums and what they were called before the renames.
FormerLabels formerLabels(const std::vector<Change> &renames, const Database &database)
{
    FormerLabels labels;
    for (const Change &change : renames) {
        const auto *was = change.before && change.after ? std::get_if<EnumType>(&*change.before) : nullptr;
        const EnumType *is = was ? &std::get<EnumType>(*change.after) : nullptr;
        for (size_t value = 0; is && was->name == is->name && value < was->values.size(); ++value)
            if (was->values[value] != is->values[value]) {
                auto &former = labels[identifier(is->name)];
                // Renamed twice, by way of a third name: the first is what it was.
                const auto earlier = former.find(was->values[value]);
                const QString first = earlier == former.end() ? was->values[value] : earlier->second;
                former.erase(was->values[value]);
                former[is->values[value]] = first;
            }
    }
    if (labels.empty())
        return labels;
    for (bool more = true; more;) {
        const size_t known = labels.size();
        for (const Domain &domain : database.domains)
            if (const auto base = labels.find(elementOf(domain.type)); base != labels.end())
                labels.emplace(
                    identifier(domain.name), domain.type.endsWith(u"[]") ? std::map<QString, QString>() : base->second);
        for (const CompositeType &type : database.composites)
            for (const Attribute &attribute : type.attributes)
                if (labels.contains(elementOf(attribute.type)))
                    labels.emplace(identifier(type.name), std::map<QString, QString>());
        more = labels.size() > known;
    }
    return labels;
}

QString withFormerLabels(const QString &text, const std::map<QString, QString> &labels)
{
    QString sql = u"CASE "_s + text;
    for (const auto &[now, then] : labels)
        sql += u" WHEN "_s + literal(now) + u" THEN "_s + literal(then);
    return sql + u" ELSE "_s + text + u" END"_s;
}

/// A column's value as text, labels that were renamed as they were called before; empty when that cannot be told.
QString valueText(const Column &column, const FormerLabels &labels)
{
    const QString name = identifier(column.name), text = name + u"::text"_s;
    const bool array = column.type.endsWith(u"[]");
    const auto former = labels.find(array ? column.type.chopped(2) : column.type);
    if (former == labels.end())
        return text;
    if (former->second.empty())
        return {};
    if (!array)
        return withFormerLabels(text, former->second);
    return u"CASE WHEN "_s + name + u" IS NOT NULL THEN ARRAY(SELECT "_s
        + withFormerLabels(u"e::text"_s, former->second) + u" FROM unnest("_s + name + u") AS e)::text END"_s;
}

QString hashed(const QString &text)
{
    return u"pg_catalog.md5(coalesce("_s + text + u", '~'))"_s;
}

QString inAnyOrder(const QString &hash)
{
    return u"pg_catalog.md5(coalesce(pg_catalog.string_agg("_s + hash + u", ',' ORDER BY "_s + hash + u"), ''))"_s;
}

/// A database at one moment, asked for hashes.
class Moment
{
public:
    Moment(Session &session, bool isNow, const FormerLabels &labels)
        : m_session(session)
        , m_isNow(isNow)
        , m_labels(labels)
    { }

    QString textOf(const WatchedColumn &column) const
    {
        return m_isNow ? valueText(column.now, m_labels) : identifier(column.then.name) + u"::text"_s;
    }

    /// Number of rows; the hash of whole rows; then for each column the number of its values and their hash.
    Result<Rows> look(const WatchedTable &table) const
    {
        QString sql = u"SELECT pg_catalog.count(*), "_s, whole;
        QStringList each;
        for (const WatchedColumn &column : table.columns) {
            const QString text = column.retyped ? QString() : textOf(column);
            each.append(u"pg_catalog.count("_s + identifier((m_isNow ? column.now : column.then).name) + u')');
            each.append(text.isEmpty() ? u"''"_s : inAnyOrder(hashed(text)));
            if (!text.isEmpty() && !valueText(column.now, m_labels).isEmpty())
                whole += (whole.isEmpty() ? QString() : u" || "_s) + hashed(text);
        }
        sql += inAnyOrder(whole.isEmpty() ? u"''"_s : u"pg_catalog.md5("_s + whole + u')');
        for (const QString &expression : each)
            sql += u", "_s + expression;
        return m_session.query(sql + from(table));
    }

    /// The hash of one expression over the table's rows; unset when the server cannot compute it.
    std::optional<QString> hash(const WatchedTable &table, const QString &expression) const
    {
        const auto rows = m_session.query(u"SELECT "_s + inAnyOrder(hashed(expression)) + from(table));
        return rows && rows->count() == 1 ? std::optional(rows->text(0, 0)) : std::nullopt;
    }

    Result<Rows> position(const QualifiedName &sequence) const
    {
        return m_session.query(u"SELECT last_value, is_called FROM "_s + identifier(sequence));
    }

    Result<Rows> count(const QualifiedName &table) const
    {
        return m_session.query(u"SELECT pg_catalog.count(*) FROM ONLY "_s + identifier(table));
    }

private:
    QString from(const WatchedTable &table) const
    {
        return (table.whole ? u" FROM "_s : u" FROM ONLY "_s) + identifier(m_isNow ? table.now : table.then);
    }

    Session &m_session;
    const bool m_isNow;
    const FormerLabels &m_labels;
};

class Comparison
{
public:
    Comparison(Session &then, Session &now, const RowWatch &watch, const std::set<ObjectRef> &touched)
        : m_then(then, false, watch.labels)
        , m_now(now, true, watch.labels)
        , m_touched(touched)
    { }

    Result<void> table(const WatchedTable &table)
    {
        const auto was = m_then.look(table), is = m_now.look(table);
        if (!was || !is)
            return std::unexpected((was ? is : was).error());
        const qint64 had = was->integer(0, 0), has = is->integer(0, 0);
        ++verdict.tables;
        verdict.filled += had > 0 ? 1 : 0;
        if (had != has) {
            broke(tr("%1 had %2 rows and has %3.").arg(display(tableOf(table.now))).arg(had).arg(has));
            return {};
        }
        if (had == 0) {
            if (m_touched.contains(tableOf(table.then)))
                verdict.notJudged.append(tr("%1 holds no rows").arg(display(tableOf(table.then))));
            return {};
        }
        for (size_t i = 0; i < table.columns.size(); ++i)
            column(table, table.columns[i], *was, *is, int(2 + 2 * i));
        if (was->text(0, 1) != is->text(0, 1))
            broke(tr("Rows of %1 are not what they were: values changed places.").arg(display(tableOf(table.now))));
        return {};
    }

    void fresh(const QualifiedName &name)
    {
        const auto rows = m_now.count(name);
        if (rows && rows->integer(0, 0) > 0)
            broke(tr("%1 is new and holds %2 rows that nothing asked for.")
                    .arg(display(tableOf(name)))
                    .arg(rows->integer(0, 0)));
    }

    void sequence(const QualifiedName &then, const QualifiedName &now)
    {
        const auto was = m_then.position(then), is = m_now.position(now);
        if (!was || !is)
            return;
        if (was->text(0, 0) != is->text(0, 0) || was->text(0, 1) != is->text(0, 1))
            broke(tr("The sequence %1 stood at %2 and stands at %3.")
                    .arg(display({ObjectKind::Sequence, now, {}}), was->text(0, 0), is->text(0, 0)));
    }

    RowVerdict verdict;

private:
    void broke(const QString &sentence)
    {
        if (verdict.broke.isEmpty())
            verdict.broke = sentence;
    }

    void column(const WatchedTable &table, const WatchedColumn &column, const Rows &was, const Rows &is, int at)
    {
        const ObjectRef ref = columnRef(table.then, column.then.name);
        if (was.integer(0, at) == 0 && m_touched.contains(ref))
            verdict.notJudged.append(tr("%1 holds no values").arg(display(ref)));
        if (was.integer(0, at) != is.integer(0, at))
            return broke(tr("%1 had %2 values and has %3.")
                    .arg(display(columnRef(table.now, column.now.name)))
                    .arg(was.integer(0, at))
                    .arg(is.integer(0, at)));
        if (column.retyped)
            return retyped(table, column, ref);
        if (m_now.textOf(column).isEmpty()) {
            verdict.notJudged.append(tr("%1: labels inside of its type were renamed").arg(display(ref)));
            return;
        }
        if (was.text(0, at + 1) != is.text(0, at + 1))
            broke(tr("Values of %1 are not what they were.").arg(display(columnRef(table.now, column.now.name))));
    }

    /// What a cast makes of the old values is what must be there, read in the new type or, where that cannot be, in the
    /// old one or as text.
    void retyped(const WatchedTable &table, const WatchedColumn &column, const ObjectRef &ref)
    {
        const QString was = identifier(column.then.name), is = identifier(column.now.name), text = u"::text"_s;
        const std::pair<QString, QString> ways[] = {{was + u"::"_s + column.now.type + text, is + text},
            {was + text, is + u"::"_s + column.then.type + text}, {was + text, is + text}};
        bool cast = false;
        for (int way = 0; way < 3; ++way) {
            const auto before = m_then.hash(table, ways[way].first), after = m_now.hash(table, ways[way].second);
            if (before && after && *before == *after)
                return;
            cast = cast || (before && after && way < 2);
        }
        if (cast)
            return broke(tr("Values of %1 are not what a cast makes of them.")
                    .arg(display(columnRef(table.now, column.now.name))));
        verdict.notJudged.append(
            tr("%1: no cast leads from %2 to %3 to compare by").arg(display(ref), column.then.type, column.now.type));
    }

    Moment m_then, m_now;
    const std::set<ObjectRef> &m_touched;
};

} // namespace

SaidLosses saidLosses(const Plan &up)
{
    SaidLosses losses;
    const RenameTrail former = RenameTrail::back({up.changes.begin(), up.changes.begin() + up.renames});
    for (const Statement &statement : up.statements) {
        if (statement.dataLoss == DataLoss::None)
            continue;
        const ObjectRef object = former.followed(statement.object);
        if (statement.dataLoss != DataLoss::Values)
            losses.gone.insert(object);
        if (statement.reversal.grade != Reversibility::ExactWithStash)
            losses.forGood.insert(object);
    }
    return losses;
}

RowWatch survivorsOf(
    const Database &then, const Database &now, const std::vector<Change> &renames, const std::set<ObjectRef> &lost)
{
    RowWatch watch;
    watch.labels = formerLabels(renames, now);
    const auto here = byName(then), there = byName(now);
    const RenameTrail trail(renames);
    const auto named = [&trail](const ObjectRef &ref) { return trail.followed(ref); };
    const auto isLost = [&](const Table &table) {
        for (const Table *at = &table; at; at = at->partition ? here.value(at->partition->parent) : nullptr)
            if (lost.contains(tableOf(at->name)))
                return true;
        return false;
    };
    QSet<QualifiedName> kept;
    for (const Table &table : then.tables) {
        const Table *is = there.value(named(tableOf(table.name)).name);
        if (is)
            kept.insert(is->name);
        if (!is || !holdsRows(table) || !holdsRows(*is) || isLost(table))
            continue;
        if (table.kind == TableKind::Partitioned && is->kind == TableKind::Partitioned)
            continue; // its rows are its partitions'
        WatchedTable watched{table.name, is->name, table.kind != is->kind, {}};
        for (const Column &column : table.columns) {
            const ObjectRef ref = columnRef(table.name, column.name);
            const QString name = named(ref).member;
            const auto same = std::ranges::find(is->columns, name, &Column::name);
            if (same == is->columns.end() || lost.contains(ref) || same->generated != Generated::No)
                continue;
            // A type follows its rename as it does in a routine's signature.
            const QString type = named({ObjectKind::Routine, {}, column.type}).member;
            watched.columns.push_back({column, *same, type != same->type});
        }
        watch.tables.push_back(std::move(watched));
    }
    for (const Table &table : now.tables)
        if (table.kind == TableKind::Ordinary && table.name.schema != stashSchema() && !kept.contains(table.name)
            && !kept.contains(rootOf(there, table)))
            watch.fresh.push_back(table.name);
    for (const Sequence &sequence : then.sequences) {
        const QualifiedName name = named(refOf(sequence)).name;
        const auto same = std::ranges::find(now.sequences, name, &Sequence::name);
        const bool owned = sequence.ownedBy
            && (lost.contains(tableOf(sequence.ownedBy->relation))
                || lost.contains(columnRef(sequence.ownedBy->relation, sequence.ownedBy->column)));
        if (same != now.sequences.end() && !owned && !lost.contains(refOf(sequence))
            && same->increment == sequence.increment && same->minimum == sequence.minimum
            && same->maximum == sequence.maximum && same->start == sequence.start)
            watch.sequences.emplace_back(sequence.name, name);
    }
    return watch;
}

Result<RowVerdict> compareRows(
    Session &then, Session &now, const RowWatch &watch, const std::set<ObjectRef> &touched, std::stop_token stop)
{
    Comparison comparison(then, now, watch, touched);
    for (const WatchedTable &table : watch.tables) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, tr("Cancelled."));
        if (const auto done = comparison.table(table); !done)
            return std::unexpected(done.error());
    }
    for (const QualifiedName &name : watch.fresh)
        comparison.fresh(name);
    for (const auto &[was, is] : watch.sequences)
        comparison.sequence(was, is);
    return std::move(comparison.verdict);
}

} // namespace Howdah
