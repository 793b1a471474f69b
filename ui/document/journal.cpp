// SPDX-License-Identifier: Apache-2.0
#include "ui/document/journal.h"

#include "project/project.h"
#include "schema/json.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QStandardPaths>
#include <QTimer>

#include <map>

namespace Howdah {

namespace {

QString journals()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/journal");
}

QJsonArray refJson(const ObjectRef &ref)
{
    return {int(ref.kind), ref.name.schema, ref.name.name, ref.member};
}

ObjectRef refFrom(const QJsonValue &value)
{
    const QJsonArray a = value.toArray();
    return {ObjectKind(a.at(0).toInt()), {a.at(1).toString(), a.at(2).toString()}, a.at(3).toString()};
}

/// Held for as long as this process lives; the lock file names it, so that a dead one's is recognized.
std::map<QString, std::unique_ptr<QLockFile>> &locks()
{
    static std::map<QString, std::unique_ptr<QLockFile>> held;
    return held;
}

bool lockHere(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(folder + QStringLiteral("/lock"));
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        return false;
    locks()[folder] = std::move(lock);
    return true;
}

Result<void> writeFiles(const QString &folder, const QByteArray &state, const Database &design)
{
    if (const auto ok = writeText(folder + QStringLiteral("/design.json"), QString::fromUtf8(toJson(design))); !ok)
        return ok;
    return writeText(folder + QStringLiteral("/state.json"), QString::fromUtf8(state));
}

} // namespace

Journal::Journal(Document *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_timer(new QTimer(this))
{
    static int number = 0;
    m_folder = QStringLiteral("%1/%2-%3").arg(journals()).arg(QCoreApplication::applicationPid()).arg(++number);
    m_timer->setSingleShot(true);
    m_timer->setInterval(2000);
    connect(m_timer, &QTimer::timeout, this, &Journal::write);
    connect(document, &Document::databaseChanged, this, &Journal::schedule);
    connect(document->undoStack(), &QUndoStack::cleanChanged, this, &Journal::schedule);
}

Journal::~Journal()
{
    clear();
}

void Journal::schedule()
{
    if (m_document->isOpen() && m_document->isModified())
        m_timer->start();
    else
        clear();
}

void Journal::clear()
{
    m_timer->stop();
    locks().erase(m_folder);
    QDir(m_folder).removeRecursively();
}

void Journal::write()
{
    // A disk that is full costs the journal, not the work in hand.
    if (const auto written = writeNow(); !written)
        qWarning("%s", qPrintable(toText(written.error())));
}

Result<void> Journal::writeNow()
{
    m_timer->stop();
    if (!QDir().mkpath(m_folder) || (!locks().contains(m_folder) && !lockHere(m_folder)))
        return failure(ErrorKind::File, tr("Unsaved edits cannot be kept on disk."), m_folder);
    QJsonArray renames;
    for (const Rename &rename : m_document->renames())
        renames.append(QJsonArray{refJson(rename.from), refJson(rename.to)});
    const QJsonObject state{{QStringLiteral("source"), m_document->source()}, {QStringLiteral("title"), m_title},
        {QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
        {QStringLiteral("renames"), renames}};
    return writeFiles(m_folder, QJsonDocument(state).toJson(), *m_document->design());
}

std::vector<LostEdits> Journal::lost()
{
    std::vector<LostEdits> list;
    const QDir root(journals());
    for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time)) {
        const QString folder = root.filePath(name);
        if (locks().contains(folder) || !lockHere(folder))
            continue;
        const auto text = readText(folder + QStringLiteral("/state.json"));
        const QJsonObject state = text ? QJsonDocument::fromJson(text->toUtf8()).object() : QJsonObject();
        LostEdits edits{folder, state.value(QLatin1String("source")).toString(),
            state.value(QLatin1String("title")).toString(),
            QDateTime::fromString(state.value(QLatin1String("time")).toString(), Qt::ISODate), {}};
        for (const QJsonValue &value : state.value(QLatin1String("renames")).toArray())
            edits.renames.push_back({refFrom(value.toArray().at(0)), refFrom(value.toArray().at(1))});
        if (state.isEmpty())
            forget(edits);
        else
            list.push_back(std::move(edits));
    }
    return list;
}

Result<std::shared_ptr<const Database>> Journal::design(const LostEdits &edits)
{
    const auto text = readText(edits.designFile());
    if (!text)
        return std::unexpected(text.error());
    auto database = databaseFromJson(text->toUtf8());
    if (!database)
        return std::unexpected(database.error());
    return std::make_shared<const Database>(std::move(*database));
}

void Journal::forget(const LostEdits &edits)
{
    locks().erase(edits.folder);
    QDir(edits.folder).removeRecursively();
}

} // namespace Howdah
