// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/foreignsql.h"

#include <QStringList>

#include <algorithm>
#include <initializer_list>

namespace Howdah::ForeignSql {

/// Walks over tokens that somebody else owns; past the end there is End. Copying it is a look ahead.
class Cursor
{
public:
    explicit Cursor(Tokens tokens)
        : m_tokens(tokens)
    { }

    bool atEnd() const { return m_at >= m_tokens.size(); }
    const Token &peek(size_t by = 0) const;
    const Token &next();

    /// Goes over these words if they all come next.
    bool take(const char *word) { return takeAll({word}); }
    bool take(const char *first, const char *second) { return takeAll({first, second}); }
    bool take(const char *first, const char *second, const char *third) { return takeAll({first, second, third}); }
    bool takeSymbol(const char *symbol);
    /// To the next such word or symbol, which stays, or to the end.
    void skipTo(const char *what);

    QString name() { return next().text; }
    /// The last of names between dots.
    QString path();
    /// "(a, b(10))": the names.
    QStringList names();
    /// From "(", to behind its ")": what is between them.
    Cursor inParentheses();
    /// What stands between commas.
    std::vector<Cursor> split() const;
    Cursor rest() const { return Cursor(m_tokens.subspan(std::min(m_at, m_tokens.size()))); }
    /// What a default is: a constant with its sign, a call, something in parentheses.
    std::vector<Token> value();
    /// "SET NULL", "CASCADE"; empty for what PostgreSQL does by itself.
    QString action();
    std::vector<Token> tokens() const { return {m_tokens.begin(), m_tokens.end()}; }

private:
    bool takeAll(std::initializer_list<const char *> words);

    Tokens m_tokens;
    size_t m_at = 0;
};

} // namespace Howdah::ForeignSql
