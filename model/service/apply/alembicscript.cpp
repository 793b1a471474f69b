// SPDX-License-Identifier: Apache-2.0
#include "service/apply/alembicscript.h"

#include "base/words.h"
#include "service/apply/applyscript.h"
#include "service/apply/versiontrail.h"
#include "service/revision/historyservice.h"
#include "service/source/alembicsource.h"
#include "service/source/consent.h"

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// The revisions in the target's version table; none: it stands before the first.
Result<QStringList> revisionsOf(const Source &target, const Progress &progress, const std::stop_token &stop)
{
    const auto opened = openSource(target, progress, stop);
    if (!opened)
        return std::unexpected(opened.error());
    const auto positions = databasePositions(opened->session(), QString(), QString());
    if (!positions)
        return std::unexpected(positions.error());
    if (positions->size() > 1)
        return failure(ErrorKind::Usage,
            tr("%1 has several version tables: say from where to where, alembic:PATH@FROM:TO.")
                .arg(displayName(target)));
    const std::vector<QString> &rows = positions->front().rows;
    return QStringList(rows.begin(), rows.end());
}

} // namespace

Result<SqlText> alembicScript(
    const Source &history, const Source &target, bool isDowngrade, const Progress &progress, std::stop_token stop)
{
    AlembicRange range;
    range.isDowngrade = isDowngrade;
    range.to = history.revision.section(u':', -1);
    if (history.revision.contains(u':')) {
        range.from = history.revision.section(u':', 0, -2).split(u',', Qt::SkipEmptyParts);
        range.from.removeAll(u"base"_s);
    } else {
        const auto from = revisionsOf(target, progress, stop);
        if (!from)
            return std::unexpected(from.error());
        range.from = *from;
    }
    if (range.to.isEmpty() && isDowngrade)
        return failure(ErrorKind::Usage, tr("Down to which revision? Say it: alembic:PATH@TO, or base."), history.path);
    if (range.to.isEmpty())
        range.to = u"heads"_s;
    const auto server = EmbeddedServer::open(progress, stop);
    if (!server)
        return std::unexpected(server.error());
    if (const auto may = checkConsent(**server); !may)
        return std::unexpected(may.error());
    auto sql = alembicSql(**server, {history.path, {}, history.database, false}, range, history.python, progress, stop);
    if (!sql)
        return std::unexpected(sql.error());
    const QString from = range.from.isEmpty() ? u"base"_s : range.from.join(u',');
    SqlText script{u"alembic:%1@%2:%3"_s.arg(history.path, from, range.to), std::move(*sql)};
    if (script.content.isEmpty())
        return script;
    const auto cut = cutScript(script);
    if (!cut)
        return std::unexpected(cut.error());
    if (versionTrails(*cut).empty()) // every revision moves the table
        return failure(ErrorKind::Unsupported,
            tr("The SQL that the project's alembic wrote does not move its version table: where the database stands "
               "would not be known."),
            history.path);
    return script;
}

} // namespace Howdah
