// SPDX-License-Identifier: Apache-2.0
#include "history/formats/sqlpair.h"

#include "history/formats/filetemplate.h"
#include "history/formats/writefiles.h"
#include "history/historytext.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

/// One pair found on disk.
struct Pair {
    QString number, slug, up, down;
    bool isFolder = false;
};

std::vector<Pair> pairsIn(const QString &folder)
{
    static const QRegularExpression folderName(u"^(\\d+)[_-](.*)$"_s);
    static const QRegularExpression fileName(u"^(\\d+)[_-](.*)\\.up\\.sql$"_s);
    std::vector<Pair> pairs;
    const QDir dir(folder);
    for (const QFileInfo &entry : dir.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString path = entry.absoluteFilePath();
        const auto match = (entry.isDir() ? folderName : fileName).match(entry.fileName());
        const QString up = entry.isDir() ? QString(path + u"/up.sql") : path;
        if (!match.hasMatch() || !QFileInfo::exists(up))
            continue;
        const QString down = entry.isDir() ? QString(path + u"/down.sql") : QString(path.chopped(7) + u".down.sql");
        pairs.push_back(
            {match.captured(1), match.captured(2), up, QFileInfo::exists(down) ? down : QString(), entry.isDir()});
    }
    return pairs;
}

QString script(const std::vector<RevisionStatement> &statements)
{
    QString text;
    bool inTransaction = false;
    const auto switchTo = [&](bool wanted) {
        if (inTransaction != wanted)
            text += wanted ? "BEGIN;\n\n"_L1 : "COMMIT;\n\n"_L1;
        inTransaction = wanted;
    };
    for (const RevisionStatement &statement : statements) {
        const QString sql = statement.sql.trimmed();
        if (sql.isEmpty())
            continue;
        switchTo(statement.transactional);
        for (const QString &note : statement.notes)
            text += u"-- " + note.simplified() + u'\n';
        const bool endsInComment = sql.mid(sql.lastIndexOf(u'\n') + 1).contains("--"_L1);
        text += sql + (sql.endsWith(u';') ? ""_L1 : endsInComment ? "\n;"_L1 : ";"_L1) + "\n\n"_L1;
    }
    switchTo(false);
    return text.trimmed() + u'\n';
}

} // namespace

QString SqlPairFormat::title() const
{
    return HistoryText::tr("SQL files");
}

bool SqlPairFormat::recognizes(const QString &path) const
{
    return QFileInfo(path).isDir() && !pairsIn(path).empty();
}

Result<History> SqlPairFormat::read(const QString &path, const HistoryOptions &) const
{
    const QFileInfo info(path);
    if (!info.isDir() || !info.isReadable())
        return failure(ErrorKind::File, HistoryText::tr("The folder cannot be read."), path);
    History history;
    history.format = id();
    history.path = info.absoluteFilePath();
    history.locations = {history.path};
    history.watched = {history.path};
    history.versionTable.clear();
    std::vector<Revision> revisions;
    for (const Pair &pair : pairsIn(path)) {
        Revision revision;
        revision.id = pair.number;
        revision.message = QString(pair.slug).replace(u'_', u' ');
        revision.description = revision.message;
        revision.path = pair.up;
        revision.file = QDir(path).relativeFilePath(pair.up);
        if (!revisions.empty() && revisions.back().id != revision.id)
            revision.downRevisions = {revisions.back().id};
        else if (!revisions.empty())
            revision.downRevisions = revisions.back().downRevisions;
        history.watched.push_back(pair.up);
        ++history.files;
        revisions.push_back(std::move(revision));
    }
    history.graph = RevisionGraph(std::move(revisions));
    return history;
}

Result<WrittenRevision> SqlPairFormat::write(const QString &path, const NewRevision &revision) const
{
    if (!revision.labels.empty() || !revision.dependsOn.empty())
        return failure(
            ErrorKind::Unsupported, HistoryText::tr("Plain SQL files have no branches and no dependencies."), path);
    const auto pairs = pairsIn(path);
    const bool stamped = !pairs.empty() && pairs.back().number.size() >= 12;
    const bool asFolder = pairs.empty() || pairs.back().isFolder;
    const int width = pairs.empty() ? 4 : int(pairs.back().number.size());
    const QDateTime now = revision.created.isValid() ? revision.created : QDateTime::currentDateTime();
    WrittenRevision written;
    if (!revision.id.isEmpty())
        written.id = revision.id;
    else if (stamped)
        written.id = now.toUTC().toString(u"yyyyMMddHHmmss"_s).left(std::max(12, width));
    else
        written.id
            = QString::number(pairs.empty() ? 1 : pairs.back().number.toLongLong() + 1).rightJustified(width, u'0');
    const QString name = written.id + u'_' + revisionSlug(revision.message, 60);
    const QString stem = QDir(path).absoluteFilePath(name);
    written.files = asFolder ? std::vector<QString>{stem + u"/up.sql", stem + u"/down.sql"}
                             : std::vector<QString>{stem + u".up.sql", stem + u".down.sql"};
    if (!pairs.empty())
        written.parents = {pairs.back().number};
    const auto done
        = writeNewFiles({{written.files[0], script(revision.up)}, {written.files[1], script(revision.down)}});
    if (!done)
        return std::unexpected(done.error());
    return written;
}

} // namespace Howdah
