// SPDX-License-Identifier: Apache-2.0
#include "base/words.h"
#include "exchange/draft.h"
#include "exchange/foreignsql.h"
#include "exchange/mysql.h"
#include "exchange/mysqltypes.h"
#include "exchange/tokencursor.h"
#include "schema/relationnames.h"
#include "sql/quoting.h"

#include <algorithm>
#include <utility>

namespace Howdah::MySql {

namespace {

using namespace ForeignSql;
using L = QLatin1StringView;

class Reader
{
public:
    Reader(std::vector<Statement> statements, const QString &name)
        : m_statements(std::move(statements))
        , m_name(name)
    { }

    Result<ImportedDesign> design()
    {
        for (const Statement &statement : m_statements) {
            read(statement);
            if (m_problem)
                return std::unexpected(*m_problem);
        }
        renameEnums();
        return Draft::designOf(m_schema);
    }

private:
    void fail(const QString &sentence, qsizetype line)
    {
        if (!m_problem)
            m_problem = failure(ErrorKind::Parse, sentence, QStringLiteral("%1:%2").arg(m_name).arg(line)).error();
    }
    void note(const QString &sentence)
    {
        if (!m_schema.notes.contains(sentence))
            m_schema.notes << sentence;
    }

    void read(const Statement &statement)
    {
        Cursor cursor(statement.tokens);
        if (cursor.take("create"))
            return create(cursor, statement.line);
        if (cursor.take("alter", "table"))
            return alter(cursor);
        if (cursor.take("drop") && (cursor.take("table") || cursor.take("view"))) {
            cursor.take("if", "exists");
            drop(cursor.path());
        }
    }

    void drop(const QString &table)
    {
        std::erase_if(m_schema.tables, [&table](const Draft::Table &each) { return each.name == table; });
    }

    void create(Cursor &cursor, qsizetype line)
    {
        if (cursor.take("table") || cursor.take("temporary", "table"))
            return createTable(cursor, line);
        Cursor index = cursor;
        const bool isUnique = index.take("unique"), isText = index.take("fulltext"), isSpatial = index.take("spatial");
        if (index.take("index")) {
            Draft::Key key{isUnique ? Draft::KeyKind::Unique : Draft::KeyKind::Index, index.name(), {}, {}, {}, line};
            index.skipTo("on");
            index.take("on");
            if (Draft::Table *table = find(index.path()))
                addKey(*table, key, index, isText, isSpatial);
            return;
        }
        // CREATE DEFINER=… SQL SECURITY DEFINER VIEW …
        for (; !cursor.atEnd(); cursor.next())
            for (const char *kind : {"view", "trigger", "procedure", "function", "event"})
                if (cursor.take(kind)) {
                    cursor.take("if", "not", "exists");
                    const QString name = cursor.path();
                    // A dump makes a table in the place of a view, first.
                    if (QLatin1String(kind) == L("view"))
                        drop(name);
                    return note(tr("Left out: %1 %2.").arg(QLatin1String(kind), name));
                }
    }

    Draft::Table *find(const QString &name)
    {
        const auto found = std::ranges::find(m_schema.tables, name, &Draft::Table::name);
        return found == m_schema.tables.end() ? nullptr : &*found;
    }

    void createTable(Cursor &cursor, qsizetype line)
    {
        cursor.take("if", "not", "exists");
        Draft::Table table;
        table.line = line;
        table.name = cursor.path();
        if (!cursor.peek().isSymbol(L("(")))
            return note(tr("Left out: table %1, which is made like another or from a query.").arg(table.name));
        const Cursor body = cursor.inParentheses();
        const std::vector<Cursor> elements = body.split();
        for (Cursor element : elements)
            if (!isElement(element))
                addColumn(table, element);
        for (Cursor element : elements)
            if (isElement(element))
                addElement(table, element);
        for (; !cursor.atEnd(); cursor.next())
            if (cursor.take("comment")) {
                cursor.takeSymbol("=");
                table.comment = cursor.peek().text;
            } else if (cursor.peek().is(L("partition"))) {
                note(tr("Left out: the partitions of %1.").arg(table.name));
                break;
            } else if (cursor.peek().is(L("collate")) || cursor.peek().is(L("charset"))) {
                sayCollation();
            }
        settle(table);
        m_schema.tables.push_back(std::move(table));
    }

    void sayCollation()
    {
        note(tr("Character sets and collations are left out. MySQL's usual ones compare texts without case; "
                "PostgreSQL's do not."));
    }

    static bool isElement(const Cursor &element)
    {
        for (const char *word :
            {"primary", "unique", "key", "index", "fulltext", "spatial", "constraint", "foreign", "check"})
            if (element.peek().is(L(word)))
                return true;
        return false;
    }

    // Columns

    Type typeOf(Cursor &cursor)
    {
        Type type;
        cursor.take("national");
        type.word = cursor.next().text.toLower();
        cursor.take("precision");
        if (type.word == L("char") && cursor.take("varying"))
            type.word = QStringLiteral("varchar");
        if (cursor.peek().isSymbol(L("(")))
            for (const Cursor &argument : cursor.inParentheses().split())
                type.arguments << argument.peek().text;
        for (bool goesOn = true; goesOn;) {
            goesOn = cursor.take("signed") || cursor.take("zerofill") || cursor.take("binary");
            if (cursor.take("unsigned"))
                goesOn = type.isUnsigned = true;
        }
        return type;
    }

    void addColumn(Draft::Table &table, Cursor &cursor)
    {
        Draft::Column column;
        column.line = cursor.peek().line;
        column.name = cursor.name();
        if (cursor.atEnd())
            return fail(tr("The column %1 has no type.").arg(column.name), column.line);
        const Type type = typeOf(cursor);
        Becomes becomes = MySql::becomes(type);
        if (type.word == L("enum"))
            becomes.type = enumOf(table, column, type);
        else if (type.word == L("set"))
            addSet(table, column, type);
        else if (becomes.type.isEmpty())
            return fail(tr("“%1” is no type that is known here.").arg(type.word), column.line);
        column.type = becomes.type;
        std::vector<Token> given;
        readAttributes(table, column, cursor, given);
        if (type.word == L("serial"))
            column.counts = column.notNull = true;
        if (column.counts && column.type != L("smallint") && column.type != L("integer") && column.type != L("bigint"))
            column.type = QStringLiteral("integer");
        sayType(type, column, becomes);
        if (becomes.needsCheck && !column.counts)
            table.checks.push_back(
                {{}, QStringLiteral("%1 >= 0").arg(Sql::identifier(Draft::folded(column.name))), column.line});
        if (!given.empty())
            setDefault(table, column, given);
        table.columns.push_back(std::move(column));
    }

    void sayType(const Type &type, const Draft::Column &column, const Becomes &becomes)
    {
        if (column.counts)
            note(tr("AUTO_INCREMENT became GENERATED BY DEFAULT AS IDENTITY."));
        // Other words for the same.
        static const QStringList same{QStringLiteral("int"), QStringLiteral("integer"), QStringLiteral("decimal"),
            QStringLiteral("dec"), QStringLiteral("bool"), QStringLiteral("nchar"), QStringLiteral("nvarchar")};
        if (type.word == L("enum") || type.word == L("set") || type.written() == column.type
            || (same.contains(type.word) && !type.isUnsigned))
            return;
        const QString check = becomes.needsCheck && !column.counts ? QStringLiteral(" CHECK (… >= 0)") : QString();
        note(becomes.because.isEmpty()
                ? tr("The type %1 was read as %2.").arg(type.written(), column.type + check)
                : tr("The type %1 was read as %2: %3").arg(type.written(), column.type + check, becomes.because));
    }

    QString enumOf(const Draft::Table &table, const Draft::Column &column, const Type &type)
    {
        const auto [name, isNew] = enumName(table.name, column.name, type.arguments);
        if (isNew)
            m_schema.enums.push_back({name, type.arguments, column.line});
        note(tr("The enum of %1.%2 became the type %3.").arg(table.name, column.name, name));
        return QStringLiteral("public.") + Sql::identifier(name);
    }

    /// Columns of one name with the same values share a type.
    std::pair<QString, bool> enumName(const QString &table, const QString &column, const QStringList &values)
    {
        const QString key = column.toLower() + QLatin1Char('\n') + values.join(QLatin1Char('\n'));
        if (const auto found = m_enumOf.constFind(key); found != m_enumOf.cend())
            return {*found, false};
        QString name = Draft::folded(table + QLatin1Char('_') + column);
        for (int n = 2; std::ranges::contains(m_schema.enums, name, &Draft::Enum::name); ++n)
            name = Draft::folded(QString::number(n) + QLatin1Char('_') + table + QLatin1Char('_') + column);
        m_enumOf.insert(key, name);
        return {name, true};
    }

    /// A table's rows are a type, too.
    void renameEnums()
    {
        for (Draft::Enum &each : m_schema.enums) {
            const auto isCalledSo
                = [&each](const Draft::Table &table) { return Draft::folded(table.name) == each.name; };
            if (!std::ranges::any_of(m_schema.tables, isCalledSo))
                continue;
            const QString was = QStringLiteral("public.") + Sql::identifier(each.name);
            each.name = fittingName(each.name, QStringLiteral("_enum"));
            for (Draft::Table &table : m_schema.tables)
                for (Draft::Column &column : table.columns)
                    if (column.type == was)
                        column.type = QStringLiteral("public.") + Sql::identifier(each.name);
        }
    }

    void addSet(Draft::Table &table, const Draft::Column &column, const Type &type)
    {
        QStringList values;
        for (const QString &value : type.arguments)
            values << Sql::literal(value);
        table.checks.push_back({{},
            QStringLiteral("%1 <@ ARRAY[%2]::text[]")
                .arg(Sql::identifier(Draft::folded(column.name)), values.join(QLatin1String(", "))),
            column.line});
        note(tr("The set of %1.%2 became text[], with a check of its values.").arg(table.name, column.name));
    }

    void readAttributes(Draft::Table &table, Draft::Column &column, Cursor &cursor, std::vector<Token> &given)
    {
        while (!cursor.atEnd()) {
            if (cursor.take("not", "null")) {
                column.notNull = true;
            } else if (cursor.take("default")) {
                given = cursor.value();
            } else if (cursor.take("auto_increment")) {
                column.counts = true;
            } else if (cursor.take("unique")) {
                cursor.take("key");
                table.keys.push_back({Draft::KeyKind::Unique, {}, {{column.name, {}, false}}, {}, {}, column.line});
            } else if (cursor.take("primary", "key") || cursor.take("key")) {
                table.keys.push_back({Draft::KeyKind::Primary, {}, {{column.name, {}, false}}, {}, {}, column.line});
            } else if (cursor.take("comment")) {
                column.comment = cursor.next().text;
            } else if (cursor.take("on", "update")) {
                cursor.value();
                note(tr("Left out: ON UPDATE CURRENT_TIMESTAMP of %1.%2; in PostgreSQL a trigger does that.")
                        .arg(table.name, column.name));
            } else if (cursor.take("as")) {
                m_generated.emplace_back(column.name, cursor.inParentheses().tokens());
            } else if (cursor.take("check")) {
                m_checks.push_back({{}, cursor.inParentheses().tokens(), column.line});
            } else if (cursor.take("references")) {
                table.references.push_back(reference(cursor, {}, {column.name}, column.line));
            } else if (cursor.take("collate") || cursor.take("charset") || cursor.take("character", "set")) {
                cursor.next();
                sayCollation();
            } else {
                cursor.next();
            }
        }
    }

    void setDefault(const Draft::Table &table, Draft::Column &column, const std::vector<Token> &given)
    {
        if (const auto expression = translatedDefault(given, column.type, Dialect::MySql)) {
            column.expression = *expression;
            return;
        }
        QString text;
        for (const Token &token : given)
            text += token.text;
        note(text.startsWith(L("0000-00-00"))
                ? tr("Left out: the default %1 of %2.%3, which is no day.").arg(text, table.name, column.name)
                : tr("Left out: the default %1 of %2.%3.").arg(text, table.name, column.name));
    }

    // Keys and checks

    void addElement(Draft::Table &table, Cursor &cursor)
    {
        const qsizetype line = cursor.peek().line;
        QString name;
        if (cursor.take("constraint") && cursor.peek().isName() && !isElement(cursor))
            name = cursor.name();
        else if (cursor.peek().kind == TokenKind::Quoted)
            name = cursor.name();
        if (cursor.take("foreign", "key")) {
            if (cursor.peek().isName()) {
                const QString given = cursor.name();
                name = name.isEmpty() ? given : name;
            }
            const QStringList columns = cursor.names();
            cursor.take("references");
            table.references.push_back(reference(cursor, name, columns, line));
            return;
        }
        if (cursor.take("check")) {
            m_checks.push_back({name, cursor.inParentheses().tokens(), line});
            return;
        }
        const bool isPrimary = cursor.take("primary"), isUnique = cursor.take("unique"),
                   isText = cursor.take("fulltext"), isSpatial = cursor.take("spatial");
        if (!cursor.take("key"))
            cursor.take("index");
        if (cursor.peek().isName() && !cursor.peek().is(L("using")))
            name = cursor.name();
        Draft::Key key{isPrimary ? Draft::KeyKind::Primary
                : isUnique       ? Draft::KeyKind::Unique
                                 : Draft::KeyKind::Index,
            name, {}, {}, {}, line};
        if (isPrimary)
            key.name.clear();
        addKey(table, key, cursor, isText, isSpatial);
    }

    void addKey(Draft::Table &table, Draft::Key key, Cursor &cursor, bool isText, bool isSpatial)
    {
        if (isSpatial)
            return note(tr("Left out: the spatial index %1 of %2.").arg(key.name, table.name));
        cursor.skipTo("(");
        for (Cursor part : cursor.inParentheses().split()) {
            Draft::KeyPart each;
            if (part.peek().isSymbol(L("("))) {
                const auto expression = translated(part.inParentheses().tokens(), typesOf(table), Dialect::MySql);
                if (!expression)
                    return note(tr("Left out: the index %1 of %2, whose words may mean something else in PostgreSQL.")
                            .arg(key.name, table.name));
                each.expression = *expression;
            } else {
                each.column = part.name();
            }
            if (part.peek().isSymbol(L("("))) {
                part.inParentheses();
                if (!isText)
                    note(tr("The index %1 of %2 is over the whole of %3, not its beginning.")
                            .arg(key.name, table.name, each.column));
            }
            each.descending = part.take("desc");
            key.parts.push_back(each);
        }
        if (key.parts.empty())
            return fail(tr("This key of %1 has no columns.").arg(table.name), key.line);
        if (isText) {
            QStringList parts;
            for (const Draft::KeyPart &part : key.parts)
                parts << QStringLiteral("coalesce(%1, '')").arg(Sql::identifier(Draft::folded(part.column)));
            key.parts = {
                {{}, QStringLiteral("to_tsvector('simple', %1)").arg(parts.join(QLatin1String(" || ' ' || "))), false}};
            key.method = QStringLiteral("gin");
            note(tr("The full-text index %1 of %2 became a GIN index over to_tsvector('simple', …).")
                    .arg(key.name, table.name));
        }
        table.keys.push_back(std::move(key));
    }

    Draft::Reference reference(Cursor &cursor, const QString &name, const QStringList &columns, qsizetype line)
    {
        Draft::Reference result{name, columns, cursor.path(), {}, {}, {}, false, line};
        if (cursor.peek().isSymbol(L("(")))
            result.referenced = cursor.names();
        while (!cursor.atEnd()) {
            if (cursor.take("on", "delete"))
                result.onDelete = cursor.action();
            else if (cursor.take("on", "update"))
                result.onUpdate = cursor.action();
            else if (cursor.take("match"))
                cursor.next();
            else
                break;
        }
        return result;
    }

    static QHash<QString, QString> typesOf(const Draft::Table &table)
    {
        QHash<QString, QString> types;
        for (const Draft::Column &column : table.columns)
            types.insert(Draft::folded(column.name), column.type);
        return types;
    }

    /// What is said in terms of columns, when all of them are known.
    void settle(Draft::Table &table)
    {
        const QHash<QString, QString> types = typesOf(table);
        for (const Pending &check : std::exchange(m_checks, {})) {
            if (const auto expression = translated(check.tokens, types, Dialect::MySql))
                table.checks.push_back({check.name, *expression, check.line});
            else
                note(tr("Left out: a check of %1 in line %2.").arg(table.name).arg(check.line));
        }
        for (const auto &[name, tokens] : std::exchange(m_generated, {}))
            for (Draft::Column &column : table.columns)
                if (column.name == name) {
                    const auto expression = translated(tokens, types, Dialect::MySql);
                    column.generated = expression.has_value();
                    column.expression = expression.value_or(QString());
                    if (!expression)
                        note(tr("%1.%2 is a plain column now: what generates it is left out.").arg(table.name, name));
                }
        for (const Draft::Key &key : table.keys)
            if (key.kind == Draft::KeyKind::Primary)
                for (Draft::Column &column : table.columns)
                    if (std::ranges::any_of(key.parts, [&column](const Draft::KeyPart &part) {
                            return part.column.compare(column.name, Qt::CaseInsensitive) == 0;
                        }))
                        column.notNull = true;
    }

    /// As phpMyAdmin writes keys and counting: after the tables.
    void alter(Cursor &cursor)
    {
        Draft::Table *table = find(cursor.path());
        if (!table)
            return;
        for (Cursor part : cursor.rest().split()) {
            if (part.take("add")) {
                part.take("column");
                if (isElement(part))
                    addElement(*table, part);
                else if (part.peek().isName() && !part.peek().is(L("partition")))
                    addColumn(*table, part);
            } else if (part.take("modify") || part.take("change")) {
                part.take("column");
                modify(*table, part);
            }
        }
        settle(*table);
    }

    void modify(Draft::Table &table, Cursor &part)
    {
        const QString name = part.peek().text;
        Draft::Table aside;
        aside.name = table.name;
        addColumn(aside, part);
        for (Draft::Column &column : table.columns)
            if (!aside.columns.empty() && column.name == name)
                column = aside.columns.front();
    }

    struct Pending {
        QString name;
        std::vector<Token> tokens;
        qsizetype line = 1;
    };

    std::vector<Statement> m_statements;
    const QString &m_name;
    Draft::Schema m_schema;
    QHash<QString, QString> m_enumOf;
    std::vector<Pending> m_checks;
    std::vector<std::pair<QString, std::vector<Token>>> m_generated;
    std::optional<Error> m_problem;
};

} // namespace

} // namespace Howdah::MySql

namespace Howdah {

Result<ImportedDesign> mysqlDesign(const QString &text, const QString &name, std::stop_token stop)
{
    auto statements = ForeignSql::statements(text, ForeignSql::Dialect::MySql, name, std::move(stop));
    return statements ? MySql::Reader(std::move(*statements), name).design() : std::unexpected(statements.error());
}

} // namespace Howdah
