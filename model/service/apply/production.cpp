// SPDX-License-Identifier: Apache-2.0
#include "service/apply/production.h"

#include "base/words.h"
#include "server/libpq/endpoints.h"
#include "store/connectionstore.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// More connections than anybody has.
constexpr int allConnections = 10000;

bool isMarked(const QString &word)
{
    return environmentKind(word) == EnvironmentKind::Production;
}

bool meansTarget(const QString &spelling, const Source &target)
{
    const auto source = parsedSource(spelling);
    return source && source->kind == SourceKind::Live && mayBeSameDatabase(source->live, target.live);
}

} // namespace

QStringList projectsAround(const QString &path)
{
    const QFileInfo info(path);
    QDir folder(info.isDir() ? info.absoluteFilePath() : info.absolutePath());
    QStringList found;
    do {
        const QString file = folder.filePath(u"howdah.json"_s);
        if (QFileInfo::exists(file))
            found << file;
    } while (folder.cdUp());
    return found;
}

Result<std::optional<Environment>> environmentNamed(const QString &name, const QStringList &projects)
{
    for (const QString &path : projects) {
        const auto project = readProject(path);
        if (!project)
            return std::unexpected(project.error());
        const auto found = std::ranges::find(project->environments, name, &Environment::name);
        if (found != project->environments.end())
            return *found;
    }
    return std::nullopt;
}

Result<std::optional<ProductionMark>> productionMark(const Source &target, const QStringList &projects)
{
    if (target.kind != SourceKind::Live)
        return std::nullopt;
    for (const QString &path : projects) {
        const auto project = readProject(path);
        if (!project)
            return std::unexpected(project.error());
        for (const Environment &environment : project->environments)
            if (environment.kind == EnvironmentKind::Production && meansTarget(environment.source, target))
                return ProductionMark{environment.name, QDir::toNativeSeparators(path)};
    }
    // Opening it would make it.
    if (!QFileInfo::exists(ConnectionStore::defaultPath()))
        return std::nullopt;
    const auto store = ConnectionStore::open();
    const auto kept = store ? (*store)->recent(allConnections) : std::unexpected(store.error());
    if (!kept)
        return std::unexpected(kept.error());
    for (const SavedConnection &connection : *kept)
        if (isMarked(connection.environment) && meansTarget(connection.conninfo, target))
            return ProductionMark{connection.name.isEmpty() ? databaseName(target.live) : connection.name,
                tr("the connections kept by Howdah's window")};
    return std::nullopt;
}

Result<void> mayWriteTo(const Source &target, const QStringList &projects, const std::optional<QString> &typed)
{
    const auto mark = productionMark(target, projects);
    if (!mark)
        return std::unexpected(mark.error());
    if (!*mark)
        return typed ? failure(ErrorKind::Refused,
                           tr("%1 is not marked as production, neither in a project here nor in the connections kept "
                              "by Howdah's window: look again where this leads. Nothing was sent.")
                               .arg(displayName(target)))
                     : Result<void>();
    if (typed == (*mark)->name)
        return {};
    return failure(ErrorKind::Refused,
        typed ? tr("%1 is production and called \"%2\", not \"%3\" (%4). Nothing was sent.")
                    .arg(displayName(target), (*mark)->name, *typed, (*mark)->where)
              : tr("%1 is production (%2): that takes its name, --production \"%3\". Nothing was sent.")
                    .arg(displayName(target), (*mark)->where, (*mark)->name));
}

} // namespace Howdah
