// SPDX-License-Identifier: Apache-2.0
#include "ui/document/journal.h"

#include "base/privatefile.h"
#include "change/hidden.h"
#include "project/project.h"
#include "schema/json.h"
#include "server/libpq/conninfo.h"
#include "service/jobs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <map>
#include <optional>

namespace Howdah {

namespace {

/// Of state.json. 1 (no number) wrote kinds as numbers, and read and wrote the words of design.json one for another.
constexpr int formatVersion = 2;

QString journals()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QLatin1Char('/')
        + QCoreApplication::applicationName() + QStringLiteral("/journal");
}

/// Where older versions kept them.
QString formerJournals()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/journal");
}

QJsonArray refJson(const ObjectRef &ref)
{
    return {kindWord(ref.kind), ref.name.schema, ref.name.name, ref.member};
}

std::optional<ObjectRef> refFrom(const QJsonValue &value)
{
    const QJsonArray a = value.toArray();
    const int number = a.at(0).toInt(-1);
    const auto kind = number >= 0 && size_t(number) < kindWords.size() ? std::optional(kindWords[size_t(number)].kind)
                                                                       : kindOfWord(a.at(0).toString());
    if (!kind)
        return std::nullopt;
    return ObjectRef{*kind, {a.at(1).toString(), a.at(2).toString()}, a.at(3).toString()};
}

/// Version 1 lacked the words of three kinds, so each kind had the word of another.
void correctKinds(Database &design)
{
    std::vector<ObjectKind> written;
    for (const KindWord &row : kindWords)
        if (row.kind != ObjectKind::Role && row.kind != ObjectKind::Membership && row.kind != ObjectKind::EnumValue)
            written.push_back(row.kind);
    for (Dependency &dependency : design.dependencies)
        for (ObjectRef *ref : {&dependency.from, &dependency.to})
            if (const auto found = std::ranges::find(written, ref->kind); found != written.end())
                ref->kind = kindWords[size_t(found - written.begin())].kind;
}

QJsonObject stateIn(const QString &folder)
{
    const auto text = readText(folder + QStringLiteral("/state.json"));
    return text ? QJsonDocument::fromJson(text->toUtf8()).object() : QJsonObject();
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
    // What the database itself keeps of secrets comes back from there.
    const QByteArray text = toJson(holdsSecrets(design) ? withoutSecrets(design) : design);
    if (const auto ok = writePrivateFile(folder + QStringLiteral("/design.json"), text); !ok)
        return ok;
    return writePrivateFile(folder + QStringLiteral("/state.json"), state);
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
    connect(&m_writer, &QFutureWatcherBase::finished, this, &Journal::written);
    connect(document, &Document::databaseChanged, this, &Journal::schedule);
    connect(document->undoStack(), &QUndoStack::cleanChanged, this, &Journal::schedule);
}

Journal::~Journal()
{
    m_writer.disconnect(this);
    m_writer.waitForFinished();
    m_timer->stop();
    remove();
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
    // What is being written goes once it is there: nobody waits for the disk.
    if (m_writer.isRunning())
        m_unwanted = true;
    else
        remove();
}

void Journal::remove()
{
    locks().erase(m_folder);
    QDir(m_folder).removeRecursively();
}

void Journal::write()
{
    if (m_writer.isRunning())
        return m_timer->start(); // this edit is written next
    if (const auto ready = prepare(); !ready)
        return tell(ready);
    m_unwanted = false;
    m_writer.setFuture(startJob([folder = m_folder, state = state(), design = m_document->design()](
                                    std::stop_token) { return writeFiles(folder, state, *design); }));
}

void Journal::written()
{
    if (m_unwanted)
        return remove();
    const QFuture<Result<void>> future = m_writer.future();
    tell(future.resultCount() > 0 ? future.result() : Result<void>());
}

/// A disk that is full, or a home that cannot be written in, costs the journal, not the work in hand. It is told once,
/// not at every edit.
void Journal::tell(const Result<void> &result)
{
    if (result == m_told)
        return;
    m_told = result;
    if (!result)
        Q_EMIT notKept(result.error());
}

Result<void> Journal::writeNow()
{
    m_timer->stop();
    m_writer.waitForFinished();
    m_unwanted = false; // what is written now is wanted
    if (const auto ready = prepare(); !ready)
        return ready;
    return writeFiles(m_folder, state(), *m_document->design());
}

Result<void> Journal::prepare()
{
    for (const QString &folder : {QFileInfo(journals()).path(), journals(), m_folder})
        if (const auto made = makePrivateFolder(folder); !made)
            return made;
    if (!locks().contains(m_folder) && !lockHere(m_folder))
        return failure(ErrorKind::File, tr("Unsaved edits cannot be kept on disk."), m_folder);
    return {};
}

QByteArray Journal::state() const
{
    QJsonArray renames;
    for (const Rename &rename : m_document->renames())
        renames.append(QJsonArray{refJson(rename.from), refJson(rename.to)});
    const QJsonObject values{{QStringLiteral("version"), formatVersion},
        {QStringLiteral("source"), withoutPassword(m_document->source())}, {QStringLiteral("title"), m_title},
        {QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
        {QStringLiteral("renames"), renames}};
    return QJsonDocument(values).toJson();
}

std::vector<LostEdits> Journal::lost()
{
    std::vector<LostEdits> list;
    QStringList folders;
    for (const QString &root : {journals(), formerJournals()})
        for (const QFileInfo &info : QDir(root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time))
            folders << info.filePath();
    for (const QString &folder : folders) {
        if (locks().contains(folder) || !lockHere(folder))
            continue;
        const QJsonObject state = stateIn(folder);
        LostEdits edits{folder, withoutPassword(state.value(QLatin1String("source")).toString()),
            state.value(QLatin1String("title")).toString(),
            QDateTime::fromString(state.value(QLatin1String("time")).toString(), Qt::ISODate), {}};
        for (const QJsonValue &value : state.value(QLatin1String("renames")).toArray()) {
            const auto from = refFrom(value.toArray().at(0)), to = refFrom(value.toArray().at(1));
            if (from && to)
                edits.renames.push_back({*from, *to});
        }
        if (state.isEmpty() || state.value(QLatin1String("version")).toInt() > formatVersion)
            locks().erase(folder);
        else
            list.push_back(std::move(edits));
        // A design whose state cannot be read is nothing to offer, and still somebody's work.
        if (state.isEmpty() && !QFileInfo::exists(folder + QLatin1String("/design.json")))
            QDir(folder).removeRecursively();
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
    if (stateIn(edits.folder).value(QLatin1String("version")).toInt() < formatVersion)
        correctKinds(*database);
    return std::make_shared<const Database>(std::move(*database));
}

void Journal::forget(const LostEdits &edits)
{
    locks().erase(edits.folder);
    QDir(edits.folder).removeRecursively();
}

} // namespace Howdah
