// SPDX-License-Identifier: Apache-2.0
#include "service/source/dbmlsource.h"

#include <QFileInfo>

namespace Howdah {

bool isDbml(const QString &path)
{
    return QFileInfo(path).suffix().compare(QLatin1String("dbml"), Qt::CaseInsensitive) == 0;
}

Result<DbmlDesign> readDbml(const QString &path)
{
    const auto text = readSqlFile(path);
    return text ? dbmlDesign(QString::fromUtf8(text->content), path) : std::unexpected(text.error());
}

std::vector<SqlText> scriptsOf(const DbmlDesign &design, const QString &path)
{
    std::vector<SqlText> scripts;
    for (const DbmlStatement &each : design.statements)
        scripts.push_back({path, each.sql.toUtf8() + ";\n", each.line});
    return scripts;
}

} // namespace Howdah
