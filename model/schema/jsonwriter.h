// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/jsonfields.h"

namespace Howdah::Json {

/// Appends values as JSON text. Strings that are not valid UTF-16 keep their lone surrogates as \u escapes.
class Writer
{
public:
    QByteArray take() { return std::move(m_text); }
    void raw(QByteArrayView text) { m_text += text; }

    void value(bool value) { m_text += value ? "true" : "false"; }
    void value(int value) { m_text += QByteArray::number(value); }
    void value(qint64 value) { m_text += QByteArray::number(value); }
    void value(QChar value) { this->value(QString(value)); }
    void value(const QString &value);
    template <typename T>
    void value(const std::optional<T> &optional)
    {
        value(*optional);
    }
    template <typename T>
    void value(const std::vector<T> &list)
    {
        m_text += '[';
        for (size_t i = 0; i < list.size(); ++i) {
            if (i > 0)
                m_text += ", ";
            value(list[i]);
        }
        m_text += ']';
    }
    template <typename T>
        requires std::is_enum_v<T>
    void value(T word)
    {
        m_text += '"';
        m_text += Words<T>::list[size_t(word)];
        m_text += '"';
    }
    template <HasFields T>
    void value(const T &object)
    {
        static const T standard{};
        m_text += '{';
        bool first = true;
        std::apply(
            [&](const auto &...field) {
                (member(field.key, object.*field.member, standard.*field.member, first), ...);
            },
            Fields<T>::list);
        m_text += '}';
    }

private:
    bool plainValue(QStringView value);

    template <typename T>
    void member(const char *key, const T &is, const T &standard, bool &first)
    {
        if (is == standard)
            return;
        if (!first)
            m_text += ", ";
        first = false;
        m_text += '"';
        m_text += key;
        m_text += "\": ";
        value(is);
    }

    QByteArray m_text;
};

} // namespace Howdah::Json
