// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace Howdah {

/// One section of an INI file as Python's ConfigParser reads it: `key = value` or `key: value`, keys in lower case,
/// indented continuation lines, whole-line comments, %(name)s interpolation with `%%` for a percent sign, values of
/// [DEFAULT] everywhere.
class IniSection
{
public:
    /// @param defaults further names for interpolation, e.g. {"here", folder}
    IniSection(const QString &text, const QString &section, const QHash<QString, QString> &defaults);

    bool exists() const { return m_exists; }
    /// The interpolated value; unset when there is no such key or an interpolation names an unknown key.
    std::optional<QString> value(const QString &key) const;
    bool isTrue(const QString &key) const { return value(key).value_or(QString()).trimmed() == QStringLiteral("true"); }

private:
    std::optional<QString> interpolated(const QString &raw, int depth) const;

    QHash<QString, QString> m_values;
    bool m_exists = false;
};

} // namespace Howdah
