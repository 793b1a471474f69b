// SPDX-License-Identifier: Apache-2.0
#include "ui/document/objectnames.h"

#include "schema/relationnames.h"

#include <QStringList>

#include <algorithm>

namespace Howdah {

namespace {

constexpr int nameBytes = 63; // NAMEDATALEN - 1

int bytesOf(const QString &text)
{
    return int(text.toUtf8().size());
}

bool hasIndex(const Constraint &constraint)
{
    return constraint.kind == ConstraintKind::PrimaryKey || constraint.kind == ConstraintKind::Unique
        || constraint.kind == ConstraintKind::Exclude;
}

bool isConstraintIn(const Database &d, const QString &schema, const QString &name)
{
    return std::ranges::any_of(
        d.constraints, [&](const Constraint &c) { return c.name == name && c.relation.schema == schema; });
}

QString joined(const std::vector<QString> &names)
{
    return QStringList(names.begin(), names.end()).join(QLatin1Char('_'));
}

/// The server tries label, label1, label2, …
template <typename IsTaken>
QString firstFree(ObjectNames::Parts parts, IsTaken &&isTaken)
{
    const QString label = parts.label;
    QString name = ObjectNames::made(parts);
    for (int number = 1; isTaken(name); ++number) {
        parts.label = label + QString::number(number);
        name = ObjectNames::made(parts);
    }
    return name;
}

} // namespace

QString ObjectNames::cut(const QString &name, int bytes)
{
    const QByteArray utf8 = name.toUtf8();
    if (utf8.size() <= bytes)
        return name;
    int end = std::max(0, bytes);
    while (end > 0 && (uchar(utf8[end]) & 0xc0) == 0x80)
        --end;
    return QString::fromUtf8(utf8.left(end));
}

QString ObjectNames::made(const Parts &parts)
{
    int first = bytesOf(parts.first), second = bytesOf(parts.second);
    const int overhead = (parts.second.isEmpty() ? 0 : 1) + (parts.label.isEmpty() ? 0 : bytesOf(parts.label) + 1);
    while (first + second > nameBytes - overhead)
        (first > second ? first : second) -= 1;
    QString name = cut(parts.first, first);
    if (!parts.second.isEmpty())
        name += QLatin1Char('_') + cut(parts.second, second);
    if (!parts.label.isEmpty())
        name += QLatin1Char('_') + parts.label;
    return name;
}

bool ObjectNames::isMade(const QString &name, const Parts &parts)
{
    if (name == made(parts))
        return true;
    qsizetype end = name.size();
    while (end > 0 && name[end - 1].isDigit())
        --end;
    return end < name.size() && name == made({parts.first, parts.second, parts.label + name.mid(end)});
}

ObjectNames::Parts ObjectNames::partsOf(const Constraint &c)
{
    switch (c.kind) {
    case ConstraintKind::PrimaryKey:
        return {c.relation.name, {}, QStringLiteral("pkey")};
    case ConstraintKind::Unique:
        return {c.relation.name, joined(c.columns), QStringLiteral("key")};
    case ConstraintKind::ForeignKey:
        return {c.relation.name, joined(c.columns), QStringLiteral("fkey")};
    case ConstraintKind::Exclude:
        return {c.relation.name, joined(c.columns), QStringLiteral("excl")};
    case ConstraintKind::Check:
        break;
    }
    // The server names the column where a check is about one.
    return {c.relation.name, c.columns.size() == 1 ? c.columns.front() : QString(), QStringLiteral("check")};
}

ObjectNames::Parts ObjectNames::partsOf(const Index &index)
{
    std::vector<QString> columns;
    for (const IndexKey &key : index.keys)
        columns.push_back(key.column.isEmpty() ? QStringLiteral("expr") : key.column);
    columns.insert(columns.end(), index.include.begin(), index.include.end());
    return {index.relation.name, joined(columns), QStringLiteral("idx")};
}

ObjectNames::Parts ObjectNames::partsOf(const Sequence &sequence)
{
    return sequence.ownedBy ? Parts{sequence.ownedBy->relation.name, sequence.ownedBy->column, QStringLiteral("seq")}
                            : Parts{sequence.name.name, {}, {}};
}

bool ObjectNames::isRelation(const Database &d, const QualifiedName &name)
{
    const auto among = [&name](const auto &list) {
        return std::ranges::any_of(list, [&name](const auto &o) { return o.name == name; });
    };
    return among(d.tables) || among(d.views) || among(d.sequences) || among(d.indexes) || among(d.composites)
        || std::ranges::any_of(d.constraints, [&name](const Constraint &c) {
               return hasIndex(c) && c.name == name.name && c.relation.schema == name.schema;
           });
}

bool ObjectNames::isTakenForTable(const Database &d, const QualifiedName &name)
{
    const auto among = [&name](const auto &list) {
        return std::ranges::any_of(list, [&name](const auto &o) { return o.name == name; });
    };
    return isRelation(d, name) || among(d.enums) || among(d.domains) || among(d.ranges);
}

bool ObjectNames::isConstraintOf(const Database &d, const QualifiedName &relation, const QString &name)
{
    return std::ranges::any_of(
        d.constraints, [&](const Constraint &c) { return c.name == name && c.relation == relation; });
}

QualifiedName ObjectNames::freeForTable(const Database &database, const QualifiedName &name)
{
    QualifiedName found{name.schema, cut(name.name)};
    for (int number = 2; isTakenForTable(database, found); ++number) {
        const QString suffix = QStringLiteral("_%1").arg(number);
        found.name = fittingName(name.name, suffix);
    }
    return found;
}

QString ObjectNames::freeRelation(const Database &database, const QString &schema, Parts parts)
{
    // The server looks for relations of that name, and for constraints, too, where it names a key.
    return firstFree(std::move(parts), [&](const QString &name) {
        return isRelation(database, {schema, name}) || isConstraintIn(database, schema, name);
    });
}

QString ObjectNames::freeConstraint(const Database &database, const QString &schema, Parts parts)
{
    return firstFree(std::move(parts), [&](const QString &name) { return isConstraintIn(database, schema, name); });
}

} // namespace Howdah
