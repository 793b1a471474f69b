// SPDX-License-Identifier: Apache-2.0
#include "check/fold.h"

#include "base/words.h"
#include "check/help.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace Howdah::Check {

namespace {

enum class Fold { None, Table, Many, Schema };

/// As many tables of a schema that lack the same are one decision, and one migration; fewer are told by table.
constexpr size_t fewTables = 3;

/// How far findings of a rule are one decision. What must be looked at one by one has no row here. Many: of a table,
/// and where more than a few tables have them, of the schema.
Fold foldOf(const QString &rule)
{
    static const QHash<QString, Fold> folds{
        // A house's habits: decided once for a schema.
        {QStringLiteral("name_needs_quotes"), Fold::Schema},
        {QStringLiteral("name_reserved"), Fold::Schema},
        {QStringLiteral("name_cut_at_limit"), Fold::Schema},
        {QStringLiteral("name_style_mix"), Fold::Schema},
        {QStringLiteral("table_number_mix"), Fold::Schema},
        {QStringLiteral("varchar_255"), Fold::Schema},
        {QStringLiteral("char_padded"), Fold::Schema},
        {QStringLiteral("timestamp_without_zone"), Fold::Schema},
        {QStringLiteral("time_with_zone"), Fold::Schema},
        {QStringLiteral("timestamps_missing"), Fold::Schema},
        {QStringLiteral("created_at_without_default"), Fold::Schema},
        {QStringLiteral("updated_at_unmaintained"), Fold::Schema},
        {QStringLiteral("key_serial"), Fold::Schema},
        {QStringLiteral("key_integer"), Fold::Schema},
        {QStringLiteral("key_random_uuid"), Fold::Schema},
        {QStringLiteral("key_with_meaning"), Fold::Schema},
        {QStringLiteral("comments_missing"), Fold::Schema},
        {QStringLiteral("columns_missing"), Fold::Schema},
        {QStringLiteral("json_not_jsonb"), Fold::Schema},
        {QStringLiteral("json_columns"), Fold::Schema},
        {QStringLiteral("boolean_nullable"), Fold::Schema},
        {QStringLiteral("boolean_without_default"), Fold::Schema},
        {QStringLiteral("column_type_mix"), Fold::Schema},
        {QStringLiteral("fk_action_unchosen"), Fold::Schema},
        {QStringLiteral("fk_length_mismatch"), Fold::Schema},
        {QStringLiteral("jsonb_without_gin"), Fold::Schema},
        {QStringLiteral("array_without_gin"), Fold::Schema},
        {QStringLiteral("bytea_column"), Fold::Schema},
        {QStringLiteral("url_column"), Fold::Schema},
        {QStringLiteral("sensitive_column"), Fold::Schema},
        {QStringLiteral("polymorphic_pair"), Fold::Schema},
        {QStringLiteral("owned_by_superuser"), Fold::Schema},
        {QStringLiteral("granted_to_public"), Fold::Schema},
        {QStringLiteral("counter_columns"), Fold::Schema},
        {QStringLiteral("security_definer_public"), Fold::Schema},
        {QStringLiteral("security_definer_search_path"), Fold::Schema},
        {QStringLiteral("table_never_analysed"), Fold::Schema},
        {QStringLiteral("policy_setting_unwrapped"), Fold::Schema},
        // What a table lacks, and often every table of a schema.
        {QStringLiteral("table_without_primary_key"), Fold::Many},
        {QStringLiteral("partition_without_default"), Fold::Many},
        {QStringLiteral("soft_delete_without_index"), Fold::Many},
        {QStringLiteral("soft_delete_unique"), Fold::Many},
        {QStringLiteral("rls_without_policy"), Fold::Many},
        {QStringLiteral("junction_without_key"), Fold::Many},
        {QStringLiteral("self_reference_unguarded"), Fold::Many},
        {QStringLiteral("fk_type_mismatch"), Fold::Many},
        {QStringLiteral("constraint_not_validated"), Fold::Many},
        {QStringLiteral("autovacuum_off"), Fold::Many},
        {QStringLiteral("table_unlogged"), Fold::Many},
        {QStringLiteral("audit_table_writable"), Fold::Many},
        {QStringLiteral("unique_nullable"), Fold::Many},
        {QStringLiteral("temporal_without_exclusion"), Fold::Many},
        {QStringLiteral("tsvector_without_gin"), Fold::Many},
        {QStringLiteral("range_without_gist"), Fold::Many},
        // Columns that are altered together: one table's business, and where many have them, the schema's.
        {QStringLiteral("float_amount"), Fold::Many},
        {QStringLiteral("money_type"), Fold::Many},
        {QStringLiteral("date_as_text"), Fold::Many},
        {QStringLiteral("char_flag"), Fold::Many},
        {QStringLiteral("column_never_null"), Fold::Many},
        {QStringLiteral("column_always_null"), Fold::Many},
        {QStringLiteral("few_values"), Fold::Many},
        {QStringLiteral("text_holds_dates"), Fold::Many},
        {QStringLiteral("text_holds_uuids"), Fold::Many},
        {QStringLiteral("text_holds_addresses"), Fold::Many},
        {QStringLiteral("text_holds_numbers"), Fold::Many},
        {QStringLiteral("text_holds_flags"), Fold::Many},
        {QStringLiteral("text_holds_lists"), Fold::Table},
        {QStringLiteral("text_holds_json"), Fold::Many},
        {QStringLiteral("text_holds_parts"), Fold::Table},
        {QStringLiteral("integer_holds_bits"), Fold::Table},
        {QStringLiteral("column_derived"), Fold::Table},
        {QStringLiteral("fk_missing"), Fold::Many},
        {QStringLiteral("fk_missing_proved"), Fold::Table},
        {QStringLiteral("fk_unindexed"), Fold::Many},
        {QStringLiteral("fk_partly_indexed"), Fold::Many},
        {QStringLiteral("policy_column_unindexed"), Fold::Many},
        {QStringLiteral("repeated_columns"), Fold::Table},
        {QStringLiteral("list_by_name"), Fold::Table},
    };
    return folds.value(rule, Fold::None);
}

/// The table that an object belongs to, as far as its name tells: constraints, columns and policies carry it.
ObjectRef scopeOf(const Finding &finding, Fold fold)
{
    const ObjectRef &object = finding.object;
    if (fold == Fold::Schema)
        return {
            ObjectKind::Schema, {{}, object.kind == ObjectKind::Schema ? object.name.name : object.name.schema}, {}};
    switch (object.kind) {
    case ObjectKind::Column:
    case ObjectKind::Constraint:
    case ObjectKind::Policy:
    case ObjectKind::Table:
        return {ObjectKind::Table, object.name, {}};
    default:
        return {}; // it stays alone
    }
}

/// What tells parts of one finding apart: the object, and the first thing that is known of it alone.
std::vector<QString> rowOf(const Finding &part)
{
    return {display(part.object), part.message};
}

Finding together(std::vector<Finding> parts, const ObjectRef &scope)
{
    Finding all;
    all.item = parts.front().item;
    all.rule = parts.front().rule;
    all.object = scope;
    all.waiver = parts.front().waiver;
    const QString where = scope.kind == ObjectKind::Schema
        ? tr(QT_TRANSLATE_NOOP("Check", "in schema %1")).arg(scope.name.name)
        : tr(QT_TRANSLATE_NOOP("Check", "in %1")).arg(display(scope));
    all.message
        = tr(QT_TRANSLATE_NOOP("Check", "%1: %2 places %3")).arg(title(all.rule), QString::number(parts.size()), where);
    all.table.columns = {tr(QT_TRANSLATE_NOOP("Check", "object")), tr(QT_TRANSLATE_NOOP("Check", "what"))};
    const bool mended = std::ranges::none_of(parts, [](const Finding &part) { return part.fix.empty(); });
    all.severity = Severity::Fact;
    for (const Finding &part : parts) {
        all.severity = std::max(all.severity, part.severity);
        all.weight = std::max(all.weight, part.weight);
        all.table.rows.push_back(rowOf(part));
        all.basis += display(part.object) + QLatin1Char('\n') + part.basis;
        all.relies.insert(all.relies.end(), part.relies.begin(), part.relies.end());
        if (all.fixNote.isEmpty())
            all.fixNote = part.fixNote;
        if (!mended)
            continue;
        all.fix.insert(all.fix.end(), part.fix.begin(), part.fix.end());
        all.fixSql += part.fixSql.trimmed() + QLatin1Char('\n');
    }
    all.parts = std::move(parts);
    return all;
}

void fold(Item &item)
{
    // Where each set of findings that are one begins, in the order of the list.
    using Key = std::tuple<QString, ObjectRef, QString>;
    std::map<Key, size_t> places;
    std::vector<std::vector<Finding>> sets;
    std::vector<ObjectRef> scopes;
    std::map<std::tuple<QString, QString, QString>, std::set<QString>> tables; // by rule, schema and waiver
    for (const Finding &finding : item.findings)
        if (foldOf(finding.rule) == Fold::Many)
            tables[{finding.rule, finding.object.name.schema, finding.waiver}].insert(finding.object.name.name);
    for (Finding &finding : item.findings) {
        Fold how = foldOf(finding.rule);
        if (how == Fold::Many)
            how = tables[{finding.rule, finding.object.name.schema, finding.waiver}].size() > fewTables ? Fold::Schema
                                                                                                        : Fold::Table;
        const ObjectRef scope = how == Fold::None ? ObjectRef() : scopeOf(finding, how);
        const bool alone = how == Fold::None || scope.name.name.isEmpty();
        const auto [place, isNew] = alone ? std::pair(places.end(), true)
                                          : places.emplace(Key{finding.rule, scope, finding.waiver}, sets.size());
        if (isNew) {
            sets.emplace_back();
            scopes.push_back(scope);
        }
        sets[alone ? sets.size() - 1 : place->second].push_back(std::move(finding));
    }
    item.findings.clear();
    for (size_t i = 0; i < sets.size(); ++i)
        if (sets[i].size() == 1)
            item.findings.push_back(std::move(sets[i].front()));
        else
            item.findings.push_back(together(std::move(sets[i]), scopes[i]));
}

} // namespace

Checklist folded(Checklist checklist)
{
    for (Group &group : checklist.groups)
        for (Item &item : group.items)
            fold(item);
    return checklist;
}

std::vector<const Finding *> foremost(const Checklist &checklist, size_t most)
{
    std::vector<const Finding *> list;
    for (const Group &group : checklist.groups)
        for (const Item &item : group.items)
            for (const Finding &finding : item.findings)
                if (!finding.isWaived() && finding.severity != Severity::Fact)
                    list.push_back(&finding);
    std::ranges::stable_sort(list, [](const Finding *a, const Finding *b) {
        return std::tuple(a->severity, a->weight) > std::tuple(b->severity, b->weight);
    });
    std::vector<const Finding *> first;
    for (const Finding *finding : list)
        if (first.size() < most
            && std::ranges::none_of(first, [&](const Finding *known) { return known->object == finding->object; }))
            first.push_back(finding);
    return first;
}

namespace {

/// The table or schema that people look for a finding under.
QString placeOf(const Finding &finding)
{
    const ObjectRef &object = finding.object;
    return object.kind == ObjectKind::Schema || object.name.schema.isEmpty() ? object.name.name : display(object.name);
}

/// An item with some of its findings, as grave as these.
Item part(const Item &item, Findings findings)
{
    Item some = item;
    Severity worst = Severity::Fact;
    bool open = false;
    for (const Finding &finding : findings)
        if (!finding.isWaived()) {
            open = true;
            worst = std::max(worst, finding.severity);
        }
    some.state = worst == Severity::Fail ? ItemState::Fail
        : worst == Severity::Attention   ? ItemState::Attention
        : open                           ? ItemState::Asks
                                         : ItemState::Waived;
    some.findings = std::move(findings);
    return some;
}

Checklist emptied(const Checklist &checklist)
{
    Checklist empty = checklist;
    empty.groups.clear();
    return empty;
}

} // namespace

Checklist byTable(const Checklist &checklist)
{
    std::map<QString, Group> places;
    std::map<QString, double> weights;
    for (const Group &group : checklist.groups)
        for (const Item &item : group.items) {
            std::map<QString, Findings> split;
            for (const Finding &finding : item.findings)
                split[placeOf(finding)].push_back(finding);
            for (auto &[place, findings] : split) {
                for (const Finding &finding : findings)
                    if (!finding.isWaived())
                        weights[place] += finding.severity == Severity::Fail ? 100
                            : finding.severity == Severity::Attention        ? 1
                                                                             : 0;
                Group &at = places[place];
                at.key = QStringLiteral("table ") + place;
                at.title = place;
                at.items.push_back(part(item, std::move(findings)));
            }
        }
    Checklist seen = emptied(checklist);
    for (auto &[place, group] : places)
        seen.groups.push_back(std::move(group));
    std::ranges::stable_sort(
        seen.groups, [&](const Group &a, const Group &b) { return weights[a.title] > weights[b.title]; });
    return seen;
}

Checklist firstOfAll(const Checklist &checklist)
{
    Group first{QStringLiteral("first"), tr(QT_TRANSLATE_NOOP("Check", "First of all")), {}};
    for (const Finding *finding : foremost(checklist))
        for (const Group &group : checklist.groups)
            for (const Item &item : group.items) {
                if (item.id != finding->item)
                    continue;
                const auto known = std::ranges::find(first.items, item.id, &Item::id);
                if (known == first.items.end())
                    first.items.push_back(part(item, {*finding}));
                else
                    known->findings.push_back(*finding);
            }
    Checklist seen = emptied(checklist);
    if (!first.items.empty())
        seen.groups.push_back(std::move(first));
    return seen;
}

} // namespace Howdah::Check
