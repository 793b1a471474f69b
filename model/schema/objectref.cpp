// SPDX-License-Identifier: Apache-2.0
#include "schema/objectref.h"

namespace Howdah {

QString kindWord(ObjectKind kind)
{
    return QString::fromLatin1(kindWords[size_t(kind)].word);
}

std::optional<ObjectKind> kindOfWord(QStringView word)
{
    for (const KindWord &row : kindWords)
        if (word == QLatin1StringView(row.word))
            return row.kind;
    return std::nullopt;
}

QString display(const ObjectRef &ref)
{
    switch (ref.kind) {
    case ObjectKind::Routine:
        return display(ref.name) + QLatin1Char('(') + ref.member + QLatin1Char(')');
    case ObjectKind::Membership:
        return ref.name.name + QLatin1Char('.') + ref.member;
    case ObjectKind::Opaque:
        return ref.member + QLatin1Char(' ') + ref.name.name;
    default:
        return ref.member.isEmpty() ? display(ref.name) : display(ref.name) + QLatin1Char('.') + ref.member;
    }
}

} // namespace Howdah
