// SPDX-License-Identifier: Apache-2.0
#include "history/versiontable.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

/// A table some tool makes: known by its name and by columns that it always has.
struct ToolsTable {
    QString name;
    QStringList columns;
};

const std::vector<ToolsTable> &toolsTables()
{
    static const std::vector<ToolsTable> tables{
        {u"flyway_schema_history"_s, {u"installed_rank"_s, u"version"_s, u"script"_s, u"checksum"_s}},
        {u"databasechangelog"_s, {u"id"_s, u"author"_s, u"filename"_s, u"md5sum"_s}},
        {u"databasechangeloglock"_s, {u"id"_s, u"locked"_s, u"lockedby"_s}},
        {u"django_migrations"_s, {u"app"_s, u"name"_s, u"applied"_s}},
        {u"schema_migrations"_s, {u"version"_s}}, // Rails, dbmate, golang-migrate
        {u"ar_internal_metadata"_s, {u"key"_s, u"value"_s}},
        {u"goose_db_version"_s, {u"version_id"_s, u"is_applied"_s}},
        {u"knex_migrations"_s, {u"name"_s, u"batch"_s, u"migration_time"_s}},
        {u"knex_migrations_lock"_s, {u"is_locked"_s}},
        {u"_prisma_migrations"_s, {u"checksum"_s, u"migration_name"_s}},
        {u"__EFMigrationsHistory"_s, {u"MigrationId"_s, u"ProductVersion"_s}},
        {u"atlas_schema_revisions"_s, {u"version"_s, u"applied"_s, u"hash"_s}},
        {u"refinery_schema_history"_s, {u"version"_s, u"applied_on"_s, u"checksum"_s}},
        {u"_sqlx_migrations"_s, {u"version"_s, u"installed_on"_s, u"checksum"_s}},
        {u"__diesel_schema_migrations"_s, {u"version"_s, u"run_on"_s}},
        {u"_yoyo_migration"_s, {u"migration_hash"_s, u"migration_id"_s}},
        {u"_yoyo_version"_s, {u"version"_s}},
        {u"_yoyo_log"_s, {u"migration_hash"_s, u"operation"_s}},
        {u"yoyo_lock"_s, {u"locked"_s, u"pid"_s}},
        {u"pgmigrations"_s, {u"name"_s, u"run_on"_s}},
        {u"__drizzle_migrations"_s, {u"hash"_s, u"created_at"_s}},
    };
    return tables;
}

bool hasColumn(const Table &table, const QString &name)
{
    return std::ranges::any_of(table.columns, [&name](const Column &column) { return column.name == name; });
}

bool isAlembics(const Table &table)
{
    return table.columns.size() == 1 && table.columns.front().name == "version_num"_L1;
}

/// What names a relation, and what names it as its owner.
template <typename T>
bool isOf(const T &object, const std::set<QualifiedName> &tables)
{
    if constexpr (requires { object.relation; })
        return tables.contains(object.relation);
    else
        return object.ownedBy && tables.contains(object.ownedBy->relation);
}

} // namespace

bool isVersionTable(const Table &table)
{
    if (table.partition || !table.inherits.empty() || table.kind != TableKind::Ordinary)
        return false;
    // Alembic makes VARCHAR(32); teams widen it.
    if (isAlembics(table) && table.columns.front().notNull
        && table.columns.front().type.startsWith("character varying"_L1))
        return true;
    return std::ranges::any_of(toolsTables(), [&table](const ToolsTable &known) {
        return known.name == table.name.name
            && std::ranges::all_of(known.columns, [&table](const QString &name) { return hasColumn(table, name); });
    });
}

void removeVersionTables(Database *database, const QString &versionTable)
{
    std::set<QualifiedName> removed;
    std::erase_if(database->tables, [&](const Table &table) {
        const QString full = table.name.schema + u'.' + table.name.name;
        const bool isNamed
            = (table.name.name == versionTable || full == versionTable) && isAlembics(table) && !versionTable.isEmpty();
        const bool isIt = isNamed || isVersionTable(table);
        if (isIt)
            removed.insert(table.name);
        return isIt;
    });
    if (removed.empty())
        return;
    const auto belongs = [&removed](const auto &object) { return isOf(object, removed); };
    std::erase_if(database->constraints, belongs);
    std::erase_if(database->indexes, belongs);
    std::erase_if(database->triggers, belongs);
    std::erase_if(database->policies, belongs);
    std::erase_if(database->sequences, belongs);
    for (Publication &publication : database->publications)
        std::erase_if(publication.tables, belongs);
    std::erase_if(database->dependencies, [&removed](const Dependency &dependency) {
        return removed.contains(dependency.from.name) || removed.contains(dependency.to.name);
    });
}

std::shared_ptr<const Database> withoutVersionTables(std::shared_ptr<const Database> database)
{
    if (!database || std::ranges::none_of(database->tables, isVersionTable))
        return database;
    auto without = std::make_shared<Database>(*database);
    removeVersionTables(without.get());
    return without;
}

} // namespace Howdah
