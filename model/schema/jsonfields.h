// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

#include <array>
#include <tuple>

namespace Howdah::Json {

/// One field of a value type: its key and where it is. The writer and the reader both walk these lists, so that a field
/// is named once; tests/unit/schema checks that none was forgotten.
template <typename Type, typename Value>
struct Field {
    const char *key;
    Value Type::*member;
};

/// The fields of a value type, in the order they are written.
template <typename Type>
struct Fields;

template <typename Type>
concept HasFields = requires { Fields<Type>::list; };

/// The words of an enumeration, by its values.
template <typename Type>
struct Words;

template <>
struct Words<TableKind> {
    static constexpr std::array list{"ordinary", "partitioned", "foreign"};
};
template <>
struct Words<ConstraintKind> {
    static constexpr std::array list{"primary key", "unique", "foreign key", "check", "exclude"};
};
template <>
struct Words<RoutineKind> {
    static constexpr std::array list{"function", "procedure", "aggregate", "window"};
};
template <>
struct Words<Generated> {
    static constexpr std::array list{"no", "stored", "virtual"};
};
template <>
struct Words<Identity> {
    static constexpr std::array list{"no", "always", "by default"};
};
template <>
struct Words<ObjectKind> {
    static constexpr auto list = [] {
        std::array<const char *, kindWords.size()> words{};
        for (size_t i = 0; i < words.size(); ++i)
            words[i] = kindWords[i].word;
        return words;
    }();
};

/// As many words as the enumeration has values: the writer finds a word by its value.
template <auto last>
constexpr bool hasAWordEach = Words<decltype(last)>::list.size() == size_t(last) + 1;
static_assert(hasAWordEach<TableKind::Foreign> && hasAWordEach<ConstraintKind::Exclude>);
static_assert(hasAWordEach<RoutineKind::Window> && hasAWordEach<Generated::Virtual>);
static_assert(hasAWordEach<Identity::ByDefault> && hasAWordEach<ObjectKind::Opaque>);

template <>
struct Fields<QualifiedName> {
    static constexpr std::tuple list{Field{"schema", &QualifiedName::schema}, Field{"name", &QualifiedName::name}};
};

template <>
struct Fields<ColumnName> {
    static constexpr std::tuple list{Field{"relation", &ColumnName::relation}, Field{"column", &ColumnName::column}};
};

template <>
struct Fields<ObjectRef> {
    static constexpr std::tuple list{
        Field{"kind", &ObjectRef::kind}, Field{"name", &ObjectRef::name}, Field{"member", &ObjectRef::member}};
};

template <>
struct Fields<Grant> {
    static constexpr std::tuple list{Field{"grantee", &Grant::grantee}, Field{"privilege", &Grant::privilege},
        Field{"grantable", &Grant::grantable}, Field{"grantor", &Grant::grantor}};
};

template <>
struct Fields<Schema> {
    static constexpr std::tuple list{Field{"name", &Schema::name}, Field{"owner", &Schema::owner},
        Field{"grants", &Schema::grants}, Field{"comment", &Schema::comment}};
};

template <>
struct Fields<Extension> {
    static constexpr std::tuple list{Field{"name", &Extension::name}, Field{"schema", &Extension::schema},
        Field{"version", &Extension::version}, Field{"comment", &Extension::comment}};
};

template <>
struct Fields<Collation> {
    static constexpr std::tuple list{Field{"name", &Collation::name}, Field{"provider", &Collation::provider},
        Field{"deterministic", &Collation::deterministic}, Field{"locale", &Collation::locale},
        Field{"lcCollate", &Collation::lcCollate}, Field{"lcCtype", &Collation::lcCtype},
        Field{"rules", &Collation::rules}, Field{"owner", &Collation::owner}, Field{"comment", &Collation::comment}};
};

template <>
struct Fields<EnumType> {
    static constexpr std::tuple list{Field{"name", &EnumType::name}, Field{"values", &EnumType::values},
        Field{"owner", &EnumType::owner}, Field{"grants", &EnumType::grants}, Field{"comment", &EnumType::comment}};
};

template <>
struct Fields<Attribute> {
    static constexpr std::tuple list{Field{"name", &Attribute::name}, Field{"type", &Attribute::type},
        Field{"collation", &Attribute::collation}, Field{"comment", &Attribute::comment}};
};

template <>
struct Fields<CompositeType> {
    static constexpr std::tuple list{Field{"name", &CompositeType::name},
        Field{"attributes", &CompositeType::attributes}, Field{"owner", &CompositeType::owner},
        Field{"grants", &CompositeType::grants}, Field{"comment", &CompositeType::comment}};
};

template <>
struct Fields<DomainConstraint> {
    static constexpr std::tuple list{Field{"name", &DomainConstraint::name},
        Field{"expression", &DomainConstraint::expression}, Field{"validated", &DomainConstraint::validated},
        Field{"comment", &DomainConstraint::comment}};
};

template <>
struct Fields<Domain> {
    static constexpr std::tuple list{Field{"name", &Domain::name}, Field{"type", &Domain::type},
        Field{"collation", &Domain::collation}, Field{"notNull", &Domain::notNull},
        Field{"notNullName", &Domain::notNullName}, Field{"expression", &Domain::expression},
        Field{"constraints", &Domain::constraints}, Field{"owner", &Domain::owner}, Field{"grants", &Domain::grants},
        Field{"comment", &Domain::comment}};
};

template <>
struct Fields<RangeType> {
    static constexpr std::tuple list{Field{"name", &RangeType::name}, Field{"subtype", &RangeType::subtype},
        Field{"operatorClass", &RangeType::operatorClass}, Field{"collation", &RangeType::collation},
        Field{"canonical", &RangeType::canonical}, Field{"difference", &RangeType::difference},
        Field{"multirange", &RangeType::multirange}, Field{"owner", &RangeType::owner},
        Field{"grants", &RangeType::grants}, Field{"comment", &RangeType::comment}};
};

template <>
struct Fields<Sequence> {
    static constexpr std::tuple list{Field{"name", &Sequence::name}, Field{"type", &Sequence::type},
        Field{"start", &Sequence::start}, Field{"increment", &Sequence::increment},
        Field{"minimum", &Sequence::minimum}, Field{"maximum", &Sequence::maximum}, Field{"cache", &Sequence::cache},
        Field{"cycle", &Sequence::cycle}, Field{"unlogged", &Sequence::unlogged},
        Field{"identity", &Sequence::identity}, Field{"ownedBy", &Sequence::ownedBy}, Field{"owner", &Sequence::owner},
        Field{"grants", &Sequence::grants}, Field{"comment", &Sequence::comment}};
};

template <>
struct Fields<Routine> {
    static constexpr std::tuple list{Field{"name", &Routine::name}, Field{"kind", &Routine::kind},
        Field{"arguments", &Routine::arguments}, Field{"inputTypes", &Routine::inputTypes},
        Field{"result", &Routine::result}, Field{"allArguments", &Routine::allArguments},
        Field{"language", &Routine::language}, Field{"definition", &Routine::definition},
        Field{"source", &Routine::source}, Field{"volatility", &Routine::volatility},
        Field{"securityDefiner", &Routine::securityDefiner}, Field{"configuration", &Routine::configuration},
        Field{"owner", &Routine::owner}, Field{"grants", &Routine::grants}, Field{"comment", &Routine::comment}};
};

template <>
struct Fields<Column> {
    static constexpr std::tuple list{Field{"name", &Column::name}, Field{"type", &Column::type},
        Field{"collation", &Column::collation}, Field{"notNull", &Column::notNull},
        Field{"notNullName", &Column::notNullName}, Field{"notNullComment", &Column::notNullComment},
        Field{"notNullValid", &Column::notNullValid}, Field{"notNullNoInherit", &Column::notNullNoInherit},
        Field{"notNullLocal", &Column::notNullLocal}, Field{"expression", &Column::expression},
        Field{"generated", &Column::generated}, Field{"identity", &Column::identity},
        Field{"identitySequence", &Column::identitySequence}, Field{"storage", &Column::storage},
        Field{"compression", &Column::compression}, Field{"statisticsTarget", &Column::statisticsTarget},
        Field{"options", &Column::options}, Field{"foreignOptions", &Column::foreignOptions},
        Field{"local", &Column::local}, Field{"inherited", &Column::inherited}, Field{"comment", &Column::comment},
        Field{"grants", &Column::grants}};
};

template <>
struct Fields<Partition> {
    static constexpr std::tuple list{Field{"parent", &Partition::parent}, Field{"bound", &Partition::bound}};
};

template <>
struct Fields<Table> {
    static constexpr std::tuple list{Field{"name", &Table::name}, Field{"kind", &Table::kind},
        Field{"unlogged", &Table::unlogged}, Field{"columns", &Table::columns},
        Field{"partitionKey", &Table::partitionKey}, Field{"partition", &Table::partition},
        Field{"inherits", &Table::inherits}, Field{"ofType", &Table::ofType},
        Field{"accessMethod", &Table::accessMethod}, Field{"tablespace", &Table::tablespace},
        Field{"options", &Table::options}, Field{"toastOptions", &Table::toastOptions},
        Field{"replicaIdentity", &Table::replicaIdentity}, Field{"rowSecurity", &Table::rowSecurity},
        Field{"forceRowSecurity", &Table::forceRowSecurity}, Field{"foreignServer", &Table::foreignServer},
        Field{"foreignOptions", &Table::foreignOptions}, Field{"owner", &Table::owner}, Field{"grants", &Table::grants},
        Field{"comment", &Table::comment}};
};

template <>
struct Fields<ViewColumn> {
    static constexpr std::tuple list{Field{"name", &ViewColumn::name}, Field{"type", &ViewColumn::type},
        Field{"collation", &ViewColumn::collation}, Field{"expression", &ViewColumn::expression},
        Field{"statisticsTarget", &ViewColumn::statisticsTarget}, Field{"comment", &ViewColumn::comment},
        Field{"grants", &ViewColumn::grants}};
};

template <>
struct Fields<View> {
    static constexpr std::tuple list{Field{"name", &View::name}, Field{"materialized", &View::materialized},
        Field{"definition", &View::definition}, Field{"columns", &View::columns}, Field{"options", &View::options},
        Field{"accessMethod", &View::accessMethod}, Field{"tablespace", &View::tablespace},
        Field{"populated", &View::populated}, Field{"owner", &View::owner}, Field{"grants", &View::grants},
        Field{"comment", &View::comment}};
};

template <>
struct Fields<Constraint> {
    static constexpr std::tuple list{Field{"name", &Constraint::name}, Field{"relation", &Constraint::relation},
        Field{"kind", &Constraint::kind}, Field{"columns", &Constraint::columns},
        Field{"expression", &Constraint::expression}, Field{"definition", &Constraint::definition},
        Field{"referenced", &Constraint::referenced}, Field{"referencedColumns", &Constraint::referencedColumns},
        Field{"onUpdate", &Constraint::onUpdate}, Field{"onDelete", &Constraint::onDelete},
        Field{"onDeleteColumns", &Constraint::onDeleteColumns}, Field{"match", &Constraint::match},
        Field{"nullsNotDistinct", &Constraint::nullsNotDistinct},
        Field{"withoutOverlaps", &Constraint::withoutOverlaps}, Field{"include", &Constraint::include},
        Field{"options", &Constraint::options}, Field{"tablespace", &Constraint::tablespace},
        Field{"parentIndex", &Constraint::parentIndex}, Field{"clustered", &Constraint::clustered},
        Field{"replicaIdentity", &Constraint::replicaIdentity}, Field{"deferrable", &Constraint::deferrable},
        Field{"initiallyDeferred", &Constraint::initiallyDeferred}, Field{"validated", &Constraint::validated},
        Field{"enforced", &Constraint::enforced}, Field{"noInherit", &Constraint::noInherit},
        Field{"local", &Constraint::local}, Field{"inherited", &Constraint::inherited},
        Field{"comment", &Constraint::comment}, Field{"indexComment", &Constraint::indexComment}};
};

template <>
struct Fields<IndexKey> {
    static constexpr std::tuple list{Field{"column", &IndexKey::column}, Field{"expression", &IndexKey::expression},
        Field{"collation", &IndexKey::collation}, Field{"operatorClass", &IndexKey::operatorClass},
        Field{"operatorClassOptions", &IndexKey::operatorClassOptions}, Field{"descending", &IndexKey::descending},
        Field{"nullsFirst", &IndexKey::nullsFirst}, Field{"statisticsTarget", &IndexKey::statisticsTarget}};
};

template <>
struct Fields<Index> {
    static constexpr std::tuple list{Field{"name", &Index::name}, Field{"relation", &Index::relation},
        Field{"method", &Index::method}, Field{"unique", &Index::unique},
        Field{"nullsNotDistinct", &Index::nullsNotDistinct}, Field{"keys", &Index::keys},
        Field{"include", &Index::include}, Field{"predicate", &Index::predicate}, Field{"options", &Index::options},
        Field{"tablespace", &Index::tablespace}, Field{"onPartitioned", &Index::onPartitioned},
        Field{"parentIndex", &Index::parentIndex}, Field{"valid", &Index::valid}, Field{"clustered", &Index::clustered},
        Field{"replicaIdentity", &Index::replicaIdentity}, Field{"comment", &Index::comment}};
};

template <>
struct Fields<TriggerPart> {
    static constexpr std::tuple list{
        Field{"relation", &TriggerPart::relation}, Field{"enabled", &TriggerPart::enabled}};
};

template <>
struct Fields<Trigger> {
    static constexpr std::tuple list{Field{"name", &Trigger::name}, Field{"relation", &Trigger::relation},
        Field{"definition", &Trigger::definition}, Field{"function", &Trigger::function},
        Field{"constraint", &Trigger::constraint}, Field{"enabled", &Trigger::enabled}, Field{"parts", &Trigger::parts},
        Field{"comment", &Trigger::comment}};
};

template <>
struct Fields<Rule> {
    static constexpr std::tuple list{Field{"name", &Rule::name}, Field{"relation", &Rule::relation},
        Field{"definition", &Rule::definition}, Field{"enabled", &Rule::enabled}, Field{"comment", &Rule::comment}};
};

template <>
struct Fields<Policy> {
    static constexpr std::tuple list{Field{"name", &Policy::name}, Field{"relation", &Policy::relation},
        Field{"permissive", &Policy::permissive}, Field{"command", &Policy::command}, Field{"roles", &Policy::roles},
        Field{"usingExpression", &Policy::usingExpression}, Field{"checkExpression", &Policy::checkExpression},
        Field{"comment", &Policy::comment}};
};

template <>
struct Fields<StatisticsObject> {
    static constexpr std::tuple list{Field{"name", &StatisticsObject::name},
        Field{"relation", &StatisticsObject::relation}, Field{"definition", &StatisticsObject::definition},
        Field{"target", &StatisticsObject::target}, Field{"owner", &StatisticsObject::owner},
        Field{"comment", &StatisticsObject::comment}};
};

template <>
struct Fields<EventTrigger> {
    static constexpr std::tuple list{Field{"name", &EventTrigger::name}, Field{"event", &EventTrigger::event},
        Field{"tags", &EventTrigger::tags}, Field{"function", &EventTrigger::function},
        Field{"enabled", &EventTrigger::enabled}, Field{"owner", &EventTrigger::owner},
        Field{"comment", &EventTrigger::comment}};
};

template <>
struct Fields<PublicationTable> {
    static constexpr std::tuple list{Field{"relation", &PublicationTable::relation},
        Field{"columns", &PublicationTable::columns}, Field{"filter", &PublicationTable::filter}};
};

template <>
struct Fields<Publication> {
    static constexpr std::tuple list{Field{"name", &Publication::name}, Field{"allTables", &Publication::allTables},
        Field{"tables", &Publication::tables}, Field{"schemas", &Publication::schemas},
        Field{"publishInsert", &Publication::publishInsert}, Field{"publishUpdate", &Publication::publishUpdate},
        Field{"publishDelete", &Publication::publishDelete}, Field{"publishTruncate", &Publication::publishTruncate},
        Field{"viaRoot", &Publication::viaRoot}, Field{"generatedColumns", &Publication::generatedColumns},
        Field{"owner", &Publication::owner}, Field{"comment", &Publication::comment}};
};

template <>
struct Fields<ForeignDataWrapper> {
    static constexpr std::tuple list{Field{"name", &ForeignDataWrapper::name},
        Field{"handler", &ForeignDataWrapper::handler}, Field{"validator", &ForeignDataWrapper::validator},
        Field{"options", &ForeignDataWrapper::options}, Field{"owner", &ForeignDataWrapper::owner},
        Field{"grants", &ForeignDataWrapper::grants}, Field{"comment", &ForeignDataWrapper::comment}};
};

template <>
struct Fields<ForeignServer> {
    static constexpr std::tuple list{Field{"name", &ForeignServer::name}, Field{"wrapper", &ForeignServer::wrapper},
        Field{"type", &ForeignServer::type}, Field{"version", &ForeignServer::version},
        Field{"options", &ForeignServer::options}, Field{"owner", &ForeignServer::owner},
        Field{"grants", &ForeignServer::grants}, Field{"comment", &ForeignServer::comment}};
};

template <>
struct Fields<UserMapping> {
    static constexpr std::tuple list{Field{"server", &UserMapping::server}, Field{"role", &UserMapping::role},
        Field{"options", &UserMapping::options}};
};

template <>
struct Fields<DefaultPrivileges> {
    static constexpr std::tuple list{Field{"role", &DefaultPrivileges::role},
        Field{"schema", &DefaultPrivileges::schema}, Field{"objectType", &DefaultPrivileges::objectType},
        Field{"grants", &DefaultPrivileges::grants}};
};

template <>
struct Fields<OpaqueObject> {
    static constexpr std::tuple list{Field{"kind", &OpaqueObject::kind}, Field{"identity", &OpaqueObject::identity},
        Field{"schema", &OpaqueObject::schema}, Field{"definition", &OpaqueObject::definition},
        Field{"owner", &OpaqueObject::owner}, Field{"grants", &OpaqueObject::grants},
        Field{"comment", &OpaqueObject::comment}};
};

template <>
struct Fields<Dependency> {
    static constexpr std::tuple list{
        Field{"from", &Dependency::from}, Field{"to", &Dependency::to}, Field{"automatic", &Dependency::automatic}};
};

template <>
struct Fields<Unmodelled> {
    static constexpr std::tuple list{Field{"kind", &Unmodelled::kind}, Field{"name", &Unmodelled::name}};
};

template <>
struct Fields<Role> {
    static constexpr std::tuple list{Field{"name", &Role::name}, Field{"superuser", &Role::superuser},
        Field{"inherits", &Role::inherits}, Field{"createRole", &Role::createRole},
        Field{"createDatabase", &Role::createDatabase}, Field{"login", &Role::login},
        Field{"replication", &Role::replication}, Field{"bypassRowSecurity", &Role::bypassRowSecurity},
        Field{"connectionLimit", &Role::connectionLimit}, Field{"validUntil", &Role::validUntil},
        Field{"settings", &Role::settings}, Field{"comment", &Role::comment}};
};

template <>
struct Fields<Membership> {
    static constexpr std::tuple list{Field{"role", &Membership::role}, Field{"member", &Membership::member},
        Field{"grantor", &Membership::grantor}, Field{"admin", &Membership::admin},
        Field{"inherits", &Membership::inherits}, Field{"set", &Membership::set}};
};

template <>
struct Fields<Database> {
    static constexpr std::tuple list{Field{"name", &Database::name}, Field{"serverVersion", &Database::serverVersion},
        Field{"role", &Database::role}, Field{"roles", &Database::roles}, Field{"memberships", &Database::memberships},
        Field{"schemas", &Database::schemas}, Field{"extensions", &Database::extensions},
        Field{"collations", &Database::collations}, Field{"enums", &Database::enums},
        Field{"composites", &Database::composites}, Field{"domains", &Database::domains},
        Field{"ranges", &Database::ranges}, Field{"sequences", &Database::sequences},
        Field{"routines", &Database::routines}, Field{"tables", &Database::tables}, Field{"views", &Database::views},
        Field{"constraints", &Database::constraints}, Field{"indexes", &Database::indexes},
        Field{"triggers", &Database::triggers}, Field{"rules", &Database::rules},
        Field{"policies", &Database::policies}, Field{"statistics", &Database::statistics},
        Field{"eventTriggers", &Database::eventTriggers}, Field{"publications", &Database::publications},
        Field{"wrappers", &Database::wrappers}, Field{"servers", &Database::servers},
        Field{"userMappings", &Database::userMappings}, Field{"defaultPrivileges", &Database::defaultPrivileges},
        Field{"opaque", &Database::opaque}, Field{"dependencies", &Database::dependencies},
        Field{"unmodelled", &Database::unmodelled}};
};

} // namespace Howdah::Json
