// SPDX-License-Identifier: Apache-2.0
#include "locks/locktable.h"

#include <algorithm>

namespace Howdah::Locks {

namespace {

using enum Act;
using enum Work;
using enum Transactional;

constexpr Mode AS = Mode::AccessShare, RS = Mode::RowShare, RE = Mode::RowExclusive, SUE = Mode::ShareUpdateExclusive,
               SH = Mode::Share, SRE = Mode::ShareRowExclusive, EX = Mode::Exclusive, AE = Mode::AccessExclusive,
               NO = Mode::None;

constexpr Touch table(Mode mode, Work work = AtOnce)
{
    return {Part::Table, mode, work};
}
constexpr Touch referenced(Mode mode, Work work = AtOnce)
{
    return {Part::Referenced, mode, work};
}
constexpr Touch parent(Mode mode)
{
    return {Part::Parent, mode, AtOnce};
}
constexpr Touch partition(Mode mode, Work work = AtOnce)
{
    return {Part::Partition, mode, work};
}
constexpr Touch byDefault(Mode mode, Work work = AtOnce)
{
    return {Part::DefaultPartition, mode, work};
}
constexpr Touch index(Mode mode, Work work = AtOnce)
{
    return {Part::Index, mode, work};
}
constexpr Touch source(Mode mode, Work work = AtOnce)
{
    return {Part::Source, mode, work};
}

// clang-format off: a table
constexpr Row s_table[] = {
    // Columns
    {AddColumn, "add_column", "ADD COLUMN", 0, 0, {table(AE)}},
    {AddColumnNotNull, "add_column_not_null", "ADD COLUMN … NOT NULL", 0, 0, {table(AE, Scan)}},
    {AddColumnDefault, "add_column_default", "ADD COLUMN … DEFAULT (not volatile)", 11, 0, {table(AE)}},
    {AddColumnDefault, "add_column_default", "ADD COLUMN … DEFAULT (not volatile)", 0, 10, {table(AE, Rewrite)}},
    {AddColumnVolatile, "add_column_volatile", "ADD COLUMN … DEFAULT (volatile)", 0, 0, {table(AE, Rewrite)}},
    {AddColumnStored, "add_column_stored", "ADD COLUMN … GENERATED … STORED", 12, 0, {table(AE, Rewrite)}},
    {AddColumnVirtual, "add_column_virtual", "ADD COLUMN … GENERATED … VIRTUAL", 18, 0, {table(AE)}},
    {AddColumnCounter, "add_column_counter", "ADD COLUMN serial, or … AS IDENTITY", 0, 0, {table(AE, Rewrite)}},
    {AddColumnDomain, "add_column_domain", "ADD COLUMN of a domain with constraints", 11, 18, {table(AE, Rewrite)}},
    {DropColumn, "drop_column", "DROP COLUMN", 0, 0, {table(AE), referenced(AE)}},
    {RenameColumn, "rename_column", "RENAME COLUMN", 0, 0, {table(AE)}},
    {RetypeInPlace, "retype_in_place", "ALTER COLUMN TYPE (rows and indexes stay)", 0, 0, {table(AE), referenced(AE)}},
    {RetypeChecked, "retype_checked", "ALTER COLUMN TYPE (rows stay, a check is proved again)", 0, 0, {table(AE, Scan), referenced(AE)}},
    {RetypeReindexed, "retype_reindexed", "ALTER COLUMN TYPE (rows stay, indexes are built again)", 0, 0, {table(AE, Build), referenced(AE)}},
    {RetypeRewritten, "retype_rewritten", "ALTER COLUMN TYPE", 0, 0, {table(AE, Rewrite), referenced(AE, Scan)}},
    {SetDefault, "set_default", "ALTER COLUMN SET DEFAULT", 0, 0, {table(AE)}},
    {DropDefault, "drop_default", "ALTER COLUMN DROP DEFAULT", 0, 0, {table(AE)}},
    {SetNotNull, "set_not_null", "ALTER COLUMN SET NOT NULL", 0, 0, {table(AE, Scan)}},
    {SetNotNullProved, "set_not_null_proved", "ALTER COLUMN SET NOT NULL (a valid check proves it)", 12, 0, {table(AE)}},
    {SetNotNullProved, "set_not_null_proved", "ALTER COLUMN SET NOT NULL (a valid check proves it)", 0, 11, {table(AE, Scan)}},
    {DropNotNull, "drop_not_null", "ALTER COLUMN DROP NOT NULL", 0, 0, {table(AE)}},
    {SetExpression, "set_expression", "ALTER COLUMN SET EXPRESSION (stored)", 17, 0, {table(AE, Rewrite)}},
    {DropExpression, "drop_expression", "ALTER COLUMN DROP EXPRESSION", 13, 0, {table(AE)}},
    {AddIdentity, "add_identity", "ALTER COLUMN ADD GENERATED … AS IDENTITY", 10, 0, {table(AE)}},
    {SetIdentity, "set_identity", "ALTER COLUMN SET GENERATED", 10, 0, {table(AE)}},
    {DropIdentity, "drop_identity", "ALTER COLUMN DROP IDENTITY", 10, 0, {table(AE)}},
    {SetStatistics, "set_statistics", "ALTER COLUMN SET STATISTICS", 0, 0, {table(SUE)}},
    {SetColumnOptions, "set_column_options", "ALTER COLUMN SET (…)", 0, 0, {table(SUE)}},
    {SetStorage, "set_storage", "ALTER COLUMN SET STORAGE", 0, 0, {table(AE)}},
    {SetCompression, "set_compression", "ALTER COLUMN SET COMPRESSION", 14, 0, {table(AE)}},
    // Constraints
    {AddCheck, "add_check", "ADD CHECK", 0, 0, {table(AE, Scan)}},
    {AddCheckNotValid, "add_check_not_valid", "ADD CHECK … NOT VALID", 0, 0, {table(AE)}},
    {AddCheckNotEnforced, "add_check_not_enforced", "ADD CHECK … NOT ENFORCED", 18, 0, {table(AE)}},
    {AddNotNullConstraint, "add_not_null", "ADD CONSTRAINT … NOT NULL", 18, 0, {table(AE, Scan)}},
    {AddNotNullNotValid, "add_not_null_not_valid", "ADD CONSTRAINT … NOT NULL … NOT VALID", 18, 0, {table(AE)}},
    {AddForeignKey, "add_foreign_key", "ADD FOREIGN KEY", 0, 0, {table(SRE, Scan), referenced(SRE, Scan)}},
    {AddForeignKeyNotValid, "add_foreign_key_not_valid", "ADD FOREIGN KEY … NOT VALID", 0, 0, {table(SRE), referenced(SRE)}},
    {AddForeignKeyNotEnforced, "add_foreign_key_not_enforced", "ADD FOREIGN KEY … NOT ENFORCED", 18, 0, {table(SRE), referenced(SRE)}},
    {AddUnique, "add_unique", "ADD UNIQUE", 0, 0, {table(AE, Build)}},
    {AddPrimaryKey, "add_primary_key", "ADD PRIMARY KEY", 0, 0, {table(AE, Build)}},
    {AddKeyUsingIndex, "add_key_using_index", "ADD UNIQUE, PRIMARY KEY USING INDEX", 0, 0, {table(AE), index(SUE)}},
    {AddPrimaryKeyUsingIndexScanned, "add_primary_key_using_index_scanned", "ADD PRIMARY KEY USING INDEX (columns may be null)", 0, 0, {table(AE, Scan), index(SUE)}},
    {AddExclusion, "add_exclusion", "ADD EXCLUDE", 0, 0, {table(AE, Build)}},
    {ValidateCheck, "validate_check", "VALIDATE CONSTRAINT (not a foreign key)", 0, 0, {table(SUE, Scan)}},
    {ValidateForeignKey, "validate_foreign_key", "VALIDATE CONSTRAINT (foreign key)", 0, 0, {table(SUE, Scan), referenced(RS, Scan)}},
    {DropConstraint, "drop_constraint", "DROP CONSTRAINT (not a foreign key)", 0, 0, {table(AE)}},
    {DropForeignKey, "drop_foreign_key", "DROP CONSTRAINT (foreign key)", 0, 0, {table(AE), referenced(AE)}},
    {AlterConstraint, "alter_constraint", "ALTER CONSTRAINT", 0, 0, {table(AE), referenced(AE)}},
    {RenameConstraint, "rename_constraint", "RENAME CONSTRAINT", 0, 0, {table(AE)}},
    // Indexes
    {CreateIndex, "create_index", "CREATE INDEX", 0, 0, {table(SH, Build)}},
    {CreateIndexOnly, "create_index_only", "CREATE INDEX ON ONLY (partitioned table)", 11, 0, {table(SH)}},
    {CreateIndexConcurrently, "create_index_concurrently", "CREATE INDEX CONCURRENTLY", 0, 0, {table(SUE, Build)}, Never},
    {DropIndex, "drop_index", "DROP INDEX", 0, 0, {table(AE), index(AE)}},
    {DropIndexConcurrently, "drop_index_concurrently", "DROP INDEX CONCURRENTLY", 0, 0, {table(SUE), index(SUE)}, Never},
    {ReindexIndex, "reindex_index", "REINDEX INDEX", 0, 0, {table(SH, Build), index(AE)}},
    {ReindexTable, "reindex_table", "REINDEX TABLE", 0, 0, {table(SH, Build)}},
    {ReindexConcurrently, "reindex_concurrently", "REINDEX CONCURRENTLY", 12, 0, {table(SUE, Build)}, Never},
    {RenameIndex, "rename_index", "ALTER INDEX RENAME", 12, 0, {index(SUE)}},
    {RenameIndex, "rename_index", "ALTER INDEX RENAME", 0, 11, {index(AE)}},
    {AttachIndex, "attach_index", "ALTER INDEX … ATTACH PARTITION", 11, 0, {table(AS), partition(AS), index(SUE), Touch{Part::PartIndex, AE, AtOnce}, parent(AE)}},
    {SetIndexOptions, "set_index_options", "ALTER INDEX SET (…)", 0, 0, {index(SUE)}},
    {SetIndexTablespace, "set_index_tablespace", "ALTER INDEX SET TABLESPACE", 0, 0, {index(AE, Rewrite)}},
    // Tables
    {CreateTable, "create_table", "CREATE TABLE", 0, 0, {referenced(SRE)}},
    {CreateTableAs, "create_table_as", "CREATE TABLE AS", 0, 0, {source(AS, Scan)}},
    {CreatePartition, "create_partition", "CREATE TABLE … PARTITION OF", 10, 0, {parent(AE), byDefault(AE, Scan)}},
    {CreateHeir, "create_heir", "CREATE TABLE … INHERITS", 0, 0, {parent(SUE), referenced(SRE)}},
    {DropTable, "drop_table", "DROP TABLE", 0, 0, {table(AE), referenced(AE), parent(AE), byDefault(AE)}},
    {Truncate, "truncate", "TRUNCATE", 0, 0, {table(AE)}},
    {RenameTable, "rename_table", "ALTER TABLE RENAME", 0, 0, {table(AE)}},
    {MoveToSchema, "move_to_schema", "ALTER TABLE SET SCHEMA", 0, 0, {table(AE)}},
    {SetOwner, "set_owner", "ALTER TABLE OWNER TO", 0, 0, {table(AE)}},
    {SetLogged, "set_logged", "ALTER TABLE SET LOGGED, UNLOGGED", 0, 0, {table(AE, Rewrite)}},
    {SetAccessMethod, "set_access_method", "ALTER TABLE SET ACCESS METHOD", 15, 0, {table(AE, Rewrite)}},
    {SetTablespace, "set_tablespace", "ALTER TABLE SET TABLESPACE", 0, 0, {table(AE, Rewrite)}},
    {SetTableOptions, "set_table_options", "ALTER TABLE SET (…)", 0, 0, {table(SUE)}},
    {ClusterOn, "cluster_on", "ALTER TABLE CLUSTER ON", 0, 0, {table(SUE)}},
    {SetReplicaIdentity, "set_replica_identity", "ALTER TABLE REPLICA IDENTITY", 0, 0, {table(AE)}},
    {AttachPartition, "attach_partition", "ALTER TABLE ATTACH PARTITION", 12, 0, {parent(SUE), partition(AE, Scan), byDefault(AE, Scan)}},
    {AttachPartition, "attach_partition", "ALTER TABLE ATTACH PARTITION", 10, 11, {parent(AE), partition(AE, Scan), byDefault(AE, Scan)}},
    {AttachPartitionProved, "attach_partition_proved", "ALTER TABLE ATTACH PARTITION (a valid check proves the bound)", 12, 0, {parent(SUE), partition(AE), byDefault(AE, Scan)}},
    {AttachPartitionProved, "attach_partition_proved", "ALTER TABLE ATTACH PARTITION (a valid check proves the bound)", 10, 11, {parent(AE), partition(AE), byDefault(AE, Scan)}},
    {AttachPartitionIndexed, "attach_partition_indexed", "ALTER TABLE ATTACH PARTITION (it lacks an index that the parent has)", 12, 0, {parent(SUE), partition(AE, Build), byDefault(AE, Scan)}},
    {AttachPartitionIndexed, "attach_partition_indexed", "ALTER TABLE ATTACH PARTITION (it lacks an index that the parent has)", 10, 11, {parent(AE), partition(AE, Build), byDefault(AE, Scan)}},
    {DetachPartition, "detach_partition", "ALTER TABLE DETACH PARTITION", 10, 0, {parent(AE), partition(AE), byDefault(AE)}},
    {DetachPartitionConcurrently, "detach_partition_concurrently", "ALTER TABLE DETACH PARTITION CONCURRENTLY", 14, 0, {parent(SUE), partition(AE)}, Never},
    {Inherit, "inherit", "ALTER TABLE INHERIT", 0, 0, {table(AE), parent(SUE)}},
    {NoInherit, "no_inherit", "ALTER TABLE NO INHERIT", 0, 0, {table(AE), parent(AS)}},
    // What hangs on tables
    {SetRowSecurity, "set_row_security", "ALTER TABLE … ROW LEVEL SECURITY", 0, 0, {table(AE)}},
    {CreatePolicy, "create_policy", "CREATE POLICY", 0, 0, {table(AE)}},
    {AlterPolicy, "alter_policy", "ALTER POLICY", 0, 0, {table(AE)}},
    {DropPolicy, "drop_policy", "DROP POLICY", 0, 0, {table(AE)}},
    {CreateTrigger, "create_trigger", "CREATE TRIGGER", 0, 0, {table(SRE), referenced(SRE)}},
    {SwitchTrigger, "switch_trigger", "ALTER TABLE ENABLE, DISABLE TRIGGER", 0, 0, {table(SRE)}},
    {DropTrigger, "drop_trigger", "DROP TRIGGER", 0, 0, {table(AE)}},
    {RenameTrigger, "rename_trigger", "ALTER TRIGGER RENAME", 0, 0, {table(AE)}},
    {CreateRule, "create_rule", "CREATE RULE", 0, 0, {table(AE)}},
    {DropRule, "drop_rule", "DROP RULE", 0, 0, {table(AE)}},
    // Maintenance
    {Vacuum, "vacuum", "VACUUM", 0, 0, {table(SUE, Scan)}, Never},
    {VacuumFull, "vacuum_full", "VACUUM FULL", 0, 0, {table(AE, Rewrite)}, Never},
    {Cluster, "cluster", "CLUSTER", 0, 0, {table(AE, Rewrite)}},
    {Analyze, "analyze", "ANALYZE", 0, 0, {table(SUE)}},
    {CreateStatistics, "create_statistics", "CREATE STATISTICS", 0, 0, {table(SUE)}},
    {DropStatistics, "drop_statistics", "DROP STATISTICS", 0, 0, {table(SUE)}},
    {Comment, "comment", "COMMENT ON TABLE, COLUMN", 0, 0, {table(SUE)}},
    {Grant, "grant", "GRANT, REVOKE", 0, 0, {table(NO)}},
    // Views
    {CreateView, "create_view", "CREATE VIEW", 0, 0, {source(AS)}},
    {ReplaceView, "replace_view", "CREATE OR REPLACE VIEW (there is one)", 0, 0, {table(AE), source(AS)}},
    {AlterView, "alter_view", "ALTER VIEW", 0, 0, {table(AE)}},
    {DropView, "drop_view", "DROP VIEW", 0, 0, {table(AE)}},
    {CreateMaterializedView, "create_materialized_view", "CREATE MATERIALIZED VIEW", 0, 0, {source(AS, Scan)}},
    {RefreshMaterializedView, "refresh_materialized_view", "REFRESH MATERIALIZED VIEW", 0, 0, {table(AE, Rewrite), source(AS, Scan)}},
    {RefreshMaterializedViewConcurrently, "refresh_materialized_view_concurrently", "REFRESH MATERIALIZED VIEW CONCURRENTLY", 0, 0, {table(EX, Scan), source(AS, Scan)}},
    {DropMaterializedView, "drop_materialized_view", "DROP MATERIALIZED VIEW", 0, 0, {table(AE)}},
    // Sequences, publications, types
    {CreateSequence, "create_sequence", "CREATE SEQUENCE", 0, 0, {}},
    {AlterSequence, "alter_sequence", "ALTER SEQUENCE", 10, 0, {table(SRE)}},
    {DropSequence, "drop_sequence", "DROP SEQUENCE", 0, 0, {table(AE)}},
    {AddToPublication, "add_to_publication", "CREATE, ALTER PUBLICATION … TABLE", 10, 0, {table(SUE)}},
    {AddEnumValue, "add_enum_value", "ALTER TYPE ADD VALUE", 12, 0, {}, Alone},
    {AddEnumValue, "add_enum_value", "ALTER TYPE ADD VALUE", 0, 11, {}, Never},
    {RenameEnumValue, "rename_enum_value", "ALTER TYPE RENAME VALUE", 10, 0, {}},
    {AlterType, "alter_type", "ALTER TYPE", 0, 0, {}},
    {AlterDomainValidated, "alter_domain_validated", "ALTER DOMAIN ADD, VALIDATE CONSTRAINT, SET NOT NULL", 0, 0, {table(SH, Scan)}},
    {AlterDomain, "alter_domain", "ALTER DOMAIN", 0, 0, {}},
    // Rows
    {Select, "select", "SELECT", 0, 0, {source(AS, Scan)}},
    {SelectForUpdate, "select_for_update", "SELECT … FOR UPDATE", 0, 0, {table(RS, Scan)}},
    {Insert, "insert", "INSERT", 0, 0, {table(RE), source(AS, Scan)}},
    {Update, "update", "UPDATE", 0, 0, {table(RE, Scan), source(AS, Scan)}},
    {Delete, "delete", "DELETE", 0, 0, {table(RE, Scan), source(AS, Scan)}},
    {Merge, "merge", "MERGE", 15, 0, {table(RE, Scan), source(AS, Scan)}},
    {CopyFrom, "copy_from", "COPY … FROM", 0, 0, {table(RE)}},
    {LockTable, "lock_table", "LOCK TABLE", 0, 0, {table(AE)}},
    // The rest
    {OutsideTransaction, "outside_transaction", "CREATE DATABASE, ALTER SYSTEM, CREATE TABLESPACE, …", 0, 0, {}, Never},
    {NoTable, "no_table", "statements that lock no table", 0, 0, {}},
    {Unknown, "unknown", "statements that cannot be judged", 0, 0, {}},
};
// clang-format on

struct ModeWords {
    Mode mode;
    const char *written, *pgLocks;
};

constexpr ModeWords s_modes[] = {{Mode::None, "none", ""}, {Mode::AccessShare, "ACCESS SHARE", "AccessShareLock"},
    {Mode::RowShare, "ROW SHARE", "RowShareLock"}, {Mode::RowExclusive, "ROW EXCLUSIVE", "RowExclusiveLock"},
    {Mode::ShareUpdateExclusive, "SHARE UPDATE EXCLUSIVE", "ShareUpdateExclusiveLock"},
    {Mode::Share, "SHARE", "ShareLock"}, {Mode::ShareRowExclusive, "SHARE ROW EXCLUSIVE", "ShareRowExclusiveLock"},
    {Mode::Exclusive, "EXCLUSIVE", "ExclusiveLock"},
    {Mode::AccessExclusive, "ACCESS EXCLUSIVE", "AccessExclusiveLock"}};

} // namespace

std::span<const Row> table()
{
    return s_table;
}

const Row *rowOf(Act act, int major)
{
    const auto found
        = std::ranges::find_if(s_table, [&](const Row &row) { return row.act == act && row.holds(major); });
    return found == std::end(s_table) ? nullptr : &*found;
}

QString word(Mode mode)
{
    return QLatin1StringView(s_modes[size_t(mode)].written);
}

Mode modeOf(const QString &pgLocksMode)
{
    for (const ModeWords &words : s_modes)
        if (pgLocksMode == QLatin1StringView(words.pgLocks))
            return words.mode;
    return Mode::None;
}

QString key(Work work)
{
    static constexpr const char *words[] = {"at once", "scan", "build", "rewrite"};
    return QLatin1StringView(words[size_t(work)]);
}

QString key(Part part)
{
    static constexpr const char *words[] = {"nobody", "table", "referenced", "parent", "partition", "default partition",
        "index", "attached index", "source"};
    return QLatin1StringView(words[size_t(part)]);
}

bool conflict(Mode one, Mode other)
{
    // The manual's table 13.2, a bit for each mode from ACCESS SHARE on that a mode conflicts with.
    static constexpr unsigned conflicts[]
        = {0, 0b10000000, 0b11000000, 0b11110000, 0b11111000, 0b11101100, 0b11111100, 0b11111110, 0b11111111};
    return other != Mode::None && (conflicts[size_t(one)] >> (size_t(other) - 1) & 1) != 0;
}

} // namespace Howdah::Locks
