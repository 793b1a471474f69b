// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "change/names.h"
#include "change/object.h"

#include <QHash>
#include <QSet>

#include <array>

namespace Howdah {

/// Where each name stands in one database, for many renames one after the other: each costs what names the object, not
/// a walk through all. Does what apply() does with such changes, but for the dependencies, which stay as they are, and
/// the lists, which are not sorted again.
///
/// The database belongs to someone else, outlives this and is changed in no other way while this is in use: what is
/// kept are pointers into its lists. One thread.
class RenameIndex
{
public:
    explicit RenameIndex(Database &database);

    /// Whether there is an object or a table's column of that name.
    bool contains(const ObjectRef &ref) const;
    /// The same as objectOf(), but for the time it takes.
    std::optional<Object> object(const ObjectRef &ref) const;

    Table *table(const QualifiedName &name) const;
    EnumType *enumType(const QualifiedName &name) const;
    CompositeType *composite(const QualifiedName &name) const;
    Domain *domain(const QualifiedName &name) const;
    const Constraint *constraint(const QualifiedName &relation, const QString &name) const;
    /// The range type whose multirange type is called so.
    RangeType *multirange(const QualifiedName &name) const;
    /// Tables that inherit from one, partitions among them, by name.
    std::vector<QualifiedName> childrenOf(const QualifiedName &parent) const;
    /// Tables that were made OF a type.
    std::vector<Table *> typedTables(const QualifiedName &type) const;
    std::vector<const Constraint *> constraintsOf(const QualifiedName &relation) const;
    bool hasSchema(const QString &name) const;

    /// Gives an object, or a table's column, another name, and all that names it. Fails with Refused, nothing changed,
    /// when there is no such object or the name is taken. A schema takes as long as the database is large.
    Result<void> rename(const ObjectRef &from, const ObjectRef &to);
    void renameValue(EnumType &type, const QString &from, const QString &to);
    void renameAttribute(CompositeType &type, const QString &from, const QString &to);
    void renameMultirange(RangeType &range, const QualifiedName &to);
    /// As the function of that name, but for the dependencies.
    void renameColumn(const QualifiedName &relation, const QString &from, const QString &to);
    Result<void> addSchema(const Schema &schema);

private:
    /// A name in an object: where it is part of the object's own ref, with the object's place.
    struct Site {
        QualifiedName *name;
        std::optional<ObjectKind> kind;
        size_t at = 0;
    };
    /// What speaks of a relation, by its kind.
    struct Parts {
        std::vector<Constraint *> constraints, references;
        std::vector<Index *> indexes;
        std::vector<Sequence *> sequences;
        std::vector<PublicationTable *> published;
        std::vector<Table *> children;
    };
    using Sites = QHash<QualifiedName, std::vector<Site>>;

    void build();
    void buildParts();
    template <typename T>
    T *find(const ObjectRef &ref) const;
    ObjectRef refAt(ObjectKind kind, size_t at) const;
    void follow(NameRole role, const QualifiedName &from, const QualifiedName &to);
    void moveParts(const QualifiedName &relation, const QString &schema);
    void setOwnName(const ObjectRef &from, const ObjectRef &to);
    void renameRoutine(const ObjectRef &from, const ObjectRef &to);
    Result<void> renameTableColumn(const ObjectRef &from, const ObjectRef &to);

    Database &m_database;
    QHash<ObjectRef, size_t> m_places; ///< in the list of its kind; routines are in m_routines
    QHash<QualifiedName, std::vector<size_t>> m_routines;
    std::array<Sites, size_t(NameRole::Statistics) + 1> m_sites; ///< by role
    QHash<QualifiedName, Parts> m_parts; ///< by relation
    QHash<QualifiedName, std::vector<Table *>> m_typed;
    QHash<QualifiedName, RangeType *> m_multiranges;
};

} // namespace Howdah
