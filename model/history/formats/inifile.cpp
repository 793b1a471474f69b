// SPDX-License-Identifier: Apache-2.0
#include "history/formats/inifile.h"

#include <QRegularExpression>
#include <QStringList>

namespace Howdah {

using namespace Qt::StringLiterals;

IniSection::IniSection(const QString &text, const QString &section, const QHash<QString, QString> &defaults)
    : m_values(defaults)
{
    static const QRegularExpression header(u"^\\[([^\\]]+)\\]"_s);
    static const QRegularExpression lineEnd(u"\\r\\n|\\r|\\n"_s);
    QHash<QString, QString> own;
    QString current, key;
    for (const QString &line : text.split(lineEnd)) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(u'#') || trimmed.startsWith(u';'))
            continue;
        if (!key.isEmpty() && !line.isEmpty() && line.front().isSpace() && !trimmed.isEmpty()) {
            QString &value = (current == section ? own : m_values)[key];
            if (current == section || current == "DEFAULT"_L1)
                value += u'\n' + trimmed;
            continue;
        }
        if (const auto match = header.match(trimmed); match.hasMatch()) {
            current = match.captured(1);
            m_exists = m_exists || current == section;
            key.clear();
            continue;
        }
        qsizetype split = trimmed.indexOf(u'=');
        if (const auto colon = trimmed.indexOf(u':'); colon >= 0 && (split < 0 || colon < split))
            split = colon;
        if (trimmed.isEmpty() || split <= 0) {
            key.clear();
            continue;
        }
        key = trimmed.left(split).trimmed().toLower();
        if (current == section)
            own.insert(key, trimmed.mid(split + 1).trimmed());
        else if (current == "DEFAULT"_L1)
            m_values.insert(key, trimmed.mid(split + 1).trimmed());
        else
            key.clear();
    }
    m_values.insert(own);
}

std::optional<QString> IniSection::value(const QString &key) const
{
    const auto found = m_values.find(key);
    return found == m_values.end() ? std::nullopt : interpolated(*found, 0);
}

std::optional<QString> IniSection::interpolated(const QString &raw, int depth) const
{
    if (depth > 10) // ConfigParser's own limit
        return std::nullopt;
    QString result;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] != u'%') {
            result += raw[i];
            continue;
        }
        if (i + 1 < raw.size() && raw[i + 1] == u'%') {
            result += u'%';
            ++i;
            continue;
        }
        const auto close = raw.indexOf(u")s", i);
        if (i + 1 >= raw.size() || raw[i + 1] != u'(' || close < 0)
            return std::nullopt;
        const auto inner = m_values.find(raw.mid(i + 2, close - i - 2).toLower());
        const auto value = inner == m_values.end() ? std::nullopt : interpolated(*inner, depth + 1);
        if (!value)
            return std::nullopt;
        result += *value;
        i = close + 1;
    }
    return result;
}

} // namespace Howdah
