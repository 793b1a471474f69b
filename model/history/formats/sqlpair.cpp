// SPDX-License-Identifier: Apache-2.0
#include "history/formats/sqlpair.h"

#include "history/formats/alembicconfig.h"
#include "history/formats/filetemplate.h"
#include "history/formats/sqlnames.h"
#include "history/formats/writefiles.h"
#include "history/historytext.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

/// One step found on disk.
struct Pair {
    SqlName name;
    QString up, down; ///< files, absolute; the same one when it holds both ways; `down` may be empty
    bool isFolder = false;
};

struct Found {
    std::vector<Pair> pairs; ///< in number order
    QStringList unnumbered; ///< .sql files that have no place in it
    QStringList withoutUp; ///< ways back without a way there
};

/// What `name` undoes by a word of its own ("001_x_down.sql"): the slug without that word; empty when it has none.
QString undoneSlug(const QString &slug)
{
    static const QRegularExpression word(u"^(.*?)[_-]?(down|undo|rollback|revert)$"_s);
    return word.match(slug).captured(1);
}

QString doneSlug(const QString &slug)
{
    static const QRegularExpression word(u"^(.*?)[_-]?(up|do)$"_s);
    const auto match = word.match(slug);
    return match.hasMatch() ? match.captured(1) : slug;
}

/// "_down" is a way back only beside its way there; else it is part of a name ("003_shut_down.sql").
void pairByWords(std::vector<Pair> *files)
{
    for (Pair &down : *files) {
        static const QRegularExpression word(u"(^|[_-])(down|undo|rollback|revert)$"_s);
        if (down.name.isExplicit || !word.match(down.name.slug).hasMatch())
            continue;
        const QString slug = undoneSlug(down.name.slug);
        const auto up = std::ranges::find_if(*files, [&](const Pair &other) {
            return &other != &down && !other.name.isExplicit && other.name.version == down.name.version
                && (other.name.slug == slug || doneSlug(other.name.slug) == slug);
        });
        if (up == files->end())
            continue;
        up->name.slug = slug;
        up->name.isExplicit = true;
        down.name.slug = slug;
        down.name.part = SqlName::Down;
        down.name.isExplicit = true;
    }
}

/// The number is enough where it is one step's alone; some tools name the way back otherwise.
void takeDowns(std::vector<Pair> *files, Found *found)
{
    std::vector<Pair> downs;
    std::erase_if(*files, [&downs](const Pair &pair) {
        if (pair.name.part == SqlName::Down)
            downs.push_back(pair);
        return pair.name.part == SqlName::Down;
    });
    for (const Pair &down : downs) {
        std::vector<Pair *> ups;
        for (Pair &up : *files)
            if (up.name.version == down.name.version && up.down.isEmpty())
                ups.push_back(&up);
        const auto same = std::ranges::find_if(ups, [&](Pair *up) { return up->name.slug == down.name.slug; });
        if (same != ups.end())
            (*same)->down = down.up;
        else if (ups.size() == 1)
            ups.front()->down = down.up;
        else
            found->withoutUp << down.up;
    }
}

Found filesIn(const QString &folder)
{
    Found found;
    const QDir dir(folder);
    for (const QFileInfo &entry : dir.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString path = entry.absoluteFilePath();
        const bool isSql = entry.isFile() && entry.fileName().endsWith(".sql"_L1, Qt::CaseInsensitive);
        const auto name = isSql || entry.isDir() ? sqlName(entry.fileName()) : std::nullopt;
        if (name && entry.isDir() && QFileInfo::exists(path + u"/up.sql")) {
            const QString down = path + u"/down.sql";
            found.pairs.push_back({*name, path + u"/up.sql", QFileInfo::exists(down) ? down : QString(), true});
        } else if (name && isSql) {
            found.pairs.push_back({*name, path, {}, false});
        } else if (isSql) {
            found.unnumbered << path;
        }
    }
    pairByWords(&found.pairs);
    takeDowns(&found.pairs, &found);
    std::ranges::stable_sort(found.pairs,
        [](const Pair &left, const Pair &right) { return isLower(left.name.numbers, right.name.numbers); });
    return found;
}

std::optional<QString> readSqlText(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QString::fromUtf8(in.readAll());
}

/// A folder of another tool may hold a dated dump or two; it is no history of SQL files for that.
bool isAnotherTools(const QString &folder)
{
    const QDir dir(folder);
    for (const char *name : {"alembic.ini", "env.py", "howdah.json"}) {
        if (dir.exists(QLatin1StringView(name)))
            return true;
    }
    return !dir.entryList({u"*.py"_s}, QDir::Files).isEmpty() || dir.exists(u"versions"_s)
        || (dir.exists(u"pyproject.toml"_s) && findAlembicConfig(folder).value_or(AlembicConfig{}).file.size() > 0);
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
    if (!QFileInfo(path).isDir())
        return false;
    const Found found = filesIn(path);
    const bool isPaired = std::ranges::any_of(
        found.pairs, [](const Pair &pair) { return pair.isFolder || pair.name.isExplicit || !pair.down.isEmpty(); });
    return isPaired || (!found.pairs.empty() && !isAnotherTools(path));
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
    const Found found = filesIn(path);
    const auto addFault = [&](const QString &message, const QString &file, FaultKind kind = FaultKind::Configuration) {
        history.fileFaults.push_back({kind, message, {}, QDir(path).relativeFilePath(file), file, 0});
    };
    for (const QString &file : found.unnumbered)
        addFault(HistoryText::tr("This file has no number, so it has no place in the history."), file);
    for (const QString &file : found.withoutUp)
        addFault(HistoryText::tr("This is a way back, and its way there is missing."), file);
    const Pair *before = nullptr;
    for (const Pair &pair : found.pairs) {
        Revision revision;
        revision.id = pair.name.version;
        revision.message = QString(pair.name.slug).replace(u'_', u' ').trimmed();
        revision.description = revision.message;
        revision.path = pair.up;
        revision.file = QDir(path).relativeFilePath(pair.up);
        const bool isSame = before && before->name.numbers == pair.name.numbers;
        if (isSame && before->name.version != pair.name.version)
            addFault(HistoryText::tr("%1 and %2 are the same number.").arg(before->name.version, pair.name.version),
                pair.up, FaultKind::DuplicateId);
        if (!revisions.empty() && revisions.back().id != revision.id)
            revision.downRevisions = {revisions.back().id};
        else if (!revisions.empty())
            revision.downRevisions = revisions.back().downRevisions;
        before = &pair;
        history.watched.push_back(pair.up);
        ++history.files;
        revisions.push_back(std::move(revision));
    }
    history.graph = RevisionGraph(std::move(revisions));
    return history;
}

namespace {

/// The number after `last`, in its habit: a stamp of the time, a date and a counter, or one more.
QString nextVersion(const QString &last, const QDateTime &now)
{
    static const QRegularExpression digits(u"\\d+"_s);
    const QDateTime utc = now.toUTC();
    const bool isStamp = last.size() >= 12 && !last.contains(QRegularExpression(u"\\D"_s));
    if (isStamp)
        return utc.toString(u"yyyyMMddHHmmss"_s).left(std::max(12, int(last.size())));
    static const QRegularExpression dated(u"^((?:19|20)\\d\\d)([._-]?)(\\d\\d)\\2(\\d\\d)(?:([._-])(\\d+))?$"_s);
    if (const auto match = dated.match(last); match.hasMatch()) {
        const QString between = match.captured(2);
        const QString today
            = utc.toString(u"yyyy"_s) + between + utc.toString(u"MM"_s) + between + utc.toString(u"dd"_s);
        if (match.captured(6).isEmpty() && today > last)
            return today;
        if (!match.captured(6).isEmpty() && !last.startsWith(today) && today > last.left(today.size()))
            return today + match.captured(5) + u"1"_s.rightJustified(match.captured(6).size(), u'0');
    }
    QRegularExpressionMatch group;
    for (const auto &match : digits.globalMatch(last))
        group = match;
    const QString more
        = QString::number(group.captured().toULongLong() + 1).rightJustified(group.capturedLength(), u'0');
    return last.left(group.capturedStart()) + more;
}

/// How the files of a new step are called, in the habit of the last one.
std::vector<QString> namesAfter(const Pair *last, const QString &version, const QString &slug)
{
    const QString stem = version + u'_' + slug;
    if (!last || last->isFolder)
        return {stem + u"/up.sql", stem + u"/down.sql"};
    if (!last->name.prefix.isEmpty())
        return {last->name.prefix + version + u"__" + slug + u".sql",
            (last->name.prefix == "v"_L1 ? u"u"_s : u"U"_s) + version + u"__" + slug + u".sql"};
    const QString up = QFileInfo(last->up).fileName(), down = QFileInfo(last->down).fileName();
    if (up.endsWith("_up.sql"_L1) && down.endsWith("_down.sql"_L1))
        return {stem + u"_up.sql", stem + u"_down.sql"};
    const bool isBare = !up.endsWith(".up.sql"_L1);
    return {stem + (isBare ? u".sql"_s : u".up.sql"_s), stem + u".down.sql"};
}

} // namespace

Result<WrittenRevision> SqlPairFormat::write(const QString &path, const NewRevision &revision) const
{
    if (!revision.labels.empty() || !revision.dependsOn.empty())
        return failure(
            ErrorKind::Unsupported, HistoryText::tr("Plain SQL files have no branches and no dependencies."), path);
    const auto pairs = filesIn(path).pairs;
    const Pair *last = pairs.empty() ? nullptr : &pairs.back();
    const QDateTime now = revision.created.isValid() ? revision.created : QDateTime::currentDateTime();
    WrittenRevision written;
    written.id = !revision.id.isEmpty() ? revision.id : last ? nextVersion(last->name.version, now) : u"0001"_s;
    if (last)
        written.parents = {last->name.version};
    const auto names = namesAfter(last, written.id, revisionSlug(revision.message, 60));
    for (const QString &name : names)
        written.files.push_back(QDir(path).absoluteFilePath(name));
    std::vector<std::pair<QString, QString>> texts{
        {written.files[0], script(revision.up)}, {written.files[1], script(revision.down)}};
    const auto lastText = last ? readSqlText(last->up) : std::nullopt;
    if (const auto sections = lastText ? sqlSections(*lastText) : std::nullopt) {
        const QString mark = u"-- "_s + sections->mark;
        const bool capital = sections->mark.startsWith(u'+');
        texts = {{written.files[0],
            mark + (capital ? u"Up"_s : u"up"_s) + u'\n' + texts[0].second + u'\n' + mark
                + (capital ? u"Down"_s : u"down"_s) + u'\n' + texts[1].second}};
        written.files.resize(1);
    }
    if (const auto done = revision.preview ? Result<void>() : writeNewFiles(texts); !done)
        return std::unexpected(done.error());
    for (const auto &[file, text] : texts)
        written.texts.push_back(text);
    return written;
}

} // namespace Howdah
