// SPDX-License-Identifier: Apache-2.0
#include "history/formats/makoexpression.h"

#include "history/formats/pythonlexer.h"
#include "history/formats/pythonquote.h"

#include <QLocale>
#include <QRegularExpression>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

QString quoted(const QString &text)
{
    static const QRegularExpression plain(u"^[\\x20-\\x26\\x28-\\x5b\\x5d-\\x7e]*$"_s);
    return plain.match(text).hasMatch() ? u'\'' + text + u'\'' : pythonString(text);
}

/// strftime for the letters people use; unset for others.
std::optional<QString> formatted(const QDateTime &moment, const QString &format)
{
    static const QHash<QChar, QString> letters{{u'Y', u"yyyy"_s}, {u'm', u"MM"_s}, {u'd', u"dd"_s}, {u'H', u"HH"_s},
        {u'M', u"mm"_s}, {u'S', u"ss"_s}, {u'y', u"yy"_s}, {u'B', u"MMMM"_s}, {u'b', u"MMM"_s}, {u'A', u"dddd"_s},
        {u'a', u"ddd"_s}};
    QString text;
    for (qsizetype i = 0; i < format.size(); ++i) {
        if (format[i] != u'%') {
            text += format[i];
        } else if (++i < format.size() && format[i] == u'%') {
            text += u'%';
        } else if (i < format.size() && letters.contains(format[i])) {
            text += QLocale::c().toString(moment, letters.value(format[i]));
        } else {
            return std::nullopt;
        }
    }
    return text;
}

/// A recursive descent over Python's expressions; `m_failed` once something is of another kind.
class Evaluator
{
public:
    Evaluator(std::vector<PythonToken> tokens, const QHash<QString, MakoValue> &names, std::set<QString> *used)
        : m_tokens(std::move(tokens))
        , m_names(names)
        , m_used(used)
    {
        std::erase_if(m_tokens, [](const PythonToken &token) { return token.kind == PythonToken::NewLine; });
    }

    std::optional<MakoValue> run()
    {
        MakoValue value = conditional();
        if (m_failed || m_next != m_tokens.size())
            return std::nullopt;
        return value;
    }

private:
    MakoValue conditional()
    {
        if (++m_depth > 50)
            return fail();
        MakoValue value = either();
        if (takeName("if"_L1)) {
            const MakoValue condition = either();
            if (!takeName("else"_L1))
                return fail();
            MakoValue other = conditional();
            value = isTrue(condition) ? std::move(value) : std::move(other);
        }
        --m_depth;
        return value;
    }

    MakoValue either()
    {
        MakoValue value = both();
        while (takeName("or"_L1)) {
            MakoValue other = both();
            if (!isTrue(value))
                value = std::move(other);
        }
        return value;
    }

    MakoValue both()
    {
        MakoValue value = negation();
        while (takeName("and"_L1)) {
            MakoValue other = negation();
            if (isTrue(value))
                value = std::move(other);
        }
        return value;
    }

    MakoValue negation()
    {
        if (takeName("not"_L1))
            return !isTrue(negation());
        return comparison();
    }

    MakoValue comparison()
    {
        const MakoValue left = sum();
        if (takeName("is"_L1)) {
            const bool negated = takeName("not"_L1);
            const MakoValue right = sum();
            if (right.index() != 0)
                return fail(); // only None is compared so
            return (left.index() == 0) != negated;
        }
        const bool isEqual = take("=="_L1), isOther = !isEqual && take("!="_L1);
        if (!isEqual && !isOther)
            return left;
        const MakoValue right = sum();
        return (left.index() == right.index() && makoRepr(left) == makoRepr(right)) == isEqual;
    }

    MakoValue sum()
    {
        MakoValue value = postfix();
        while (take("+"_L1)) {
            const MakoValue other = postfix();
            const auto *left = std::get_if<QString>(&value), *right = std::get_if<QString>(&other);
            if (!left || !right)
                return fail();
            value = QString(*left + *right);
        }
        return value;
    }

    MakoValue postfix()
    {
        MakoValue value = primary();
        while (!m_failed && take("."_L1)) {
            if (!at(PythonToken::Name))
                return fail();
            const QString name = m_tokens[m_next++].text;
            if (take("("_L1)) {
                const auto arguments = readArguments();
                value = m_failed ? MakoValue() : method(value, name, arguments);
            } else {
                value = attribute(value, name);
            }
        }
        return value;
    }

    MakoValue primary()
    {
        if (take("("_L1)) {
            MakoValue value = conditional();
            return take(")"_L1) ? value : fail();
        }
        if (at(PythonToken::String)) {
            QString text;
            for (; at(PythonToken::String); ++m_next) {
                if (!m_tokens[m_next].literal)
                    return fail();
                text += m_tokens[m_next].text;
            }
            return text;
        }
        if (!at(PythonToken::Name))
            return fail();
        const QString name = m_tokens[m_next++].text;
        if (take("("_L1)) {
            const auto arguments = readArguments();
            return m_failed ? MakoValue() : call(name, arguments);
        }
        if (name == "None"_L1)
            return {};
        if (name == "True"_L1 || name == "False"_L1)
            return name == "True"_L1;
        const auto found = m_names.find(name);
        if (found == m_names.end())
            return fail();
        m_used->insert(name);
        return *found;
    }

    std::vector<MakoValue> readArguments()
    {
        std::vector<MakoValue> arguments;
        while (!m_failed && !take(")"_L1)) {
            if (!arguments.empty() && !take(","_L1)) {
                fail();
                break;
            }
            arguments.push_back(conditional());
        }
        return arguments;
    }

    MakoValue call(const QString &name, const std::vector<MakoValue> &arguments)
    {
        if (arguments.size() != 1)
            return fail();
        if (name == "repr"_L1)
            return makoRepr(arguments.front());
        if (name == "str"_L1)
            return makoText(arguments.front());
        return name == "comma"_L1 ? MakoValue(commaText(arguments.front())) : fail();
    }

    MakoValue method(const MakoValue &value, const QString &name, const std::vector<MakoValue> &arguments)
    {
        const auto argument
            = [&](size_t i) { return i < arguments.size() ? std::get_if<QString>(&arguments[i]) : nullptr; };
        if (const auto *date = std::get_if<MakoDate>(&value)) {
            const auto text = name == "strftime"_L1 && argument(0) ? formatted(date->moment, *argument(0))
                : name == "date"_L1 && arguments.empty()           ? formatted(date->moment, u"%Y-%m-%d"_s)
                                                                   : std::nullopt;
            return text ? MakoValue(*text) : fail();
        }
        const auto *text = std::get_if<QString>(&value);
        if (!text)
            return fail();
        if (name == "join"_L1 && arguments.size() == 1) {
            const auto *list = std::get_if<QStringList>(&arguments.front());
            return list ? MakoValue(list->join(*text)) : fail();
        }
        if (name == "replace"_L1 && arguments.size() == 2 && argument(0) && argument(1))
            return QString(*text).replace(*argument(0), *argument(1));
        if (!arguments.empty())
            return fail();
        if (name == "strip"_L1)
            return text->trimmed();
        if (name == "lower"_L1 || name == "upper"_L1)
            return name == "lower"_L1 ? text->toLower() : text->toUpper();
        if (name == "capitalize"_L1)
            return QString(text->left(1).toUpper() + text->mid(1).toLower());
        return fail();
    }

    MakoValue attribute(const MakoValue &value, const QString &name)
    {
        const auto *date = std::get_if<MakoDate>(&value);
        static const QHash<QString, QString> parts{{u"year"_s, u"%Y"_s}, {u"month"_s, u"%m"_s}, {u"day"_s, u"%d"_s},
            {u"hour"_s, u"%H"_s}, {u"minute"_s, u"%M"_s}, {u"second"_s, u"%S"_s}};
        if (!date || !parts.contains(name))
            return fail();
        return QString::number(formatted(date->moment, parts.value(name)).value_or(QString()).toInt());
    }

    bool at(PythonToken::Kind kind) const { return m_next < m_tokens.size() && m_tokens[m_next].kind == kind; }

    bool take(QLatin1StringView op)
    {
        const bool is = m_next < m_tokens.size() && m_tokens[m_next].is(op);
        m_next += is;
        return is;
    }

    bool takeName(QLatin1StringView name)
    {
        const bool is = m_next < m_tokens.size() && m_tokens[m_next].isName(name);
        m_next += is;
        return is;
    }

    MakoValue fail()
    {
        m_failed = true;
        m_next = m_tokens.size();
        return {};
    }

    std::vector<PythonToken> m_tokens;
    const QHash<QString, MakoValue> &m_names;
    std::set<QString> *m_used;
    size_t m_next = 0;
    int m_depth = 0;
    bool m_failed = false;
};

} // namespace

bool isTrue(const MakoValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto *text = std::get_if<QString>(&value))
        return !text->isEmpty();
    if (const auto *list = std::get_if<QStringList>(&value))
        return !list->isEmpty();
    return std::holds_alternative<MakoDate>(value);
}

QString makoText(const MakoValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? u"True"_s : u"False"_s;
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *date = std::get_if<MakoDate>(&value))
        return date->text;
    return value.index() == 0 ? u"None"_s : makoRepr(value);
}

QString makoRepr(const MakoValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return quoted(*text);
    if (const auto *list = std::get_if<QStringList>(&value)) {
        QStringList parts;
        for (const QString &text : *list)
            parts << quoted(text);
        return u'(' + parts.join(u", ") + (parts.size() == 1 ? u",)"_s : u")"_s);
    }
    return makoText(value);
}

QString commaText(const MakoValue &value)
{
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->join(u", ");
    return value.index() == 0 ? QString() : makoText(value);
}

std::optional<MakoValue> makoValue(
    const QString &expression, const QHash<QString, MakoValue> &names, std::set<QString> *used)
{
    // In brackets, so that it may go over several lines.
    const QString inBrackets = u'(' + expression.trimmed() + u')';
    return Evaluator(PythonLexer(inBrackets).tokens(), names, used).run();
}

} // namespace Howdah
