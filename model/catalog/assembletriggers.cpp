// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

Result<void> addParts(const CatalogRows &rows, Database &database)
{
    enum { SchemaName, Relation, Name, PartSchema, PartRelation, Enabled };
    auto row = rows.reader(
        "trigger_parts"_L1, fields("schema", "relation", "name", "part_schema", "part_relation", "enabled"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        const QualifiedName relation = row->name(SchemaName);
        const QString name = row->text(Name);
        const auto found = std::ranges::find_if(database.triggers,
            [&](const Trigger &trigger) { return trigger.name == name && trigger.relation == relation; });
        if (found != database.triggers.end())
            found->parts.push_back({row->name(PartSchema), row->character(Enabled, 'O')});
    }
    return {};
}

} // namespace

Result<void> assembleTriggers(const CatalogRows &rows, Database &database)
{
    enum { SchemaName, Relation, Name, Definition, FunctionSchema, FunctionName, IsConstraint, Enabled, Comment };
    auto row = rows.reader("triggers"_L1,
        fields("schema", "relation", "name", "definition", "function_schema", "function_name", "is_constraint",
            "enabled", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        Trigger &trigger = database.triggers.emplace_back();
        trigger.name = row->text(Name);
        trigger.relation = row->name(SchemaName);
        trigger.definition = row->text(Definition);
        trigger.function = row->name(FunctionSchema);
        trigger.constraint = row->boolean(IsConstraint);
        trigger.enabled = row->character(Enabled, 'O');
        trigger.comment = row->text(Comment);
    }
    sortByRelation(database.triggers);
    return addParts(rows, database);
}

Result<void> assembleEventTriggers(const CatalogRows &rows, Database &database)
{
    enum { Name, Event, Tags, FunctionSchema, FunctionName, Enabled, Owner, Comment };
    auto row = rows.reader("event_triggers"_L1,
        fields("name", "event", "tags", "function_schema", "function_name", "enabled", "owner", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        EventTrigger &trigger = database.eventTriggers.emplace_back();
        trigger.name = row->text(Name);
        trigger.event = row->text(Event);
        trigger.tags = row->array(Tags);
        trigger.function = row->name(FunctionSchema);
        trigger.enabled = row->character(Enabled, 'O');
        trigger.owner = row->text(Owner);
        trigger.comment = row->text(Comment);
    }
    sortByName(database.eventTriggers);
    return {};
}

} // namespace Howdah
