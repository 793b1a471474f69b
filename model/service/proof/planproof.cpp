// SPDX-License-Identifier: Apache-2.0
#include "service/proof/planproof.h"

#include "history/versiontable.h"
#include "project/project.h"
#include "service/comparison/changeplan.h"
#include "service/comparison/clusterroles.h"
#include "service/comparison/livesizes.h"

#include <QTemporaryDir>

namespace Howdah {

namespace {

/// A side that is as it was read is asked again; one that was edited is built from its DDL.
Result<OpenedSource> openedSide(
    const ProofRequest::Side &side, const QString &path, const Progress &progress, std::stop_token stop)
{
    if (side.source.isEmpty())
        if (const auto written = writeText(path, ddlOf(*side.database)); !written)
            return std::unexpected(written.error());
    return parsedSource(side.source.isEmpty() ? path : side.source).and_then([&](const Source &source) {
        return openSource(source, progress, stop);
    });
}

} // namespace

Result<Proof> proved(const ProofRequest &request, const Progress &progress, std::stop_token stop)
{
    const QTemporaryDir folder;
    const auto from = openedSide(request.from, folder.filePath(QStringLiteral("from.sql")), progress, stop);
    if (!from)
        return std::unexpected(from.error());
    const auto to = openedSide(request.to, folder.filePath(QStringLiteral("to.sql")), progress, stop);
    if (!to)
        return std::unexpected(to.error());
    return Howdah::prove(*from, *to, request.up, request.down, request.open, progress, stop, &request.plans);
}

Result<SecondLook> looked(const ProofRequest &request, const QString &rows, std::stop_token stop)
{
    SecondLook look;
    const bool isEmpty = request.plans.up.isEmpty();
    const auto source = parsedSource(isEmpty ? request.from.source : rows);
    if (!source || (!isEmpty && source->kind != SourceKind::Live) || (isEmpty && request.to.source.isEmpty()))
        return look;
    const auto from = openSource(*source, {}, stop);
    if (!from)
        return std::unexpected(from.error());
    if (!isEmpty) {
        auto counts = countGuards(from->session(), request.plans.up, guardPatience, stop);
        if (!counts)
            return std::unexpected(counts.error());
        look.guards = std::move(*counts);
        if (auto sizes = liveSizes(from->session(), request.plans.up))
            look.sizes = std::move(*sizes);
        look.missingRoles
            = missingRoles(from->session(), *request.to.database, request.plans.up).value_or(QStringList());
        return look;
    }
    const auto to
        = parsedSource(request.to.source).and_then([&](const Source &other) { return openSource(other, {}, stop); });
    if (!to)
        return std::unexpected(to.error());
    look.verdict = dumpVerdict(
        *from, request.from.database->serverVersion, *to, request.to.database->serverVersion, request.open, stop);
    return look;
}

} // namespace Howdah
