// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/ddl.h"

#include "sql/quoting.h"

#include <limits>

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

namespace {

qint64 largest(const QString &type)
{
    if (type == u"smallint")
        return std::numeric_limits<qint16>::max();
    return type == u"integer" ? std::numeric_limits<qint32>::max() : std::numeric_limits<qint64>::max();
}

qint64 smallest(const QString &type)
{
    if (type == u"smallint")
        return std::numeric_limits<qint16>::min();
    return type == u"integer" ? std::numeric_limits<qint32>::min() : std::numeric_limits<qint64>::min();
}

} // namespace

QString sequenceOptions(const Sequence &s, bool asIdentity)
{
    QStringList parts;
    if (asIdentity)
        parts.append(u"SEQUENCE NAME "_s + identifier(s.name));
    else if (s.type != u"bigint")
        parts.append(u"AS "_s + s.type);
    const bool ascending = s.increment > 0;
    if (s.increment != 1)
        parts.append(u"INCREMENT BY "_s + QString::number(s.increment));
    if (s.minimum != (ascending ? 1 : smallest(s.type)))
        parts.append(u"MINVALUE "_s + QString::number(s.minimum));
    if (s.maximum != (ascending ? largest(s.type) : -1))
        parts.append(u"MAXVALUE "_s + QString::number(s.maximum));
    if (s.start != (ascending ? s.minimum : s.maximum))
        parts.append(u"START WITH "_s + QString::number(s.start));
    if (s.cache != 1)
        parts.append(u"CACHE "_s + QString::number(s.cache));
    if (s.cycle)
        parts.append(u"CYCLE"_s);
    return parts.join(u' ');
}

QString createSequence(const Sequence &s)
{
    const QString options = sequenceOptions(s, false);
    return (s.unlogged ? u"CREATE UNLOGGED SEQUENCE "_s : u"CREATE SEQUENCE "_s) + identifier(s.name)
        + (options.isEmpty() ? QString() : u' ' + options);
}

} // namespace Howdah::Sql
