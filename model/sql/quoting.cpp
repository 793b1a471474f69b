// SPDX-License-Identifier: Apache-2.0
#include "sql/quoting.h"

#include <QSet>

#include <array>

namespace Howdah::Sql {

namespace {

/// Every keyword that pg_get_keywords() does not call unreserved, over all supported servers.
const QSet<QString> &keywords()
{
    static const QSet<QString> words = [] {
        const QString text = QStringLiteral(
            "all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both "
            "case "
            "cast char character check coalesce collate collation column concurrently constraint create cross "
            "current_catalog current_date current_role current_schema current_time current_timestamp current_user dec "
            "decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign "
            "freeze from full grant greatest group grouping having ilike in initially inner inout int integer "
            "intersect "
            "interval into is isnull join json json_array json_arrayagg json_exists json_object json_objectagg "
            "json_query "
            "json_scalar json_serialize json_table json_value lateral leading least left like limit localtime "
            "localtimestamp merge_action national natural nchar none normalize not notnull null nullif numeric offset "
            "on "
            "only or order out outer overlaps overlay placing position precision primary real references returning "
            "right "
            "row select session_user setof similar smallint some substring symmetric system_user table tablesample "
            "then "
            "time timestamp to trailing treat trim true union unique user using values varchar variadic verbose when "
            "where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi "
            "xmlroot xmlserialize xmltable");
        const QStringList list = text.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

/// Whether some keyword begins and is as long as the name: few names are, and the others need not be looked up.
bool mayBeKeyword(const QString &name)
{
    static const std::array<quint32, 26> lengths = [] {
        std::array<quint32, 26> bits{};
        for (const QString &word : keywords())
            bits[size_t(word[0].unicode() - u'a')] |= 1u << word.size();
        return bits;
    }();
    return name.size() < 32 && name[0] != u'_' && lengths[size_t(name[0].unicode() - u'a')] >> name.size() & 1;
}

bool isPlain(const QString &name)
{
    if (name.isEmpty())
        return false;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const char16_t c = name[i].unicode();
        const bool letter = (c >= u'a' && c <= u'z') || c == u'_';
        if (!letter && (i == 0 || c < u'0' || c > u'9'))
            return false;
    }
    return !mayBeKeyword(name) || !keywords().contains(name);
}

/// A value that may stand bare in a list of storage options.
bool isPlainValue(const QString &value)
{
    bool isNumber = false;
    value.toDouble(&isNumber);
    return isNumber || isPlain(value) || value == QLatin1String("true") || value == QLatin1String("false");
}

std::pair<QString, QString> split(const QString &option)
{
    const qsizetype at = option.indexOf(QLatin1Char('='));
    return at < 0 ? std::pair(option, QString()) : std::pair(option.left(at), option.mid(at + 1));
}

} // namespace

QString identifier(const QString &name)
{
    if (isPlain(name))
        return name;
    QString quoted = name;
    quoted.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

QString identifier(const QualifiedName &name)
{
    return name.schema.isEmpty() ? identifier(name.name)
                                 : identifier(name.schema) + QLatin1Char('.') + identifier(name.name);
}

QString role(const QString &name)
{
    return name.isEmpty() ? QStringLiteral("PUBLIC") : identifier(name);
}

QString literal(const QString &text)
{
    QString quoted = text;
    quoted.replace(QLatin1Char('\''), QLatin1String("''"));
    if (!quoted.contains(QLatin1Char('\\')))
        return QLatin1Char('\'') + quoted + QLatin1Char('\'');
    quoted.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    return QLatin1String("E'") + quoted + QLatin1Char('\'');
}

QString dollarQuoted(const QString &body)
{
    QString tag = QStringLiteral("$howdah$");
    for (int n = 1; QString(body + tag).indexOf(tag) < body.size(); ++n)
        tag = QStringLiteral("$howdah%1$").arg(n);
    return tag + body + tag;
}

QString identifiers(const std::vector<QString> &names)
{
    QStringList list;
    for (const QString &name : names)
        list.append(identifier(name));
    return list.join(QLatin1String(", "));
}

QString storageOptions(const std::vector<QString> &options, const QString &prefix)
{
    QStringList list;
    for (const QString &option : options) {
        const auto [name, value] = split(option);
        list.append(prefix + identifier(name) + QLatin1Char('=') + (isPlainValue(value) ? value : literal(value)));
    }
    return list.join(QLatin1String(", "));
}

QString foreignOptions(const std::vector<QString> &options)
{
    QStringList list;
    for (const QString &option : options) {
        const auto [name, value] = split(option);
        list.append(identifier(name) + QLatin1Char(' ') + literal(value));
    }
    return list.join(QLatin1String(", "));
}

} // namespace Howdah::Sql
