// SPDX-License-Identifier: Apache-2.0
#include "history/formats/pythonlexer.h"

#include "history/historytext.h"

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

bool startsName(QChar c)
{
    return c.isLetter() || c == u'_' || c.isSurrogate();
}

bool continuesName(QChar c)
{
    return startsName(c) || c.isDigit() || c.isMark();
}

/// Reads up to `most` digits of a base; -1 when there are fewer than `least`.
int digits(QStringView text, qsizetype *position, int base, int least, int most)
{
    qsizetype end = *position;
    while (end < text.size() && end - *position < most) {
        const char32_t c = text[end].toLower().unicode();
        const int digit = c >= U'0' && c <= U'9' ? int(c - U'0') : c >= U'a' && c <= U'f' ? int(c - U'a') + 10 : 99;
        if (digit >= base)
            break;
        ++end;
    }
    if (end - *position < least)
        return -1;
    const int value = text.mid(*position, end - *position).toInt(nullptr, base);
    *position = end;
    return value;
}

/// The character of a simple escape, or a null one when it is none.
QChar simpleEscape(QChar c)
{
    switch (c.unicode()) {
    case 'n':
        return u'\n';
    case 't':
        return u'\t';
    case 'r':
        return u'\r';
    case 'a':
        return u'\a';
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'v':
        return u'\v';
    case '\\':
    case '\'':
    case '"':
        return c;
    default:
        return {};
    }
}

} // namespace

std::vector<PythonToken> PythonLexer::tokens()
{
    if (at(0) == QChar::ByteOrderMark)
        m_position = m_lineStart = 1;
    while (m_position < m_source.size())
        readToken();
    if (m_depth > 0)
        add(PythonToken::Error, HistoryText::tr("a bracket is never closed"), m_bracketLine);
    add(PythonToken::NewLine, {}, m_line);
    return std::move(m_tokens);
}

void PythonLexer::add(PythonToken::Kind kind, const QString &text, int line, bool literal)
{
    PythonToken token{kind, text, line, 0, m_atStart && kind != PythonToken::NewLine, literal};
    if (token.first) {
        token.column = int(m_position - m_lineStart);
        m_atStart = false;
    }
    m_tokens.push_back(std::move(token));
}

void PythonLexer::readNewLine()
{
    if (at(m_position) == u'\r' && at(m_position + 1) == u'\n')
        ++m_position;
    ++m_position;
    if (m_depth == 0) {
        if (!m_atStart)
            add(PythonToken::NewLine, {}, m_line);
        m_atStart = true;
        m_lineStart = m_position;
    }
    ++m_line;
}

bool PythonLexer::skipBlank()
{
    const QChar c = at(m_position);
    if (c == u'\f' && m_atStart) {
        m_lineStart = ++m_position;
        return true;
    }
    if (c == u' ' || c == u'\t' || c == u'\f') {
        ++m_position;
        return true;
    }
    if (c == u'#') {
        while (m_position < m_source.size() && at(m_position) != u'\n' && at(m_position) != u'\r')
            ++m_position;
        return true;
    }
    if (c == u'\\' && (at(m_position + 1) == u'\n' || at(m_position + 1) == u'\r')) {
        m_position += at(m_position + 1) == u'\r' && at(m_position + 2) == u'\n' ? 3 : 2;
        ++m_line;
        return true;
    }
    return false;
}

void PythonLexer::readToken()
{
    if (skipBlank())
        return;
    const QChar c = at(m_position);
    if (c == u'\n' || c == u'\r') {
        readNewLine();
        return;
    }
    if (readString())
        return;
    const qsizetype start = m_position;
    const auto take = [&](PythonToken::Kind kind, qsizetype end) {
        add(kind, m_source.mid(start, end - start), m_line);
        m_position = end;
    };
    qsizetype end = start + 1;
    if (startsName(c) || c.isDigit()) {
        while (end < m_source.size() && continuesName(at(end)))
            ++end;
        take(c.isDigit() ? PythonToken::Number : PythonToken::Name, end);
        return;
    }
    if (QStringView(u"([{").contains(c) && ++m_depth == 1)
        m_bracketLine = m_line;
    if (QStringView(u")]}").contains(c) && m_depth > 0)
        --m_depth;
    // "==", "+=", ":=" and the like must not look like an assignment.
    while (at(end) == u'=' && QStringView(u"=!<>+-*/%&|^@:").contains(c) && end - start < 2)
        ++end;
    take(PythonToken::Operator, end);
}

bool PythonLexer::readString()
{
    qsizetype open = m_position;
    while (open - m_position < 3 && QStringView(u"rRbBuUfFtT").contains(at(open)))
        ++open;
    const QChar quote = at(open);
    if (quote != u'\'' && quote != u'"')
        return false;
    const QString prefix = m_source.mid(m_position, open - m_position).toLower();
    const bool triple = at(open + 1) == quote && at(open + 2) == quote;
    const bool raw = prefix.contains(u'r') || (m_dialect == Dialect::Toml && quote == u'\'');
    const qsizetype width = triple ? 3 : 1;
    const qsizetype start = open + width;
    const int line = m_line;
    int lines = 0;
    qsizetype end = start;
    bool closed = false;
    for (; end < m_source.size(); ++end) {
        const QChar c = at(end);
        if (c == quote && (!triple || (at(end + 1) == quote && at(end + 2) == quote))) {
            closed = true;
            break;
        }
        const bool newLine = c == u'\n' || (c == u'\r' && at(end + 1) != u'\n');
        if (newLine && !triple)
            break;
        lines += newLine;
        if (c == u'\\') {
            ++end;
            if (at(end) == u'\r' && at(end + 1) == u'\n')
                ++end;
            lines += at(end) == u'\n' || at(end) == u'\r';
        }
    }
    end = std::min(end, m_source.size());
    bool literal = !prefix.contains(u'b') && !prefix.contains(u't');
    const QStringView body = QStringView(m_source).mid(start, end - start);
    if (prefix.contains(u'f') && (body.contains(u'{') || body.contains(u'}')))
        literal = false;
    if (closed)
        add(PythonToken::String, decoded(body, raw, &literal), line, literal);
    else
        add(PythonToken::Error, HistoryText::tr("a string is never closed"), line);
    if (!m_tokens.empty())
        m_tokens.back().literal = literal;
    m_position = closed ? end + width : end;
    m_line += lines;
    return true;
}

QString PythonLexer::decoded(QStringView body, bool raw, bool *literal) const
{
    QString text;
    text.reserve(body.size());
    for (qsizetype i = 0; i < body.size();) {
        const QChar c = body[i++];
        if (c == u'\r') { // Python reads every end of line as one newline
            i += i < body.size() && body[i] == u'\n';
            text += u'\n';
            continue;
        }
        if (c != u'\\' || raw || i >= body.size()) {
            text += c;
            continue;
        }
        const QChar kind = body[i];
        if (kind == u'\n' || kind == u'\r') {
            i += kind == u'\r' && i + 1 < body.size() && body[i + 1] == u'\n' ? 2 : 1;
            continue;
        }
        if (const QChar simple = simpleEscape(kind); !simple.isNull()) {
            text += simple;
            ++i;
            continue;
        }
        int code = -1;
        if (kind == u'x' || kind == u'u' || kind == u'U') {
            const int width = kind == u'x' ? 2 : kind == u'u' ? 4 : 8;
            ++i;
            code = digits(body, &i, 16, width, width);
            *literal = *literal && code >= 0 && code <= 0x10ffff;
        } else if (kind >= u'0' && kind <= u'7') {
            code = digits(body, &i, 8, 1, 3);
        } else if (kind == u'N') {
            *literal = false; // a character by its Unicode name
        }
        if (code >= 0 && code <= 0x10ffff)
            text += QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
        else
            text += c;
    }
    return text;
}

} // namespace Howdah
