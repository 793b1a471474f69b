// SPDX-License-Identifier: Apache-2.0
#include "service/source/importsource.h"

#include "exchange/dbml.h"
#include "exchange/entities.h"
#include "exchange/mysql.h"
#include "exchange/sqlite.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace Howdah {

namespace {

/// Languages that are told by the file's name.
struct Language {
    QLatin1StringView suffix;
    Result<ImportedDesign> (*design)(const QString &text, const QString &name);
};

constexpr Language languages[] = {
    {QLatin1StringView("dbml"), dbmlDesign},
    {QLatin1StringView("mmd"), mermaidDesign},
    {QLatin1StringView("mermaid"), mermaidDesign},
    {QLatin1StringView("puml"), plantUmlDesign},
    {QLatin1StringView("plantuml"), plantUmlDesign},
    {QLatin1StringView("pu"), plantUmlDesign},
};

const Language *languageOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto found
        = std::ranges::find_if(languages, [&suffix](const Language &each) { return suffix == each.suffix; });
    return found == std::end(languages) ? nullptr : &*found;
}

} // namespace

bool isImported(const QString &path)
{
    return languageOf(path) || Sqlite::isFile(path) || isMySql(beginningOf(path));
}

Result<ImportedDesign> readImported(const QString &path, std::stop_token stop)
{
    if (Sqlite::isFile(path)) {
        const auto file = Sqlite::readFile(path);
        return file ? Result<ImportedDesign>(sqliteDesign(*file)) : std::unexpected(file.error());
    }
    if (const Language *language = languageOf(path)) {
        const auto text = readSqlFile(path, std::move(stop));
        return text ? language->design(QString::fromUtf8(text->content), path) : std::unexpected(text.error());
    }
    const auto text = readScript(path, stop);
    if (!text)
        return std::unexpected(text.error());
    if (!isMySql(text->content))
        return failure(ErrorKind::Usage,
            QCoreApplication::translate("Source", "This is no design of another system or language."), path);
    return mysqlDesign(QString::fromUtf8(text->content), path, stop);
}

std::vector<SqlText> scriptsOf(const ImportedDesign &design, const QString &path)
{
    std::vector<SqlText> scripts;
    for (const ImportedStatement &each : design.statements)
        scripts.push_back({path, each.sql.toUtf8() + ";\n", each.line});
    return scripts;
}

} // namespace Howdah
