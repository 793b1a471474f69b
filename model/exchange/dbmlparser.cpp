// SPDX-License-Identifier: Apache-2.0
#include "base/words.h"
#include "exchange/dbmlsyntax.h"

#include "sql/quoting.h"

#include <algorithm>

namespace Howdah::Dbml {

const Setting *setting(const Settings &settings, QLatin1StringView name)
{
    const auto found = std::ranges::find(settings, name, &Setting::name);
    return found == settings.end() ? nullptr : &*found;
}

QString textOf(const Settings &settings, QLatin1StringView name)
{
    const Setting *found = setting(settings, name);
    return found && !found->value.empty() ? found->value.front().text : QString();
}

namespace {

/// By recursive descent. The first thing that is wrong ends it: every function does nothing from then on.
class Parser
{
public:
    Parser(std::vector<Token> all, QString name)
        : m_tokens(std::move(all))
        , m_name(std::move(name))
    { }

    Result<File> file()
    {
        for (skipLines(); m_problem.isEmpty() && now().kind != TokenKind::End; skipLines())
            block();
        if (!m_problem.isEmpty())
            return failure(ErrorKind::Parse, m_problem, QStringLiteral("%1:%2").arg(m_name).arg(m_problemLine));
        return std::move(m_file);
    }

private:
    const Token &now() const { return m_tokens[m_at]; }
    const Token &next() const { return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)]; }
    Token take()
    {
        const Token token = now();
        if (token.kind != TokenKind::End)
            ++m_at;
        return token;
    }
    bool isOver() const { return now().kind == TokenKind::End || !m_problem.isEmpty(); }
    bool isKeyword(const char *word) const
    {
        return now().kind == TokenKind::Word && now().text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    }
    void skipLines()
    {
        while (now().kind == TokenKind::LineEnd)
            ++m_at;
    }

    void fail(const QString &sentence, qsizetype line)
    {
        if (!m_problem.isEmpty())
            return;
        m_problem = sentence;
        m_problemLine = line;
    }
    void unexpected(const QString &wanted)
    {
        const bool isEnd = now().kind == TokenKind::LineEnd || now().kind == TokenKind::End;
        fail(isEnd ? tr("Here %1 is missing.").arg(wanted)
                   : tr("“%1” stands where %2 is expected.").arg(now().text.left(40), wanted),
            now().line);
    }
    void expect(char c)
    {
        if (now().isSymbol(c))
            take();
        else
            unexpected(QStringLiteral("“%1”").arg(QLatin1Char(c)));
    }
    QString name()
    {
        if (now().isName())
            return take().text;
        unexpected(tr("a name"));
        return {};
    }
    QStringList path()
    {
        QStringList names{name()};
        while (now().isSymbol('.') && next().isName()) {
            take();
            names << name();
        }
        return names;
    }

    void block()
    {
        using Reader = void (Parser::*)();
        static constexpr std::pair<const char *, Reader> readers[]
            = {{"table", &Parser::table}, {"tablepartial", &Parser::partial}, {"ref", &Parser::reference},
                {"enum", &Parser::enumeration}, {"tablegroup", &Parser::group}, {"project", &Parser::project},
                {"note", &Parser::passOver}, {"records", &Parser::passOver}, {"diagramview", &Parser::passOver}};
        for (const auto &[word, read] : readers)
            if (isKeyword(word))
                return (this->*read)();
        fail(tr("“%1” begins nothing that DBML has: Table, Ref, Enum, TableGroup, TablePartial, Project, Note.")
                 .arg(now().text.left(40)),
            now().line);
    }

    /// Sticky notes, rows and views of a drawing are no part of a schema.
    void passOver()
    {
        m_file.passedOver << take().text;
        while (!isOver() && !now().isSymbol('{') && now().kind != TokenKind::LineEnd)
            take();
        skipLines();
        if (now().isSymbol('{'))
            braces();
    }
    void braces()
    {
        int depth = 0;
        do {
            depth += now().isSymbol('{') ? 1 : now().isSymbol('}') ? -1 : 0;
            take();
        } while (depth > 0 && !isOver());
        if (depth > 0)
            unexpected(QStringLiteral("“}”"));
    }

    void openBrace()
    {
        skipLines();
        expect('{');
    }
    /// The closing one, taken; or the end of everything.
    bool closesBrace()
    {
        skipLines();
        if (now().isSymbol('}')) {
            take();
            return true;
        }
        if (now().kind == TokenKind::End)
            unexpected(QStringLiteral("“}”"));
        return !m_problem.isEmpty();
    }

    Settings settings()
    {
        Settings list;
        if (!now().isSymbol('['))
            return list;
        take();
        for (skipLines(); !isOver() && !now().isSymbol(']'); skipLines()) {
            list.push_back(oneSetting());
            skipLines();
            if (!now().isSymbol(','))
                break;
            take();
        }
        expect(']');
        return list;
    }
    Setting oneSetting()
    {
        Setting result;
        result.line = now().line;
        QStringList words;
        while (now().isName()) {
            words << take().text.toLower();
            skipLines();
        }
        result.name = words.join(QLatin1Char(' '));
        if (words.isEmpty())
            unexpected(tr("a setting"));
        if (!now().isSymbol(':'))
            return result;
        take();
        for (int depth = 0; !isOver(); take()) {
            if (depth == 0 && (now().isSymbol(',') || now().isSymbol(']')))
                break;
            depth += now().isSymbol('(') ? 1 : now().isSymbol(')') ? -1 : 0;
            if (now().kind != TokenKind::LineEnd)
                result.value.push_back(now());
        }
        return result;
    }

    bool isNote() const { return isKeyword("note") && (next().isSymbol(':') || next().isSymbol('{')); }
    QString note()
    {
        take();
        const bool isBlock = take().isSymbol('{');
        skipLines();
        QString result;
        if (now().kind == TokenKind::Text || now().kind == TokenKind::Quoted)
            result = take().text;
        else
            unexpected(tr("a text in quotes"));
        skipLines();
        if (isBlock)
            expect('}');
        return result;
    }

    void partial() { m_file.partials.push_back(tableBlock()); }
    void table() { m_file.tables.push_back(tableBlock()); }
    TableDef tableBlock()
    {
        TableDef result;
        result.line = take().line;
        result.path = path();
        if (isKeyword("as")) {
            take();
            result.alias = name();
        }
        result.note = textOf(settings(), QLatin1StringView("note"));
        openBrace();
        while (!closesBrace())
            tableEntry(result);
        return result;
    }
    void tableEntry(TableDef &table)
    {
        if (isNote()) {
            table.note = note();
        } else if (now().isSymbol('~')) {
            take();
            const Token token = now();
            name();
            table.partials.push_back(token);
        } else if (isKeyword("indexes") && next().isSymbol('{')) {
            take();
            for (openBrace(); !closesBrace();)
                table.indexes.push_back(index());
        } else if (isKeyword("checks") && next().isSymbol('{')) {
            take();
            for (openBrace(); !closesBrace();)
                table.checks.push_back(check());
        } else {
            column(table);
        }
    }

    CheckDef check()
    {
        CheckDef result;
        result.line = now().line;
        if (now().kind == TokenKind::Expression)
            result.expression = take().text;
        else
            unexpected(tr("an expression in backticks"));
        result.settings = settings();
        return result;
    }
    IndexDef index()
    {
        IndexDef result;
        result.line = now().line;
        const auto key = [this, &result] {
            if (now().isName() || now().kind == TokenKind::Expression)
                result.keys.push_back(take());
            else
                unexpected(tr("a column or an expression in backticks"));
        };
        if (now().isSymbol('(')) {
            do {
                take();
                skipLines();
                key();
                skipLines();
            } while (now().isSymbol(',') && !isOver());
            expect(')');
        } else {
            key();
        }
        result.settings = settings();
        return result;
    }

    void column(TableDef &table)
    {
        ColumnDef result;
        result.line = now().line;
        result.name = name();
        result.type = type();
        result.settings = settings();
        if (now().kind != TokenKind::LineEnd && !now().isSymbol('}'))
            unexpected(tr("the end of the line"));
        for (const Setting &each : result.settings)
            if (each.name == QLatin1String("ref"))
                m_file.refs.push_back(inlineRef(table, result.name, each));
        table.columns.push_back(std::move(result));
    }
    ColumnType type()
    {
        ColumnType result;
        result.isQuoted = now().kind == TokenKind::Quoted;
        result.path = path();
        while (m_problem.isEmpty()) {
            if (now().isName()) {
                // "double precision", "timestamp with time zone"
                QString &words = result.arguments.isEmpty() ? result.path.last() : result.tail;
                words += QLatin1Char(' ') + take().text;
            } else if (now().isSymbol('(') && result.arguments.isEmpty()) {
                result.arguments = arguments();
            } else if (now().isSymbol('[') && (next().isSymbol(']') || next().kind == TokenKind::Number)) {
                take();
                const QString size = now().kind == TokenKind::Number ? take().text : QString();
                expect(']');
                result.arrays += QLatin1Char('[') + size + QLatin1Char(']');
            } else {
                break;
            }
        }
        return result;
    }
    QString arguments()
    {
        QString result;
        for (int depth = 0; !isOver() && now().kind != TokenKind::LineEnd;) {
            depth += now().isSymbol('(') ? 1 : now().isSymbol(')') ? -1 : 0;
            const Token token = take();
            result += token.kind == TokenKind::Text ? Sql::literal(token.text) : token.text;
            if (depth == 0)
                return result;
        }
        unexpected(QStringLiteral("“)”"));
        return result;
    }

    /// a.b.c or a.b.(c, d)
    EndPoint endPoint()
    {
        EndPoint result;
        result.table = path();
        if (now().isSymbol('.') && next().isSymbol('(')) {
            take();
            do {
                take();
                result.columns << name();
            } while (now().isSymbol(',') && !isOver());
            expect(')');
        } else if (result.table.size() > 1) {
            result.columns << result.table.takeLast();
        } else {
            unexpected(tr("“.” and a column"));
        }
        return result;
    }
    QString sign()
    {
        for (const char *each : {"<", ">", "-", "<>"})
            if (now().kind == TokenKind::Symbol && now().text == QLatin1String(each))
                return take().text;
        unexpected(tr("one of <, >, - and <>"));
        return {};
    }
    RefDef inlineRef(const TableDef &table, const QString &column, const Setting &setting)
    {
        Parser inner(setting.value, m_name);
        inner.m_tokens.push_back({TokenKind::End, {}, setting.line});
        RefDef result;
        result.line = setting.line;
        result.isInline = true;
        result.left = {table.path, {column}};
        result.sign = inner.sign();
        result.right = inner.endPoint();
        if (!inner.m_problem.isEmpty())
            fail(inner.m_problem, inner.m_problemLine);
        return result;
    }
    void reference()
    {
        take();
        const QString given = now().isName() ? name() : QString();
        if (now().isSymbol(':')) {
            take();
            return oneReference(given);
        }
        for (openBrace(); !closesBrace();)
            oneReference(given);
    }
    void oneReference(const QString &given)
    {
        RefDef result;
        result.line = now().line;
        result.name = given;
        result.left = endPoint();
        result.sign = sign();
        result.right = endPoint();
        result.settings = settings();
        m_file.refs.push_back(std::move(result));
    }

    void enumeration()
    {
        EnumDef result;
        result.line = take().line;
        result.path = path();
        for (openBrace(); !closesBrace();) {
            if (isNote()) {
                result.note = note();
                continue;
            }
            result.values << name();
            result.hasNotes = result.hasNotes || !settings().empty();
        }
        m_file.enums.push_back(std::move(result));
    }
    void group()
    {
        take();
        GroupDef result;
        result.name = name();
        settings();
        for (openBrace(); !closesBrace();) {
            if (isNote()) {
                note();
                continue;
            }
            const qsizetype line = now().line;
            result.tables.emplace_back(path(), line);
        }
        m_file.groups.push_back(std::move(result));
    }
    void project()
    {
        take();
        if (now().isName())
            name();
        for (openBrace(); !closesBrace();) {
            if (isNote()) {
                note();
                continue;
            }
            const qsizetype line = now().line;
            const QString entry = name();
            expect(':');
            const Token value = take();
            if (entry == QLatin1String("extensions"))
                for (const QString &each : value.text.split(QLatin1Char(','), Qt::SkipEmptyParts))
                    m_file.extensions.emplace_back(each.trimmed(), line);
        }
    }

    std::vector<Token> m_tokens;
    QString m_name;
    size_t m_at = 0;
    File m_file;
    QString m_problem;
    qsizetype m_problemLine = 1;
};

} // namespace

Result<File> parsed(const QString &source, const QString &name)
{
    auto all = tokens(source, name);
    return all ? Parser(std::move(*all), name).file() : std::unexpected(all.error());
}

} // namespace Howdah::Dbml
