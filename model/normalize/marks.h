// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/name.h"

#include <QDate>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace Howdah::Normalize {

/// What a person said of a dependency: that it is meant, or that the rows merely happen to look so.
enum class Mark { None, Rule, Accident };

/// Of one table: left columns in alphabetical order and the dependent column, and what was said.
using TableMarks = std::map<std::pair<QStringList, QString>, Mark>;

/// One such word, signed.
struct Marked {
    QualifiedName table;
    QStringList left; ///< in any order; taken as a set
    QString right;
    Mark mark = Mark::None;
    QString reason; ///< may be empty
    QString name;   ///< who said it
    QDate date;

    bool operator==(const Marked &) const = default;
};
using Marks = std::vector<Marked>;

/// Adds or replaces the word on the same dependency; Mark::None takes it back.
void put(Marks &marks, Marked word);
TableMarks marksOf(const Marks &marks, const QualifiedName &table);

/// "zip, city -> street: rule" of one table, as a person types it; Usage when it is no such sentence. Names with a
/// comma, an arrow or a colon are written in double quotes.
Result<Marked> markFromText(const QualifiedName &table, const QString &text);

/// The text of dependencies.json: sorted, one object per word, ending in a newline.
QByteArray toJson(const Marks &marks);
/// Parse when it is no such file, naming the first wrong entry.
Result<Marks> marksFromJson(const QByteArray &json);

/// Reads such a file; one that is not there holds nothing. Writes it whole or not at all.
Result<Marks> readMarks(const QString &path);
Result<void> writeMarks(const QString &path, const Marks &marks);

} // namespace Howdah::Normalize
