// SPDX-License-Identifier: Apache-2.0
#include "exchange/sqlite.h"

#include "base/words.h"
#include "exchange/draft.h"
#include "exchange/foreignsql.h"
#include "exchange/tokencursor.h"

#include <QRegularExpression>

#include <algorithm>

namespace Howdah {

namespace {

using namespace ForeignSql;
using L = QLatin1StringView;

std::vector<Token> tokensOf(const QString &sql)
{
    auto all = statements(sql, Dialect::Sqlite, {});
    return all && !all->empty() ? std::move(all->front().tokens) : std::vector<Token>();
}

/// SQLite takes any value in any column; what a column was declared as says what is meant to be in it
/// (https://sqlite.org/datatype3.html, 3.1: by the parts of its name, in this order).
QString typeOf(const QString &declared)
{
    static const QRegularExpression parts(QStringLiteral("^\\s*([^(]*?)\\s*(\\([^)]*\\))?\\s*$"));
    const auto match = parts.match(declared.toLower());
    const QString word = match.captured(1);
    QString arguments = match.captured(2).remove(QLatin1Char(' '));
    static const QRegularExpression numbers(QStringLiteral("^\\([1-9]\\d*(,\\d+)?\\)$"));
    if (!numbers.match(arguments).hasMatch())
        arguments.clear();
    if (word.isEmpty() || word == L("any"))
        return QStringLiteral("text");
    if (word == L("bool") || word == L("boolean") || (word == L("tinyint") && arguments == L("(1)")))
        return QStringLiteral("boolean");
    if (word.contains(L("int")))
        return QStringLiteral("bigint"); // all of SQLite's have 64 bits
    if (word == L("uuid") || word == L("guid") || word == L("uniqueidentifier"))
        return QStringLiteral("uuid");
    if (word.contains(L("json")))
        return QStringLiteral("jsonb");
    if (word.contains(L("varchar")) || word == L("character varying"))
        return arguments.isEmpty() || arguments.contains(QLatin1Char(',')) ? QStringLiteral("text")
                                                                           : QStringLiteral("varchar") + arguments;
    if (word.contains(L("char")) || word.contains(L("clob")) || word.contains(L("text")) || word == L("string"))
        return word.contains(L("char")) && !arguments.isEmpty() && !arguments.contains(QLatin1Char(','))
            ? QStringLiteral("char") + arguments
            : QStringLiteral("text");
    if (word.contains(L("blob")) || word == L("bytea") || word.contains(L("binary")))
        return QStringLiteral("bytea");
    if (word.contains(L("real")) || word.contains(L("floa")) || word.contains(L("doub")))
        return QStringLiteral("double precision");
    if (word == L("date"))
        return word;
    if (word == L("datetime") || word == L("timestamp"))
        return QStringLiteral("timestamp");
    if (word == L("timestamptz") || word == L("timestamp with time zone"))
        return QStringLiteral("timestamptz");
    if (word == L("time"))
        return word;
    return QStringLiteral("numeric") + arguments;
}

class Converter
{
public:
    explicit Converter(const Sqlite::File &file)
        : m_file(file)
    { }

    ImportedDesign design()
    {
        if (m_file.hasJournal)
            note(tr("A write-ahead log lies beside this file and was not read: what was changed last may be missing. "
                    "PRAGMA wal_checkpoint brings it in."));
        for (const Sqlite::Table &table : m_file.tables)
            m_schema.tables.push_back(converted(table));
        for (int pass = 0; pass < 2; ++pass)
            for (Draft::Table &table : m_schema.tables)
                takeTypesOfReferenced(table);
        for (const QString &other : m_file.others)
            note(tr("Left out: %1.").arg(other));
        return Draft::designOf(m_schema);
    }

private:
    void note(const QString &sentence)
    {
        if (!m_schema.notes.contains(sentence))
            m_schema.notes << sentence;
    }

    Draft::Table converted(const Sqlite::Table &given)
    {
        Draft::Table table;
        table.name = given.name;
        std::vector<Draft::KeyPart> primary(given.columns.size());
        size_t keyColumns = 0;
        QHash<QString, QString> types;
        for (const Sqlite::Column &each : given.columns) {
            Draft::Column column;
            column.name = each.name;
            column.type = typeOf(each.type);
            column.notNull = each.notNull || each.keyPlace > 0;
            if (each.keyPlace > 0 && size_t(each.keyPlace) <= primary.size()) {
                primary[size_t(each.keyPlace) - 1].column = each.name;
                ++keyColumns;
            }
            sayType(each, column.type);
            types.insert(Draft::folded(column.name), column.type);
            table.columns.push_back(column);
        }
        primary.resize(keyColumns);
        countUp(given, table, primary);
        for (size_t i = 0; i < given.columns.size(); ++i)
            if (given.columns[i].expression && !table.columns[i].counts)
                setDefault(table, table.columns[i], *given.columns[i].expression);
        if (!primary.empty())
            table.keys.push_back({Draft::KeyKind::Primary, {}, primary, {}, {}, 1});
        addIndexes(given, table, types);
        readText(given, table, types);
        for (const Sqlite::Reference &each : given.references)
            table.references.push_back({{}, each.columns, each.table, each.referenced, action(each.onUpdate),
                action(each.onDelete), m_isDeferred, 1});
        return table;
    }

    static QString action(const QString &word) { return word == L("NO ACTION") ? QString() : word; }

    void sayType(const Sqlite::Column &column, const QString &type)
    {
        const QString declared = column.type.toLower();
        if (declared.isEmpty())
            note(tr("Columns of no type are text."));
        else if (declared.section(QLatin1Char('('), 0, 0) != type.section(QLatin1Char('('), 0, 0))
            note(tr("The type %1 was read as %2.").arg(column.type, type));
    }

    /// "INTEGER PRIMARY KEY", and nothing else, is the rowid: SQLite counts it up.
    void countUp(const Sqlite::Table &given, Draft::Table &table, const std::vector<Draft::KeyPart> &primary)
    {
        const bool isWithoutRowid = given.sql.contains(
            QRegularExpression(QStringLiteral("without\\s+rowid[^()]*$"), QRegularExpression::CaseInsensitiveOption));
        const bool isDescending
            = std::ranges::any_of(given.indexes, [](const Sqlite::Index &index) { return index.origin == L("pk"); });
        if (primary.size() != 1 || isWithoutRowid || isDescending)
            return;
        for (size_t i = 0; i < table.columns.size(); ++i)
            if (given.columns[i].keyPlace == 1
                && given.columns[i].type.compare(L("integer"), Qt::CaseInsensitive) == 0) {
                table.columns[i].counts = true;
                note(tr("INTEGER PRIMARY KEY, which SQLite counts up, became GENERATED BY DEFAULT AS IDENTITY."));
            }
    }

    void setDefault(const Draft::Table &table, Draft::Column &column, const QString &text)
    {
        std::vector<Token> tokens = tokensOf(text);
        // DEFAULT "a" is a text where no column can be meant.
        for (Token &token : tokens)
            if (token.isDoubleQuoted)
                token.kind = TokenKind::Text;
        if (const auto expression = translatedDefault(tokens, column.type, Dialect::Sqlite))
            column.expression = *expression;
        else
            note(tr("Left out: the default %1 of %2.%3.").arg(text, table.name, column.name));
    }

    void addIndexes(const Sqlite::Table &given, Draft::Table &table, const QHash<QString, QString> &types)
    {
        for (const Sqlite::Index &index : given.indexes) {
            if (index.origin == L("pk"))
                continue;
            Draft::Key key{index.unique ? Draft::KeyKind::Unique : Draft::KeyKind::Index,
                index.origin == L("c") ? index.name : QString(), {}, {}, {}, 1};
            const std::vector<Token> tokens = tokensOf(index.sql);
            Cursor text(tokens);
            text.skipTo("(");
            const std::vector<Token> inside = text.inParentheses().tokens();
            const std::vector<Cursor> parts = Cursor(inside).split();
            bool isKnown = true;
            for (size_t i = 0; i < index.parts.size(); ++i) {
                Draft::KeyPart part{index.parts[i].column, {}, index.parts[i].descending};
                if (part.column.isEmpty()) {
                    const auto expression = i < parts.size()
                        ? translated(withoutOrder(parts[i].tokens()), types, Dialect::Sqlite)
                        : std::nullopt;
                    isKnown = isKnown && expression;
                    part.expression = expression.value_or(QString());
                }
                key.parts.push_back(part);
            }
            if (index.partial) {
                text.skipTo("where");
                text.next();
                const auto predicate = translated(text.rest().tokens(), types, Dialect::Sqlite);
                isKnown = isKnown && predicate;
                key.predicate = predicate.value_or(QString());
            }
            if (isKnown)
                table.keys.push_back(key);
            else
                note(tr("Left out: the index %1 of %2, whose words may mean something else in PostgreSQL.")
                        .arg(index.name, given.name));
        }
    }

    static std::vector<Token> withoutOrder(std::vector<Token> tokens)
    {
        for (qsizetype i = 0; i < qsizetype(tokens.size()); ++i)
            if (tokens[size_t(i)].is(L("collate")))
                tokens.erase(tokens.begin() + i, tokens.begin() + std::min(i + 2, qsizetype(tokens.size())));
        while (!tokens.empty() && (tokens.back().is(L("desc")) || tokens.back().is(L("asc"))))
            tokens.pop_back();
        return tokens;
    }

    /// Checks, and what generates a column, are known only from the text of the table.
    void readText(const Sqlite::Table &given, Draft::Table &table, const QHash<QString, QString> &types)
    {
        m_isDeferred = false;
        const std::vector<Token> tokens = tokensOf(given.sql);
        Cursor text(tokens);
        text.skipTo("(");
        const std::vector<Token> inside = text.inParentheses().tokens();
        for (Cursor element : Cursor(inside).split()) {
            const QString first = element.peek().text;
            QString name;
            for (; !element.atEnd();) {
                if (element.take("constraint")) {
                    name = element.name();
                } else if (element.take("check")) {
                    addCheck(table, name, element.inParentheses().tokens(), types);
                    name.clear();
                } else if (element.take("as")) {
                    generate(table, given, first, element.inParentheses().tokens(), types);
                } else if (element.take("collate")) {
                    note(tr("COLLATE is left out: PostgreSQL compares texts with case."));
                } else if (element.peek().isSymbol(L("("))) {
                    element.inParentheses();
                } else {
                    m_isDeferred = element.take("initially", "deferred") || m_isDeferred;
                    element.next();
                }
            }
        }
    }

    void addCheck(Draft::Table &table, const QString &name, const std::vector<Token> &tokens,
        const QHash<QString, QString> &types)
    {
        if (const auto expression = translated(tokens, types, Dialect::Sqlite))
            table.checks.push_back({name, *expression, 1});
        else {
            QStringList words;
            for (const Token &token : tokens)
                words << token.text;
            note(tr("Left out: a check of %1: %2.").arg(table.name, words.join(QLatin1Char(' '))));
        }
    }

    void generate(Draft::Table &table, const Sqlite::Table &given, const QString &name,
        const std::vector<Token> &tokens, const QHash<QString, QString> &types)
    {
        for (size_t i = 0; i < table.columns.size(); ++i) {
            Draft::Column &column = table.columns[i];
            if (!given.columns[i].generated || column.name.compare(name, Qt::CaseInsensitive) != 0)
                continue;
            const auto expression = translated(tokens, types, Dialect::Sqlite);
            column.generated = expression.has_value();
            column.expression = expression.value_or(QString());
            if (!expression)
                note(tr("%1.%2 is a plain column now: what generates it is left out.").arg(table.name, column.name));
        }
    }

    /// A column of no type, or of another kind, that refers to one: it holds what that one holds.
    void takeTypesOfReferenced(Draft::Table &table)
    {
        for (const Draft::Reference &reference : table.references) {
            const auto same = [](const QString &a) {
                return [&a](const auto &each) { return each.name.compare(a, Qt::CaseInsensitive) == 0; };
            };
            const auto to = std::ranges::find_if(m_schema.tables, same(reference.table));
            if (to == m_schema.tables.end())
                continue;
            QStringList referenced = reference.referenced;
            const auto primary = std::ranges::find(to->keys, Draft::KeyKind::Primary, &Draft::Key::kind);
            if (referenced.isEmpty() && primary != to->keys.end())
                for (const Draft::KeyPart &part : primary->parts)
                    referenced << part.column;
            for (qsizetype i = 0; i < std::min(referenced.size(), reference.columns.size()); ++i) {
                const auto from = std::ranges::find_if(table.columns, same(reference.columns[i]));
                const auto target = std::ranges::find_if(to->columns, same(referenced[i]));
                if (from == table.columns.end() || target == to->columns.end() || from->type == target->type
                    || from->counts || !from->expression.isEmpty())
                    continue;
                note(tr("%1.%2 is %3, as what it refers to.").arg(table.name, from->name, target->type));
                from->type = target->type;
            }
        }
    }

    const Sqlite::File &m_file;
    Draft::Schema m_schema;
    bool m_isDeferred = false;
};

} // namespace

ImportedDesign sqliteDesign(const Sqlite::File &file)
{
    return Converter(file).design();
}

} // namespace Howdah
