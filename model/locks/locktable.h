// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>
#include <span>

namespace Howdah::Locks {

/// PostgreSQL's table locks, weakest first (manual, "Table-Level Locks").
enum class Mode {
    None,
    AccessShare,
    RowShare,
    RowExclusive,
    ShareUpdateExclusive,
    Share,
    ShareRowExclusive,
    Exclusive,
    AccessExclusive,
};

/// What a statement does to a relation while it holds the lock; each takes longer than those before it.
enum class Work {
    AtOnce,  ///< the catalog only
    Scan,    ///< every row is read
    Build,   ///< every row is read, and an index is made
    Rewrite, ///< the table is written anew, and all its indexes
};

/// Whether a statement may stand in a transaction: yes; yes, but what it makes cannot be used before the end; or never.
enum class Transactional { Yes, Alone, Never };

/// What a relation is to a statement.
enum class Part {
    Nobody,
    Table, ///< the one that is named
    Referenced, ///< the table that a foreign key points at
    Parent, ///< of a partition, or by INHERITS
    Partition, ///< that comes or goes
    DefaultPartition, ///< of the parent
    Index, ///< that is named
    PartIndex, ///< the one that is attached to it
    Source, ///< that is read only
};

/// What a statement does. One value, one kind of statement whose locks and work differ from those of the others; where
/// the server decides by the schema (does a type change rewrite?), there is a value for each answer.
enum class Act {
    AddColumn,
    AddColumnNotNull,
    AddColumnDefault,
    AddColumnVolatile,
    AddColumnStored,
    AddColumnVirtual,
    AddColumnCounter,
    AddColumnDomain,
    DropColumn,
    RenameColumn,
    RetypeInPlace,
    RetypeChecked,
    RetypeReindexed,
    RetypeRewritten,
    SetDefault,
    DropDefault,
    SetNotNull,
    SetNotNullProved,
    DropNotNull,
    SetExpression,
    DropExpression,
    AddIdentity,
    SetIdentity,
    DropIdentity,
    SetStatistics,
    SetColumnOptions,
    SetStorage,
    SetCompression,
    AddCheck,
    AddCheckNotValid,
    AddCheckNotEnforced,
    AddNotNullConstraint,
    AddNotNullNotValid,
    AddForeignKey,
    AddForeignKeyNotValid,
    AddForeignKeyNotEnforced,
    AddUnique,
    AddPrimaryKey,
    AddKeyUsingIndex,
    AddPrimaryKeyUsingIndexScanned,
    AddExclusion,
    ValidateCheck,
    ValidateForeignKey,
    DropConstraint,
    DropForeignKey,
    AlterConstraint,
    RenameConstraint,
    CreateIndex,
    CreateIndexOnly,
    CreateIndexConcurrently,
    DropIndex,
    DropIndexConcurrently,
    ReindexIndex,
    ReindexTable,
    ReindexConcurrently,
    RenameIndex,
    AttachIndex,
    SetIndexOptions,
    SetIndexTablespace,
    CreateTable,
    CreateTableAs,
    CreatePartition,
    CreateHeir,
    DropTable,
    Truncate,
    RenameTable,
    MoveToSchema,
    SetOwner,
    SetLogged,
    SetAccessMethod,
    SetTablespace,
    SetTableOptions,
    ClusterOn,
    SetReplicaIdentity,
    AttachPartition,
    AttachPartitionProved,
    AttachPartitionIndexed,
    DetachPartition,
    DetachPartitionConcurrently,
    Inherit,
    NoInherit,
    SetRowSecurity,
    CreatePolicy,
    AlterPolicy,
    DropPolicy,
    CreateTrigger,
    SwitchTrigger,
    DropTrigger,
    RenameTrigger,
    CreateRule,
    DropRule,
    Vacuum,
    VacuumFull,
    Cluster,
    Analyze,
    CreateStatistics,
    DropStatistics,
    Comment,
    Grant,
    CreateView,
    ReplaceView,
    AlterView,
    DropView,
    CreateMaterializedView,
    RefreshMaterializedView,
    RefreshMaterializedViewConcurrently,
    DropMaterializedView,
    CreateSequence,
    AlterSequence,
    DropSequence,
    AddToPublication,
    AddEnumValue,
    RenameEnumValue,
    AlterType,
    AlterDomainValidated,
    AlterDomain,
    Select,
    SelectForUpdate,
    Insert,
    Update,
    Delete,
    Merge,
    CopyFrom,
    LockTable,
    OutsideTransaction,
    NoTable,
    Unknown,
};

/// What a statement does to one relation.
struct Touch {
    Part part = Part::Nobody;
    Mode mode = Mode::None;
    Work work = Work::AtOnce;

    bool operator==(const Touch &) const = default;
};

/// A row of the table: what an Act locks, and what it does meanwhile, on servers of these major versions.
struct Row {
    Act act = Act::Unknown;
    const char *name = ""; ///< stable word for JSON: "add_column_default"
    const char *says = ""; ///< the statement, as the manual writes it: "ADD COLUMN … DEFAULT constant"
    int from = 0, until = 0; ///< first and last major version; 0: no bound
    std::array<Touch, 5> touches{};
    Transactional transactional = Transactional::Yes;

    bool holds(int major) const { return (from == 0 || major >= from) && (until == 0 || major <= until); }
};

/// The one table of locks: lint, plans and rehearsals read it. tests/acceptance/tst_locktable runs it on a server.
std::span<const Row> table();

/// The row of an act on a server of that major version; null when that server does not know the statement.
const Row *rowOf(Act act, int major);

/// "ACCESS EXCLUSIVE", as pg_locks' AccessExclusiveLock is written in the manual; and back from pg_locks.
QString word(Mode mode);
Mode modeOf(const QString &pgLocksMode);
/// "at once", "scan", "build", "rewrite": for JSON, untranslated.
QString key(Work work);
QString key(Part part);
/// Whether the two may not be held at once by two transactions.
bool conflict(Mode one, Mode other);

} // namespace Howdah::Locks
