// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QHash>
#include <QString>

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

/// SQL as MySQL and SQLite write it: enough of it to read what makes tables.
namespace Howdah::ForeignSql {

enum class Dialect { MySql, Sqlite };

enum class TokenKind { Word, Quoted, Text, Number, Symbol, End };

struct Token {
    TokenKind kind = TokenKind::End;
    QString text; ///< without its quotes, escapes undone
    qsizetype line = 1;
    bool isDoubleQuoted = false; ///< of SQLite: a name or, where there is none such, a text

    bool is(QLatin1StringView word) const
    {
        return kind == TokenKind::Word && text.compare(word, Qt::CaseInsensitive) == 0;
    }
    bool isSymbol(QLatin1StringView symbol) const { return kind == TokenKind::Symbol && text == symbol; }
    bool isName() const { return kind == TokenKind::Word || kind == TokenKind::Quoted; }
};
using Tokens = std::span<const Token>;

struct Statement {
    std::vector<Token> tokens; ///< without the semicolon; of one that is no definition (INSERT) only the first
    qsizetype line = 1;
};

/// The statements of a script. MySQL's conditional comments count as what is in them; DELIMITER is understood. Parse,
/// with "name:line", where a quote has no end. A stop is heard between two of them: Cancelled.
Result<std::vector<Statement>> statements(
    const QString &text, Dialect dialect, const QString &name, std::stop_token stop = {});

/// An expression over a table's columns in PostgreSQL's words; nothing where one of its words is not known to mean the
/// same there. `types` has the columns by their folded names.
std::optional<QString> translated(Tokens expression, const QHash<QString, QString> &types, Dialect dialect);

/// A default for a column of that type (in PostgreSQL's words). Empty: none, as where it says NULL; nothing: it has no
/// meaning for the type.
std::optional<QString> translatedDefault(Tokens expression, const QString &type, Dialect dialect);

} // namespace Howdah::ForeignSql
