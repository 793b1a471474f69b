// SPDX-License-Identifier: Apache-2.0
#include "check/weight.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace Howdah::Check {

namespace {

constexpr qint64 s_fewRows = 1000;
constexpr qint64 s_fewBytes = 128 * 1024; ///< heap, indexes and TOAST: a table of a few pages

/// What a small table does not suffer from.
bool isOfSize(const QString &rule)
{
    static const QStringList rules{QStringLiteral("fk_unindexed"), QStringLiteral("fk_partly_indexed"),
        QStringLiteral("index_duplicate"), QStringLiteral("index_duplicates_unique"),
        QStringLiteral("index_redundant_prefix"), QStringLiteral("index_reversed_twin"),
        QStringLiteral("index_subsumed_partial"), QStringLiteral("index_hash_beside_btree"),
        QStringLiteral("index_unused"), QStringLiteral("index_low_use"), QStringLiteral("index_more_than_table"),
        QStringLiteral("index_mostly_null"), QStringLiteral("index_boolean"), QStringLiteral("key_random_uuid"),
        QStringLiteral("jsonb_without_gin"), QStringLiteral("array_without_gin"),
        QStringLiteral("tsvector_without_gin"), QStringLiteral("range_without_gist"),
        QStringLiteral("vector_without_index"), QStringLiteral("policy_column_unindexed"),
        QStringLiteral("policy_setting_unwrapped"), QStringLiteral("soft_delete_without_index"),
        QStringLiteral("table_never_analysed")};
    return rules.contains(rule);
}

/// Whether rows of the referenced table go: each looks for its referencing rows.
bool losesRows(const ObjectRef &object, const Lookup &lookup, const LiveFacts &facts)
{
    if (object.kind != ObjectKind::Constraint)
        return false;
    for (const Constraint *constraint : lookup.constraintsOf(object.name))
        if (constraint->name == object.member && constraint->kind == ConstraintKind::ForeignKey)
            return facts.tables.value(constraint->referenced).deletes > 0;
    return false;
}

} // namespace

std::optional<QualifiedName> relationOf(const ObjectRef &object, const Lookup &lookup)
{
    switch (object.kind) {
    case ObjectKind::Table:
    case ObjectKind::Column:
    case ObjectKind::Constraint:
    case ObjectKind::Policy:
        return object.name;
    case ObjectKind::Index:
        if (const Index *index = lookup.index(object.name))
            return index->relation;
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

Severity weighed(const Finding &finding, const Lookup &lookup, const LiveFacts &facts)
{
    const std::optional<QualifiedName> relation = relationOf(finding.object, lookup);
    const auto table = relation ? facts.tables.constFind(*relation) : facts.tables.cend();
    if (finding.severity == Severity::Fact || !isOfSize(finding.rule) || table == facts.tables.cend() || !table->rows
        || *table->rows >= s_fewRows || table->bytes >= s_fewBytes || losesRows(finding.object, lookup, facts))
        return finding.severity;
    return Severity::Fact;
}

double weightOf(const Finding &finding, const Lookup &lookup, const LiveFacts &facts)
{
    const std::optional<QualifiedName> relation = relationOf(finding.object, lookup);
    const auto table = relation ? facts.tables.constFind(*relation) : facts.tables.cend();
    if (table == facts.tables.cend())
        return 0;
    const auto log = [](qint64 value) { return std::log2(1.0 + double(std::max<qint64>(0, value))); };
    return log(table->bytes / 8192) + log(table->rows.value_or(0)) / 2
        + log(table->sequentialScans + table->indexScans) / 4
        + log(table->inserts + table->updates + table->deletes) / 4;
}

} // namespace Howdah::Check
