// SPDX-License-Identifier: Apache-2.0
#include "exchange/dbml.h"

#include "base/printable.h"
#include "change/lists.h"
#include "exchange/constraintwords.h"
#include "sql/ddl/ddl.h"
#include "sql/quoting.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>
#include <set>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

/// As it is where DBML reads it so, in quotes otherwise.
QString dbmlName(const QString &given)
{
    static const QRegularExpression plain(u"^[a-z_][a-z0-9_]*$"_s);
    static const QSet<QString> taken{u"note"_s, u"indexes"_s, u"checks"_s, u"as"_s};
    if (plain.match(given).hasMatch() && !taken.contains(given))
        return given;
    QString text;
    for (const QChar c : given)
        text += c == u'"' || c == u'\\'                    ? u'\\' + QString(c)
            : isUnprintable(c) || c == u'\n' || c == u'\t' ? u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'))
                                                           : QString(c);
    return u'"' + text + u'"';
}

QString dbmlName(const QualifiedName &name)
{
    return (name.schema == "public"_L1 ? QString() : dbmlName(name.schema) + u'.') + dbmlName(name.name);
}

QString dbmlText(const QString &given)
{
    QString text;
    for (const QChar c : given)
        text += c == u'\n'             ? u"\\n"_s
            : c == u'\t'               ? u"\\t"_s
            : c == u'\'' || c == u'\\' ? u'\\' + QString(c)
            : isUnprintable(c)         ? u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'))
                                       : QString(c);
    return u'\'' + text + u'\'';
}

QString columnNames(const std::vector<QString> &columns)
{
    QStringList names;
    for (const QString &column : columns)
        names << dbmlName(column);
    return names.size() == 1 ? names.first() : u'(' + names.join(u", "_s) + u')';
}

QString settingList(const QStringList &settings)
{
    return settings.isEmpty() ? QString() : u" ["_s + settings.join(u", "_s) + u']';
}

/// How it is stored and marked, which no row notices: told beside it, and lost.
template <typename T>
QString asides(const T &keyOrIndex)
{
    QStringList list(keyOrIndex.options.begin(), keyOrIndex.options.end());
    if (!keyOrIndex.tablespace.isEmpty())
        list << u"TABLESPACE "_s + keyOrIndex.tablespace;
    if (keyOrIndex.clustered)
        list << u"CLUSTER"_s;
    if (keyOrIndex.replicaIdentity)
        list << u"REPLICA IDENTITY"_s;
    return list.join(u", "_s);
}

bool isUsual(const Constraint &c)
{
    // Keys are never inherited, and say so.
    const bool isInherited = c.kind != ConstraintKind::Check || !c.noInherit;
    return !c.deferrable && c.validated && c.enforced && isInherited && !c.nullsNotDistinct && !c.withoutOverlaps
        && c.include.empty() && c.onDeleteColumns.empty() && c.match == u's' && c.indexComment.isEmpty();
}

bool isUsual(const Index &index)
{
    return index.predicate.isEmpty() && index.include.empty() && !index.nullsNotDistinct && index.valid
        && std::ranges::all_of(index.keys, [](const IndexKey &key) {
               return key.collation.isEmpty() && key.operatorClass.isEmpty() && !key.descending && !key.nullsFirst
                   && !key.statisticsTarget && !key.expression.contains(u'`');
           });
}

class Writer
{
public:
    Writer(const Database &database, const std::vector<ImportedGroup> &groups)
        : m_database(database)
        , m_groups(groups)
    {
        for (const EnumType &each : database.enums)
            m_enums.emplace(Sql::identifier(each.name), &each);
        for (const Domain &each : database.domains)
            m_domains.emplace(Sql::identifier(each.name), &each);
        for (const Sequence &each : database.sequences)
            if (each.ownedBy)
                m_counted.insert({ObjectKind::Column, each.ownedBy->relation, each.ownedBy->column});
        // A routine, or a sequence of its own: no text of the file makes it.
        for (const Dependency &each : database.dependencies)
            if (each.to.kind == ObjectKind::Routine || each.to.kind == ObjectKind::Sequence)
                m_bound.insert(each.from);
        for (const Constraint &each : database.constraints)
            m_constraints[each.relation].push_back(&each);
        for (const Index &each : database.indexes)
            m_indexes[each.relation].push_back(&each);
    }

    QByteArray all()
    {
        head();
        for (const EnumType &each : m_database.enums)
            enumeration(each);
        for (const Table &each : m_database.tables)
            if (!each.partition)
                table(each);
        for (const Constraint &each : m_database.constraints)
            if (each.kind == ConstraintKind::ForeignKey && isThere(each.relation) && isThere(each.referenced))
                reference(each);
        groupsOfTables();
        return m_text.toUtf8();
    }

private:
    void line(const QString &text) { m_text += text + u'\n'; }
    void leaveOut(const QString &indent, const QString &what)
    {
        line(indent + u"// left out: "_s + printableLine(what.simplified()));
    }

    bool isThere(const QualifiedName &name) const
    {
        const auto found = std::ranges::lower_bound(m_database.tables, name, std::less<>(), &Table::name);
        return found != m_database.tables.end() && found->name == name && !found->partition;
    }

    void head()
    {
        QStringList extensions;
        for (const Extension &each : m_database.extensions)
            if (each.schema != "pg_catalog"_L1)
                extensions << each.schema + u'.' + each.name;
        line(u"Project "_s + dbmlName(m_database.name.isEmpty() ? u"design"_s : m_database.name) + u" {"_s);
        line(u"  database_type: 'PostgreSQL'"_s);
        if (!extensions.isEmpty())
            line(u"  extensions: "_s + dbmlText(extensions.join(u", "_s)));
        line(u"}\n"_s);
        std::map<ObjectKind, int> others;
        forEachList(m_database, [&others](const auto &list) {
            for (const auto &object : list)
                ++others[refOf(object).kind];
        });
        for (const ObjectKind kind : {ObjectKind::Schema, ObjectKind::EnumType, ObjectKind::Table,
                 ObjectKind::Constraint, ObjectKind::Index, ObjectKind::Extension, ObjectKind::DefaultPrivileges})
            others.erase(kind);
        if (const auto sequences = others.find(ObjectKind::Sequence); sequences != others.end()) {
            sequences->second -= int(std::ranges::count_if(
                m_database.sequences, [](const Sequence &each) { return each.ownedBy.has_value(); }));
            if (sequences->second <= 0)
                others.erase(sequences);
        }
        QStringList words;
        for (const auto &[kind, count] : others)
            words << u"%1 × %2"_s.arg(count).arg(kindWord(kind));
        if (!words.isEmpty()) {
            leaveOut({}, words.join(u", "_s));
            line({});
        }
    }

    void enumeration(const EnumType &type)
    {
        line(u"Enum "_s + dbmlName(type.name) + u" {"_s);
        for (const QString &value : type.values)
            line(u"  "_s + dbmlName(value));
        if (!type.comment.isEmpty())
            line(u"  Note: "_s + dbmlText(type.comment));
        line(u"}\n"_s);
    }

    /// The type, and what is lost of it.
    std::pair<QString, QString> typeOf(const Column &column) const
    {
        QString base = column.type, arrays;
        while (base.endsWith("[]"_L1)) {
            base.chop(2);
            arrays += u"[]"_s;
        }
        QString lost;
        if (const auto domain = m_domains.find(base); domain != m_domains.end()) {
            lost = u"the domain %1 of %2"_s.arg(display(domain->second->name), column.name);
            base = domain->second->type;
        }
        if (const auto type = m_enums.find(base); type != m_enums.end())
            return {dbmlName(type->second->name) + arrays, lost};
        base = shortly(base);
        static const QRegularExpression plain(u"^[a-z_][a-z0-9_]*(\\([0-9, ]*\\))?$"_s);
        if (!plain.match(base).hasMatch())
            return {dbmlName(base + arrays), lost};
        return {base + arrays, lost};
    }

    /// PostgreSQL's own shorter names of types, which need no quotes.
    static QString shortly(const QString &type)
    {
        static const QRegularExpression zoned(u"^(timestamp|time)(\\(\\d\\))? with time zone$"_s);
        static const QRegularExpression local(u"^(timestamp|time)(\\(\\d\\))? without time zone$"_s);
        QString text = type;
        text.replace(zoned, u"\\1tz\\2"_s).replace(local, u"\\1\\2"_s);
        if (text.startsWith("character varying"_L1))
            text.replace(0, 17, u"varchar"_s);
        else if (text.startsWith("character("_L1))
            text.replace(0, 9, u"char"_s);
        return text;
    }

    /// How the default is written; nothing where the file cannot hold it.
    static QString valueOf(const QString &expression, const QString &type)
    {
        static const QRegularExpression number(u"^-?[0-9]+(\\.[0-9]+)?$"_s), literal(u"^'((?:[^'\\\\]|'')*)'::(.+)$"_s);
        if (number.match(expression).hasMatch() || expression == "true"_L1 || expression == "false"_L1)
            return expression;
        if (const auto match = literal.match(expression); match.hasMatch() && type.startsWith(match.captured(2)))
            return dbmlText(match.captured(1).replace(u"''"_s, u"'"_s));
        return expression.contains(u'`') ? QString() : u'`' + expression + u'`';
    }

    void column(const Table &table, const Column &column, bool isKey, bool isUnique)
    {
        const ObjectRef ref{ObjectKind::Column, table.name, column.name};
        const auto [type, lost] = typeOf(column);
        const bool counts = column.identity != Identity::No
            || (m_counted.contains(ref) && column.expression && column.expression->startsWith("nextval("_L1));
        QStringList settings, out;
        if (!lost.isEmpty())
            out << lost;
        if (isKey)
            settings << u"pk"_s;
        if (counts)
            settings << u"increment"_s;
        if (column.notNull && !isKey)
            settings << u"not null"_s;
        if (isUnique)
            settings << u"unique"_s;
        if (column.generated != Generated::No)
            out << u"%1 is generated: %2"_s.arg(column.name, column.expression.value_or(QString()));
        else if (column.expression && !counts) {
            const QString value = m_bound.contains(ref) ? QString() : valueOf(*column.expression, column.type);
            if (value.isEmpty())
                out << u"the default of %1: %2"_s.arg(column.name, *column.expression);
            else
                settings << u"default: "_s + value;
        }
        if (!column.collation.isEmpty())
            out << u"the collation of %1: %2"_s.arg(column.name, display(column.collation));
        if (!column.comment.isEmpty())
            settings << u"note: "_s + dbmlText(column.comment);
        for (const QString &each : std::as_const(out))
            leaveOut(u"  "_s, each);
        line(u"  "_s + dbmlName(column.name) + u' ' + type + settingList(settings));
    }

    void leaveOut(const Constraint &constraint) { leaveOut(u"  "_s, constraintWords(constraint)); }

    void table(const Table &table)
    {
        line(u"Table "_s + dbmlName(table.name) + u" {"_s);
        std::vector<QString> primary, unique;
        QStringList indexes, checks;
        for (const Constraint *each : m_constraints[table.name])
            constraint(table, *each, primary, unique, indexes, checks);
        for (const Column &each : table.columns)
            column(table, each, primary.size() == 1 && primary.front() == each.name,
                std::ranges::contains(unique, each.name));
        for (const Index *each : m_indexes[table.name])
            index(*each, indexes);
        block(u"indexes"_s, indexes);
        block(u"checks"_s, checks);
        if (!table.partitionKey.isEmpty())
            leaveOut(u"  "_s, u"PARTITION BY "_s + table.partitionKey);
        if (!table.comment.isEmpty())
            line(u"  Note: "_s + dbmlText(table.comment));
        line(u"}\n"_s);
    }

    void block(const QString &word, const QStringList &lines)
    {
        if (lines.isEmpty())
            return;
        line(u"  "_s + word + u" {"_s);
        for (const QString &each : lines)
            line(u"    "_s + each);
        line(u"  }"_s);
    }

    /// Keys and checks; foreign keys stand by themselves.
    void constraint(const Table &table, const Constraint &constraint, std::vector<QString> &primary,
        std::vector<QString> &unique, QStringList &indexes, QStringList &checks)
    {
        const bool isPrimary = constraint.kind == ConstraintKind::PrimaryKey;
        if (constraint.kind == ConstraintKind::ForeignKey)
            return;
        if (constraint.kind == ConstraintKind::Exclude || !isUsual(constraint) || m_bound.contains(refOf(constraint))
            || constraint.expression.contains(u'`'))
            return leaveOut(constraint);
        if (const QString lost = asides(constraint); !lost.isEmpty())
            leaveOut(u"  "_s, constraint.name + u": "_s + lost);
        QStringList settings{u"name: "_s + dbmlText(constraint.name)};
        if (!constraint.comment.isEmpty())
            settings << u"note: "_s + dbmlText(constraint.comment);
        if (constraint.kind == ConstraintKind::Check) {
            checks << u'`' + constraint.expression + u'`' + settingList(settings);
            return;
        }
        const QString byItself
            = table.name.name + (isPrimary ? u"_pkey"_s : QString(u'_' + constraint.columns.front() + u"_key"_s));
        if (constraint.columns.size() == 1 && constraint.name == byItself && constraint.comment.isEmpty()
            && (isPrimary || !std::ranges::contains(unique, constraint.columns.front()))) {
            (isPrimary ? primary : unique).push_back(constraint.columns.front());
            return;
        }
        settings.prepend(isPrimary ? u"pk"_s : u"unique"_s);
        indexes << columnNames(constraint.columns) + settingList(settings);
    }

    void index(const Index &index, QStringList &indexes)
    {
        if (!isUsual(index) || m_bound.contains(refOf(index)))
            return leaveOut(u"  "_s, Sql::createIndex(index, false));
        if (const QString lost = asides(index); !lost.isEmpty())
            leaveOut(u"  "_s, index.name.name + u": "_s + lost);
        QStringList keys, settings;
        for (const IndexKey &key : index.keys) {
            QString expression = key.expression;
            // The catalog has an expression that is no call of a function in parentheses; whoever reads the file puts
            // them around every expression.
            if (expression.startsWith(u'(') && expression.endsWith(u')'))
                expression = expression.mid(1, expression.size() - 2);
            keys << (key.column.isEmpty() ? u'`' + expression + u'`' : dbmlName(key.column));
        }
        if (index.unique)
            settings << u"unique"_s;
        settings << u"type: "_s + dbmlName(index.method) << u"name: "_s + dbmlText(index.name.name);
        if (!index.comment.isEmpty())
            settings << u"note: "_s + dbmlText(index.comment);
        indexes << (keys.size() == 1 ? keys.first() : u'(' + keys.join(u", "_s) + u')') + settingList(settings);
    }

    bool isUnique(const QualifiedName &relation, const std::vector<QString> &columns, bool onlyPrimary)
    {
        const QSet<QString> wanted(columns.begin(), columns.end());
        return std::ranges::any_of(m_constraints[relation], [&](const Constraint *each) {
            return (each->kind == ConstraintKind::PrimaryKey || (!onlyPrimary && each->kind == ConstraintKind::Unique))
                && QSet<QString>(each->columns.begin(), each->columns.end()) == wanted;
        });
    }

    void reference(const Constraint &key)
    {
        if (!isUsual(key))
            return leaveOut({}, display(key.relation) + u": "_s + constraintWords(key));
        QStringList settings;
        for (const auto &[word, action] : {std::pair("delete", key.onDelete), std::pair("update", key.onUpdate)}) {
            const QLatin1StringView words = action == u'c' ? "cascade"_L1
                : action == u'r'                           ? "restrict"_L1
                : action == u'n'                           ? "set null"_L1
                                                           : "set default"_L1;
            if (action != u'a')
                settings << QLatin1StringView(word) + u": "_s + words;
        }
        const QString from = dbmlName(key.relation) + u'.' + columnNames(key.columns);
        const QString to = dbmlName(key.referenced) + u'.' + columnNames(key.referencedColumns);
        // One to one, where whoever reads it can tell which side refers.
        const bool isOne
            = isUnique(key.relation, key.columns, false) && isUnique(key.referenced, key.referencedColumns, true);
        line(u"Ref "_s + dbmlName(key.name) + u": "_s + (isOne ? to + u" - "_s + from : from + u" > "_s + to)
            + settingList(settings));
        if (!key.comment.isEmpty())
            leaveOut({}, u"the comment of %1"_s.arg(key.name));
    }

    /// A table is in one group at most.
    void groupsOfTables()
    {
        std::set<QualifiedName> placed;
        for (const ImportedGroup &group : m_groups) {
            std::vector<QualifiedName> members;
            for (const QualifiedName &table : group.tables)
                if (isThere(table) && placed.insert(table).second)
                    members.push_back(table);
            if (members.empty())
                continue;
            line(u"\nTableGroup "_s + dbmlName(group.name) + u" {"_s);
            for (const QualifiedName &table : members)
                line(u"  "_s + dbmlName(table));
            line(u"}"_s);
        }
    }

    const Database &m_database;
    const std::vector<ImportedGroup> &m_groups;
    std::map<QString, const EnumType *> m_enums;
    std::map<QString, const Domain *> m_domains;
    std::set<ObjectRef> m_counted, m_bound;
    std::map<QualifiedName, std::vector<const Constraint *>> m_constraints;
    std::map<QualifiedName, std::vector<const Index *>> m_indexes;
    QString m_text;
};

} // namespace

QByteArray toDbml(const Database &database, const std::vector<ImportedGroup> &groups)
{
    return Writer(database, groups).all();
}

} // namespace Howdah
