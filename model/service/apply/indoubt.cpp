// SPDX-License-Identifier: Apache-2.0
#include "service/apply/indoubt.h"

#include "base/words.h"
#include "service/apply/applyjournal.h"
#include "sql/parse/tree.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { BuildIndex, DropIndex, Reindex, Detach, Upkeep, Other };

/// A statement that PostgreSQL refuses in a transaction.
struct Lone {
    Kind kind = Kind::Other;
    QString relation; ///< as SQL: the table; of DropIndex and of an index's Reindex the index
    QString other; ///< BuildIndex: the index's name, not quoted; Detach: the partition, as SQL
};

Lone loneOf(const ApplyStatement &statement)
{
    const Parsed parsed = parsedStatements(statement.source.sql);
    if (!parsed.error.isEmpty() || parsed.statements.size() != 1)
        return {};
    const Node tree = parsed.statements.front().tree;
    const Node node = tree.body();
    const auto written = [](const Node &rangeVar) { return Sql::identifier(relationName(rangeVar)); };
    if (tree.is("IndexStmt"_L1) && node["concurrent"_L1].flag())
        return {Kind::BuildIndex, written(node["relation"_L1]), node["idxname"_L1].text()};
    if (tree.is("DropStmt"_L1) && node["concurrent"_L1].flag()) {
        const auto objects = node["objects"_L1].items();
        return objects.size() == 1 ? Lone{Kind::DropIndex, Sql::identifier(qualifiedName(objects.front())), {}}
                                   : Lone{};
    }
    if (tree.is("ReindexStmt"_L1) && node["relation"_L1])
        return {Kind::Reindex, written(node["relation"_L1]), {}};
    if (tree.is("AlterTableStmt"_L1)) {
        for (const Node &command : node["cmds"_L1].items()) {
            const Node part = command.body()["def"_L1].as("PartitionCmd"_L1);
            if (part["concurrent"_L1].flag())
                return {Kind::Detach, written(node["relation"_L1]), written(part["name"_L1])};
        }
        return {};
    }
    static const QStringList upkeep{u"VacuumStmt"_s, u"ClusterStmt"_s, u"ReindexStmt"_s, u"AlterSystemStmt"_s};
    return upkeep.contains(statement.kind) ? Lone{Kind::Upkeep, {}, {}} : Lone{};
}

/// The table itself, or that of an index.
const QString tableOf = u"(SELECT coalesce((SELECT x.indrelid FROM pg_catalog.pg_index x WHERE x.indexrelid "
                        "OPERATOR(pg_catalog.=) pg_catalog.to_regclass($1)), pg_catalog.to_regclass($1)))"_s;

/// The tables whose indexes a statement makes anew: its own, and of REINDEX what it also goes through, the partitions
/// and the tables of long values (TOAST).
QString tablesOf(const Lone &lone)
{
    if (lone.kind != Kind::Reindex)
        return tableOf;
    return u"(SELECT pg_catalog.unnest(ARRAY[t.oid, t.reltoastrelid]) FROM pg_catalog.pg_class t WHERE t.oid "
           "OPERATOR(pg_catalog.=) ANY (SELECT %1 UNION ALL SELECT p.relid FROM pg_catalog.pg_partition_tree(%1) p))"_s
               .arg(tableOf);
}

/// Indexes of these tables that were not there before, and those that were valid then and are not now, as REINDEX
/// CONCURRENTLY leaves the old one between the change of names and the end: names as SQL, and whether they are valid.
/// Of REINDEX only those that PostgreSQL named for it ("_ccnew", "_ccold"): another may be somebody's work under way.
/// Whether the role reaches their schema comes last: an ordinary role does not reach pg_toast.
Result<Rows> newIndexes(Session &session, const Lone &lone, const QString &before)
{
    return session.query({u"SELECT pg_catalog.format('%I.%I', n.nspname, c.relname), i.indisvalid, "
                          "pg_catalog.has_schema_privilege(n.oid, 'USAGE') "
                          "FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) "
                          "i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace "
                          "WHERE i.indrelid OPERATOR(pg_catalog.=) ANY "_s
            + tablesOf(lone)
            + u" AND NOT i.indexrelid::pg_catalog.text OPERATOR(pg_catalog.=) ANY (SELECT e FROM "
              "pg_catalog.jsonb_array_elements_text(coalesce($2::pg_catalog.jsonb OPERATOR(pg_catalog.->) "
              "(CASE WHEN i.indisvalid THEN 'indexes' ELSE 'invalid' END), '[]'::pg_catalog.jsonb)) AS had (e)) "
              "AND ($3 OPERATOR(pg_catalog.=) '' OR c.relname::pg_catalog.text OPERATOR(pg_catalog.=) $3) "
              "AND c.relname::pg_catalog.text OPERATOR(pg_catalog.~) $4 ORDER BY 1"_s,
        {lone.relation, before.isEmpty() ? u"{}"_s : before, lone.other,
            lone.kind == Kind::Reindex ? u"_cc(new|old)[0-9]*$"_s : QString()}});
}

Result<InDoubt> aboutIndex(Session &session, const Lone &lone, const QString &before)
{
    const auto found = newIndexes(session, lone, before);
    if (!found)
        return std::unexpected(found.error());
    InDoubt result;
    QStringList valid, broken, beyond;
    for (int row = 0; row < found->count(); ++row)
        (found->boolean(row, 1) ? valid : found->boolean(row, 2) ? broken : beyond) << found->text(row, 0);
    for (const QString &index : std::as_const(broken))
        result.repair << u"DROP INDEX CONCURRENTLY "_s + index;
    if (lone.kind == Kind::BuildIndex && valid.size() == 1) {
        result.verdict = InDoubt::Verdict::Done;
        result.sentence = tr("The index %1 was built to its end.").arg(valid.first());
    } else if (lone.kind == Kind::BuildIndex && valid.size() > 1) {
        result.sentence
            = tr("There are several new indexes of %1 (%2): which is it?").arg(lone.relation, valid.join(u", "_s));
    } else {
        result.verdict = InDoubt::Verdict::Again;
        result.sentence = broken.isEmpty()
            ? tr("It left nothing behind.")
            : tr("The index %1 is left behind, not valid: it is dropped, and the statement repeated.")
                  .arg(broken.join(u", "_s));
        if (!beyond.isEmpty())
            result.sentence
                += u' ' + tr("%1 is left behind, too; only a superuser can drop it.").arg(beyond.join(u", "_s));
    }
    return result;
}

Result<InDoubt> aboutDetach(Session &session, const Lone &lone)
{
    const auto found = session.query({u"SELECT inhdetachpending FROM pg_catalog.pg_inherits WHERE inhrelid "
                                      "OPERATOR(pg_catalog.=) pg_catalog.to_regclass($1) AND inhparent "
                                      "OPERATOR(pg_catalog.=) pg_catalog.to_regclass($2)"_s,
        {lone.other, lone.relation}});
    if (!found)
        return std::unexpected(found.error());
    if (found->count() == 0)
        return InDoubt{InDoubt::Verdict::Done, tr("%1 is detached.").arg(lone.other), {}};
    if (!found->boolean(0, 0))
        return InDoubt{InDoubt::Verdict::Again, tr("It left nothing behind."), {}};
    return InDoubt{InDoubt::Verdict::Done, tr("%1 is half detached: that is finished.").arg(lone.other),
        {u"ALTER TABLE %1 DETACH PARTITION %2 FINALIZE"_s.arg(lone.relation, lone.other)}};
}

Result<InDoubt> aboutDrop(Session &session, const Lone &lone)
{
    const auto found = session.query({u"SELECT pg_catalog.to_regclass($1) IS NULL"_s, {lone.relation}});
    if (!found)
        return std::unexpected(found.error());
    return found->boolean(0, 0) ? InDoubt{InDoubt::Verdict::Done, tr("%1 is gone.").arg(lone.relation), {}}
                                : InDoubt{InDoubt::Verdict::Again, tr("%1 is still there.").arg(lone.relation), {}};
}

} // namespace

bool waitsForNobody(const ApplyStatement &statement)
{
    const Kind kind = loneOf(statement).kind;
    return kind == Kind::BuildIndex || kind == Kind::DropIndex || kind == Kind::Reindex;
}

Result<QString> catalogBefore(Session &session, const ApplyStatement &statement)
{
    const Lone lone = loneOf(statement);
    if (lone.kind != Kind::BuildIndex && lone.kind != Kind::Reindex)
        return u"{}"_s;
    const auto rows = session.query({u"SELECT pg_catalog.jsonb_build_object("
                                     "'indexes', coalesce(pg_catalog.jsonb_agg(i.indexrelid::pg_catalog.text), '[]'), "
                                     "'invalid', coalesce(pg_catalog.jsonb_agg(i.indexrelid::pg_catalog.text) "
                                     "FILTER (WHERE NOT i.indisvalid), '[]')) FROM pg_catalog.pg_index i "
                                     "WHERE i.indrelid OPERATOR(pg_catalog.=) ANY "_s
            + tablesOf(lone),
        {lone.relation}});
    return rows ? Result<QString>(rows->text(0, 0)) : std::unexpected(rows.error());
}

Result<InDoubt> inDoubt(Session &session, const ApplyStatement &statement, const QString &before)
{
    const Lone lone = loneOf(statement);
    switch (lone.kind) {
    case Kind::BuildIndex:
    case Kind::Reindex:
        return aboutIndex(session, lone, before);
    case Kind::DropIndex:
        return aboutDrop(session, lone);
    case Kind::Detach:
        return aboutDetach(session, lone);
    case Kind::Upkeep:
        return InDoubt{InDoubt::Verdict::Again, tr("It may be run twice."), {}};
    case Kind::Other:
        break;
    }
    return InDoubt{InDoubt::Verdict::Unknown, tr("Whether it ran to its end, the catalog does not tell."), {}};
}

} // namespace Howdah
