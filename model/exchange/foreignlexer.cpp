// SPDX-License-Identifier: Apache-2.0
#include "base/words.h"
#include "exchange/foreignsql.h"

#include <QCoreApplication>
#include <QSet>

#include <utility>

namespace Howdah::ForeignSql {

namespace {

class Lexer
{
public:
    Lexer(const QString &text, Dialect dialect, const QString &name, std::stop_token stop)
        : m_text(text)
        , m_name(name)
        , m_stop(std::move(stop))
        , m_isMySql(dialect == Dialect::MySql)
    { }

    Result<std::vector<Statement>> all()
    {
        while (!m_failed && !m_isStopped && m_at < m_text.size())
            step();
        if (m_isStopped)
            return failure(ErrorKind::Cancelled, QCoreApplication::translate("Source", "Cancelled."));
        finish();
        if (m_failed)
            return failure(ErrorKind::Parse, tr("What begins here with %1 has no end.").arg(m_mark),
                QStringLiteral("%1:%2").arg(m_name).arg(m_markLine));
        return std::move(m_statements);
    }

private:
    bool looksAt(QLatin1StringView word) const { return QStringView(m_text).sliced(m_at).startsWith(word); }
    QChar at(qsizetype index) const { return index < m_text.size() ? m_text[index] : QChar(); }

    void add(TokenKind kind, const QString &text, qsizetype line, bool isDoubleQuoted = false)
    {
        if (m_current.tokens.empty()) {
            m_current.line = line;
            // Rows are no part of a schema, and there may be gigabytes of them.
            static const QSet<QString> passed{
                QStringLiteral("insert"), QStringLiteral("replace"), QStringLiteral("update")};
            m_isPassed = kind == TokenKind::Word && passed.contains(text.toLower());
        }
        if (!m_isPassed || m_current.tokens.empty())
            m_current.tokens.push_back({kind, text, line, isDoubleQuoted});
    }

    void finish()
    {
        if (!m_current.tokens.empty())
            m_statements.push_back(std::move(m_current));
        m_current = {};
        m_isPassed = false;
        m_isStopped = m_stop.stop_requested();
    }

    void goTo(qsizetype stop)
    {
        m_line += QStringView(m_text).sliced(m_at, stop - m_at).count(QLatin1Char('\n'));
        m_at = stop;
    }
    void toLineEnd()
    {
        const qsizetype end = m_text.indexOf(QLatin1Char('\n'), m_at);
        m_at = end < 0 ? m_text.size() : end;
    }

    void step()
    {
        const QChar c = m_text[m_at];
        // Of rows, only what may hide a semicolon is looked at.
        if (m_isPassed
            && (c.isLetterOrNumber() || c == QLatin1Char(',') || c == QLatin1Char('(') || c == QLatin1Char(')')
                || c == QLatin1Char(' ')))
            return void(++m_at);
        if (c == QLatin1Char('\n'))
            return goTo(m_at + 1);
        if (c.isSpace() || c == QChar(QChar::ByteOrderMark))
            return void(++m_at);
        if (looksAt(QLatin1StringView("--")) || (m_isMySql && c == QLatin1Char('#')))
            return toLineEnd();
        if (looksAt(QLatin1StringView("/*")))
            return comment();
        if (m_conditional > 0 && looksAt(QLatin1StringView("*/"))) {
            --m_conditional;
            m_at += 2;
            return;
        }
        if (QStringView(m_text).sliced(m_at).startsWith(m_delimiter)) {
            m_at += m_delimiter.size();
            return finish();
        }
        if (c == QLatin1Char('\''))
            return quoted(c, TokenKind::Text);
        if (c == QLatin1Char('"'))
            return quoted(c, m_isMySql ? TokenKind::Text : TokenKind::Quoted);
        if (c == QLatin1Char('`'))
            return quoted(c, TokenKind::Quoted);
        if (c == QLatin1Char('[') && !m_isMySql)
            return quoted(QLatin1Char(']'), TokenKind::Quoted);
        if (isWordPart(c) || (c == QLatin1Char('.') && at(m_at + 1).isDigit()))
            return word();
        symbol();
    }

    /// "/*!40101 … */" and MariaDB's "/*M!100100 … */" are run by the server, so what is in them counts.
    void comment()
    {
        const bool isMariaDb = looksAt(QLatin1StringView("/*M!"));
        if (m_isMySql && (isMariaDb || looksAt(QLatin1StringView("/*!")))) {
            m_at += isMariaDb ? 4 : 3;
            while (at(m_at).isDigit())
                ++m_at;
            // The first line of MariaDB's dumps closes a sandbox of its client: "/*M!999999\- enable … */".
            if (at(m_at) != QLatin1Char('\\'))
                return void(++m_conditional);
        }
        const qsizetype end = m_text.indexOf(QLatin1StringView("*/"), m_at);
        goTo(end < 0 ? m_text.size() : end + 2);
    }

    static bool isWordPart(QChar c)
    {
        return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('$') || c == QLatin1Char('@')
            || c.isSurrogate();
    }

    void word()
    {
        const qsizetype begin = m_at;
        const bool isNumber = m_text[begin].isDigit() || m_text[begin] == QLatin1Char('.');
        while (m_at < m_text.size() && (isWordPart(m_text[m_at]) || (isNumber && m_text[m_at] == QLatin1Char('.'))))
            ++m_at;
        const QString text = m_text.sliced(begin, m_at - begin);
        if (m_isMySql && m_current.tokens.empty()
            && text.compare(QLatin1StringView("delimiter"), Qt::CaseInsensitive) == 0) {
            const qsizetype from = m_at;
            toLineEnd();
            const QString given = m_text.sliced(from, m_at - from).trimmed();
            m_delimiter = given.isEmpty() ? QStringLiteral(";") : given;
            return;
        }
        bool isWhole = false;
        text.toDouble(&isWhole);
        add(isNumber && isWhole ? TokenKind::Number : TokenKind::Word, text, m_line);
    }

    void quoted(QChar mark, TokenKind kind)
    {
        const qsizetype line = m_line;
        const bool escapes = m_isMySql && kind == TokenKind::Text;
        const bool isDoubleQuoted = m_text[m_at] == QLatin1Char('"');
        QString text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            m_line += c == QLatin1Char('\n');
            if (c == QLatin1Char('\\') && escapes && m_at + 1 < m_text.size()) {
                static const QString letters = QStringLiteral("ntr0bZ"), meanings = QStringLiteral("\n\t\r");
                const QChar next = m_text[++m_at];
                m_line += next == QLatin1Char('\n');
                const qsizetype which = letters.indexOf(next);
                if (which < 0 || which < meanings.size())
                    text += which < 0 ? next : meanings[which];
                continue;
            }
            if (c != mark) {
                if (!m_isPassed)
                    text += c;
                continue;
            }
            if (at(m_at + 1) != mark || mark == QLatin1Char(']')) {
                ++m_at;
                return add(kind, text, line, isDoubleQuoted);
            }
            text += c;
            ++m_at;
        }
        m_failed = true;
        m_mark = mark == QLatin1Char(']') ? QStringLiteral("[") : QString(mark);
        m_markLine = line;
    }

    void symbol()
    {
        static const QLatin1StringView pairs[]
            = {QLatin1StringView("<="), QLatin1StringView(">="), QLatin1StringView("<>"), QLatin1StringView("!="),
                QLatin1StringView("=="), QLatin1StringView("||"), QLatin1StringView("&&")};
        for (const QLatin1StringView pair : pairs)
            if (looksAt(pair)) {
                add(TokenKind::Symbol, pair, m_line);
                m_at += 2;
                return;
            }
        add(TokenKind::Symbol, m_text[m_at], m_line);
        ++m_at;
    }

    const QString &m_text;
    const QString &m_name;
    const std::stop_token m_stop;
    const bool m_isMySql;
    qsizetype m_at = 0, m_line = 1;
    int m_conditional = 0; ///< how many conditional comments are open
    QString m_delimiter = QStringLiteral(";");
    Statement m_current;
    bool m_isPassed = false, m_failed = false, m_isStopped = false;
    std::vector<Statement> m_statements;
    QString m_mark;
    qsizetype m_markLine = 0;
};

} // namespace

Result<std::vector<Statement>> statements(
    const QString &text, Dialect dialect, const QString &name, std::stop_token stop)
{
    return Lexer(text, dialect, name, std::move(stop)).all();
}

} // namespace Howdah::ForeignSql
