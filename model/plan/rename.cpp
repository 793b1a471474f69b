// SPDX-License-Identifier: Apache-2.0
#include "plan/rename.h"

#include "base/words.h"
#include "change/rename.h"
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

void setName(Object &object, const ObjectRef &to)
{
    std::visit(
        [&to](auto &o) {
            using T = std::decay_t<decltype(o)>;
            if constexpr (std::is_same_v<T, TableColumn>) {
                o.relation = to.name;
                o.column.name = to.member;
            } else if constexpr (requires {
                                     o.relation;
                                     o.name.schema;
                                 }) {
                o.name = to.name;
            } else if constexpr (requires {
                                     o.relation;
                                     o.name;
                                 }) {
                o.relation = to.name;
                o.name = to.member;
            } else if constexpr (requires { o.name.schema; }) {
                o.name = to.name;
            } else if constexpr (requires { o.name; }) {
                o.name = to.name.name;
            }
        },
        object);
}

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

bool isMember(ObjectKind kind)
{
    return stage(kind) == 2 && kind != ObjectKind::Index;
}

bool isRelation(ObjectKind kind)
{
    return kind == ObjectKind::Table || kind == ObjectKind::View || kind == ObjectKind::Sequence
        || kind == ObjectKind::Index || kind == ObjectKind::CompositeType;
}

bool namesType(ObjectKind kind)
{
    return kind == ObjectKind::EnumType || kind == ObjectKind::CompositeType || kind == ObjectKind::Domain
        || kind == ObjectKind::RangeType || kind == ObjectKind::Table || kind == ObjectKind::View;
}

/// A ref after one rename, the signature of a routine included.
ObjectRef followed(ObjectRef ref, const ObjectRef &from, const ObjectRef &to)
{
    ref = renamed(std::move(ref), from, to);
    if (ref.kind == ObjectKind::Routine && from.kind == ObjectKind::Schema)
        ref.member = withTypeRenamed(ref.member, identifier(from.name.name) + u'.', identifier(to.name.name) + u'.');
    else if (ref.kind == ObjectKind::Routine && namesType(from.kind))
        ref.member = withTypeRenamed(ref.member, identifier(from.name), identifier(to.name));
    return ref;
}

template <typename T>
const T *findNamed(const std::vector<T> &list, const QualifiedName &name)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const T &o) { return o.name == name; });
    return found == list.end() ? nullptr : &*found;
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

/// The change that calls `from` `to`; nothing when there is no `from`.
std::optional<Change> renameChange(const Database &database, const ObjectRef &from, const ObjectRef &to)
{
    if (from.kind == ObjectKind::EnumValue) {
        const EnumType *type = findNamed(database.enums, from.name);
        const auto at = type ? std::find(type->values.begin(), type->values.end(), from.member)
                             : std::vector<QString>::const_iterator();
        if (!type || at == type->values.end())
            return std::nullopt;
        EnumType after = *type;
        after.values[size_t(at - type->values.begin())] = to.member;
        return Change{*type, after};
    }
    if (const CompositeType *type
        = from.kind == ObjectKind::Column ? findNamed(database.composites, from.name) : nullptr) {
        CompositeType after = *type;
        const auto at = std::find_if(after.attributes.begin(), after.attributes.end(),
            [&](const Attribute &a) { return a.name == from.member; });
        if (at == after.attributes.end())
            return std::nullopt;
        at->name = to.member;
        return Change{*type, after};
    }
    if (from.kind == ObjectKind::RangeType)
        for (const RangeType &type : database.ranges)
            if (type.multirange == from.name) {
                RangeType after = type;
                after.multirange = to.name;
                return Change{type, after};
            }
    const std::optional<Object> before = objectOf(database, from);
    if (!before)
        return std::nullopt;
    Object after = *before;
    setName(after, to);
    return Change{*before, after};
}

/// Finds an order for renames and makes them one after the other.
class Renamer
{
public:
    Renamer(Database &database, Plan &plan, const Database *target)
        : m_database(database)
        , m_plan(plan)
        , m_target(target)
    {
        readNames();
    }

    void run(std::vector<Rename> renames)
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
        sortLists(m_database);
    }

private:
    bool contains(const ObjectRef &ref) const
    {
        return isRelation(ref.kind) ? m_relations.contains(ref) : isNamed(m_database, ref);
    }

    /// Collects the names that relations, composite types and the indexes of keys share.
    void readNames()
    {
        m_relations.clear();
        m_keys.clear();
        const auto addAll = [this](const auto &list) {
            for (const auto &object : list)
                m_relations.insert(refOf(object));
        };
        addAll(m_database.tables);
        addAll(m_database.views);
        addAll(m_database.sequences);
        addAll(m_database.indexes);
        addAll(m_database.composites);
        for (const Constraint &c : m_database.constraints)
            if (c.kind != ConstraintKind::Check && c.kind != ConstraintKind::ForeignKey)
                m_keys.insert({c.relation.schema, c.name});
    }

    /// One name more, one less; what moves to another schema takes others along.
    void follow(const ObjectRef &from, const ObjectRef &to)
    {
        if (isRelation(from.kind) && from.name.schema == to.name.schema) {
            m_relations.remove(from);
            m_relations.insert(to);
        } else if (isRelation(from.kind) || from.kind == ObjectKind::Constraint || from.kind == ObjectKind::Schema) {
            readNames();
        }
    }

    /// Tables, views, sequences, indexes and composite types share their names, and so do the indexes behind keys: the
    /// name that `ref`, called `now` today, would need there.
    QualifiedName relationName(const ObjectRef &ref, const ObjectRef &now) const
    {
        if (isRelation(ref.kind))
            return ref.name;
        const auto isKey = [&](const Constraint &c) {
            return c.name == now.member && c.relation == now.name && c.kind != ConstraintKind::Check
                && c.kind != ConstraintKind::ForeignKey;
        };
        const bool key = ref.kind == ObjectKind::Constraint
            && std::any_of(m_database.constraints.begin(), m_database.constraints.end(), isKey);
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

    /// Whether what is called `now` is in the way of what is to be called `to`, and is `mover` today.
    bool blocks(const ObjectRef &now, const ObjectRef &to, const ObjectRef &mover) const
    {
        const QualifiedName name = relationName(now, now);
        return now == to || (!name.isEmpty() && name == relationName(to, mover));
    }

    bool hasSchema(const QString &name) const
    {
        return std::any_of(m_database.schemas.begin(), m_database.schemas.end(),
            [&](const Schema &schema) { return schema.name == name; });
    }

    /// What a rename's object is called by now.
    ObjectRef current(const Rename &rename) const
    {
        ObjectRef ref = rename.from;
        for (const Rename &done : m_done)
            ref = followed(ref, done.from, done.to);
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
        else if (!to.name.schema.isEmpty() && !hasSchema(to.name.schema))
            for (const Rename &done : m_done)
                if (done.from.kind == ObjectKind::Schema)
                    to = followed(to, done.from, done.to);
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
        for (const Rename &rename : pending)
            for (const Rename &other : pending) {
                const ObjectRef now = current(rename), mover = current(other);
                if (&rename == &other || !contains(now) || !contains(mover)
                    || !blocks(now, wanted(other, mover), mover))
                    continue;
                ObjectRef aside = now;
                (isMember(now.kind) ? aside.member : aside.name.name) = nameAside(u"howdah_aside"_s, now);
                if (isTaken(aside, now))
                    continue;
                make(now, aside);
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
                if (!contains(other) || isInherited(other) || (!(other == to) && isNamed(*m_target, other)))
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
        if (hasSchema(name) || std::none_of(m_target->schemas.begin(), m_target->schemas.end(), [&](const Schema &o) {
                return o.name == name;
            }))
            return;
        Schema schema;
        schema.name = name;
        schema.owner = m_database.role;
        add({std::nullopt, schema});
    }

    void step(const ObjectRef &from, const ObjectRef &to)
    {
        const std::optional<Change> made = renameChange(m_database, from, to);
        if (!made || !add(*made))
            return;
        m_done.push_back({from, to});
        if (from.kind == ObjectKind::Schema)
            followTypeText(m_database, identifier(from.name.name) + u'.', identifier(to.name.name) + u'.');
        else if (namesType(from.kind))
            followTypeText(m_database, identifier(from.name), identifier(to.name));
        keepNotNullNames(from, to);
        if (from.kind == ObjectKind::Column && std::holds_alternative<CompositeType>(*made->before))
            renameInTypedTables(from.name, from.member, to.member);
        else if (from.kind == ObjectKind::Column || from.kind == ObjectKind::Constraint)
            renameInChildren(from, to.member);
        follow(from, to);
    }

    /// Not-null constraints of domains (from PostgreSQL 17 on) and columns (18) have names that do not follow: what was
    /// a default name is one no more.
    void keepNotNullNames(const ObjectRef &from, const ObjectRef &to)
    {
        if (m_database.serverVersion < 170000)
            return;
        for (Domain &domain : m_database.domains)
            if (from.kind == ObjectKind::Domain && domain.name == to.name && domain.notNull) {
                const QString name
                    = domain.notNullName.isEmpty() ? QString(from.name.name + u"_not_null"_s) : domain.notNullName;
                domain.notNullName = name == to.name.name + u"_not_null"_s ? QString() : name;
            }
        if (m_database.serverVersion < 180000 || (from.kind != ObjectKind::Table && from.kind != ObjectKind::Column))
            return;
        for (Table &table : m_database.tables)
            for (Column &column : table.columns) {
                if (!(table.name == to.name) || !column.notNull
                    || (to.kind == ObjectKind::Column && column.name != to.member))
                    continue;
                Column old = column, fresh = column;
                if (from.kind == ObjectKind::Column)
                    old.name = from.member;
                fresh.notNullName.clear();
                const QString name = notNullName(from.name, old);
                column.notNullName = name == notNullName(to.name, fresh) ? QString() : name;
            }
    }

    std::vector<QualifiedName> childrenOf(const QualifiedName &parent) const
    {
        std::vector<QualifiedName> children;
        for (const Table &table : m_database.tables)
            if ((table.partition && table.partition->parent == parent)
                || std::find(table.inherits.begin(), table.inherits.end(), parent) != table.inherits.end())
                children.push_back(table.name);
        return children;
    }

    /// Columns and checks that a child has from its parent are called as there; the parent's rename brings theirs
    /// along.
    bool isInherited(const ObjectRef &ref) const
    {
        if (ref.kind == ObjectKind::Constraint)
            return std::any_of(m_database.constraints.begin(), m_database.constraints.end(), [&](const Constraint &c) {
                return c.kind == ConstraintKind::Check && c.inherited && c.name == ref.member && c.relation == ref.name;
            });
        const Table *table = ref.kind == ObjectKind::Column ? findNamed(m_database.tables, ref.name) : nullptr;
        return table && std::any_of(table->columns.begin(), table->columns.end(), [&](const Column &c) {
            return c.inherited && c.name == ref.member;
        });
    }

    void renameInChildren(const ObjectRef &ref, const QString &to)
    {
        for (const QualifiedName &child : childrenOf(ref.name)) {
            const ObjectRef same{ref.kind, child, ref.member};
            const auto made = isInherited(same) ? renameChange(m_database, same, {ref.kind, child, to}) : std::nullopt;
            if (!made || !applyUnsorted(*made, m_database))
                continue;
            m_done.push_back({same, {ref.kind, child, to}});
            keepNotNullNames(same, {ref.kind, child, to});
            m_plan.changes.push_back(*made);
            ++m_plan.renames;
            renameInChildren(same, to);
        }
    }

    void renameInTypedTables(const QualifiedName &type, const QString &from, const QString &to)
    {
        for (Table &table : m_database.tables) {
            if (!(table.ofType == type))
                continue;
            for (Column &column : table.columns)
                if (column.name == from)
                    column.name = to;
            renameColumn(m_database, table.name, from, to);
        }
    }

    bool add(const Change &change)
    {
        if (const Result<void> done = applyUnsorted(change, m_database); !done) {
            m_plan.notes.push_back(done.error().message);
            return false;
        }
        m_plan.statements.push_back(
            {renameStatement(change), refOf(*change.after), int(m_plan.changes.size()), {}, true, DataLoss::None});
        m_plan.changes.push_back(change);
        ++m_plan.renames;
        return true;
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
    QSet<ObjectRef> m_relations;
    QSet<QualifiedName> m_keys; ///< their indexes
    std::vector<Rename> m_done;
};

} // namespace

bool isNamed(const Database &database, const ObjectRef &ref)
{
    return renameChange(database, ref, ref).has_value();
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

ObjectRef originalName(ObjectRef ref, const std::vector<Change> &renames)
{
    for (auto change = renames.rbegin(); change != renames.rend(); ++change)
        if (change->before && change->after)
            ref = followed(ref, refOf(*change->after), refOf(*change->before));
    return ref;
}

ObjectRef finalName(ObjectRef ref, const std::vector<Change> &renames)
{
    for (const Change &change : renames)
        if (change.before && change.after)
            ref = followed(ref, refOf(*change.before), refOf(*change.after));
    return ref;
}

void applyRenames(const std::vector<Rename> &renames, Database &database, Plan &plan, const Database *target)
{
    Renamer(database, plan, target).run(renames);
}

} // namespace Howdah
