// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/alter.h"
#include "plan/directory.h"
#include "plan/plan.h"
#include "plan/renametrail.h"

#include <QSet>

namespace Howdah {

/// What the plan does to an object.
enum class Action {
    Create,
    Drop,
    Alter,
    Replace, ///< drop and make again, with everything attached
    Swap, ///< both stand for a while. Types: the old one renamed away, the new one made, the columns moved over, the
          ///< old one dropped. Online also routines, what calls them going over one by one; and indexes, checks and
          ///< foreign keys: the new one made under a name of ours, then the names change hands
};

/// One object the plan touches, as it is and as it will be.
struct PlanItem {
    ObjectRef ref;
    std::optional<Object> before;
    std::optional<Object> after;
    Action action = Action::Alter;
    int change = -1; ///< index of the change that asked for it; -1 when it follows from another
    QString cause; ///< for those that follow
    bool typeIsSwapped = false;
    bool dependsAreReplaced = false;
    bool standsBeside = false; ///< built under a name of ours, since who has its name stays until then
    /// Of a type that goes: another kind of type comes under its name, so it steps aside until no column has it. Online
    /// also of a routine that goes: another of its name comes, and what calls it goes over one by one.
    std::optional<ObjectRef> successor;
    /// Of a foreign key that stays as it is while the key it leads to goes, and another of the same columns comes or is
    /// there: the one it leaves. In one statement it goes over to the other, before that one goes.
    std::optional<ObjectRef> leaves;
    QualifiedName takesOver; ///< of a key that is new: the unique index that becomes it
    QSet<QualifiedName> again; ///< a publication's tables that leave it and come back
    bool isReattached = false; ///< stays, but what it hangs on (a parent, the column it is owned by) is made again
    bool restored = false; ///< a column that its parent's change of NOT NULL reaches though it stays as it is
    bool movesRows = false; ///< a table made again in another form: its rows move over (rowmove.h)
    DataLoss loss = DataLoss::None; ///< what goes with the object when it goes: the one fact (Items::findLosses)
    Alteration alteration; ///< for Alter
};

/// Everything the plan needs to know of both sides; lives as long as one planBetween().
struct PlanContext {
    const Database &from;
    const Database &to;
    Directory fromDirectory;
    Directory toDirectory;
    Dependencies fromDependencies;
    Dependencies toDependencies;
    QString creator;
    QString timeZone;
    bool online;
    bool stash;
    bool unstash;
    bool wayBack;
    QSet<QualifiedName> notNullNames; ///< given by hand, on either side
    /// What is made in one step though the plan is online: its build or proof would stand between the end of something
    /// that protects and its return.
    QSet<ObjectRef> atOnce;
    RenameTrail formerNames; ///< from what `from` calls it to what the database calls it that the plan starts from

    PlanContext(const Database &source, const Database &target, const PlanOptions &options);
};

/// Whether a domain's alteration looks at the rows of the domain's columns.
bool scansRows(const PlanItem &item);

/// Whether a new column of an inheritance child is to be its own as well: made before its parent's, which then joins
/// it.
bool isOwnAndInherited(const PlanItem &column, const PlanContext &context);

/// Turns changes into items and follows what must be dropped and made again because of them.
class Items
{
public:
    Items(const PlanContext &context, const std::vector<Change> &changes);

    const std::vector<PlanItem> &all() const { return m_items; }
    const PlanItem *find(const ObjectRef &ref) const;
    bool isGone(const ObjectRef &ref) const; ///< dropped (for good or to be made again)
    bool isNew(const ObjectRef &ref) const; ///< made (for the first time or again)
    /// Whether the table's rows are gone over to give the column its values.
    bool readsRows(const PlanItem &column) const;
    /// The composite type of a typed table whose attributes change, and its columns with them; null when there is none.
    const PlanItem *typeThatChanges(const QualifiedName &relation) const;

private:
    void addChange(const Change &change, int index);
    void decide(PlanItem &item);
    void propagate();
    bool orderTypedTables();
    bool moveBehind(const Table &was, const Table &is);
    void preferSwaps();
    bool canStandBeside(const PlanItem &item, const QSet<QualifiedName> &parents) const;
    void buildUnderOtherNames();
    void takeIndexesOver();
    void findSuccessors();
    void swapRoutines();
    void moveKeys();
    bool canMoveOver(const PlanItem &key) const;
    bool canStepAside(const PlanItem &routine) const;
    bool mustStepAside(const ObjectRef &routine) const;
    bool holdsUniqueIndex(const ObjectRef &routine) const;
    QSet<QualifiedName> tablesBehind(const ObjectRef &routine) const;
    void follow(const ObjectRef &gone, const PlanItem &because);
    bool retypesBothSides(const ObjectRef &key, const PlanItem &cause) const;
    bool comesBackOtherwise(const ObjectRef &dependant, const PlanItem &cause) const;
    void disturb(const ObjectRef &dependant, const PlanItem &because);
    void reconsider(PlanItem &item, const PlanItem &because);
    bool retypes(const PlanItem &item) const;
    void reattach(PlanItem &item);
    void reattachSequences(const PlanItem &because);
    void makeKeyAgain(const PlanItem &column);
    void rejoinParents();
    bool hasFromKeptParent(const ObjectRef &column) const;
    bool letSubpartitionsGo();
    bool remakeKeysOverOthers();
    bool letIdentitiesGo();
    bool letKeyPartsGo();
    bool letGo(const QualifiedName &partition, const PlanItem &cause);
    bool letHeirsGo();
    void restoreNotNull();
    void loosenAlone(PlanItem &column, const QHash<QualifiedName, std::vector<const Table *>> &children);
    bool isNullableBelow(
        const ObjectRef &column, const QHash<QualifiedName, std::vector<const Table *>> &children) const;
    bool isNotNullBelow(
        const ObjectRef &column, const QHash<QualifiedName, std::vector<const Table *>> &children) const;
    void validateAgain();
    void retypeOverBridges();
    void followRowType(const QualifiedName &relation, const PlanItem &cause);
    void followScannedRows();
    bool needsSuccessor(const PlanItem &view, const PlanItem &cause) const;
    bool becomesInherited(const PlanItem &column) const;
    void remakeInheritedChecks();
    void switchPartsAgain();
    void findLosses();
    DataLoss lossOf(const PlanItem &item) const;
    void inheritInsteadOfPartition();
    bool becomesInherited(const Constraint &was, const Constraint &is) const;
    bool hasTypedTable(const QualifiedName &type) const;
    bool isUsedByColumns(const ObjectRef &type) const;
    bool isNested(const ObjectRef &type, const QualifiedName &domain) const;
    bool isLetGo(const QualifiedName &table) const;
    bool columnHasType(const ObjectRef &column, const ObjectRef &type) const;
    PlanItem &add(const ObjectRef &ref, const PlanItem &because);
    void push(PlanItem &item);

    const PlanContext &m_context;
    std::vector<PlanItem> m_items;
    QHash<ObjectRef, int> m_index;
    std::vector<int> m_queue;
    size_t m_next = 0; ///< of the queue
};

} // namespace Howdah
