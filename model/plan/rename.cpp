// SPDX-License-Identifier: Apache-2.0
#include "plan/rename.h"

#include "base/words.h"
#include "change/lists.h"
#include "change/rename.h"
#include "change/renameindex.h"
#include "plan/renametrail.h"
#include "plan/strategies/online.h"
#include "plan/typetext.h"
#include "sql/ddl/address.h"
#include "sql/ddl/ddl.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

/// Outer names first: what lies inside follows by itself.
int stage(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Schema:
        return 0;
    case ObjectKind::Column:
    case ObjectKind::EnumValue:
    case ObjectKind::Constraint:
    case ObjectKind::Index:
    case ObjectKind::Trigger:
    case ObjectKind::Rule:
    case ObjectKind::Policy:
        return 2;
    default:
        return 1;
    }
}

bool isRelation(ObjectKind kind)
{
    return kind == ObjectKind::Table || kind == ObjectKind::View || kind == ObjectKind::Sequence
        || kind == ObjectKind::Index || kind == ObjectKind::CompositeType;
}

/// Index of the one element that differs; -1 when it is not one.
template <typename T, typename F>
int differingAt(const std::vector<T> &before, const std::vector<T> &after, F &&name)
{
    int at = -1;
    for (size_t i = 0; i < std::min(before.size(), after.size()); ++i)
        if (name(before[i]) != name(after[i]))
            at = at < 0 ? int(i) : -2;
    return before.size() == after.size() ? std::max(at, -1) : -1;
}

QString onRelation(const QualifiedName &relation, const QString &kind, const QString &from, const QString &to)
{
    return u"ALTER TABLE "_s + identifier(relation) + u" RENAME "_s + kind + identifier(from) + u" TO "_s
        + identifier(to);
}

/// For changes inside a type that keeps its name.
QString insideType(const Object &before, const Object &after)
{
    if (const auto *o = std::get_if<EnumType>(&before)) {
        const EnumType &is = std::get<EnumType>(after);
        const int at = differingAt(o->values, is.values, [](const QString &value) { return value; });
        return at < 0 ? QString()
                      : u"ALTER TYPE "_s + identifier(is.name) + u" RENAME VALUE "_s + literal(o->values[size_t(at)])
                + u" TO "_s + literal(is.values[size_t(at)]);
    }
    if (const auto *o = std::get_if<CompositeType>(&before)) {
        const CompositeType &is = std::get<CompositeType>(after);
        const int at
            = differingAt(o->attributes, is.attributes, [](const Attribute &attribute) { return attribute.name; });
        return at < 0 ? QString()
                      : u"ALTER TYPE "_s + identifier(is.name) + u" RENAME ATTRIBUTE "_s
                + identifier(o->attributes[size_t(at)].name) + u" TO "_s + identifier(is.attributes[size_t(at)].name)
                + u" CASCADE"_s;
    }
    if (const auto *o = std::get_if<RangeType>(&before)) {
        const RangeType &is = std::get<RangeType>(after);
        return u"ALTER TYPE "_s + identifier(o->multirange) + u" RENAME TO "_s + identifier(is.multirange.name);
    }
    return {};
}

/// Every name that a rename can speak of.
QSet<ObjectRef> namesIn(const Database &database)
{
    QSet<ObjectRef> names;
    forEachList(database, [&names](const auto &list) {
        for (const auto &object : list)
            names.insert(refOf(object));
    });
    for (const Table &table : database.tables)
        for (const Column &column : table.columns)
            names.insert(columnRef(table.name, column.name));
    for (const EnumType &type : database.enums)
        for (const QString &value : type.values)
            names.insert({ObjectKind::EnumValue, type.name, value});
    for (const CompositeType &type : database.composites)
        for (const Attribute &attribute : type.attributes)
            names.insert(columnRef(type.name, attribute.name));
    for (const RangeType &type : database.ranges)
        names.insert({ObjectKind::RangeType, type.multirange, {}});
    return names;
}

bool isKey(const Constraint *constraint)
{
    return constraint && Howdah::isKey(*constraint);
}

/// Finds an order for renames and makes them one after the other.
class Renamer
{
public:
    Renamer(Database &database, Plan &plan, const Database *target)
        : m_database(database)
        , m_plan(plan)
        , m_target(target)
        , m_index(database)
        , m_texts(database)
    {
        readKeys();
    }

    void run(const std::vector<Rename> &renames)
    {
        for (int now = 0; now <= 2; ++now) {
            std::vector<Rename> pending;
            for (const Rename &rename : renames)
                if (stage(rename.from.kind) == now)
                    pending.push_back(rename);
            while (!pending.empty() && (makeSome(pending) || stepAside(pending) || makeWay(pending))) { }
            for (const Rename &rename : pending)
                note(rename);
        }
        for (Dependency &dependency : m_database.dependencies)
            for (ObjectRef *ref : {&dependency.from, &dependency.to})
                *ref = m_followed.followed(std::move(*ref));
        sortLists(m_database);
    }

private:
    bool contains(const ObjectRef &ref) const
    {
        if (ref.kind == ObjectKind::EnumValue) {
            const EnumType *type = m_index.enumType(ref.name);
            return type && std::ranges::find(type->values, ref.member) != type->values.end();
        }
        if (const CompositeType *type = ref.kind == ObjectKind::Column ? m_index.composite(ref.name) : nullptr)
            return std::ranges::find(type->attributes, ref.member, &Attribute::name) != type->attributes.end();
        return (ref.kind == ObjectKind::RangeType && m_index.multirange(ref.name)) || m_index.contains(ref);
    }

    /// The change that calls `from` `to`; nothing when there is no `from`.
    std::optional<Change> changeTo(const ObjectRef &from, const ObjectRef &to) const
    {
        if (!contains(from))
            return std::nullopt;
        if (from.kind == ObjectKind::EnumValue) {
            EnumType after = *m_index.enumType(from.name);
            *std::ranges::find(after.values, from.member) = to.member;
            return Change{*m_index.enumType(from.name), after};
        }
        if (const CompositeType *type = from.kind == ObjectKind::Column ? m_index.composite(from.name) : nullptr) {
            CompositeType after = *type;
            std::ranges::find(after.attributes, from.member, &Attribute::name)->name = to.member;
            return Change{*type, after};
        }
        if (const RangeType *type = from.kind == ObjectKind::RangeType ? m_index.multirange(from.name) : nullptr) {
            RangeType after = *type;
            after.multirange = to.name;
            return Change{*type, after};
        }
        const std::optional<Object> before = m_index.object(from);
        Object after = *before;
        std::visit([&to](auto &object) { setName(object, to); }, static_cast<ObjectVariant &>(after));
        return Change{before, after};
    }

    /// Renames it in the database and all that names it there.
    Result<void> perform(const ObjectRef &from, const ObjectRef &to)
    {
        if (EnumType *type = from.kind == ObjectKind::EnumValue ? m_index.enumType(from.name) : nullptr) {
            m_index.renameValue(*type, from.member, to.member);
            return {};
        }
        if (CompositeType *type = from.kind == ObjectKind::Column ? m_index.composite(from.name) : nullptr) {
            m_index.renameAttribute(*type, from.member, to.member);
            return {};
        }
        if (RangeType *type = from.kind == ObjectKind::RangeType ? m_index.multirange(from.name) : nullptr)
            m_index.renameMultirange(*type, to.name);
        else if (const Result<void> done = m_index.rename(from, to); !done)
            return done;
        m_followed.add(from, to);
        return {};
    }

    /// Collects the names of the indexes behind keys, which relations and composite types share.
    void readKeys()
    {
        m_keys.clear();
        for (const Constraint &c : m_database.constraints)
            if (isKey(&c))
                m_keys.insert({c.relation.schema, c.name});
    }

    /// What moves to another schema takes its keys along.
    void followKeys(const ObjectRef &from, const ObjectRef &to)
    {
        const auto follow = [&](const QString &was, const QString &is) {
            m_keys.remove({from.name.schema, was});
            m_keys.insert({to.name.schema, is});
        };
        if (from.kind == ObjectKind::Schema)
            readKeys();
        else if (from.kind == ObjectKind::Constraint && isKey(m_index.constraint(to.name, to.member)))
            follow(from.member, to.member);
        else if (isRelation(from.kind) && from.name.schema != to.name.schema)
            for (const Constraint *constraint : m_index.constraintsOf(to.name))
                if (isKey(constraint))
                    follow(constraint->name, constraint->name);
    }

    /// Tables, views, sequences, indexes and composite types share their names, and so do the indexes behind keys: the
    /// name that `ref`, called `now` today, would need there.
    QualifiedName relationName(const ObjectRef &ref, const ObjectRef &now) const
    {
        if (isRelation(ref.kind))
            return ref.name;
        const bool key = ref.kind == ObjectKind::Constraint && isKey(m_index.constraint(now.name, now.member));
        return key ? QualifiedName{ref.name.schema, ref.member} : QualifiedName();
    }

    bool isTaken(const ObjectRef &ref, const ObjectRef &now) const
    {
        if (contains(ref))
            return true;
        const QualifiedName name = relationName(ref, now);
        if (name.isEmpty())
            return false;
        for (const ObjectKind kind :
            {ObjectKind::Table, ObjectKind::View, ObjectKind::Sequence, ObjectKind::Index, ObjectKind::CompositeType})
            if (contains({kind, name, {}}))
                return true;
        return m_keys.contains(name);
    }

    /// What a rename's object is called by now.
    ObjectRef current(const Rename &rename) const
    {
        const ObjectRef ref = m_done.followed(rename.from);
        if (contains(ref))
            return ref;
        if (contains(rename.from))
            return rename.from;
        // Said by its table's new name, or gone along into another schema.
        ObjectRef other = rename.from;
        if (isMember(other.kind))
            other.name = rename.to.name;
        else
            other.name.schema = rename.to.name.schema;
        return contains(other) ? other : ref;
    }

    ObjectRef wanted(const Rename &rename, const ObjectRef &now) const
    {
        if (isMember(now.kind))
            return {now.kind, now.name, rename.to.member};
        ObjectRef to{now.kind, rename.to.name, now.member};
        if (now.kind == ObjectKind::Index)
            to.name.schema = now.name.schema;
        else if (!to.name.schema.isEmpty() && !m_index.hasSchema(to.name.schema))
            to = m_doneSchemas.followed(std::move(to));
        return to;
    }

    bool makeSome(std::vector<Rename> &pending)
    {
        const size_t before = pending.size();
        std::erase_if(pending, [this](const Rename &rename) {
            const ObjectRef now = current(rename), to = wanted(rename, now);
            if (now == to && contains(now))
                return true;
            if (!contains(now) || isTaken(to, now) || isInherited(now))
                return false;
            make(now, to);
            return true;
        });
        return pending.size() < before;
    }

    /// Two that change places: one of them waits under a third name.
    bool stepAside(const std::vector<Rename> &pending)
    {
        struct Move {
            ObjectRef now, to;
            QualifiedName place, aim; ///< among the names that relations share; empty: another sort of object
        };
        std::vector<Move> moves;
        QHash<ObjectRef, int> wantedBy;
        QHash<QualifiedName, int> aimedAt;
        for (const Rename &rename : pending) {
            const ObjectRef now = current(rename);
            if (!contains(now))
                continue;
            const ObjectRef to = wanted(rename, now);
            moves.push_back({now, to, relationName(now, now), relationName(to, now)});
            ++wantedBy[to];
            ++aimedAt[moves.back().aim];
        }
        for (const Move &move : moves) {
            // In the way of another, not of itself.
            const bool isInTheWay = wantedBy.value(move.now) > (move.now == move.to ? 1 : 0);
            const bool hasThePlace
                = !move.place.isEmpty() && aimedAt.value(move.place) > (move.place == move.aim ? 1 : 0);
            if (!isInTheWay && !hasThePlace)
                continue;
            ObjectRef aside = move.now;
            (isMember(aside.kind) ? aside.member : aside.name.name) = nameAside(u"howdah_aside"_s, move.now);
            if (isTaken(aside, move.now))
                continue;
            make(move.now, aside);
            return true;
        }
        return false;
    }

    /// What has the name that is wanted, and goes anyway since the target has that name for what is renamed: it takes
    /// a name of ours until it is dropped. The way back of a table that was renamed under a view of its old name.
    bool makeWay(const std::vector<Rename> &pending)
    {
        if (!m_target)
            return false;
        for (const Rename &rename : pending) {
            const ObjectRef now = current(rename), to = wanted(rename, now);
            if (!contains(now) || !isTaken(to, now) || isInherited(now))
                continue;
            std::vector<ObjectRef> others{to};
            if (const QualifiedName name = relationName(to, now); !name.isEmpty() && !isMember(to.kind))
                for (const ObjectKind kind : {ObjectKind::Table, ObjectKind::View, ObjectKind::Sequence,
                         ObjectKind::Index, ObjectKind::CompositeType})
                    others.push_back({kind, name, {}});
            for (const ObjectRef &other : others) {
                if (!contains(other) || isInherited(other) || (!(other == to) && isWanted(other)))
                    continue;
                ObjectRef aside = other;
                (isMember(other.kind) ? aside.member : aside.name.name) = nameAside(u"howdah_going"_s, other);
                if (isTaken(aside, other))
                    continue;
                make(other, aside);
                return true;
            }
        }
        return false;
    }

    bool isWanted(const ObjectRef &ref)
    {
        if (!m_targetNames)
            m_targetNames = namesIn(*m_target);
        return m_targetNames->contains(ref);
    }

    /// A move and a rename are two statements; the one that meets no other object on its way is first.
    void make(const ObjectRef &from, const ObjectRef &to)
    {
        const bool moves = !isMember(from.kind) && from.kind != ObjectKind::Index && from.name.schema != to.name.schema;
        if (moves && m_target)
            makeSchema(to.name.schema);
        ObjectRef between = from;
        between.name.schema = to.name.schema;
        if (moves && isTaken(between, from))
            between.name = {from.name.schema, to.name.name};
        if (moves && !(between == from) && !(between == to)) {
            step(from, between);
            step(between, to);
        } else {
            step(from, to);
        }
    }

    void makeSchema(const QString &name)
    {
        if (m_index.hasSchema(name)
            || std::none_of(
                m_target->schemas.begin(), m_target->schemas.end(), [&](const Schema &o) { return o.name == name; }))
            return;
        Schema schema;
        schema.name = name;
        schema.owner = m_database.role;
        if (note(m_index.addSchema(schema)))
            add({std::nullopt, schema});
    }

    void step(const ObjectRef &from, const ObjectRef &to)
    {
        const std::optional<Change> made = changeTo(from, to);
        if (!made || !note(perform(from, to)))
            return;
        add(*made);
        m_done.add(from, to);
        if (from.kind == ObjectKind::Schema)
            m_doneSchemas.add(from, to);
        if (const auto [was, is] = typeText(from, to); !was.isEmpty())
            m_texts.follow(was, is);
        keepNotNullNames(from, to);
        if (from.kind == ObjectKind::Column && std::holds_alternative<CompositeType>(*made->before))
            renameInTypedTables(from.name, from.member, to.member);
        else if (from.kind == ObjectKind::Column || from.kind == ObjectKind::Constraint)
            renameInChildren(from, to.member);
        followKeys(from, to);
    }

    /// Not-null constraints of domains (from PostgreSQL 17 on) and columns (18) have names that do not follow: what was
    /// a default name is one no more.
    void keepNotNullNames(const ObjectRef &from, const ObjectRef &to)
    {
        if (m_database.serverVersion < 170000)
            return;
        if (Domain *domain = from.kind == ObjectKind::Domain ? m_index.domain(to.name) : nullptr;
            domain && domain->notNull) {
            const QString name
                = domain->notNullName.isEmpty() ? QString(from.name.name + u"_not_null"_s) : domain->notNullName;
            domain->notNullName = name == to.name.name + u"_not_null"_s ? QString() : name;
        }
        if (m_database.serverVersion < 180000 || (from.kind != ObjectKind::Table && from.kind != ObjectKind::Column))
            return;
        Table *table = m_index.table(to.name);
        for (size_t i = 0; table && i < table->columns.size(); ++i) {
            Column &column = table->columns[i];
            if (!column.notNull || (to.kind == ObjectKind::Column && column.name != to.member))
                continue;
            Column old = column, fresh = column;
            if (from.kind == ObjectKind::Column)
                old.name = from.member;
            fresh.notNullName.clear();
            const QString name = notNullName(from.name, old);
            column.notNullName = name == notNullName(to.name, fresh) ? QString() : name;
        }
    }

    /// Columns and checks that a child has from its parent are called as there; the parent's rename brings theirs
    /// along.
    bool isInherited(const ObjectRef &ref) const
    {
        if (ref.kind == ObjectKind::Constraint) {
            const Constraint *constraint = m_index.constraint(ref.name, ref.member);
            return constraint && constraint->kind == ConstraintKind::Check && constraint->inherited;
        }
        const Table *table = ref.kind == ObjectKind::Column ? m_index.table(ref.name) : nullptr;
        return table && std::ranges::any_of(table->columns, [&](const Column &c) {
            return c.inherited && c.name == ref.member;
        });
    }

    void renameInChildren(const ObjectRef &ref, const QString &to)
    {
        for (const QualifiedName &child : m_index.childrenOf(ref.name)) {
            const ObjectRef same{ref.kind, child, ref.member}, fresh{ref.kind, child, to};
            const auto made = isInherited(same) ? changeTo(same, fresh) : std::nullopt;
            if (!made || !perform(same, fresh))
                continue;
            m_done.add(same, fresh);
            keepNotNullNames(same, fresh);
            m_plan.changes.push_back(*made);
            ++m_plan.renames;
            renameInChildren(same, to);
        }
    }

    void renameInTypedTables(const QualifiedName &type, const QString &from, const QString &to)
    {
        for (Table *table : m_index.typedTables(type)) {
            for (Column &column : table->columns)
                if (column.name == from)
                    column.name = to;
            m_index.renameColumn(table->name, from, to);
            m_followed.add(columnRef(table->name, from), columnRef(table->name, to));
        }
    }

    /// Whether it was done; if not, the plan says why.
    bool note(const Result<void> &done)
    {
        if (!done)
            m_plan.notes.push_back(done.error().message);
        return done.has_value();
    }

    void add(const Change &change)
    {
        m_plan.statements.push_back(
            {renameStatement(change), refOf(*change.after), int(m_plan.changes.size()), {}, true, DataLoss::None});
        m_plan.changes.push_back(change);
        ++m_plan.renames;
    }

    void note(const Rename &rename)
    {
        const ObjectRef now = current(rename);
        const QString kind = kindWord(rename.from.kind);
        m_plan.notes.push_back(contains(now) ? tr("The %1 %2 is not renamed: there is a %3 already.")
                                                   .arg(kind, display(rename.from), display(wanted(rename, now)))
                                             : tr("There is no %1 %2 to rename.").arg(kind, display(rename.from)));
    }

    Database &m_database;
    Plan &m_plan;
    const Database *m_target;
    RenameIndex m_index;
    TypeTexts m_texts;
    QSet<QualifiedName> m_keys; ///< their indexes
    RenameTrail m_done, m_doneSchemas;
    RenameTrail m_followed; ///< by dependencies
    std::optional<QSet<ObjectRef>> m_targetNames;
};

} // namespace

bool isNamed(const Database &database, const ObjectRef &ref)
{
    if (ref.kind == ObjectKind::EnumValue)
        return std::ranges::any_of(database.enums, [&ref](const EnumType &type) {
            return type.name == ref.name && std::ranges::find(type.values, ref.member) != type.values.end();
        });
    if (ref.kind == ObjectKind::Column)
        for (const CompositeType &type : database.composites)
            if (type.name == ref.name)
                return std::ranges::find(type.attributes, ref.member, &Attribute::name) != type.attributes.end();
    if (ref.kind == ObjectKind::RangeType
        && std::ranges::find(database.ranges, ref.name, &RangeType::multirange) != database.ranges.end())
        return true;
    return objectOf(database, ref).has_value();
}

QString renameStatement(const Change &change)
{
    if (!change.before)
        return u"CREATE SCHEMA "_s + identifier(std::get<Schema>(*change.after).name);
    if (!change.after)
        return u"DROP SCHEMA "_s + identifier(std::get<Schema>(*change.before).name);
    const Object &before = *change.before;
    const ObjectRef from = refOf(before), to = refOf(*change.after);
    if (from == to)
        return insideType(before, *change.after);
    if (from.kind == ObjectKind::Column)
        return onRelation(to.name, u"COLUMN "_s, from.member, to.member);
    if (from.kind == ObjectKind::Constraint)
        return onRelation(to.name, u"CONSTRAINT "_s, from.member, to.member);
    const QString head = u"ALTER "_s + address(before).keyword + u' ';
    if (from.kind == ObjectKind::Trigger || from.kind == ObjectKind::Rule || from.kind == ObjectKind::Policy)
        return head + identifier(from.member) + u" ON "_s + identifier(to.name) + u" RENAME TO "_s
            + identifier(to.member);
    if (from.name.schema != to.name.schema && from.kind != ObjectKind::Index)
        return head + address(before).name + u" SET SCHEMA "_s + identifier(to.name.schema);
    return head + address(before).name + u" RENAME TO "_s + identifier(to.name.name);
}

void applyRenames(const std::vector<Rename> &renames, Database &database, Plan &plan, const Database *target)
{
    Renamer(database, plan, target).run(renames);
}

} // namespace Howdah
