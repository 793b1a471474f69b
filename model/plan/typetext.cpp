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

void followTypeText(Database &d, const QString &from, const QString &to)
{
    const auto follow = [&](QString &text) { text = withTypeRenamed(text, from, to); };
    for (CompositeType &type : d.composites)
        for (Attribute &attribute : type.attributes)
            follow(attribute.type);
    for (Domain &domain : d.domains)
        follow(domain.type);
    for (RangeType &range : d.ranges)
        follow(range.subtype);
    for (Table &table : d.tables)
        for (Column &column : table.columns)
            follow(column.type);
    for (View &view : d.views)
        for (ViewColumn &column : view.columns)
            follow(column.type);
    for (Routine &routine : d.routines)
        for (QString *text : {&routine.arguments, &routine.inputTypes, &routine.result, &routine.allArguments})
            follow(*text);
    for (Dependency &dependency : d.dependencies)
        for (ObjectRef *ref : {&dependency.from, &dependency.to})
            if (ref->kind == ObjectKind::Routine)
                follow(ref->member);
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
