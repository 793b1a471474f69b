// SPDX-License-Identifier: Apache-2.0
#include "change/hidden.h"

#include "base/secrets.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

QString nameOf(const QString &option)
{
    return option.section(u'=', 0, 0);
}

bool isBooleanWord(const QString &value)
{
    static const QStringList words{
        u"true"_s, u"false"_s, u"on"_s, u"off"_s, u"yes"_s, u"no"_s, u"1"_s, u"0"_s, u"t"_s, u"f"_s};
    return words.contains(value.toLower());
}

bool isHidden(const QString &option, bool ofMapping)
{
    const QString name = nameOf(option);
    return Howdah::isSecretOption(name, option.sliced(qMin(option.size(), name.size() + 1)), ofMapping);
}

bool hide(Options &options, bool ofMapping)
{
    bool hidden = false;
    for (QString &option : options)
        if (isHidden(option, ofMapping)) {
            option = nameOf(option) + u'=' + hiddenSecret;
            hidden = true;
        }
    return hidden;
}

bool hide(OpaqueObject &object)
{
    if (object.kind != "SUBSCRIPTION"_L1)
        return false;
    const QString shown = subscriptionWithoutSecrets(object.definition);
    if (shown == object.definition)
        return false;
    object.definition = shown;
    return true;
}

template <typename Database, typename Visit>
void eachSecretive(Database &database, Visit visit)
{
    for (auto &mapping : database.userMappings)
        visit(mapping, mapping.options, true);
    for (auto &server : database.servers)
        visit(server, server.options, false);
    for (auto &wrapper : database.wrappers)
        visit(wrapper, wrapper.options, false);
    for (auto &table : database.tables)
        if (table.kind == TableKind::Foreign)
            visit(table, table.foreignOptions, false);
}

/// Whether two lists differ in a secret that neither side hides.
bool differ(const Options &from, const Options &to, bool ofMapping)
{
    for (const QString &before : from)
        for (const QString &after : to)
            if (before != after && nameOf(before) == nameOf(after) && isHidden(before, ofMapping)
                && isHidden(after, ofMapping) && !before.endsWith(hiddenSecret) && !after.endsWith(hiddenSecret))
                return true;
    return false;
}

} // namespace

QStringList hiddenIn(const Object &object)
{
    if (const auto *opaque = std::get_if<OpaqueObject>(&object))
        return opaque->kind == "SUBSCRIPTION"_L1 && opaque->definition.contains(hiddenSecret)
            ? QStringList{opaque->identity}
            : QStringList();
    const Options *options = nullptr;
    if (const auto *mapping = std::get_if<UserMapping>(&object))
        options = &mapping->options;
    else if (const auto *server = std::get_if<ForeignServer>(&object))
        options = &server->options;
    else if (const auto *wrapper = std::get_if<ForeignDataWrapper>(&object))
        options = &wrapper->options;
    else if (const auto *table = std::get_if<Table>(&object))
        options = &table->foreignOptions;
    QStringList names;
    for (const QString &option : options ? *options : Options())
        if (option == nameOf(option) + u'=' + hiddenSecret)
            names.append(nameOf(option));
    return names;
}

/// All options of a user mapping are about who one is elsewhere; of other objects only those that say so.
bool isSecretOption(const QString &name, const QString &value, bool ofMapping)
{
    return isSecretName(name) || (ofMapping && !isBooleanWord(value));
}

/// The catalog query and pg_dump write the string as quote_literal does: with E'…' where there is a backslash.
QString subscriptionWithoutSecrets(const QString &statement)
{
    static const QRegularExpression connection(
        uR"(\A(CREATE SUBSCRIPTION (?:"(?:[^"]|"")+"|[^"\s]+) CONNECTION) +(E?)'((?:[^'\\]|''|\\.)*)')"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = connection.match(statement);
    if (!match.hasMatch())
        return statement;
    QString text = match.captured(3);
    text.replace("''"_L1, "'"_L1);
    if (!match.captured(2).isEmpty())
        text.replace("\\\\"_L1, "\\"_L1);
    QString shown = withoutSecrets(text);
    if (shown == text)
        return statement;
    const bool escapes = shown.contains(u'\\');
    shown.replace("'"_L1, "''"_L1).replace("\\"_L1, "\\\\"_L1);
    QString result = statement;
    return result.replace(
        0, match.capturedLength(), match.captured(1) + (escapes ? u" E'"_s : u" '"_s) + shown + u'\'');
}

bool holdsSecrets(const Database &database)
{
    bool holds = !database.userMappings.empty();
    eachSecretive(database, [&holds](const auto &, const Options &options, bool ofMapping) {
        holds = holds
            || std::ranges::any_of(options, [ofMapping](const QString &each) { return isHidden(each, ofMapping); });
    });
    return holds || std::ranges::any_of(database.opaque, [](const OpaqueObject &object) {
        return object.kind == "SUBSCRIPTION"_L1;
    });
}

Database withoutSecrets(const Database &database)
{
    Database hidden = database;
    eachSecretive(hidden, [](const auto &, Options &options, bool ofMapping) { hide(options, ofMapping); });
    for (OpaqueObject &object : hidden.opaque)
        hide(object);
    return hidden;
}

void restoreSecrets(Database &design, const Database &known)
{
    QHash<ObjectRef, Options> options;
    eachSecretive(
        known, [&options](const auto &object, const Options &list, bool) { options.insert(refOf(object), list); });
    eachSecretive(design, [&options](const auto &object, Options &list, bool) {
        const Options from = options.value(refOf(object));
        for (QString &option : list)
            if (option == nameOf(option) + u'=' + hiddenSecret)
                for (const QString &each : from)
                    if (nameOf(each) == nameOf(option))
                        option = each;
    });
    for (OpaqueObject &object : design.opaque)
        for (OpaqueObject other : known.opaque)
            if (const QString whole = other.definition;
                refOf(other) == refOf(object) && hide(other) && other.definition == object.definition)
                object.definition = whole;
}

std::vector<ObjectRef> differentInSecretsAlone(const Database &from, const Database &to)
{
    std::vector<ObjectRef> refs;
    QHash<ObjectRef, Options> before;
    eachSecretive(
        from, [&before](const auto &object, const Options &list, bool) { before.insert(refOf(object), list); });
    eachSecretive(to, [&](const auto &object, const Options &list, bool ofMapping) {
        if (differ(before.value(refOf(object)), list, ofMapping))
            refs.push_back(refOf(object));
    });
    for (const OpaqueObject &after : to.opaque)
        for (const OpaqueObject &other : from.opaque)
            if (after.kind == "SUBSCRIPTION"_L1 && refOf(other) == refOf(after)
                && other.definition != after.definition) {
                OpaqueObject a = other, b = after;
                const bool hidesBoth = hide(a) && hide(b);
                if (hidesBoth && a.definition == b.definition && !other.definition.contains(hiddenSecret)
                    && !after.definition.contains(hiddenSecret))
                    refs.push_back(refOf(after));
            }
    return refs;
}

} // namespace Howdah
