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

Result<bool> meansTarget(const Environment &environment, const Source &target)
{
    const auto source = parsedSource(environment.source);
    if (!source)
        return std::unexpected(source.error());
    return source->kind == SourceKind::Live ? mayBeSameDatabase(source->live, target.live) : Result<bool>(false);
}

/// A connection may be without a word: where libpq leads by itself.
Result<bool> meansTarget(const SavedConnection &connection, const Source &target)
{
    ConnectionSpec spec;
    spec.conninfo = connection.conninfo;
    return mayBeSameDatabase(spec, target.live);
}

/// The first mark that means the target; else the first of which that is not known.
class Marks
{
public:
    /// Whether the search is over.
    bool take(ProductionMark mark, const Result<bool> &means)
    {
        if (!means)
            mark.doubt = means.error().message;
        const bool isSure = means && *means;
        if (isSure || (!means && !m_found))
            m_found = std::move(mark);
        return isSure;
    }
    const std::optional<ProductionMark> &found() const { return m_found; }

private:
    std::optional<ProductionMark> m_found;
};

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
    if (const auto own = mayBeSameDatabase(target.live, target.live); !own)
        return std::unexpected(own.error());
    Marks marks;
    for (const QString &path : projects) {
        const auto project = readProject(path);
        if (!project)
            return std::unexpected(project.error());
        for (const Environment &environment : project->environments)
            if (environment.kind == EnvironmentKind::Production
                && marks.take({environment.name, QDir::toNativeSeparators(path), {}}, meansTarget(environment, target)))
                return marks.found();
    }
    // Opening it would make it.
    if (!QFileInfo::exists(ConnectionStore::defaultPath()))
        return marks.found();
    const auto store = ConnectionStore::open();
    const auto kept = store ? (*store)->recent(allConnections) : std::unexpected(store.error());
    if (!kept)
        return std::unexpected(kept.error());
    for (const SavedConnection &connection : *kept)
        if (isMarked(connection.environment)
            && marks.take({connection.name.isEmpty() ? databaseName(target.live) : connection.name,
                              tr("the connections kept by Howdah's window"), {}},
                meansTarget(connection, target)))
            break;
    return marks.found();
}

Result<void> mayWriteTo(const Source &target, const QStringList &projects, const std::optional<QString> &typed)
{
    const auto mark = productionMark(target, projects);
    if (!mark)
        return std::unexpected(mark.error());
    const auto refused
        = [](const QString &sentence) { return failure(ErrorKind::Refused, sentence, {}, tr("Nothing was sent.")); };
    const QString name = displayName(target);
    if (!*mark)
        return typed
            ? refused(tr("%1 is not marked as production, neither in a project here nor in the connections kept by "
                         "Howdah's window: look again where this leads.")
                      .arg(name))
            : Result<void>();
    if (typed == (*mark)->name)
        return {};
    if (!(*mark)->doubt.isEmpty())
        return refused(tr("Whether %1 is production is not known: \"%2\" (%3) cannot be read here. %4 To go on takes "
                          "its name, --production \"%2\".")
                .arg(name, (*mark)->name, (*mark)->where, (*mark)->doubt));
    return refused(typed ? tr("%1 is production and called \"%2\", not \"%3\" (%4).")
                               .arg(name, (*mark)->name, *typed, (*mark)->where)
                         : tr("%1 is production (%2): that takes its name, --production \"%3\".")
                               .arg(name, (*mark)->where, (*mark)->name));
}

} // namespace Howdah
