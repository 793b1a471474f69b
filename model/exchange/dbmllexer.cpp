// SPDX-License-Identifier: Apache-2.0
#include "base/words.h"
#include "exchange/dbmlsyntax.h"

#include <algorithm>

namespace Howdah::Dbml {

namespace {

/// '''…''' may be indented as the file is: what all its lines begin with is not meant.
QString dedented(const QString &text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    if (lines.size() > 1 && lines.first().trimmed().isEmpty())
        lines.removeFirst();
    if (lines.size() > 1 && lines.last().trimmed().isEmpty())
        lines.removeLast();
    qsizetype indent = -1;
    for (const QString &line : std::as_const(lines)) {
        qsizetype spaces = 0;
        while (spaces < line.size() && line[spaces].isSpace())
            ++spaces;
        if (spaces < line.size() && (indent < 0 || spaces < indent))
            indent = spaces;
    }
    for (QString &line : lines)
        line = line.mid(std::max<qsizetype>(indent, 0));
    return lines.join(QLatin1Char('\n'));
}

class Lexer
{
public:
    Lexer(const QString &text, const QString &name)
        : m_text(text)
        , m_name(name)
    { }

    Result<std::vector<Token>> all()
    {
        if (m_text.startsWith(QChar(QChar::ByteOrderMark)))
            ++m_at;
        while (m_at < m_text.size()) {
            if (!step())
                return failure(ErrorKind::Parse, m_problem, QStringLiteral("%1:%2").arg(m_name).arg(m_problemLine));
        }
        add(TokenKind::LineEnd, {}, m_line);
        add(TokenKind::End, {}, m_line);
        return std::move(m_tokens);
    }

private:
    bool looksAt(const char *word) const { return QStringView(m_text).mid(m_at).startsWith(QLatin1String(word)); }
    void add(TokenKind kind, const QString &text, qsizetype line) { m_tokens.push_back({kind, text, line}); }

    bool fail(const QString &sentence, qsizetype line)
    {
        m_problem = sentence;
        m_problemLine = line;
        return false;
    }

    bool step()
    {
        const QChar c = m_text[m_at];
        if (c == QLatin1Char('\n')) {
            add(TokenKind::LineEnd, {}, m_line++);
            ++m_at;
            return true;
        }
        if (c.isSpace()) {
            ++m_at;
            return true;
        }
        if (looksAt("//"))
            return skipTo(m_text.indexOf(QLatin1Char('\n'), m_at), 0);
        if (looksAt("/*"))
            return skipTo(m_text.indexOf(QLatin1String("*/"), m_at + 2), 2);
        if (looksAt("'''"))
            return quoted(QStringLiteral("'''"), TokenKind::Text);
        if (c == QLatin1Char('\''))
            return quoted(QStringLiteral("'"), TokenKind::Text);
        if (c == QLatin1Char('"'))
            return quoted(QStringLiteral("\""), TokenKind::Quoted);
        if (c == QLatin1Char('`'))
            return quoted(QStringLiteral("`"), TokenKind::Expression);
        if (isWordPart(c) || c == QLatin1Char('#'))
            return word();
        const bool isPair = looksAt("<>");
        if (!isPair && !QStringLiteral("{}[](),.:<>-~").contains(c))
            return fail(tr("“%1” does not belong here.").arg(c), m_line);
        add(TokenKind::Symbol, m_text.mid(m_at, isPair ? 2 : 1), m_line);
        m_at += isPair ? 2 : 1;
        return true;
    }

    /// A comment ends, or the file does.
    bool skipTo(qsizetype end, qsizetype length)
    {
        const qsizetype stop = end < 0 ? m_text.size() : end + length;
        m_line += QStringView(m_text).mid(m_at, stop - m_at).count(QLatin1Char('\n'));
        m_at = stop;
        return true;
    }

    static bool isWordPart(QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_') || c.isSurrogate(); }

    bool word()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_text.size() && isWordPart(m_text[m_at]))
            ++m_at;
        const auto isDigits = [](QStringView part) {
            return !part.isEmpty() && std::ranges::all_of(part, [](QChar each) { return each.isDigit(); });
        };
        bool isNumber = isDigits(QStringView(m_text).mid(begin, m_at - begin));
        if (isNumber && m_at + 1 < m_text.size() && m_text[m_at] == QLatin1Char('.') && m_text[m_at + 1].isDigit()) {
            ++m_at;
            while (m_at < m_text.size() && m_text[m_at].isDigit())
                ++m_at;
        }
        add(isNumber ? TokenKind::Number : TokenKind::Word, m_text.mid(begin, m_at - begin), m_line);
        return true;
    }

    /// Escapes as JavaScript has them; others, and those in expressions, stand for themselves.
    QChar unescaped()
    {
        const QChar c = m_text[m_at++];
        static const QString letters = QStringLiteral("nrtbfv0"), meanings = QStringLiteral("\n\r\t\b\f\v");
        if (const qsizetype at = letters.indexOf(c); at >= 0)
            return at < meanings.size() ? meanings[at] : QChar(0);
        if (c == QLatin1Char('u')) {
            bool isCode = false;
            const ushort code = m_text.mid(m_at, 4).toUShort(&isCode, 16);
            if (isCode && m_at + 4 <= m_text.size()) {
                m_at += 4;
                return QChar(code);
            }
        }
        return c;
    }

    bool quoted(const QString &mark, TokenKind kind)
    {
        const qsizetype line = m_line;
        QString text;
        m_at += mark.size();
        while (m_at < m_text.size() && !QStringView(m_text).mid(m_at).startsWith(mark)) {
            const QChar c = m_text[m_at++];
            if (c == QLatin1Char('\\') && kind != TokenKind::Expression && m_at < m_text.size()) {
                // At a line's end it joins the next line to this one.
                if (m_text[m_at] == QLatin1Char('\n')) {
                    ++m_at;
                    ++m_line;
                } else {
                    text += unescaped();
                }
                continue;
            }
            m_line += c == QLatin1Char('\n');
            if (c != QLatin1Char('\r'))
                text += c;
        }
        if (m_at >= m_text.size())
            return fail(tr("What begins here with %1 has no end.").arg(mark), line);
        m_at += mark.size();
        add(kind, mark.size() == 3 ? dedented(text) : text, line);
        return true;
    }

    const QString &m_text;
    const QString &m_name;
    qsizetype m_at = 0, m_line = 1;
    std::vector<Token> m_tokens;
    QString m_problem;
    qsizetype m_problemLine = 1;
};

} // namespace

Result<std::vector<Token>> tokens(const QString &text, const QString &name)
{
    return Lexer(text, name).all();
}

} // namespace Howdah::Dbml
