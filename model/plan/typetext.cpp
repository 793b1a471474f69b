// SPDX-License-Identifier: Apache-2.0
#include "plan/typetext.h"

#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// Whether a character next to a name makes it part of a longer one, or of a string.
bool continues(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$' || c == u'"' || c == u'.' || c == u'\'';
}

/// Calls f(QString &) with every text that names types.
template <typename F>
void forEachTypeText(Database &d, F &&f)
{
    for (CompositeType &type : d.composites)
        for (Attribute &attribute : type.attributes)
            f(attribute.type);
    for (Domain &domain : d.domains)
        f(domain.type);
    for (RangeType &range : d.ranges)
        f(range.subtype);
    for (Table &table : d.tables)
        for (Column &column : table.columns)
            f(column.type);
    for (View &view : d.views)
        for (ViewColumn &column : view.columns)
            f(column.type);
    for (Routine &routine : d.routines)
        for (QString *text : {&routine.arguments, &routine.inputTypes, &routine.result, &routine.allArguments})
            f(*text);
}

} // namespace

QString withTypeRenamed(QString text, const QString &from, const QString &to)
{
    for (qsizetype at = text.indexOf(from); at >= 0; at = text.indexOf(from, at)) {
        const qsizetype end = at + from.size();
        const bool begins = at == 0 || !continues(text[at - 1]);
        const bool ends = from.endsWith(u'.') || end == text.size() || !continues(text[end]);
        if (begins && ends)
            text.replace(at, from.size(), to);
        at += begins && ends ? to.size() : 1;
    }
    return text;
}

QStringList typeWords(const QString &text)
{
    QStringList words;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype start = at;
        while (at < text.size() && continues(text[at]))
            ++at;
        if (at > start)
            words.append(text.mid(start, at - start));
    }
    return words;
}

TypeTexts::TypeTexts(Database &database)
{
    QHash<QString, std::vector<QString *>> places;
    forEachTypeText(database, [&places](QString &text) { places[text].push_back(&text); });
    for (auto place = places.begin(); place != places.end(); ++place)
        add(place.key(), std::move(place.value()));
}

void TypeTexts::add(const QString &text, std::vector<QString *> places)
{
    std::vector<QString *> &there = m_places[text];
    if (there.empty())
        for (const QString &word : typeWords(text))
            m_texts[word].insert(text);
    there.insert(there.end(), places.begin(), places.end());
}

void TypeTexts::replace(const QString &text, const QString &by)
{
    std::vector<QString *> places = m_places.take(text);
    for (const QString &word : typeWords(text))
        m_texts[word].remove(text);
    for (QString *place : places)
        *place = by;
    add(by, std::move(places));
}

void TypeTexts::follow(const QString &from, const QString &to)
{
    const bool isSchema = from.endsWith(u'.'); // the name of its type continues the word
    const QStringList words = typeWords(from),
                      texts = isSchema ? m_places.keys()
        : words.empty()                ? QStringList()
                                       : m_texts.value(words.front()).values();
    for (const QString &text : texts)
        if (const QString renamed = withTypeRenamed(text, from, to); renamed != text)
            replace(text, renamed);
}

QString withoutModifier(const QString &type)
{
    const qsizetype open = type.lastIndexOf(u'(');
    const qsizetype close = open < 0 ? -1 : type.indexOf(u')', open);
    return close < 0 || type.contains(u'"') ? type : type.left(open) + type.mid(close + 1);
}

QString baseType(const Database &database, const QString &type)
{
    QString base = type, arrays;
    for (;;) {
        for (; base.endsWith(u"[]"); base.chop(2))
            arrays = u"[]"_s;
        const auto domain = std::find_if(database.domains.begin(), database.domains.end(),
            [&base](const Domain &d) { return Sql::identifier(d.name) == base; });
        if (domain == database.domains.end())
            return base + arrays;
        base = domain->type;
    }
}

} // namespace Howdah
