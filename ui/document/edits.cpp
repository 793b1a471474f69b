// SPDX-License-Identifier: Apache-2.0
#include "ui/document/edits.h"
#include "base/words.h"
#include "ui/document/objectnames.h"
#include "ui/document/typenames.h"

#include "sql/ddl/privileges.h"

#include <QCoreApplication>

namespace Howdah {

namespace {

std::unexpected<Error> refused(const QString &message)
{
    return failure(ErrorKind::Refused, message);
}

Edit edit(std::vector<Change> changes)
{
    const QString text = describe(changes.front());
    return {text, std::move(changes)};
}

const Table *tableOf(const Database &database, const QualifiedName &name)
{
    for (const Table &table : database.tables)
        if (table.name == name)
            return &table;
    return nullptr;
}

/// What a new object leaves open: it belongs to who makes it, with the privileges that the server gives then.
template <typename T>
void leaveOpen(T &object, const Database &database)
{
    object.owner = database.role;
    object.grants = Sql::grantsWhenMade(object, database);
}

Sequence identitySequence(const Database &database, const QualifiedName &table, const Column &column)
{
    Sequence sequence;
    sequence.type = column.type;
    sequence.maximum = column.type == QLatin1String("smallint") ? 32767
        : column.type == QLatin1String("integer")               ? 2147483647
                                                                : sequence.maximum;
    sequence.identity = true;
    sequence.ownedBy = ColumnName{table, column.name};
    sequence.name = {table.schema, ObjectNames::freeRelation(database, table.schema, ObjectNames::partsOf(sequence))};
    leaveOpen(sequence, database);
    return sequence;
}

/// Checks and normalizes what was typed; "serial" becomes an identity column, as the manual advises.
Result<Column> normalized(const Database &database, Column column)
{
    if (const auto name = Edits::checkName(column.name); !name)
        return std::unexpected(name.error());
    const QString typed = column.type.trimmed().toLower();
    for (const auto &[serial, type] :
        {std::pair{"serial", "integer"}, {"bigserial", "bigint"}, {"smallserial", "smallint"}}) {
        if (typed != QLatin1String(serial))
            continue;
        column.type = QLatin1String(type);
        column.identity = Identity::ByDefault;
    }
    auto type = canonicalType(column.type, database);
    if (!type)
        return std::unexpected(type.error());
    column.type = *type;
    if (column.identity != Identity::No) {
        if (column.type != QLatin1String("bigint") && column.type != QLatin1String("integer")
            && column.type != QLatin1String("smallint"))
            return refused(tr("An identity column is a smallint, integer or bigint, not %1.").arg(column.type));
        if (column.expression)
            return refused(tr("A column has either an identity or a default, not both."));
        column.notNull = true;
    }
    if (column.expression && column.expression->trimmed().isEmpty())
        column.expression.reset();
    if (!column.expression)
        column.generated = Generated::No;
    return column;
}

/// Whether something else has the name that `object` is to get.
Result<void> checkFree(const Database &database, const Object &object)
{
    const ObjectRef ref = refOf(object);
    const auto *key = std::get_if<Constraint>(&object);
    const bool hasIndex = key && key->kind != ConstraintKind::ForeignKey && key->kind != ConstraintKind::Check;
    if (key && ObjectNames::isConstraintOf(database, ref.name, ref.member))
        return refused(tr("%1 has a constraint “%2” already.").arg(display(ref.name), ref.member));
    if (hasIndex && ObjectNames::isRelation(database, {ref.name.schema, ref.member}))
        return refused(tr("There is a %1 already.").arg(display(QualifiedName{ref.name.schema, ref.member})));
    bool taken = false;
    switch (ref.kind) {
    case ObjectKind::Table:
    case ObjectKind::View:
    case ObjectKind::CompositeType:
    case ObjectKind::EnumType:
    case ObjectKind::Domain:
    case ObjectKind::RangeType:
        taken = ObjectNames::isTakenForTable(database, ref.name);
        break;
    case ObjectKind::Index:
    case ObjectKind::Sequence:
        taken = ObjectNames::isRelation(database, ref.name);
        break;
    default:
        taken = !key && objectOf(database, ref).has_value();
    }
    if (taken)
        return refused(tr("There is a %1 already.").arg(display(ref)));
    return {};
}

} // namespace

Result<void> Edits::checkName(const QString &name)
{
    if (name.isEmpty())
        return refused(tr("A name cannot be empty."));
    if (const qsizetype bytes = name.toUtf8().size(); bytes > 63)
        return refused(tr("“%1…” has %2 bytes; PostgreSQL keeps 63 of a name.").arg(name.left(20)).arg(bytes));
    if (name.contains(QChar(0)))
        return refused(tr("A name cannot hold a null character."));
    return {};
}

Edit Edits::alter(Object before, Object after)
{
    return edit({Change{std::move(before), std::move(after)}});
}

Result<Edit> Edits::addSchema(const Database &database, const QString &name)
{
    Schema schema{ObjectNames::cut(name), {}, {}, {}};
    const auto taken = [&] {
        return std::any_of(
            database.schemas.begin(), database.schemas.end(), [&](const Schema &s) { return s.name == schema.name; });
    };
    for (int number = 2; taken(); ++number)
        schema.name = ObjectNames::cut(name, 56) + QStringLiteral("_%1").arg(number);
    leaveOpen(schema, database);
    return edit({Change{std::nullopt, schema}});
}

Result<Edit> Edits::addTable(const Database &database, const QString &schema, const QString &name)
{
    Table table;
    table.name = ObjectNames::freeForTable(database, {schema, name});
    leaveOpen(table, database);
    Column id;
    id.name = QStringLiteral("id");
    id.type = QStringLiteral("bigint");
    id.notNull = true;
    id.identity = Identity::Always;
    const Sequence sequence = identitySequence(database, table.name, id);
    id.identitySequence = sequence.name;
    table.columns.push_back(id);
    Constraint key;
    key.kind = ConstraintKind::PrimaryKey;
    key.relation = table.name;
    key.columns = {id.name};
    key.name = ObjectNames::freeRelation(database, schema, ObjectNames::partsOf(key));
    return edit({Change{std::nullopt, table}, Change{std::nullopt, sequence}, Change{std::nullopt, key}});
}

Result<Edit> Edits::addColumn(const Database &database, const QualifiedName &name, Column column)
{
    const Table *table = tableOf(database, name);
    if (!table)
        return refused(tr("There is no table %1.").arg(display(name)));
    auto ready = normalized(database, std::move(column));
    if (!ready)
        return std::unexpected(ready.error());
    std::vector<Change> changes{Change{std::nullopt, TableColumn{name, *ready, -1}}};
    if (ready->identity != Identity::No) {
        const Sequence sequence = identitySequence(database, name, *ready);
        std::get<TableColumn>(*changes.front().after).column.identitySequence = sequence.name;
        changes.push_back({std::nullopt, sequence});
    }
    return edit(std::move(changes));
}

Result<Edit> Edits::alterColumn(
    const Database &database, const QualifiedName &name, const QString &column, Column after)
{
    const auto before = objectOf(database, columnRef(name, column));
    if (!before)
        return refused(tr("There is no column %1 in %2.").arg(column, display(name)));
    const TableColumn &old = std::get<TableColumn>(*before);
    auto ready = normalized(database, std::move(after));
    if (!ready)
        return std::unexpected(ready.error());
    std::vector<Change> changes;
    const bool had = old.column.identity != Identity::No, has = ready->identity != Identity::No;
    if (had && !has)
        ready->identitySequence.reset();
    std::optional<Sequence> added;
    if (has && !had) {
        added = identitySequence(database, name, *ready);
        ready->identitySequence = added->name;
    }
    changes.push_back({old, TableColumn{name, *ready, old.position}});
    if (added)
        changes.push_back({std::nullopt, *added});
    if (had && !has && old.column.identitySequence)
        if (const auto sequence = objectOf(database, {ObjectKind::Sequence, *old.column.identitySequence, {}}))
            changes.push_back({sequence, std::nullopt});
    return edit(std::move(changes));
}

Result<Edit> Edits::moveColumn(const Database &database, const QualifiedName &name, int from, int to)
{
    const Table *table = tableOf(database, name);
    if (!table || from < 0 || to < 0 || from >= int(table->columns.size()) || to >= int(table->columns.size()))
        return refused(tr("The column is at the end already."));
    const Column &column = table->columns[size_t(from)];
    Edit result{tr("Move column %1 of %2").arg(column.name, display(name)), {}};
    result.changes.push_back({TableColumn{name, column, from}, std::nullopt});
    result.changes.push_back({std::nullopt, TableColumn{name, column, to}});
    return result;
}

Result<Edit> Edits::rename(const Database &database, const ObjectRef &ref, const QString &name)
{
    if (const auto ok = checkName(name); !ok)
        return std::unexpected(ok.error());
    const auto before = objectOf(database, ref);
    if (!before)
        return refused(tr("%1 is not there any more.").arg(display(ref)));
    auto after = std::visit(
        [&name](auto object) -> std::optional<Object> {
            if constexpr (requires { object.column.name; })
                object.column.name = name;
            else if constexpr (requires { object.name.name; })
                object.name.name = name;
            else if constexpr (requires { object.name; })
                object.name = name;
            else
                return std::nullopt;
            return object;
        },
        *before);
    if (!after)
        return refused(tr("A %1 has no name of its own.").arg(kindWord(ref.kind)));
    if (!(refOf(*after) == ref))
        if (const auto ok = checkFree(database, *after); !ok)
            return std::unexpected(ok.error());
    return edit({Change{before, after}});
}

bool Edits::canMove(ObjectKind kind)
{
    return kind == ObjectKind::Table || kind == ObjectKind::View || kind == ObjectKind::EnumType
        || kind == ObjectKind::CompositeType || kind == ObjectKind::Domain;
}

Result<Edit> Edits::moveTo(const Database &database, const ObjectRef &ref, const QString &schema)
{
    const auto before = objectOf(database, ref);
    if (!before || !canMove(ref.kind))
        return refused(tr("%1 is not there any more.").arg(display(ref)));
    Object after = *before;
    std::visit(
        [&schema](auto &object) {
            if constexpr (requires { object.name.schema; })
                object.name.schema = schema;
        },
        after);
    if (const auto ok = checkFree(database, after); !ok)
        return std::unexpected(ok.error());
    return edit({Change{before, after}});
}

Result<Edit> Edits::drop(const Database &database, const ObjectRef &ref)
{
    Edit result{{}, dropping(database, ref)};
    if (result.changes.empty())
        return refused(tr("%1 is not there any more.").arg(display(ref)));
    const int others = int(result.changes.size()) - 1;
    result.text = describe(result.changes.back());
    if (others > 0)
        result.text = QCoreApplication::translate("Edits", "%1 and %n more", nullptr, others).arg(result.text);
    // What belongs to it goes with it as a matter of course; what is somebody else's is said.
    for (const Change &change : result.changes) {
        const ObjectRef gone = refOf(*change.before);
        const auto *index = std::get_if<Index>(&*change.before);
        const auto *sequence = std::get_if<Sequence>(&*change.before);
        const bool own = gone == ref || gone.name == ref.name || (index && index->relation == ref.name)
            || (sequence && sequence->ownedBy && sequence->ownedBy->relation == ref.name);
        if (!own)
            result.along << QStringLiteral("%1 %2").arg(kindWord(gone.kind), display(gone));
    }
    return result;
}

Result<Edit> Edits::setComment(const Database &database, const ObjectRef &ref, const QString &comment)
{
    const auto before = objectOf(database, ref);
    if (!before)
        return refused(tr("%1 is not there any more.").arg(display(ref)));
    bool possible = true;
    Object after = std::visit(
        [&](auto object) -> Object {
            if constexpr (requires { object.column.comment; })
                object.column.comment = comment;
            else if constexpr (requires { object.comment; })
                object.comment = comment;
            else
                possible = false;
            return object;
        },
        *before);
    if (!possible)
        return refused(tr("A %1 takes no comment.").arg(kindWord(ref.kind)));
    Edit result = edit({Change{before, after}});
    result.text = tr("Comment on %1").arg(display(ref));
    return result;
}

} // namespace Howdah
