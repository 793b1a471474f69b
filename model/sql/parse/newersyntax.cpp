// SPDX-License-Identifier: Apache-2.0
#include "sql/parse/newersyntax.h"

#include "sql/parse/tokens.h"

namespace Howdah {

namespace {

class Replacer
{
public:
    Replacer(const QByteArray &text, std::vector<Token> all)
        : m_text(text)
        , m_tokens(std::move(all))
    {
        std::erase_if(m_tokens, [&](const Token &token) { return token.isComment(m_text); });
        m_result.text = text;
    }

    NewerSyntax replaced()
    {
        for (size_t i = 0; i + 1 < m_tokens.size(); ++i) {
            if (is(i, "not") && is(i + 1, "enforced"))
                blank(i, m_result.notEnforced);
            else if (is(i, ")") && is(i + 1, "virtual"))
                stored(i + 1);
            else if (i >= 2 && is(i, "not") && is(i + 1, "null") && i + 2 < m_tokens.size() && isTableConstraint(i))
                check(i);
        }
        return std::move(m_result);
    }

private:
    bool is(size_t i, const char *word) const
    {
        return m_tokens[i].in(m_text).compare(QByteArrayView(word), Qt::CaseInsensitive) == 0;
    }
    void write(qsizetype at, const QByteArray &bytes) { m_result.text.replace(at, bytes.size(), bytes); }

    void blank(size_t i, std::vector<qsizetype> &places)
    {
        places.push_back(m_tokens[i].start);
        write(m_tokens[i].start, QByteArray(m_tokens[i + 1].end - m_tokens[i].start, ' '));
    }
    void stored(size_t i)
    {
        m_result.virtualColumns.push_back(m_tokens[i].start);
        write(m_tokens[i].start, "STORED ");
    }
    /// CONSTRAINT name NOT NULL column, or ADD NOT NULL column; after a column's type it is what it always was.
    bool isTableConstraint(size_t i) const
    {
        const bool named = is(i - 2, "constraint");
        const bool first = named && i >= 3 && (is(i - 3, "add") || is(i - 3, ",") || is(i - 3, "("));
        return first || (is(i - 1, "add") && !is(i - 2, "constraint"));
    }
    void check(size_t i)
    {
        const Token name = m_tokens[i + 2];
        const qsizetype room = name.end - m_tokens[i].start;
        QByteArray bytes = "CHECK(" + name.in(m_text).toByteArray() + ')';
        if (bytes.size() > room)
            return;
        m_result.notNullConstraints.push_back(m_tokens[i].start);
        write(m_tokens[i].start, bytes.leftJustified(room, ' '));
    }

    const QByteArray &m_text;
    std::vector<Token> m_tokens;
    NewerSyntax m_result;
};

} // namespace

NewerSyntax withoutNewerSyntax(const QByteArray &text)
{
    const auto all = tokens(text);
    return all ? Replacer(text, *all).replaced() : NewerSyntax{};
}

} // namespace Howdah
