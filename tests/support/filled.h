// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/object.h"
#include "schema/jsonfields.h"

namespace Howdah::Filled {

using namespace Qt::StringLiterals;

/// Something else than the default in every field, one element in every list.
inline void fill(bool &value)
{
    value = !value;
}
inline void fill(int &value)
{
    value += 7;
}
inline void fill(qint64 &value)
{
    value = value > 0 ? value - 7 : value + 7; // some begin with the largest there is
}
inline void fill(QChar &value)
{
    value = value == u'x' ? u'y' : u'x';
}
inline void fill(QString &value)
{
    value += u"a \"b\" \u00e9\n"_s;
}
template <typename T>
    requires std::is_enum_v<T>
void fill(T &value)
{
    value = T(Json::Words<T>::list.size() - 1);
}
template <typename T>
void fill(std::optional<T> &value);
template <typename T>
void fill(std::vector<T> &value);
template <Json::HasFields T>
void fill(T &value)
{
    std::apply([&](const auto &...field) { (fill(value.*field.member), ...); }, Json::Fields<T>::list);
}
template <typename T>
void fill(std::optional<T> &value)
{
    fill(value.emplace());
}
template <typename T>
void fill(std::vector<T> &value)
{
    fill(value.emplace_back());
}

/// One object of every kind, and a dependency on it.
inline Database everyKind()
{
    Database database;
    fill(database);
    database.dependencies.clear();
    for (const Object &object : objectsOf(database))
        database.dependencies.push_back({refOf(object), refOf(object), false});
    for (const KindWord &row : kindWords)
        database.dependencies.push_back({{row.kind, {u"s"_s, u"n"_s}, u"m"_s}, {ObjectKind::Schema, {{}, u"s"_s}, {}}});
    return database;
}

} // namespace Howdah::Filled
