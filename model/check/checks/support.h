// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/object.h"
#include "check/finding.h"
#include "schema/lookup.h"

#include <QCoreApplication>

#include <functional>

namespace Howdah::Check {

/// Translated text of a check: tr() of this module.
inline QString text(const char *source)
{
    return QCoreApplication::translate("Check", source);
}

/// A finding about `object`; item, rule and severity are the registry's.
Finding finding(const ObjectRef &object, const QString &message);

/// Adds a line of evidence.
void addFact(Finding &finding, const QString &name, const QString &value);

// Tables and columns

/// Tables a designer shaped: ordinary and partitioned ones; not partitions, not foreign tables, not a migration tool's
/// own.
bool isDesigned(const Table &table);
const Column *columnOf(const Table &table, const QString &name);
/// Every column of every designed table that is not merely inherited.
void forEachColumn(const Lookup &lookup, const std::function<void(const Table &, const Column &)> &visit);
/// A finding for every such column that `isBad`.
Findings columnFindings(const Lookup &lookup, const std::function<bool(const Table &, const Column &)> &isBad,
    const std::function<QString(const Table &, const Column &)> &message);
bool isForeignKeyColumn(const Lookup &lookup, const QualifiedName &relation, const QString &column);
/// The columns of the primary key, of the unique constraints and of the full unique indexes without expressions.
std::vector<std::vector<QString>> uniqueSets(const Lookup &lookup, const QualifiedName &relation);
bool sameSet(const std::vector<QString> &a, const std::vector<QString> &b);
QString list(const std::vector<QString> &names);

// Types, as format_type writes them under search_path = ''

/// Without modifiers: "character varying(255)" → "character varying", "timestamp(3) with time zone" → "timestamp with
/// time zone".
QString baseType(const QString &type);
bool isArray(const QString &type);
bool isText(const QString &type); ///< text, varchar, char, citext; not arrays
bool isInteger(const QString &type);
bool isTimestamp(const QString &type);
/// The type's own name without schema and modifiers: "public.vector(3)" → "vector".
QString plainType(const QString &type);
/// The modifier's text: "255" of "character varying(255)"; empty when there is none.
QString typeModifier(const QString &type);

// Names

/// Lower-case words of a name: "createdAt" and "created_at" → created, at.
QStringList words(const QString &name);
bool hasWord(const QString &name, const QStringList &any);
QString singular(const QString &word);
bool isPlural(const QString &word);
/// `base` cut to 63 bytes and numbered until no relation of the schema, and none of `taken`, has it.
QString freeRelationName(
    const Lookup &lookup, const QString &schema, const QString &base, const QStringList &taken = {});
/// The same for a constraint, among those of its table.
QString freeConstraintName(const Lookup &lookup, const QualifiedName &relation, const QString &base);

// Fixes

template <typename T>
Change drop(const T &object)
{
    return {Object(object), std::nullopt};
}

template <typename T>
Change create(const T &object)
{
    return {std::nullopt, Object(object)};
}

template <typename T>
Change alter(const T &before, const T &after)
{
    return {Object(before), Object(after)};
}

} // namespace Howdah::Check
