// SPDX-License-Identifier: Apache-2.0
#include "exchange/tokencursor.h"

#include <algorithm>

namespace Howdah::ForeignSql {

const Token &Cursor::peek(size_t by) const
{
    static const Token end;
    return m_at + by < m_tokens.size() ? m_tokens[m_at + by] : end;
}

const Token &Cursor::next()
{
    const Token &token = peek();
    ++m_at;
    return token;
}

bool Cursor::takeAll(std::initializer_list<const char *> words)
{
    size_t by = 0;
    for (const char *word : words)
        if (!peek(by++).is(QLatin1StringView(word)))
            return false;
    m_at += words.size();
    return true;
}

bool Cursor::takeSymbol(const char *symbol)
{
    const bool isIt = peek().isSymbol(QLatin1StringView(symbol));
    m_at += isIt;
    return isIt;
}

void Cursor::skipTo(const char *what)
{
    const QLatin1StringView wanted(what);
    while (!atEnd() && !peek().is(wanted) && !peek().isSymbol(wanted))
        ++m_at;
}

QString Cursor::path()
{
    QString last = name();
    while (peek().isSymbol(QLatin1StringView("."))) {
        ++m_at;
        last = name();
    }
    return last;
}

QStringList Cursor::names()
{
    QStringList result;
    for (Cursor part : inParentheses().split())
        result << part.name();
    return result;
}

Cursor Cursor::inParentheses()
{
    if (!peek().isSymbol(QLatin1StringView("(")))
        return Cursor({});
    const size_t begin = m_at + 1;
    int depth = 0;
    for (; !atEnd(); ++m_at) {
        depth += peek().isSymbol(QLatin1StringView("(")) - peek().isSymbol(QLatin1StringView(")"));
        if (depth == 0)
            break;
    }
    const size_t end = std::min(m_at, m_tokens.size());
    ++m_at;
    return Cursor(m_tokens.subspan(begin, end - begin));
}

std::vector<Cursor> Cursor::split() const
{
    std::vector<Cursor> parts;
    int depth = 0;
    size_t begin = 0;
    for (size_t i = 0; i <= m_tokens.size(); ++i) {
        const bool isEnd = i == m_tokens.size();
        if (!isEnd) {
            const Token &token = m_tokens[i];
            depth += token.isSymbol(QLatin1StringView("(")) - token.isSymbol(QLatin1StringView(")"));
        }
        if (isEnd || (depth == 0 && m_tokens[i].isSymbol(QLatin1StringView(",")))) {
            if (i > begin)
                parts.push_back(Cursor(m_tokens.subspan(begin, i - begin)));
            begin = i + 1;
        }
    }
    return parts;
}

std::vector<Token> Cursor::value()
{
    std::vector<Token> result;
    const auto takeParentheses = [&] {
        const size_t begin = m_at;
        inParentheses();
        const size_t end = std::min(m_at, m_tokens.size());
        result.insert(result.end(), m_tokens.begin() + qsizetype(begin), m_tokens.begin() + qsizetype(end));
    };
    if (peek().isSymbol(QLatin1StringView("("))) {
        takeParentheses();
        return result;
    }
    if (peek().kind == TokenKind::Symbol)
        result.push_back(next()); // a sign
    const bool isWord = peek().kind == TokenKind::Word;
    result.push_back(next());
    if (isWord && peek().kind == TokenKind::Text)
        result.push_back(next()); // b'0', _utf8mb4'…'
    else if (isWord && peek().isSymbol(QLatin1StringView("(")))
        takeParentheses();
    return result;
}

QString Cursor::action()
{
    if (take("set", "null"))
        return QStringLiteral("SET NULL");
    if (take("set", "default"))
        return QStringLiteral("SET DEFAULT");
    if (take("no", "action"))
        return {};
    return next().text.toUpper();
}

} // namespace Howdah::ForeignSql
