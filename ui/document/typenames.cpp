// SPDX-License-Identifier: Apache-2.0
#include "ui/document/typenames.h"

#include "sql/quoting.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <set>

namespace Howdah {

namespace {

const QStringList &builtinTypes()
{
    static const QStringList list = QStringLiteral(
        "bigint;integer;smallint;text;character varying;character;boolean;numeric;real;double precision;date;"
        "timestamp with time zone;timestamp without time zone;time without time zone;time with time "
        "zone;interval;uuid;jsonb;json;"
        "bytea;inet;cidr;macaddr;macaddr8;bit;bit "
        "varying;tsvector;tsquery;xml;money;point;line;lseg;box;path;polygon;circle;"
        "int4range;int8range;numrange;daterange;tsrange;tstzrange;int4multirange;int8multirange;nummultirange;"
        "datemultirange;"
        "tsmultirange;tstzmultirange;name;oid;regclass;regproc;regtype;pg_lsn;xid8;jsonpath;bpchar;\"char\"")
                                        .split(QLatin1Char(';'));
    return list;
}

QString resolvedAlias(const QString &base)
{
    static const QHash<QString, QString> aliases = {{QStringLiteral("int"), QStringLiteral("integer")},
        {QStringLiteral("int4"), QStringLiteral("integer")}, {QStringLiteral("int8"), QStringLiteral("bigint")},
        {QStringLiteral("int2"), QStringLiteral("smallint")}, {QStringLiteral("bool"), QStringLiteral("boolean")},
        {QStringLiteral("varchar"), QStringLiteral("character varying")},
        {QStringLiteral("char"), QStringLiteral("character")}, {QStringLiteral("decimal"), QStringLiteral("numeric")},
        {QStringLiteral("float8"), QStringLiteral("double precision")},
        {QStringLiteral("float"), QStringLiteral("double precision")},
        {QStringLiteral("float4"), QStringLiteral("real")},
        {QStringLiteral("timestamptz"), QStringLiteral("timestamp with time zone")},
        {QStringLiteral("timestamp"), QStringLiteral("timestamp without time zone")},
        {QStringLiteral("varbit"), QStringLiteral("bit varying")},
        {QStringLiteral("timetz"), QStringLiteral("time with time zone")},
        {QStringLiteral("time"), QStringLiteral("time without time zone")}};
    return aliases.value(base, base);
}

/// The modifier of a time type stands in the middle: "timestamp(3) with time zone".
QString withModifier(const QString &base, const QString &modifier)
{
    if (modifier.isEmpty())
        return base == QLatin1String("character") || base == QLatin1String("bit") ? base + QStringLiteral("(1)") : base;
    const qsizetype space = base.startsWith(QLatin1String("time")) ? base.indexOf(QLatin1Char(' ')) : -1;
    if (space > 0)
        return base.left(space) + modifier + base.mid(space);
    return base + modifier;
}

std::vector<QualifiedName> ownTypes(const Database &database)
{
    std::vector<QualifiedName> names;
    const auto add = [&names](const auto &list) {
        for (const auto &object : list)
            names.push_back(object.name);
    };
    add(database.enums);
    add(database.domains);
    add(database.composites);
    add(database.ranges);
    return names;
}

/// "numeric(10, 2)[]" in three; brackets and parentheses must close.
struct Parts {
    QString base, modifier, array;
};

std::optional<Parts> partsOf(const QString &typed)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\s*(?<base>(?:\"(?:[^\"]|\"\")+\"|[^\\s()\\[\\]\",;']+)(?:[ "
                       ".]+(?:\"(?:[^\"]|\"\")+\"|[^\\s()\\[\\]\",;'.]+))*)\\s*"
                       "(?<modifier>\\(\\s*[^()\\[\\];']+\\s*\\))?\\s*(?<rest>(?:with|without)\\s+time\\s+zone)?\\s*(?<"
                       "array>(?:\\[\\s*\\d*\\s*\\]\\s*)*)$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    Parts parts{match.captured(QStringLiteral("base")), match.captured(QStringLiteral("modifier")),
        match.captured(QStringLiteral("array"))};
    if (!parts.base.contains(QLatin1Char('"')))
        parts.base = parts.base.toLower().simplified();
    if (const QString rest = match.captured(QStringLiteral("rest")).toLower().simplified(); !rest.isEmpty())
        parts.base += QLatin1Char(' ') + rest;
    parts.modifier.remove(QLatin1Char(' '));
    parts.array = parts.array.isEmpty() ? QString() : QStringLiteral("[]");
    return parts;
}

} // namespace

QStringList knownTypes(const Database &database)
{
    QStringList list = builtinTypes();
    for (const QualifiedName &name : ownTypes(database))
        list << Sql::identifier(name);
    // Types of extensions are not listed as objects; those in use are known all the same.
    std::set<QString> used;
    for (const Table &table : database.tables)
        for (const Column &column : table.columns)
            used.insert(column.type);
    for (const QString &type : used)
        if (!list.contains(type))
            list << type;
    return list;
}

Result<QString> canonicalType(const QString &typed, const Database &database)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("TypeNames", text); };
    if (typed.trimmed().isEmpty())
        return failure(ErrorKind::Refused, tr("A column needs a type."));
    const auto parts = partsOf(typed);
    if (!parts)
        return failure(ErrorKind::Refused, tr("“%1” is not written like a type.").arg(typed.trimmed()));
    const QString base = resolvedAlias(parts->base);
    if (builtinTypes().contains(base))
        return withModifier(base, parts->modifier) + parts->array;
    QStringList candidates;
    for (const QualifiedName &name : ownTypes(database)) {
        if (Sql::identifier(name) == base)
            return base + parts->array;
        if (Sql::identifier(name.name) == base || name.name == parts->base)
            candidates << Sql::identifier(name);
    }
    if (candidates.size() == 1)
        return candidates.front() + parts->array;
    if (candidates.size() > 1)
        return failure(
            ErrorKind::Refused, tr("“%1” may be %2: say which.").arg(base, candidates.join(QStringLiteral(", "))));
    const QString whole = base + parts->modifier + parts->array;
    for (const Table &table : database.tables)
        for (const Column &column : table.columns)
            if (column.type == whole || column.type.section(QLatin1Char('('), 0, 0) == base)
                return whole;
    // An extension's type nobody uses yet: only its schema can vouch for it.
    for (const Extension &extension : database.extensions)
        if (base.startsWith(Sql::identifier(extension.schema) + QLatin1Char('.')))
            return whole;
    return failure(ErrorKind::Refused, tr("There is no type “%1”.").arg(typed.trimmed()));
}

} // namespace Howdah
