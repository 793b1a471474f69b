// SPDX-License-Identifier: Apache-2.0
#include "exchange/draft.h"
#include "exchange/foreignsql.h"
#include "sql/parse/parsetree.h"
#include "sql/quoting.h"

#include <QRegularExpression>
#include <QSet>

namespace Howdah::ForeignSql {

namespace {

QSet<QString> words(const char *text)
{
    const QStringList list = QString::fromLatin1(text).split(QLatin1Char(' '));
    return {list.begin(), list.end()};
}

bool isText(const QString &type)
{
    return type == QLatin1String("text") || type.startsWith(QLatin1String("varchar"))
        || type.startsWith(QLatin1String("char"));
}

bool isNumber(const QString &type)
{
    static const QSet<QString> types = words("smallint integer bigint numeric real double");
    return types.contains(type.section(QRegularExpression(QStringLiteral("[ (]")), 0, 0));
}

bool isNumeral(const QString &text)
{
    bool isOne = false;
    text.toDouble(&isOne);
    return isOne;
}

class Translator
{
public:
    Translator(Tokens tokens, const QHash<QString, QString> &types, Dialect dialect)
        : m_tokens(tokens)
        , m_types(types)
        , m_isMySql(dialect == Dialect::MySql)
    { }

    std::optional<QString> translated()
    {
        QStringList parts;
        for (size_t i = 0; i < m_tokens.size(); ++i) {
            const std::optional<QString> part = partOf(i);
            if (!part)
                return {};
            if (!part->isEmpty())
                parts << *part;
        }
        QString text = parts.join(QLatin1Char(' '));
        text.replace(QLatin1String("( "), QLatin1String("(")).replace(QLatin1String(" )"), QLatin1String(")"));
        return !text.isEmpty() && parseTree("SELECT " + text.toUtf8()) ? std::optional(text) : std::nullopt;
    }

private:
    const Token *next(size_t i, int by) const
    {
        const qsizetype at = qsizetype(i) + by;
        return at >= 0 && at < qsizetype(m_tokens.size()) ? &m_tokens[size_t(at)] : nullptr;
    }
    bool isCalled(size_t i) const { return next(i, 1) && next(i, 1)->isSymbol(QLatin1StringView("(")); }

    std::optional<QString> partOf(size_t i)
    {
        const Token &token = m_tokens[i];
        switch (token.kind) {
        case TokenKind::Number:
            return token.text;
        case TokenKind::Text:
            return fits(i) ? std::optional(Sql::literal(token.text)) : std::nullopt;
        case TokenKind::Symbol:
            return symbol(token.text);
        case TokenKind::Quoted:
            if (m_types.contains(Draft::folded(token.text)))
                return column(token.text);
            return token.isDoubleQuoted && fits(i) ? std::optional(Sql::literal(token.text)) : std::nullopt;
        case TokenKind::Word:
            return word(i);
        case TokenKind::End:
            break;
        }
        return {};
    }

    std::optional<QString> symbol(const QString &text) const
    {
        static const QSet<QString> same = words("( ) , + - * / % < > <= >= = <>");
        if (same.contains(text))
            return text;
        if (text == QLatin1String("!="))
            return QStringLiteral("<>");
        if (text == QLatin1String("=="))
            return QStringLiteral("=");
        if (text == QLatin1String("&&") && m_isMySql)
            return QStringLiteral("AND");
        // MySQL's means OR, unless a mode says otherwise.
        return text == QLatin1String("||") && !m_isMySql ? std::optional(text) : std::nullopt;
    }

    /// A number is not compared with a text that is none: there it is allowed.
    bool fits(size_t i) const
    {
        for (const int by : {-2, 2}) {
            const Token *other = next(i, by);
            if (other && other->isName() && isNumber(m_types.value(Draft::folded(other->text)))
                && !isNumeral(m_tokens[i].text))
                return false;
        }
        return true;
    }

    std::optional<QString> column(const QString &name) const
    {
        const QString folded = Draft::folded(name), type = m_types.value(folded);
        // What was a number with two values is a truth now: what is said of the number has no meaning for that.
        if (type == QLatin1String("boolean") || type.endsWith(QLatin1String("[]")) || type == QLatin1String("bytea"))
            return {};
        return Sql::identifier(folded);
    }

    std::optional<QString> word(size_t i)
    {
        const QString &text = m_tokens[i].text;
        const QString lower = text.toLower();
        if (m_types.contains(Draft::folded(text)) && !isCalled(i))
            return column(text);
        static const QSet<QString> keywords = words("and or not in is null between case when then else end true false");
        if (keywords.contains(lower))
            return text.toUpper();
        // Both compare without case.
        if (lower == QLatin1String("like"))
            return QStringLiteral("ILIKE");
        if (m_isMySql && text.startsWith(QLatin1Char('_')) && next(i, 1) && next(i, 1)->kind == TokenKind::Text)
            return QString(); // _utf8mb4'…'
        if (!isCalled(i))
            return {};
        static const QSet<QString> any = words("coalesce nullif abs"),
                                   ofText = words("lower upper trim ltrim rtrim replace substr length char_length");
        if (any.contains(lower))
            return lower;
        return ofText.contains(lower) && isOverText(i + 1) ? std::optional(lower) : std::nullopt;
    }

    /// Whether every column between these parentheses is of text: elsewhere a number may be measured, too.
    bool isOverText(size_t open) const
    {
        int depth = 0;
        for (size_t i = open; i < m_tokens.size(); ++i) {
            const Token &token = m_tokens[i];
            depth += token.isSymbol(QLatin1StringView("(")) - token.isSymbol(QLatin1StringView(")"));
            if (depth == 0)
                return true;
            if (token.isName() && m_types.contains(Draft::folded(token.text))
                && !isText(m_types.value(Draft::folded(token.text))))
                return false;
        }
        return false;
    }

    Tokens m_tokens;
    const QHash<QString, QString> &m_types;
    const bool m_isMySql;
};

/// Parentheses around all of it say nothing.
Tokens bare(Tokens tokens)
{
    while (tokens.size() > 2 && tokens.front().isSymbol(QLatin1StringView("("))
        && tokens.back().isSymbol(QLatin1StringView(")")))
        tokens = tokens.subspan(1, tokens.size() - 2);
    return tokens;
}

std::optional<QString> truth(const QString &text)
{
    static const QSet<QString> yes = words("1 t true y yes on"), no = words("0 f false n no off");
    if (yes.contains(text.toLower()))
        return QStringLiteral("true");
    return no.contains(text.toLower()) ? std::optional(QStringLiteral("false")) : std::nullopt;
}

/// 'a' as a constant of that type.
std::optional<QString> constant(const QString &text, const QString &type)
{
    if (type == QLatin1String("boolean"))
        return truth(text);
    if (isNumber(type))
        return isNumeral(text) ? std::optional(text) : std::nullopt;
    if (type.endsWith(QLatin1String("[]")))
        return Sql::literal(QLatin1Char('{')
            + (text.isEmpty() ? QString()
                              : QLatin1Char('"') + QString(text).replace(QLatin1Char(','), QLatin1String("\",\""))
                        + QLatin1Char('"'))
            + QLatin1Char('}'));
    static const QRegularExpression date(QStringLiteral("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])( [\\d:.]+)?$")),
        time(QStringLiteral("^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?$"));
    // 0000-00-00 is no day.
    if (type == QLatin1String("date") || type.startsWith(QLatin1String("timestamp")))
        return date.match(text).hasMatch() && !text.startsWith(QLatin1String("0000"))
            ? std::optional(Sql::literal(text))
            : std::nullopt;
    if (type.startsWith(QLatin1String("time")))
        return time.match(text).hasMatch() ? std::optional(Sql::literal(text)) : std::nullopt;
    if (type == QLatin1String("uuid") || type == QLatin1String("jsonb") || type == QLatin1String("bytea")
        || type.startsWith(QLatin1String("bit")))
        return {};
    return Sql::literal(text);
}

std::optional<QString> now(const QString &word, Tokens tokens, const QString &type)
{
    static const QSet<QString> moments = words("current_timestamp now localtimestamp localtime sysdate datetime");
    const bool isDay = word == QLatin1String("current_date") || word == QLatin1String("curdate");
    const bool isHour = word == QLatin1String("current_time") || word == QLatin1String("curtime");
    if (!isDay && !isHour && !moments.contains(word))
        return {};
    // datetime('now', '+1 day') is another moment.
    if (word == QLatin1String("datetime")
        && (tokens.size() < 3 || tokens[2].text != QLatin1String("now") || tokens.size() > 4))
        return {};
    const bool fits = isText(type) || type == QLatin1String("date")
        || (isHour ? type == QLatin1String("time") : type.startsWith(QLatin1String("timestamp")));
    if (!fits || (isDay && type == QLatin1String("time")))
        return {};
    return isDay ? QStringLiteral("CURRENT_DATE")
        : isHour ? QStringLiteral("CURRENT_TIME")
                 : QStringLiteral("CURRENT_TIMESTAMP");
}

} // namespace

std::optional<QString> translated(Tokens expression, const QHash<QString, QString> &types, Dialect dialect)
{
    return Translator(expression, types, dialect).translated();
}

std::optional<QString> translatedDefault(Tokens expression, const QString &type, Dialect dialect)
{
    Tokens tokens = bare(expression);
    QString sign;
    if (tokens.size() == 2 && tokens[1].kind == TokenKind::Number && tokens[0].kind == TokenKind::Symbol) {
        sign = tokens[0].text == QLatin1String("-") ? QStringLiteral("-") : QString();
        tokens = tokens.subspan(1);
    }
    if (tokens.size() == 2 && tokens[1].kind == TokenKind::Text && tokens[0].kind == TokenKind::Word) {
        // b'1', and _utf8mb4'…'
        if (tokens[0].is(QLatin1StringView("b")))
            return type == QLatin1String("boolean")     ? truth(tokens[1].text)
                : type.startsWith(QLatin1String("bit")) ? std::optional(QStringLiteral("B'%1'").arg(tokens[1].text))
                                                        : std::nullopt;
        tokens = tokens.subspan(1);
    }
    if (tokens.empty())
        return {};
    const Token &first = tokens.front();
    if (tokens.size() == 1 && first.is(QLatin1StringView("null")))
        return QString();
    if (tokens.size() == 1 && first.kind != TokenKind::Word && first.kind != TokenKind::Symbol) {
        if (first.kind == TokenKind::Number && isText(type))
            return Sql::literal(sign + first.text);
        return constant(sign + first.text, type);
    }
    if (tokens.size() == 1 && (first.is(QLatin1StringView("true")) || first.is(QLatin1StringView("false"))))
        return type == QLatin1String("boolean") ? std::optional(first.text.toLower())
            : isNumber(type)
            ? std::optional(first.is(QLatin1StringView("true")) ? QStringLiteral("1") : QStringLiteral("0"))
            : std::nullopt;
    if (const auto moment = now(first.text.toLower(), tokens, type))
        return moment;
    if (first.is(QLatin1StringView("uuid")) && (type == QLatin1String("uuid") || isText(type)))
        return QStringLiteral("gen_random_uuid()");
    return isNumber(type) && first.kind == TokenKind::Number ? translated(tokens, {}, dialect) : std::nullopt;
}

} // namespace Howdah::ForeignSql
