// SPDX-License-Identifier: Apache-2.0
#include "service/proof/dumpcheck.h"

#include "diff/differ.h"
#include "server/embedded/installation.h"
#include "service/proof/schemadump.h"

#include <QCoreApplication>

#include <algorithm>
#include <future>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<QByteArray>> statementsOf(
    const OpenedSource &source, const QString &folder, const QStringList &options, std::stop_token stop)
{
    const auto dump = schemaDump(source.catalogSpec(), folder, options + withoutToolTables(source), std::move(stop));
    if (!dump)
        return failure(ErrorKind::Unsupported, dump.error().message, {}, dump.error().detail);
    return dumpStatements(*dump);
}

} // namespace

Result<std::vector<DumpDifference>> dumpDifferences(
    const OpenedSource &first, const OpenedSource &second, Unspecified without, std::stop_token stop)
{
    const auto installed = findInstallation();
    const QString folder = installed ? installed->folder : QString();
    QStringList options;
    for (const QString &schema : ownSchemas())
        options.append(u"--exclude-schema="_s + schema);
    if (without.owners)
        options.append(u"--no-owner"_s);
    if (without.privileges)
        options.append(u"--no-privileges"_s);
    auto there = std::async(std::launch::async, [&] { return statementsOf(second, folder, options, stop); });
    const auto left = statementsOf(first, folder, options, stop);
    const auto right = there.get();
    if (!left || !right)
        return std::unexpected(left ? right.error() : left.error());
    std::vector<QByteArray> gone, come;
    std::set_difference(left->begin(), left->end(), right->begin(), right->end(), std::back_inserter(gone));
    std::set_difference(right->begin(), right->end(), left->begin(), left->end(), std::back_inserter(come));
    std::vector<DumpDifference> result;
    for (const QByteArray &statement : gone)
        result.push_back({true, QString::fromUtf8(statement)});
    for (const QByteArray &statement : come)
        result.push_back({false, QString::fromUtf8(statement)});
    return result;
}

DumpVerdict dumpVerdict(const OpenedSource &first, int firstVersion, const OpenedSource &second, int secondVersion,
    Unspecified without, std::stop_token stop)
{
    if (firstVersion / 10000 != secondVersion / 10000)
        return {{}, QCoreApplication::translate("Plan", "the servers are of different versions.")};
    auto differences = dumpDifferences(first, second, without, std::move(stop));
    if (differences)
        return {std::move(*differences), {}};
    return {{}, differences.error().detail.isEmpty() ? differences.error().message : differences.error().detail};
}

} // namespace Howdah
