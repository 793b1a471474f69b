// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace Howdah {

/// The places of one database that name types as text: columns, attributes, domains, ranges and the signatures of
/// routines, by the words in them, so that many renames need not look through all of them each.
///
/// The database belongs to someone else, outlives this and keeps its objects where they are. One thread.
class TypeTexts
{
public:
    explicit TypeTexts(Database &database);

    /// Follows the rename of a type, or of a schema. `from` and `to` are SQL: "app.mood"; for a schema "app.", with the
    /// dot. Lists are not sorted again.
    void follow(const QString &from, const QString &to);

private:
    void add(const QString &text, std::vector<QString *> places);
    void replace(const QString &text, const QString &by);

    QHash<QString, std::vector<QString *>> m_places; ///< by text
    QHash<QString, QSet<QString>> m_texts; ///< by word
};

/// What a text is made of where names are looked for: "app.mood", "numeric"; "\"odd name\"[]" is two. A name that
/// stands in the text begins where a word does, and the first word of the name is that word.
QStringList typeWords(const QString &text);

/// Follows such a rename in one text, e.g. a routine's input types.
QString withTypeRenamed(QString text, const QString &from, const QString &to);

/// "numeric(10,2)" → "numeric", "timestamp(3) with time zone" → "timestamp with time zone"; a quoted name as it is.
QString withoutModifier(const QString &type);

/// What a domain, or an array of one, is made of in the end; any other type as it is.
QString baseType(const Database &database, const QString &type);

} // namespace Howdah
