// SPDX-License-Identifier: Apache-2.0
#include "catalog/grants.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

QString privilegeWord(QChar letter)
{
    switch (letter.unicode()) {
    case 'r':
        return u"SELECT"_s;
    case 'a':
        return u"INSERT"_s;
    case 'w':
        return u"UPDATE"_s;
    case 'd':
        return u"DELETE"_s;
    case 'D':
        return u"TRUNCATE"_s;
    case 'x':
        return u"REFERENCES"_s;
    case 't':
        return u"TRIGGER"_s;
    case 'm':
        return u"MAINTAIN"_s;
    case 'X':
        return u"EXECUTE"_s;
    case 'U':
        return u"USAGE"_s;
    case 'C':
        return u"CREATE"_s;
    case 'c':
        return u"CONNECT"_s;
    case 'T':
        return u"TEMPORARY"_s;
    case 's':
        return u"SET"_s;
    case 'A':
        return u"ALTER SYSTEM"_s;
    default:
        return {};
    }
}

/// The role named from `from` on, and where the "=" behind it stands; -1 when there is none.
std::pair<QString, qsizetype> roleIn(const QString &item, qsizetype from = 0)
{
    QString name;
    bool quoted = false;
    for (qsizetype i = from; i < item.size(); ++i) {
        if (item[i] == u'"') {
            if (quoted && i + 1 < item.size() && item[i + 1] == u'"')
                name += item[i++];
            else
                quoted = !quoted;
        } else if (item[i] == u'=' && !quoted) {
            return {name, i};
        } else {
            name += item[i];
        }
    }
    return {name, -1};
}

} // namespace

Grants parseGrants(const std::vector<QString> &items, const QString &owner)
{
    Grants grants;
    for (const QString &item : items) {
        const auto [name, equals] = roleIn(item);
        if (equals < 0)
            continue;
        const qsizetype slash = item.indexOf(u'/', equals);
        const QString grantor = slash < 0 ? owner : roleIn(item, slash + 1).first;
        for (qsizetype i = equals + 1; i < item.size() && item[i] != u'/'; ++i) {
            const QString word = privilegeWord(item[i]);
            const bool grantable = i + 1 < item.size() && item[i + 1] == u'*';
            if (!word.isEmpty())
                grants.push_back({name, word, grantable, grantor == owner ? QString() : grantor});
        }
    }
    return grants;
}

} // namespace Howdah
