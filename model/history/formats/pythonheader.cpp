// SPDX-License-Identifier: Apache-2.0
#include "history/formats/pythonheader.h"

#include "history/formats/pythonlexer.h"
#include "history/historytext.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <span>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;
using Tokens = std::span<const PythonToken>;

constexpr int deepest = 64; // brackets within brackets; a header has two
constexpr size_t longest = 10000; // tokens of one value; beyond that it is no list of revisions

QString joined(Tokens tokens)
{
    QString text;
    for (const PythonToken &token : tokens) {
        const bool word = token.kind != PythonToken::Operator;
        if (word && !text.isEmpty() && text.back().isLetterOrNumber())
            text += u' ';
        text += token.kind == PythonToken::String ? u'"' + token.text + u'"' : token.text;
        if (text.size() > 200)
            return text.left(200) + u'…';
    }
    return text;
}

bool opens(const PythonToken &token)
{
    return token.is("("_L1) || token.is("["_L1) || token.is("{"_L1);
}

bool closes(const PythonToken &token)
{
    return token.is(")"_L1) || token.is("]"_L1) || token.is("}"_L1);
}

/// Splits at an operator outside brackets.
std::vector<Tokens> split(Tokens tokens, QLatin1StringView separator)
{
    std::vector<Tokens> parts;
    int depth = 0;
    size_t start = 0;
    for (size_t i = 0; i < tokens.size(); ++i) {
        depth += opens(tokens[i]) - closes(tokens[i]);
        if (depth == 0 && tokens[i].is(separator)) {
            parts.push_back(tokens.subspan(start, i - start));
            start = i + 1;
        }
    }
    parts.push_back(tokens.subspan(start));
    return parts;
}

class HeaderReader
{
public:
    HeaderReader(PythonHeader *header, const QHash<QString, QString> &names)
        : m_header(header)
        , m_names(names)
    { }

    void read(const std::vector<PythonToken> &tokens)
    {
        size_t start = 0;
        bool isFirst = true;
        for (size_t i = 0; i < tokens.size(); ++i) {
            const PythonToken &token = tokens[i];
            if (token.kind == PythonToken::Error && m_header->error.isEmpty()) {
                m_header->error = token.text;
                m_header->errorLine = token.line;
            }
            if (token.kind != PythonToken::NewLine)
                continue;
            const Tokens line = Tokens(tokens).subspan(start, i - start);
            start = i + 1;
            if (line.empty())
                continue;
            if (isFirst)
                readDocstring(line);
            isFirst = false;
            readLine(line);
        }
    }

private:
    static bool isWanted(const QString &name)
    {
        return name == "revision"_L1 || name == "down_revision"_L1 || name == "branch_labels"_L1
            || name == "depends_on"_L1;
    }

    void readDocstring(Tokens line)
    {
        QString text;
        const Tokens statement = split(line, ";"_L1).front();
        for (const PythonToken &token : statement) {
            if (token.kind != PythonToken::String || !token.literal)
                return;
            text += token.text;
        }
        m_header->docstring = text;
    }

    void readLine(Tokens line)
    {
        if (line.front().column == 0) {
            const PythonToken &word = line.front();
            m_inDefinition = word.isName("def"_L1) || word.isName("class"_L1) || word.isName("async"_L1);
            m_conditional = false;
            if (m_inDefinition)
                return;
            if (word.isName("for"_L1) || word.isName("with"_L1))
                readLoopNames(line);
            static const QStringList blocks{u"if"_s, u"elif"_s, u"else"_s, u"try"_s, u"except"_s, u"finally"_s,
                u"for"_s, u"while"_s, u"with"_s, u"match"_s};
            if (word.kind == PythonToken::Name && blocks.contains(word.text)) {
                m_conditional = true;
                if (const auto parts = split(line, ":"_L1); parts.size() > 1)
                    readStatements(line.subspan(size_t(parts.back().data() - line.data())));
                return;
            }
        } else if (m_inDefinition) {
            // A function that assigns a name of the module's may run at any time.
            if (line.front().isName("global"_L1))
                for (const PythonToken &token : line)
                    changed(token.text, line);
            return;
        } else {
            m_conditional = true;
        }
        readStatements(line);
    }

    void readStatements(Tokens line)
    {
        for (const Tokens statement : split(line, ";"_L1)) {
            if (!statement.empty())
                readStatement(statement);
        }
    }

    void readStatement(Tokens statement)
    {
        if (statement.front().isName("from"_L1) || statement.front().isName("import"_L1)) {
            readImport(statement);
            return;
        }
        const auto parts = split(statement, "="_L1);
        if (parts.size() > 1 && !parts.back().empty()) {
            for (size_t i = 0; i + 1 < parts.size(); ++i)
                assign(parts[i], parts.back());
        }
        readChanges(statement, parts.size() > 1);
    }

    /// What changes a value after its assignment: `name += …`, `name.append(…)`, `name[0] = …`, `del name[0]`,
    /// `(name := …)`, a call that is given the name.
    void readChanges(Tokens statement, bool isAssignment)
    {
        static const QStringList readers{u"print"_s, u"len"_s, u"repr"_s, u"str"_s, u"assert"_s};
        const bool isRead = statement.front().kind == PythonToken::Name && readers.contains(statement.front().text);
        const bool isDeletion = statement.front().isName("del"_L1);
        int depth = 0;
        for (size_t i = 0; i < statement.size(); ++i) {
            depth += opens(statement[i]) - closes(statement[i]);
            const bool isAttribute = i > 0 && statement[i - 1].is("."_L1);
            if (statement[i].kind != PythonToken::Name || isAttribute || !isKnown(statement[i].text))
                continue;
            const PythonToken next = i + 1 < statement.size() ? statement[i + 1] : PythonToken{};
            const bool isMethod = next.is("."_L1) && i + 3 < statement.size() && statement[i + 3].is("("_L1);
            const bool isAugmented = next.kind == PythonToken::Operator && next.text.size() > 1
                && next.text.endsWith(u'=') && !QStringList{u"=="_s, u"!="_s, u"<="_s, u">="_s}.contains(next.text);
            const bool isItem = i == 0 && next.is("["_L1) && (isAssignment || isChangedItem(statement));
            const bool isArgument = depth > 0 && !isAssignment && !isRead;
            const bool isNewName = next.is(":="_L1);
            // Strings and None stay what they are, whoever gets them.
            const auto value = m_locals.find(statement[i].text);
            const bool canChange
                = value == m_locals.end() || value->kind == PythonValue::Texts || value->kind == PythonValue::Other;
            if (isAugmented || isItem || isDeletion || isNewName || (canChange && (isMethod || isArgument)))
                changed(statement[i].text, statement);
        }
    }

    /// `name[…] += …`
    static bool isChangedItem(Tokens statement)
    {
        return std::ranges::any_of(statement, [](const PythonToken &token) {
            return token.kind == PythonToken::Operator && token.text.size() > 1 && token.text.endsWith(u'=')
                && token.text != "=="_L1;
        });
    }

    bool isKnown(const QString &name) const { return isWanted(name) || m_locals.contains(name); }

    /// A name's value is not what was assigned any more; nor is that of the names that were given the same list.
    void changed(const QString &name, Tokens statement)
    {
        if (!isKnown(name))
            return;
        store(name, unknown(statement));
        for (const auto &[other, source] : m_aliases.asKeyValueRange()) {
            if (source == name || other == name)
                store(source == name ? other : source, unknown(statement));
        }
    }

    /// `for down_revision in …`, `with … as down_revision`
    void readLoopNames(Tokens line)
    {
        const Tokens head = split(line, ":"_L1).front();
        for (const PythonToken &token : head) {
            if (token.isName("in"_L1))
                break;
            if (token.kind == PythonToken::Name && isWanted(token.text))
                store(token.text, unknown(line));
        }
    }

    void readImport(Tokens statement)
    {
        bool imported = false;
        for (size_t i = 0; i < statement.size(); ++i) {
            imported = imported || statement[i].isName("import"_L1);
            const bool renamed = i + 1 < statement.size() && statement[i + 1].isName("as"_L1);
            const bool dotted
                = (i > 0 && statement[i - 1].is("."_L1)) || (i + 1 < statement.size() && statement[i + 1].is("."_L1));
            if (imported && statement[i].kind == PythonToken::Name && !renamed && !dotted
                && isWanted(statement[i].text))
                store(statement[i].text, unknown(statement));
        }
    }

    void assign(Tokens target, Tokens expression)
    {
        const Tokens name = split(target, ":"_L1).front();
        if (name.size() == 1 && name.front().kind == PythonToken::Name) {
            if (expression.size() == 1 && expression.front().kind == PythonToken::Name)
                m_aliases.insert(name.front().text, expression.front().text);
            else
                m_aliases.remove(name.front().text);
            store(name.front().text, m_conditional ? unknown(expression) : value(expression, 0));
            return;
        }
        // revision, down_revision = "b", "a"
        const auto targets = split(name, ","_L1);
        const auto values = split(expression, ","_L1);
        for (size_t i = 0; i < targets.size(); ++i) {
            if (targets[i].size() != 1 || targets[i].front().kind != PythonToken::Name || targets.size() < 2)
                continue;
            const bool known = !m_conditional && values.size() == targets.size();
            store(targets[i].front().text, known ? value(values[i], 0) : unknown(expression));
        }
    }

    void store(const QString &name, const PythonValue &given)
    {
        m_locals.insert(name, given);
        if (isWanted(name))
            m_header->assignments.insert(name, given);
    }

    static PythonValue unknown(Tokens expression)
    {
        PythonValue result{PythonValue::Other, {}, {joined(expression)}, 0};
        result.line = expression.empty() ? 0 : expression.front().line;
        return result;
    }

    PythonValue value(Tokens expression, int depth) const
    {
        if (expression.empty() || expression.size() > longest || depth > deepest)
            return unknown(expression);
        PythonValue result;
        if (split(expression, ","_L1).size() > 1)
            result = sequence(expression, depth);
        else
            result = single(expression, depth);
        result.line = expression.front().line;
        return result;
    }

    PythonValue single(Tokens expression, int depth) const
    {
        const PythonToken &first = expression.front();
        if (first.kind == PythonToken::String)
            return strings(expression);
        if (opens(first) && closes(expression.back()) && enclosing(expression)) {
            const Tokens inner = expression.subspan(1, expression.size() - 2);
            const bool isTuple = first.is("("_L1);
            if (inner.empty())
                return first.is("{"_L1) ? unknown(expression) : PythonValue{PythonValue::Texts, {}, {}, 0};
            if (isTuple && split(inner, ","_L1).size() == 1)
                return value(inner, depth + 1);
            return first.is("{"_L1) && split(inner, ":"_L1).size() > 1 ? unknown(expression) : sequence(inner, depth);
        }
        if (expression.size() == 1 && first.isName("None"_L1))
            return {};
        return named(expression);
    }

    PythonValue strings(Tokens expression) const
    {
        PythonValue result{PythonValue::Text, {QString()}, {}, 0};
        for (const PythonToken &token : expression) {
            if (token.kind != PythonToken::String || !token.literal)
                return unknown(expression);
            result.texts.front() += token.text;
        }
        return result;
    }

    PythonValue named(Tokens expression) const
    {
        QString name;
        for (const PythonToken &token : expression) {
            if (token.kind != PythonToken::Name && !token.is("."_L1))
                return emptyCall(expression);
            name += token.text;
        }
        if (const auto given = m_names.find(name); given != m_names.end())
            return {PythonValue::Text, {*given}, {}, 0};
        if (const auto local = m_locals.find(name); local != m_locals.end() && local->isResolved())
            return *local;
        return unknown(expression);
    }

    static PythonValue emptyCall(Tokens expression)
    {
        static const QStringList makers{u"tuple"_s, u"list"_s, u"set"_s, u"frozenset"_s};
        const bool isCall = expression.size() == 3 && makers.contains(expression[0].text) && expression[1].is("("_L1);
        return isCall ? PythonValue{PythonValue::Texts, {}, {}, 0} : unknown(expression);
    }

    /// Whether the first bracket is closed by the last token.
    static bool enclosing(Tokens expression)
    {
        int depth = 0;
        for (size_t i = 0; i < expression.size(); ++i) {
            depth += opens(expression[i]) - closes(expression[i]);
            if (depth == 0)
                return i + 1 == expression.size();
        }
        return false;
    }

    PythonValue sequence(Tokens inner, int depth) const
    {
        PythonValue result{PythonValue::Texts, {}, {}, 0};
        for (const Tokens part : split(inner, ","_L1)) {
            if (part.empty())
                continue;
            const PythonValue item = value(part, depth + 1);
            if (item.kind == PythonValue::Text && item.unresolved.empty())
                result.texts.push_back(item.texts.front());
            else
                result.unresolved.push_back(joined(part));
        }
        return result;
    }

    PythonHeader *m_header;
    const QHash<QString, QString> &m_names;
    QHash<QString, PythonValue> m_locals;
    QHash<QString, QString> m_aliases; ///< names that were assigned another name's value
    bool m_inDefinition = false;
    bool m_conditional = false;
};

} // namespace

PythonHeader readPythonHeader(const QString &source, const QHash<QString, QString> &names)
{
    PythonHeader header;
    HeaderReader(&header, names).read(PythonLexer(source).tokens());
    return header;
}

std::optional<QString> decodePython(const QByteArray &bytes)
{
    if (bytes.contains('\0'))
        return std::nullopt;
    static const QRegularExpression coding(u"^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)"_s);
    QByteArray name = "UTF-8";
    qsizetype start = 0;
    for (int line = 0; line < 2 && !bytes.startsWith("\xef\xbb\xbf"); ++line) {
        const qsizetype end = bytes.indexOf('\n', start);
        const auto match = coding.match(QString::fromLatin1(bytes.mid(start, end < 0 ? -1 : end - start)));
        if (match.hasMatch()) {
            name = match.captured(1).toLatin1();
            break;
        }
        if (end < 0)
            break;
        start = end + 1;
    }
    QStringDecoder decoder(name.constData());
    if (!decoder.isValid())
        decoder
            = QStringDecoder(QStringDecoder::Latin1); // ASCII keeps its meaning in every encoding Python accepts here
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

} // namespace Howdah
