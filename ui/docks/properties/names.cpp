// SPDX-License-Identifier: Apache-2.0
#include "ui/docks/properties/editor.h"

namespace Howdah {

QString joinedNames(const std::vector<QString> &names)
{
    QStringList list;
    for (QString name : names) {
        const bool quote = name.contains(QLatin1Char(',')) || name.contains(QLatin1Char('"')) || name != name.trimmed();
        if (quote)
            name = QLatin1Char('"') + name.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
        list << name;
    }
    return list.join(QStringLiteral(", "));
}

std::vector<QString> splitNames(const QString &text)
{
    std::vector<QString> names;
    QString name;
    bool quoted = false, wasQuoted = false;
    const auto finish = [&] {
        if (!wasQuoted)
            name = name.trimmed();
        if (!name.isEmpty())
            names.push_back(name);
        name.clear();
        wasQuoted = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == QLatin1Char('"') && i + 1 < text.size() && text[i + 1] == c)
                name += text[++i];
            else if (c == QLatin1Char('"'))
                quoted = false;
            else
                name += c;
        } else if (c == QLatin1Char('"')) {
            name = name.trimmed();
            quoted = wasQuoted = true;
        } else if (c == QLatin1Char(',')) {
            finish();
        } else if (!wasQuoted || !c.isSpace()) {
            name += c;
        }
    }
    finish();
    return names;
}

} // namespace Howdah
