// SPDX-License-Identifier: Apache-2.0
#include "check/facts.h"

#include "server/session.h"

#include <QFile>
#include <QLocale>

namespace Howdah::Check {

namespace {

Result<Rows> answerTo(Session &session, const QString &name)
{
    QFile file(QStringLiteral(":/howdah/sql/facts/%1.sql").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, QStringLiteral("The query %1 is missing from this build.").arg(name));
    return session.query(QString::fromUtf8(file.readAll()));
}

} // namespace

Result<LiveFacts> readFacts(Session &session)
{
    LiveFacts facts;
    const Result<Rows> tables = answerTo(session, QStringLiteral("tables"));
    if (!tables)
        return std::unexpected(tables.error());
    for (int row = 0; row < tables->count(); ++row) {
        TableFacts table;
        if (!tables->isNull(row, 2))
            table.rows = tables->integer(row, 2);
        table.bytes = tables->integer(row, 3);
        table.indexBytes = tables->integer(row, 4);
        table.sequentialScans = tables->integer(row, 5);
        table.indexScans = tables->integer(row, 6);
        table.inserts = tables->integer(row, 7);
        table.updates = tables->integer(row, 8);
        table.deletes = tables->integer(row, 9);
        table.readable = tables->boolean(row, 10);
        table.filtered = tables->boolean(row, 11);
        table.analyzed = tables->boolean(row, 12);
        table.locked = tables->boolean(row, 13);
        facts.tables.insert({tables->text(row, 0), tables->text(row, 1)}, table);
    }
    const Result<Rows> building = answerTo(session, QStringLiteral("building"));
    if (!building)
        return std::unexpected(building.error());
    for (int row = 0; row < building->count(); ++row)
        if (building->isNull(row, 1))
            facts.buildsUnseen = true;
        else
            facts.building.insert({building->text(row, 0), building->text(row, 1)});
    const Result<Rows> indexes = answerTo(session, QStringLiteral("indexes"));
    if (!indexes)
        return std::unexpected(indexes.error());
    for (int row = 0; row < indexes->count(); ++row)
        facts.indexes.insert(
            {indexes->text(row, 0), indexes->text(row, 1)}, {indexes->integer(row, 2), indexes->integer(row, 3)});
    const Result<Rows> server = answerTo(session, QStringLiteral("statistics"));
    if (!server)
        return std::unexpected(server.error());
    if (server->count() == 1) {
        facts.statisticsSince = QDateTime::fromString(server->text(0, 0), Qt::ISODate);
        facts.statisticsDays = server->real(0, 1);
    }
    return facts;
}

QString countText(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

QString sizeText(qint64 bytes)
{
    return QLocale(QLocale::English).formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace Howdah::Check
