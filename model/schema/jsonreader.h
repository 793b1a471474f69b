// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/jsonfields.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Howdah::Json {

/// Reads values from parsed JSON. Stops at the first thing that is not what it should be and remembers where that was.
class Reader
{
public:
    bool failed() const { return m_failed; }
    /// Where reading stopped: "tables[3].columns[0].notNull".
    QString place() const { return m_place; }

    void read(const QJsonValue &json, bool &value, const QString &place)
    {
        if (check(json.isBool(), place))
            value = json.toBool();
    }
    void read(const QJsonValue &json, int &value, const QString &place)
    {
        qint64 wide = value;
        read(json, wide, place);
        if (check(wide >= std::numeric_limits<int>::min() && wide <= std::numeric_limits<int>::max(), place))
            value = int(wide);
    }
    void read(const QJsonValue &json, qint64 &value, const QString &place)
    {
        if (check(json.isDouble(), place))
            value = json.toInteger();
    }
    void read(const QJsonValue &json, QString &value, const QString &place)
    {
        if (check(json.isString(), place))
            value = json.toString();
    }
    void read(const QJsonValue &json, QChar &value, const QString &place)
    {
        if (check(json.isString() && json.toString().size() == 1, place))
            value = json.toString().front();
    }
    template <typename T>
    void read(const QJsonValue &json, std::optional<T> &value, const QString &place)
    {
        read(json, value.emplace(), place);
    }
    template <typename T>
    void read(const QJsonValue &json, std::vector<T> &list, const QString &place)
    {
        if (!check(json.isArray(), place))
            return;
        const QJsonArray array = json.toArray();
        list.reserve(size_t(array.size()));
        for (qsizetype i = 0; i < array.size() && !m_failed; ++i)
            read(array[i], list.emplace_back(), place + QLatin1Char('[') + QString::number(i) + QLatin1Char(']'));
    }
    template <typename T>
        requires std::is_enum_v<T>
    void read(const QJsonValue &json, T &value, const QString &place)
    {
        const auto &words = Words<T>::list;
        const auto found = std::ranges::find_if(
            words, [text = json.toString()](const char *word) { return text == QLatin1StringView(word); });
        if (check(found != words.end(), place))
            value = T(found - words.begin());
    }
    template <HasFields T>
    void read(const QJsonValue &json, T &object, const QString &place)
    {
        if (!check(json.isObject(), place))
            return;
        const QJsonObject members = json.toObject();
        std::apply([&](const auto &...field) { (member(members, field.key, object.*field.member, place), ...); },
            Fields<T>::list);
    }

private:
    bool check(bool fine, const QString &place)
    {
        if (!fine && !m_failed) {
            m_failed = true;
            m_place = place;
        }
        return !m_failed;
    }
    template <typename T>
    void member(const QJsonObject &members, const char *key, T &value, const QString &place)
    {
        const auto found = members.constFind(QLatin1StringView(key));
        if (found != members.constEnd() && !m_failed)
            read(*found, value,
                place.isEmpty() ? QString::fromLatin1(key) : place + QLatin1Char('.') + QLatin1StringView(key));
    }

    bool m_failed = false;
    QString m_place;
};

} // namespace Howdah::Json
