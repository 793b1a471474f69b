// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"

#include <array>
#include <optional>

namespace Howdah {

/// Every kind of thing Howdah models. The order is the one in which lists show them and in which ties are broken.
enum class ObjectKind {
    Role,
    Membership,
    Schema,
    Extension,
    Collation,
    EnumType,
    EnumValue,
    CompositeType,
    Domain,
    RangeType,
    Sequence,
    Routine,
    Table,
    Column,
    View,
    Constraint,
    Index,
    Trigger,
    Rule,
    Policy,
    StatisticsObject,
    EventTrigger,
    Publication,
    ForeignDataWrapper,
    ForeignServer,
    UserMapping,
    DefaultPrivileges,
    Opaque,
};

/// A kind and PostgreSQL's word for it, lower case, English.
struct KindWord {
    ObjectKind kind;
    const char *word;
};

/// The one table of those words: for people, for JSON and for every file, none of which ever holds a kind's number. A
/// word that is written is never changed.
inline constexpr std::array kindWords = std::to_array<KindWord>(
    {{ObjectKind::Role, "role"}, {ObjectKind::Membership, "membership"}, {ObjectKind::Schema, "schema"},
        {ObjectKind::Extension, "extension"}, {ObjectKind::Collation, "collation"}, {ObjectKind::EnumType, "enum type"},
        {ObjectKind::EnumValue, "enum value"}, {ObjectKind::CompositeType, "composite type"},
        {ObjectKind::Domain, "domain"}, {ObjectKind::RangeType, "range type"}, {ObjectKind::Sequence, "sequence"},
        {ObjectKind::Routine, "routine"}, {ObjectKind::Table, "table"}, {ObjectKind::Column, "column"},
        {ObjectKind::View, "view"}, {ObjectKind::Constraint, "constraint"}, {ObjectKind::Index, "index"},
        {ObjectKind::Trigger, "trigger"}, {ObjectKind::Rule, "rule"}, {ObjectKind::Policy, "policy"},
        {ObjectKind::StatisticsObject, "statistics"}, {ObjectKind::EventTrigger, "event trigger"},
        {ObjectKind::Publication, "publication"}, {ObjectKind::ForeignDataWrapper, "foreign-data wrapper"},
        {ObjectKind::ForeignServer, "foreign server"}, {ObjectKind::UserMapping, "user mapping"},
        {ObjectKind::DefaultPrivileges, "default privileges"}, {ObjectKind::Opaque, "object"}});

/// Each kind has its row, in the order of the enumeration.
constexpr bool kindWordsAreComplete()
{
    for (size_t i = 0; i < kindWords.size(); ++i)
        if (kindWords[i].kind != ObjectKind(i))
            return false;
    return kindWords.size() == size_t(ObjectKind::Opaque) + 1;
}
static_assert(kindWordsAreComplete());

/// The stable identity of an object: what a person would call it. Never an oid.
/// - schema-qualified kinds: `name`; a Routine also has `member` = its input types
/// - Column, Constraint, Trigger, Rule, Policy: `name` is the relation, `member` its own name
/// - EnumValue: `name` is the type, `member` the label. Not an object of its own: it is part of its EnumType and stands
/// in
///   renames alone; so does a Column whose `name` is a composite type
/// - Index: `name` is the index's own name
/// - Membership: name = {grantor, role}, member = who is in it
/// - Role, Schema, Extension, EventTrigger, Publication, wrappers, servers: `name.name` alone
/// - UserMapping: name.name = server, member = role; DefaultPrivileges: name = {schema, role}, member = object type
/// - Opaque: name.name = identity, member = kind
struct ObjectRef {
    ObjectKind kind = ObjectKind::Table;
    QualifiedName name;
    QString member;

    bool operator==(const ObjectRef &) const = default;
    bool operator<(const ObjectRef &o) const
    {
        if (kind != o.kind)
            return kind < o.kind;
        if (!(name == o.name))
            return name < o.name;
        return member < o.member;
    }
};

inline size_t qHash(const ObjectRef &ref, size_t seed = 0)
{
    return qHashMulti(seed, int(ref.kind), ref.name, ref.member);
}

/// "schema.table.column", "schema.function(integer)": for people, unquoted.
QString display(const ObjectRef &ref);

/// The kind's word of the table above.
QString kindWord(ObjectKind kind);
/// The kind of a word; none for a word that no kind has.
std::optional<ObjectKind> kindOfWord(QStringView word);

/// `from` needs `to`. Taken from pg_depend (normal, automatic and internal edges; extension members are left out).
/// A dependency on one column of a relation is kept as a Column ref.
struct Dependency {
    ObjectRef from;
    ObjectRef to;
    bool automatic = false; ///< dropping `to` drops `from` without CASCADE (pg_depend 'a' and 'i')

    bool operator==(const Dependency &) const = default;
};

} // namespace Howdah
