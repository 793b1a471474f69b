// SPDX-License-Identifier: Apache-2.0
#include "history/formats/alembic.h"
#include "history/formats/alembicconfig.h"
#include "history/formats/pythonheader.h"
#include "history/historytext.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 largestFile = 16 << 20; // a revision file is text that people write

/// Reads the files of one environment in Alembic's load order.
class AlembicReader
{
public:
    AlembicReader(const AlembicConfig &config, const HistoryOptions &options, History *history)
        : m_config(config)
        , m_options(options)
        , m_history(history)
    { }

    void read()
    {
        for (const QString &location : m_config.locations) {
            m_location = location;
            if (QFileInfo(location).isDir()) {
                readFolder(location, 0);
            } else if (m_config.locations.size() == 1) {
                Fault fault{FaultKind::Configuration,
                    HistoryText::tr("The folder of revisions %1 does not exist.").arg(location)};
                m_history->fileFaults.push_back(std::move(fault));
                m_history->watched.push_back(nearestFolder(location)); // where it would come
            }
        }
        m_history->graph = RevisionGraph(std::move(m_revisions));
    }

private:
    static QString nearestFolder(const QString &path)
    {
        const QString above = QFileInfo(path).path();
        return QFileInfo::exists(above) || above == path ? above : nearestFolder(above);
    }

    void readFolder(const QString &folder, int depth)
    {
        QDir dir(folder);
        if (!dir.isReadable()) {
            addFault(FaultKind::UnreadableFile, HistoryText::tr("The folder cannot be read."), folder);
            return;
        }
        m_history->watched.push_back(folder);
        QStringList files = dir.entryList(QDir::Files | QDir::Hidden | QDir::System);
        std::ranges::sort(files);
        for (const QString &file : files)
            readIfRevision(dir.absoluteFilePath(file));
        const QDir cache(dir.absoluteFilePath(u"__pycache__"_s));
        for (const QString &file : m_config.sourceless ? cache.entryList(QDir::Files, QDir::Name) : QStringList())
            nameCompiled(cache.absoluteFilePath(file), file);
        if (!m_config.recursive || depth > 32)
            return;
        QStringList folders = dir.entryList(QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot | QDir::Hidden);
        std::ranges::sort(folders);
        for (const QString &name : folders) {
            const bool skipped = name == "__pycache__"_L1 || (m_config.file.isEmpty() && name.startsWith(u'.'));
            if (!skipped)
                readFolder(dir.absoluteFilePath(name), depth + 1);
        }
    }

    void readIfRevision(const QString &path)
    {
        const QString name = QFileInfo(path).fileName();
        nameCompiled(path, name);
        if (!name.endsWith(".py"_L1) || name.startsWith(".#"_L1) || name.startsWith("__init__"_L1))
            return;
        const QString real = QFileInfo(path).canonicalFilePath();
        if (!real.isEmpty() && !m_seen.insert(real).second) {
            addFault(FaultKind::Configuration,
                HistoryText::tr("File %1 loaded twice! ignoring. Please ensure version_locations is unique.").arg(real),
                path);
            return;
        }
        ++m_history->files;
        m_history->watched.push_back(path);
        QFile in(path);
        if (!in.open(QIODevice::ReadOnly)) {
            addFault(
                FaultKind::UnreadableFile, HistoryText::tr("The file cannot be read: %1.").arg(in.errorString()), path);
            return;
        }
        if (in.size() > largestFile) {
            addFault(FaultKind::UnreadableFile, HistoryText::tr("The file is larger than 16 MiB; that is no revision."),
                path);
            return;
        }
        const auto source = decodePython(in.readAll());
        if (source)
            readRevision(path, *source);
        else
            addFault(FaultKind::UnreadableFile,
                HistoryText::tr("This is not Python source: not a text in its encoding."), path);
    }

    /// With `sourceless`, Alembic runs compiled files that have no source beside them; what they declare can only be
    /// known by running them.
    void nameCompiled(const QString &path, const QString &name)
    {
        if (!m_config.sourceless || name.startsWith("__init__"_L1)
            || !(name.endsWith(".pyc"_L1) || name.endsWith(".pyo"_L1)))
            return;
        QDir folder = QFileInfo(path).dir();
        if (folder.dirName() == "__pycache__"_L1)
            folder.cdUp();
        if (!folder.exists(name.section(u'.', 0, 0) + u".py"))
            addFault(FaultKind::UnreadableFile,
                HistoryText::tr("This revision is there without its source (sourceless = true): Howdah does not run it "
                                "and cannot show it."),
                path);
    }

    void readRevision(const QString &path, const QString &source)
    {
        const PythonHeader header = readPythonHeader(source, m_options.names);
        Revision revision;
        revision.path = path;
        revision.file = QDir(m_location).relativeFilePath(path);
        if (!header.error.isEmpty())
            addFault(FaultKind::UnreadableFile, HistoryText::tr("This is not valid Python: %1.").arg(header.error),
                path, header.errorLine);
        if (!readId(header, &revision))
            return;
        revision.description = header.docstring.trimmed();
        revision.message = messageOf(revision.description);
        static const QRegularExpression created(u"^Create Date:[ \\t]*(.+)$"_s, QRegularExpression::MultilineOption);
        revision.created = created.match(revision.description).captured(1).trimmed();
        if (!header.assignments.contains(u"down_revision"_s))
            addFault(FaultKind::BadValue,
                HistoryText::tr("Revision %1 does not assign down_revision.").arg(revision.id), path, 0, revision.id);
        revision.downRevisions = texts(header, u"down_revision"_s, revision);
        revision.declaredLabels = texts(header, u"branch_labels"_s, revision);
        revision.dependsOn = texts(header, u"depends_on"_s, revision);
        m_revisions.push_back(std::move(revision));
    }

    /// The first paragraph, without the lines of the template that somebody left no empty line before.
    static QString messageOf(const QString &description)
    {
        static const QRegularExpression header(
            u"\\n[ \\t]*(Revision ID|Revises|Create Date|Branch Labels?|Depends on)[ \\t]*:.*$"_s,
            QRegularExpression::DotMatchesEverythingOption);
        const QString first = description.section(u"\n\n"_s, 0, 0);
        return QString(u'\n' + first).remove(header).mid(1).trimmed();
    }

    /// False when the file has no id: it is then a fault and no revision.
    bool readId(const PythonHeader &header, Revision *revision)
    {
        const QString name = QFileInfo(revision->path).fileName();
        const auto found = header.assignments.find(u"revision"_s);
        if (found == header.assignments.end()) {
            static const QRegularExpression legacy(u"^([a-f0-9]+)\\.py$"_s);
            revision->id = legacy.match(name).captured(1);
            if (revision->id.isEmpty())
                addFault(FaultKind::NoRevisionId,
                    HistoryText::tr("Could not determine revision id from filename %1: the 'revision' variable is not "
                                    "declared inside the script.")
                        .arg(name),
                    revision->path);
            return !revision->id.isEmpty();
        }
        revision->line = found->line;
        if (found->kind != PythonValue::Text || !found->isResolved()) {
            const QString what = found->unresolved.empty() ? QString() : found->unresolved.front();
            addFault(FaultKind::NonLiteral,
                what.isEmpty()
                    ? HistoryText::tr("The revision id is not a string.")
                    : HistoryText::tr("The revision id is no literal: %1. Howdah does not run the file.").arg(what),
                revision->path, found->line);
            return false;
        }
        revision->id = found->texts.front();
        checkId(*revision);
        return !revision->id.isEmpty();
    }

    void checkId(const Revision &revision)
    {
        QStringList illegal;
        for (const QChar c : {u'+', u'-', u':', u'@'}) {
            if (revision.id.contains(c))
                illegal << QString(c);
        }
        if (revision.id.isEmpty())
            addFault(FaultKind::IllegalId, HistoryText::tr("The revision id is empty."), revision.path, revision.line);
        if (!illegal.isEmpty())
            addFault(FaultKind::IllegalId,
                HistoryText::tr("Character(s) '%1' not allowed in revision identifier '%2'.")
                    .arg(illegal.join(u", "), revision.id),
                revision.path, revision.line, revision.id);
        if (revision.id.size() > 32)
            addFault(FaultKind::IllegalId,
                HistoryText::tr(
                    "Revision identifier '%1' is longer than the 32 characters of alembic_version.version_num.")
                    .arg(revision.id),
                revision.path, revision.line, revision.id);
    }

    std::vector<QString> texts(const PythonHeader &header, const QString &name, const Revision &revision)
    {
        const auto found = header.assignments.find(name);
        if (found == header.assignments.end())
            return {};
        for (const QString &expression : found->unresolved)
            addFault(FaultKind::NonLiteral,
                HistoryText::tr("%1 of revision %2 is no literal: %3. Howdah does not run the file.")
                    .arg(name, revision.id, expression),
                revision.path, found->line, revision.id);
        std::vector<QString> result;
        for (const QString &text : found->texts) {
            if (!text.isEmpty() && std::ranges::find(result, text) == result.end())
                result.push_back(text);
        }
        return result;
    }

    void addFault(FaultKind kind, const QString &message, const QString &path, int line = 0, const QString &id = {})
    {
        Fault fault{kind, message, {}, QDir(m_location).relativeFilePath(path), path, line};
        if (!id.isEmpty())
            fault.revisions.push_back(id);
        m_history->fileFaults.push_back(std::move(fault));
    }

    const AlembicConfig &m_config;
    const HistoryOptions &m_options;
    History *m_history;
    QString m_location;
    std::set<QString> m_seen;
    std::vector<Revision> m_revisions;
};

/// The version table's name when env.py says it literally: context.configure(version_table="…",
/// version_table_schema="…").
QString literalVersionTable(const QString &environment)
{
    QFile in(environment);
    if (!in.open(QIODevice::ReadOnly) || in.size() > largestFile)
        return u"alembic_version"_s;
    const QString text = QString::fromUtf8(in.readAll());
    const auto literal = [&text](const QString &name) {
        const QRegularExpression assignment(u"\\b" + name + u"\\s*=\\s*[\"']([^\"'\\\\]+)[\"']");
        return assignment.match(text).captured(1);
    };
    const QString table = literal(u"version_table"_s), schema = literal(u"version_table_schema"_s);
    const QString name = table.isEmpty() ? u"alembic_version"_s : table;
    return schema.isEmpty() ? name : schema + u'.' + name;
}

} // namespace

QString AlembicFormat::title() const
{
    return HistoryText::tr("Alembic");
}

bool AlembicFormat::recognizes(const QString &path) const
{
    const QFileInfo info(path);
    if (info.isFile())
        return info.suffix() == "ini"_L1 || info.suffix() == "toml"_L1;
    return info.isDir();
}

Result<History> AlembicFormat::read(const QString &path, const HistoryOptions &options) const
{
    const auto config = findAlembicConfig(path);
    if (!config)
        return std::unexpected(config.error());
    History history;
    history.format = id();
    history.path = QFileInfo(path).absoluteFilePath();
    history.configFile = config->file;
    history.locations = config->locations;
    history.fileFaults = config->faults;
    history.versionTable = literalVersionTable(config->scriptLocation + u"/env.py");
    for (const QString &file : {config->iniFile, config->tomlFile}) {
        if (!file.isEmpty())
            history.watched.push_back(file);
    }
    AlembicReader(*config, options, &history).read();
    return history;
}

} // namespace Howdah
