// SPDX-License-Identifier: Apache-2.0
// What a file of DBML asks for, as statements.
#include "base/words.h"
#include "exchange/dbml.h"
#include "exchange/dbmlsyntax.h"
#include "exchange/dbmltypes.h"
#include "exchange/statementlines.h"
#include "sql/quoting.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace Howdah::Dbml {

namespace {

using Sql::identifier;

QualifiedName named(const QStringList &path)
{
    return {path.size() > 1 ? path[path.size() - 2] : QStringLiteral("public"), path.last()};
}

QString list(const QStringList &names)
{
    return Sql::identifiers({names.begin(), names.end()});
}

bool has(const ColumnDef &column, const char *word)
{
    return setting(column.settings, QLatin1StringView(word));
}
bool isKey(const ColumnDef &column)
{
    return has(column, "pk") || has(column, "primary key");
}

class Designer
{
public:
    Designer(File file, const QString &name)
        : m_file(std::move(file))
        , m_name(name)
    { }

    Result<ImportedDesign> design()
    {
        takePartials();
        for (const TableDef &table : m_file.tables) {
            m_tables.insert(named(table.path), &table);
            if (!table.alias.isEmpty())
                m_aliases.insert(table.alias, &table);
        }
        for (const EnumDef &each : m_file.enums)
            m_enums.insert(named(each.path));
        for (const TableDef &table : m_file.tables)
            addTable(table);
        for (const TableDef &table : m_file.tables)
            addIndexes(table);
        for (const RefDef &ref : m_file.refs)
            addReference(ref);
        for (const GroupDef &group : m_file.groups)
            addGroup(group);
        if (m_problem)
            return std::unexpected(*m_problem);
        finish();
        return std::move(m_design);
    }

private:
    void fail(const QString &sentence, qsizetype line)
    {
        if (!m_problem)
            m_problem = failure(ErrorKind::Parse, sentence, QStringLiteral("%1:%2").arg(m_name).arg(line)).error();
    }
    void note(const QString &sentence)
    {
        if (!m_design.notes.contains(sentence))
            m_design.notes << sentence;
    }
    void leaveOut(qsizetype line, const QString &sentence) { note(tr("Line %1: %2").arg(line).arg(sentence)); }
    void add(qsizetype line, const QString &sql) { m_design.statements.push_back({line, sql}); }
    void addComment(qsizetype line, const QString &object, const QString &text)
    {
        if (!text.isEmpty())
            m_comments.push_back({line, QStringLiteral("COMMENT ON %1 IS %2").arg(object, Sql::literal(text))});
    }

    /// A column of the table's own goes before one of the same name that a partial brings.
    void takePartials()
    {
        for (TableDef &table : m_file.tables)
            for (const Token &wanted : table.partials) {
                const auto found = std::ranges::find_if(
                    m_file.partials, [&wanted](const TableDef &partial) { return partial.path.last() == wanted.text; });
                if (found == m_file.partials.end()) {
                    fail(tr("There is no TablePartial “%1”.").arg(wanted.text), wanted.line);
                    continue;
                }
                for (const ColumnDef &column : found->columns)
                    if (!std::ranges::contains(table.columns, column.name, &ColumnDef::name))
                        table.columns.push_back(column);
                table.indexes.insert(table.indexes.end(), found->indexes.begin(), found->indexes.end());
                table.checks.insert(table.checks.end(), found->checks.begin(), found->checks.end());
                for (RefDef ref : std::vector(m_file.refs))
                    if (ref.isInline && ref.left.table == found->path) {
                        ref.left.table = table.path;
                        m_file.refs.push_back(ref);
                    }
            }
        const auto isOfPartial = [this](const RefDef &ref) {
            return ref.isInline && std::ranges::contains(m_file.partials, ref.left.table, &TableDef::path)
                && !std::ranges::contains(m_file.tables, ref.left.table, &TableDef::path);
        };
        std::erase_if(m_file.refs, isOfPartial);
    }

    const TableDef *find(const QStringList &path, qsizetype line)
    {
        const TableDef *table = path.size() == 1 ? m_aliases.value(path.first()) : nullptr;
        if (!table)
            table = m_tables.value(named(path));
        if (!table)
            fail(tr("There is no table “%1” in this file.").arg(path.join(QLatin1Char('.'))), line);
        return table;
    }

    /// The enum that a type names, as it is written or in lower case.
    std::optional<QualifiedName> enumOf(const ColumnType &type) const
    {
        if (!type.arguments.isEmpty() || !type.tail.isEmpty())
            return {};
        QualifiedName name = named(type.path);
        if (m_enums.contains(name))
            return name;
        const auto isMeant = [&type, &name](const QualifiedName &each) {
            return each.name.compare(name.name, Qt::CaseInsensitive) == 0
                && (each.schema == name.schema || type.path.size() == 1);
        };
        const auto found = std::ranges::find_if(m_enums, isMeant);
        return found == m_enums.end() ? std::nullopt : std::optional(*found);
    }

    QString typeOf(const ColumnDef &column)
    {
        const ColumnType &type = column.type;
        if (const auto given = enumOf(type))
            return identifier(*given) + type.arrays;
        const QString written = type.path.join(QLatin1Char('.')) + type.arguments
            + (type.tail.isEmpty() ? QString() : QLatin1Char(' ') + type.tail);
        // "int(11)": how wide MySQL shows it; a text's size in quotes is part of it.
        static const QRegularExpression parts(QStringLiteral("^([^(]+?) *(\\([^)]*\\))?((?: .*)?)$"));
        const auto match = parts.match(written);
        const QString word = (match.captured(1) + match.captured(3)).toLower(), arguments = match.captured(2);
        static const QSet<QString> whole{
            QStringLiteral("int"), QStringLiteral("integer"), QStringLiteral("bigint"), QStringLiteral("smallint")};
        QString result = written;
        const KnownType *known = knownType(word);
        if (word == QLatin1String("tinyint") && arguments == QLatin1String("(1)"))
            result = QStringLiteral("boolean");
        else if (known && !known->becomes.isEmpty())
            result = known->becomes + (known->keepsArguments ? arguments : QString());
        else if (!arguments.isEmpty() && whole.contains(word))
            result = word;
        else if (arguments.compare(QLatin1String("(max)"), Qt::CaseInsensitive) == 0)
            result = QStringLiteral("text");
        if (known && !known->extension.isEmpty())
            m_extensions.insert({QStringLiteral("public"), known->extension});
        if (result != written)
            note(tr("The type %1 was read as %2.").arg(written, result));
        return result + type.arrays;
    }

    /// The default as SQL; nothing where it says null or nothing that can be one.
    QString defaultOf(const ColumnDef &column)
    {
        const Setting *given = setting(column.settings, QLatin1StringView("default"));
        if (!given || given->value.empty())
            return {};
        const Token &first = given->value.front();
        if (first.kind == TokenKind::Text || first.kind == TokenKind::Quoted)
            return Sql::literal(first.text);
        if (first.kind == TokenKind::Expression)
            return first.text;
        QString text;
        for (const Token &each : given->value)
            text += each.kind == TokenKind::Text ? Sql::literal(each.text) : each.text;
        static const QRegularExpression asItIs(
            QStringLiteral("^([-+]?[0-9].*|true|false|.*\\(.*)$"), QRegularExpression::CaseInsensitiveOption);
        if (text.compare(QLatin1String("null"), Qt::CaseInsensitive) == 0)
            return {};
        // A value of an enum may be written as a name: status.active.
        return asItIs.match(text).hasMatch() ? text : Sql::literal(given->value.back().text);
    }

    QString columnLine(const ColumnDef &column, bool isOnlyKey)
    {
        const QString type = typeOf(column);
        QString line = identifier(column.name) + QLatin1Char(' ') + type;
        static const QRegularExpression whole(
            QStringLiteral("^(small|big)?int(eger|[248])?$"), QRegularExpression::CaseInsensitiveOption);
        const bool counts = has(column, "increment");
        if (counts && whole.match(type).hasMatch())
            line += QLatin1String(" GENERATED BY DEFAULT AS IDENTITY");
        else if (counts && !type.contains(QLatin1String("serial"), Qt::CaseInsensitive))
            leaveOut(column.line, tr("%1 is no whole number, so nothing counts it up.").arg(column.name));
        if (const QString expression = defaultOf(column); !expression.isEmpty())
            line += QLatin1String(" DEFAULT ") + expression;
        if (has(column, "not null"))
            line += QLatin1String(" NOT NULL");
        if (isOnlyKey)
            line += QLatin1String(" PRIMARY KEY");
        else if (has(column, "unique"))
            line += QLatin1String(" UNIQUE");
        if (const QString check = textOf(column.settings, QLatin1StringView("check")); !check.isEmpty())
            line += QStringLiteral(" CHECK (%1)").arg(check);
        return line;
    }

    void addTable(const TableDef &table)
    {
        const QString name = identifier(named(table.path));
        StatementLines lines(table.line);
        lines.add(table.line, QStringLiteral("CREATE TABLE %1 (").arg(name));
        QStringList keys;
        for (const ColumnDef &column : table.columns)
            if (isKey(column))
                keys << column.name;
        QString comma;
        for (const ColumnDef &column : table.columns) {
            lines.add(column.line, comma + columnLine(column, keys.size() == 1 && isKey(column)));
            comma = QStringLiteral(", ");
            addComment(column.line, QStringLiteral("COLUMN %1.%2").arg(name, identifier(column.name)),
                textOf(column.settings, QLatin1StringView("note")));
        }
        if (keys.size() > 1)
            lines.add(0, comma + QStringLiteral("PRIMARY KEY (%1)").arg(list(keys)));
        for (const CheckDef &check : table.checks) {
            const QString given = textOf(check.settings, QLatin1StringView("name"));
            lines.add(check.line, comma + constraintName(given) + QStringLiteral("CHECK (%1)").arg(check.expression));
            comma = QStringLiteral(", ");
            if (!given.isEmpty())
                addComment(check.line, QStringLiteral("CONSTRAINT %1 ON %2").arg(identifier(given), name),
                    textOf(check.settings, QLatin1StringView("note")));
        }
        lines.add(0, QStringLiteral(")"));
        m_design.statements.push_back(lines.statement());
        addComment(table.line, QStringLiteral("TABLE %1").arg(name), table.note);
    }

    static QString constraintName(const QString &given)
    {
        return given.isEmpty() ? QString() : QStringLiteral("CONSTRAINT %1 ").arg(identifier(given));
    }

    void addIndexes(const TableDef &table)
    {
        const QualifiedName relation = named(table.path);
        for (const IndexDef &index : table.indexes) {
            const QString given = textOf(index.settings, QLatin1StringView("name"));
            const QString method = textOf(index.settings, QLatin1StringView("type"));
            const bool isPrimary = setting(index.settings, QLatin1StringView("pk"));
            const bool isUnique = setting(index.settings, QLatin1StringView("unique"));
            QStringList keys;
            bool isPlain = true;
            for (const Token &key : index.keys) {
                isPlain = isPlain && key.kind != TokenKind::Expression;
                keys << (key.kind == TokenKind::Expression ? QStringLiteral("(%1)").arg(key.text)
                                                           : identifier(key.text));
            }
            const QString all = keys.join(QLatin1String(", ")), name = identifier(relation);
            // With its method said it is an index, without one what the columns promise.
            const bool isConstraint = isPrimary || (isUnique && isPlain && method.isEmpty());
            if (isConstraint)
                add(index.line,
                    QStringLiteral("ALTER TABLE %1 ADD %2%3 (%4)")
                        .arg(name, constraintName(given),
                            isPrimary ? QStringLiteral("PRIMARY KEY") : QStringLiteral("UNIQUE"), all));
            else
                add(index.line,
                    QStringLiteral("CREATE %1INDEX %2ON %3 USING %4 (%5)")
                        .arg(isUnique ? QStringLiteral("UNIQUE ") : QString(),
                            given.isEmpty() ? QString() : identifier(given) + QLatin1Char(' '), name,
                            method.isEmpty() ? QStringLiteral("btree") : identifier(method.toLower()), all));
            const QString words = textOf(index.settings, QLatin1StringView("note"));
            if (given.isEmpty() && !words.isEmpty())
                leaveOut(index.line, tr("The note of an index without a name has nothing to stand on."));
            else
                addComment(index.line,
                    isConstraint ? QStringLiteral("CONSTRAINT %1 ON %2").arg(identifier(given), name)
                                 : QStringLiteral("INDEX %1").arg(identifier(QualifiedName{relation.schema, given})),
                    words);
        }
    }

    static QSet<QString> asSet(const QStringList &names) { return {names.begin(), names.end()}; }

    /// Whether these columns, in any order, are the primary key, or promised to be unique.
    static bool isUnique(const TableDef &table, const QStringList &columns, bool onlyPrimary)
    {
        QStringList primary;
        for (const ColumnDef &column : table.columns) {
            if (isKey(column))
                primary << column.name;
            if (!onlyPrimary && has(column, "unique") && columns == QStringList(column.name))
                return true;
        }
        const QSet<QString> wanted = asSet(columns);
        if (!primary.isEmpty() && asSet(primary) == wanted)
            return true;
        return std::ranges::any_of(table.indexes, [&](const IndexDef &index) {
            QStringList keys;
            for (const Token &key : index.keys)
                keys << (key.kind == TokenKind::Expression ? QString() : key.text);
            return (setting(index.settings, QLatin1StringView("pk"))
                       || (!onlyPrimary && setting(index.settings, QLatin1StringView("unique"))))
                && asSet(keys) == wanted;
        });
    }

    bool hasColumns(const TableDef &table, const QStringList &columns, qsizetype line)
    {
        for (const QString &column : columns)
            if (!std::ranges::contains(table.columns, column, &ColumnDef::name)) {
                fail(tr("%1 has no column “%2”.").arg(table.path.join(QLatin1Char('.')), column), line);
                return false;
            }
        return true;
    }

    void addReference(const RefDef &ref)
    {
        const TableDef *left = find(ref.left.table, ref.line), *right = find(ref.right.table, ref.line);
        if (!left || !right || !hasColumns(*left, ref.left.columns, ref.line)
            || !hasColumns(*right, ref.right.columns, ref.line))
            return;
        if (ref.sign == QLatin1String("<>"))
            return addJunction(ref, *left, *right);
        bool leftRefers = ref.sign == QLatin1String(">");
        if (ref.sign == QLatin1String("-")) {
            // One to one: who is not the primary key refers; where that does not tell, the column that says so, or, as
            // dbdiagram has it, the second.
            const bool leftIsKey = isUnique(*left, ref.left.columns, true);
            const bool rightIsKey = isUnique(*right, ref.right.columns, true);
            leftRefers = leftIsKey == rightIsKey ? ref.isInline : rightIsKey;
        }
        if (leftRefers)
            addKey(ref, *left, ref.left.columns, *right, ref.right.columns);
        else
            addKey(ref, *right, ref.right.columns, *left, ref.left.columns);
    }

    void addKey(const RefDef &ref, const TableDef &from, const QStringList &columns, const TableDef &to,
        const QStringList &referenced)
    {
        if (!isUnique(to, referenced, false))
            return leaveOut(ref.line,
                tr("A key to %1 (%2) is left out: nothing promises that these are unique there.")
                    .arg(to.path.join(QLatin1Char('.')), referenced.join(QLatin1String(", "))));
        QString sql = QStringLiteral("ALTER TABLE %1 ADD %2FOREIGN KEY (%3) REFERENCES %4 (%5)")
                          .arg(identifier(named(from.path)), constraintName(ref.name), list(columns),
                              identifier(named(to.path)), list(referenced));
        for (const auto &[word, clause] : {std::pair("update", "UPDATE"), std::pair("delete", "DELETE")})
            if (const Setting *action = setting(ref.settings, QLatin1StringView(word))) {
                QStringList words;
                for (const Token &each : action->value)
                    words << each.text.toUpper();
                static const QSet<QString> actions{QStringLiteral("CASCADE"), QStringLiteral("RESTRICT"),
                    QStringLiteral("SET NULL"), QStringLiteral("SET DEFAULT"), QStringLiteral("NO ACTION")};
                const QString text = words.join(QLatin1Char(' '));
                if (actions.contains(text))
                    sql += QStringLiteral(" ON %1 %2").arg(QLatin1String(clause), text);
                else
                    fail(tr("“%1” is nothing that happens to rows.").arg(text.toLower()), ref.line);
            }
        add(ref.line, sql);
    }

    void addJunction(const RefDef &ref, const TableDef &left, const TableDef &right)
    {
        const QualifiedName name{named(left.path).schema,
            ref.name.isEmpty() ? left.path.last() + QLatin1Char('_') + right.path.last() : ref.name};
        QStringList lines, keys;
        const auto side = [&](const TableDef &table, const QStringList &columns, const QString &suffix) {
            QStringList own;
            for (const QString &column : columns) {
                const auto definition = std::ranges::find(table.columns, column, &ColumnDef::name);
                own << table.path.last() + QLatin1Char('_') + column + suffix;
                lines << identifier(own.last()) + QLatin1Char(' ')
                        + typeOf(*definition).replace(serial(), QLatin1String("int"));
            }
            keys << own;
            return QStringLiteral("FOREIGN KEY (%1) REFERENCES %2 (%3) ON DELETE CASCADE")
                .arg(list(own), identifier(named(table.path)), list(columns));
        };
        const bool isSelf = &left == &right;
        const QString first = side(left, ref.left.columns, {});
        const QString second = side(right, ref.right.columns, isSelf ? QStringLiteral("_2") : QString());
        lines << QStringLiteral("PRIMARY KEY (%1)").arg(list(keys)) << first << second;
        add(ref.line, QStringLiteral("CREATE TABLE %1 (%2)").arg(identifier(name), lines.join(QLatin1String(", "))));
        leaveOut(ref.line, tr("Many to many: the table %1 was made for it.").arg(display(name)));
    }
    static QRegularExpression serial()
    {
        return QRegularExpression(QStringLiteral("serial"), QRegularExpression::CaseInsensitiveOption);
    }

    void addGroup(const GroupDef &group)
    {
        ImportedGroup result{group.name, {}};
        for (const auto &[path, line] : group.tables)
            if (const TableDef *table = find(path, line))
                result.tables.push_back(named(table->path));
        if (!result.tables.empty())
            m_design.groups.push_back(std::move(result));
    }

    /// What the tables need comes before them, comments after everything.
    void finish()
    {
        std::vector<ImportedStatement> before;
        QSet<QString> schemas{QStringLiteral("public")};
        const auto needSchema = [&](const QString &schema, qsizetype line) {
            if (!std::exchange(schemas, schemas | QSet<QString>{schema}).contains(schema))
                before.push_back({line, QStringLiteral("CREATE SCHEMA IF NOT EXISTS %1").arg(identifier(schema))});
        };
        const auto needExtension = [&](const QualifiedName &extension, qsizetype line) {
            needSchema(extension.schema, line);
            before.push_back({line,
                QStringLiteral("CREATE EXTENSION IF NOT EXISTS %1 SCHEMA %2")
                    .arg(identifier(extension.name), identifier(extension.schema))});
        };
        for (const auto &[given, line] : m_file.extensions) {
            const QualifiedName extension{given.section(QLatin1Char('.'), 0, 0), given.section(QLatin1Char('.'), 1)};
            needExtension(extension, line);
            std::erase_if(m_extensions, [&](const QualifiedName &each) { return each.name == extension.name; });
        }
        for (const QualifiedName &extension : m_extensions)
            needExtension(extension, 1);
        for (const EnumDef &each : m_file.enums) {
            QStringList values;
            for (const QString &value : each.values)
                values << Sql::literal(value);
            needSchema(named(each.path).schema, each.line);
            const QString name = identifier(named(each.path));
            before.push_back(
                {each.line, QStringLiteral("CREATE TYPE %1 AS ENUM (%2)").arg(name, values.join(QLatin1String(", ")))});
            addComment(each.line, QStringLiteral("TYPE %1").arg(name), each.note);
            if (each.hasNotes)
                leaveOut(each.line, tr("PostgreSQL keeps no notes of an enum's values."));
        }
        for (const TableDef &table : m_file.tables)
            needSchema(named(table.path).schema, table.line);
        for (QString kind : std::as_const(m_file.passedOver)) {
            kind[0] = kind[0].toUpper();
            note(tr("%1 is no part of a schema and was passed over.").arg(kind));
        }
        m_design.statements.insert(m_design.statements.begin(), before.begin(), before.end());
        m_design.statements.insert(m_design.statements.end(), m_comments.begin(), m_comments.end());
    }

    File m_file;
    const QString &m_name;
    QHash<QualifiedName, const TableDef *> m_tables;
    QHash<QString, const TableDef *> m_aliases;
    QSet<QualifiedName> m_enums;
    std::set<QualifiedName> m_extensions;
    std::vector<ImportedStatement> m_comments;
    ImportedDesign m_design;
    std::optional<Error> m_problem;
};

} // namespace

Result<ImportedDesign> designOf(File file, const QString &name)
{
    return Designer(std::move(file), name).design();
}

} // namespace Howdah::Dbml

namespace Howdah {

Result<ImportedDesign> dbmlDesign(const QString &text, const QString &name)
{
    auto file = Dbml::parsed(text, name);
    return file ? Dbml::designOf(std::move(*file), name) : std::unexpected(file.error());
}

} // namespace Howdah
