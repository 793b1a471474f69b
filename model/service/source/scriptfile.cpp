// SPDX-License-Identifier: Apache-2.0
#include "service/source/scriptfile.h"

#include "base/words.h"
#include "server/embedded/installation.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringDecoder>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// What the first bytes tell.
enum class Form { Text, Utf16, Gzip, Archive, Foreign };

struct Recognized {
    Form form = Form::Text;
    QString sentence; ///< of Foreign: what it is and what to do
};

/// Text in UTF-16 without its mark: SQL has many ASCII characters, and each has a zero beside it.
bool looksLikeUtf16(const QByteArray &head)
{
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        return true;
    const qsizetype size = std::min<qsizetype>(head.size(), 512) & ~qsizetype(1);
    qsizetype even = 0, odd = 0;
    for (qsizetype i = 0; i < size; i += 2) {
        even += head[i] == 0;
        odd += head[i + 1] == 0;
    }
    return size >= 8 && (odd > size / 3 || even > size / 3) && (odd == 0 || even == 0);
}

QString compressionOf(const QByteArray &head)
{
    static const std::pair<QByteArrayView, QString> magics[] = {{"\x28\xB5\x2F\xFD", u"zstd"_s}, {"BZh", u"bzip2"_s},
        {"\xFD"
         "7zXZ",
            u"xz"_s},
        {"\x04\x22\x4D\x18", u"lz4"_s}, {"PK\x03\x04", u"zip"_s}, {"7z\xBC\xAF", u"7-Zip"_s}};
    for (const auto &[magic, name] : magics)
        if (head.startsWith(magic))
            return name;
    return {};
}

/// Another system's dump says so at its top; empty for PostgreSQL's.
QString foreignSystem(const QByteArray &head)
{
    if (isMySql(head))
        return u"MySQL"_s;
    static const std::pair<QRegularExpression, QString> systems[] = {
        {QRegularExpression(u"\\A\\s*PRAGMA foreign_keys\\s*="_s), u"SQLite"_s},
        {QRegularExpression(u"^\\s*SET ANSI_NULLS ON|^USE \\[[^\\]]+\\]\\s*$"_s, QRegularExpression::MultilineOption),
            u"SQL Server"_s},
    };
    const QString text = QString::fromLatin1(head);
    for (const auto &[pattern, name] : systems)
        if (pattern.match(text).hasMatch())
            return name;
    return {};
}

QString foreignSentence(const QString &system)
{
    return tr("This is a dump of %1, not of PostgreSQL: load it into PostgreSQL first, with pgloader for example, and "
              "give that database.")
        .arg(system);
}

Recognized recognized(const QByteArray &head)
{
    if (head.startsWith("PGDMP") || (head.size() > 262 && head.sliced(257, 5) == "ustar" && head.startsWith("toc.dat")))
        return {Form::Archive, {}};
    if (isGzip(head))
        return {Form::Gzip, {}};
    if (looksLikeUtf16(head))
        return {Form::Utf16, {}};
    if (const QString name = compressionOf(head); !name.isEmpty())
        return {Form::Foreign, tr("This file is compressed (%1); unpack it first.").arg(name)};
    if (head.startsWith("SQLite format 3"))
        return {Form::Foreign, foreignSentence(u"SQLite"_s)};
    if (head.size() > 262 && head.sliced(257, 5) == "ustar")
        return {Form::Foreign, tr("This is a tar archive, but not one of pg_dump; unpack it first.")};
    if (const QString system = foreignSystem(head); !system.isEmpty())
        return {Form::Foreign, foreignSentence(system)};
    return {};
}

/// What a program writes, with what it reads from `input`.
Result<QByteArray> outputOf(const QString &program, const QStringList &arguments, const QString &input,
    const QString &path, const std::stop_token &stop)
{
    QProcess process;
    if (!input.isEmpty())
        process.setStandardInputFile(input);
    process.start(program, arguments, QIODevice::ReadOnly);
    QByteArray output;
    while (process.state() != QProcess::NotRunning) {
        if (process.waitForReadyRead(100))
            output += process.readAllStandardOutput();
        else
            process.waitForFinished(1);
        if (stop.stop_requested()) {
            process.kill();
            process.waitForFinished();
            return failure(ErrorKind::Cancelled, tr("Cancelled."));
        }
    }
    output += process.readAllStandardOutput();
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return output;
    const QString said = QString::fromLocal8Bit(process.readAllStandardError()).trimmed().section(u'\n', 0, 0);
    return failure(ErrorKind::Parse,
        tr("%1 cannot read this file: %2").arg(QFileInfo(program).fileName(), said.section(u": "_s, -1).trimmed()),
        path);
}

Result<QByteArray> unpacked(const QString &path, const std::stop_token &stop)
{
    const QString gzip = QStandardPaths::findExecutable(u"gzip"_s);
    if (gzip.isEmpty())
        return failure(
            ErrorKind::Unsupported, tr("This file is compressed (%1); unpack it first.").arg(u"gzip"_s), path);
    return outputOf(gzip, {u"-dc"_s}, path, path, stop);
}

/// The sections before and after the rows: materialized views are filled in the latter.
Result<QByteArray> restored(const QString &path, const std::stop_token &stop)
{
    const auto installation = findInstallation();
    if (!installation)
        return std::unexpected(installation.error());
    const QString program = installation->program(u"pg_restore"_s);
    if (!QFileInfo(program).isExecutable())
        return failure(ErrorKind::Unsupported,
            tr("This is an archive of pg_dump, and there is no pg_restore to read it: install PostgreSQL's client "
               "programs."),
            path);
    return outputOf(program, {u"--section=pre-data"_s, u"--section=post-data"_s, u"--file=-"_s, path}, {}, path, stop);
}

Result<QByteArray> fromUtf16(const QByteArray &bytes, const QString &path)
{
    const bool bigEndian = bytes.startsWith("\xFE\xFF") || (!bytes.startsWith("\xFF\xFE") && bytes.front() == 0);
    QStringDecoder decoder(bigEndian ? QStringDecoder::Utf16BE : QStringDecoder::Utf16LE);
    const QString text = decoder(bytes);
    if (decoder.hasError() || bytes.size() % 2 != 0)
        return failure(ErrorKind::Parse, tr("This file begins as UTF-16 text, but is none; convert it first."), path);
    return text.toUtf8();
}

/// pg_dumpall goes through all databases; its globals alone (roles) are read.
bool isOfCluster(const QByteArray &content)
{
    return content.left(4096).contains("-- PostgreSQL database cluster dump") && content.contains("\n\\connect ");
}

/// Digits by their value, everything else by its code: the same in every locale.
bool naturallyBefore(const QString &a, const QString &b)
{
    qsizetype i = 0, j = 0;
    const auto digits = [](const QString &text, qsizetype &at) {
        qsizetype from = at;
        while (at < text.size() && text[at].isDigit())
            ++at;
        while (from + 1 < at && text[from] == u'0')
            ++from;
        return QStringView(text).sliced(from, at - from);
    };
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const QStringView left = digits(a, i), right = digits(b, j);
            if (left.size() != right.size())
                return left.size() < right.size();
            if (left != right)
                return left < right;
        } else if (a[i] != b[j]) {
            return a[i] < b[j];
        } else {
            ++i, ++j;
        }
    }
    if (i < a.size() || j < b.size())
        return i == a.size();
    return a < b;
}

} // namespace

QByteArray beginningOf(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? file.read(4096) : QByteArray();
}

bool isMySql(const QByteArray &beginning)
{
    static const QRegularExpression top(
        u"^-- (MySQL|MariaDB) dump |^-- phpMyAdmin SQL Dump|^/\\*!\\d{5} |^/\\*M!999999|\\) ENGINE ?=\\w+"
        "|^SET @\\w+|^CREATE TABLE (IF NOT EXISTS )?`"_s,
        QRegularExpression::MultilineOption);
    return top.match(QString::fromLatin1(beginning.left(4096))).hasMatch();
}

bool isGzip(const QByteArray &beginning)
{
    return beginning.startsWith("\x1F\x8B");
}

bool isDump(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return beginningOf(QDir(path).filePath(u"toc.dat"_s)).startsWith("PGDMP");
    const QByteArray head = beginningOf(path);
    return recognized(head).form != Form::Text || head.contains("-- PostgreSQL database dump")
        || head.contains("-- PostgreSQL database cluster dump");
}

Result<SqlText> asSql(SqlText text)
{
    const Recognized found = recognized(text.content.left(4096));
    if (found.form == Form::Foreign)
        return failure(ErrorKind::Parse, found.sentence, text.name);
    if (isOfCluster(text.content))
        return failure(ErrorKind::Parse,
            tr("This is a dump of a whole cluster (pg_dumpall), and a source is one database: dump that with "
               "pg_dump."),
            text.name);
    return text;
}

Result<SqlText> readSqlFile(const QString &path, std::stop_token stop)
{
    auto text = readScript(path, std::move(stop));
    return text ? asSql(std::move(*text)) : std::move(text);
}

Result<SqlText> readScript(const QString &path, std::stop_token stop)
{
    const QFileInfo info(path);
    QFile file(path);
    const bool isFolder = info.isDir();
    if (isFolder ? !isDump(path) : !file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::File,
            tr("This file cannot be read: %1.").arg(isFolder ? tr("it is a folder") : file.errorString()), path);
    const Recognized found = isFolder ? Recognized{Form::Archive, {}} : recognized(file.peek(4096));
    Result<QByteArray> content;
    switch (found.form) {
    case Form::Foreign:
        if (foreignSystem(file.peek(4096)).isEmpty())
            return failure(ErrorKind::Parse, found.sentence, path);
        content = file.readAll();
        break;
    case Form::Archive:
        content = restored(path, stop);
        break;
    case Form::Gzip:
        content = unpacked(path, stop);
        break;
    case Form::Utf16:
        content = fromUtf16(file.readAll(), path);
        break;
    case Form::Text:
        content = file.readAll();
        break;
    }
    if (!content)
        return std::unexpected(content.error());
    return SqlText{path, std::move(*content)};
}

Result<QStringList> sqlFilesIn(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.isReadable() || !info.isExecutable())
        return failure(ErrorKind::File, tr("This folder cannot be read: permission denied."), folder);
    const QDir dir(folder);
    QStringList names = dir.entryList({u"*.sql"_s}, QDir::Files), files;
    std::ranges::sort(names, naturallyBefore);
    for (const QString &name : std::as_const(names))
        files.append(dir.filePath(name));
    if (!files.isEmpty())
        return files;
    QStringList below;
    for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        if (!QDir(dir.filePath(name)).entryList({u"*.sql"_s}, QDir::Files).isEmpty())
            below.append(name);
    if (below.isEmpty())
        return failure(ErrorKind::File, tr("This folder has no .sql files."), folder);
    return failure(ErrorKind::File,
        tr("This folder has no .sql files of its own, and in which order its subfolders build a database cannot be "
           "told: give one of %1, or one file that holds all.")
            .arg(below.join(u", "_s)),
        folder);
}

bool isAside(const QByteArray &statement, const SqlText &text)
{
    const QString words = QString::fromUtf8(statement.left(120)).simplified().toUpper();
    static const QRegularExpression statistics(
        u"^SELECT (\\* FROM )?(PG_CATALOG\\.)?PG_(RESTORE|CLEAR)_(RELATION|ATTRIBUTE|EXTENDED)_STATS\\b"_s);
    static const QRegularExpression database(
        u"^((CREATE|DROP|ALTER) DATABASE|COMMENT ON DATABASE|SECURITY LABEL (FOR \\S+ )?ON DATABASE|"
        "(GRANT|REVOKE) [A-Z, ]+ ON DATABASE)\\b"_s);
    if (statistics.match(words).hasMatch() || words.startsWith(u"SET TRANSACTION_TIMEOUT "))
        return true;
    // pg_dump -C begins so; elsewhere these are statements of a person's own.
    return database.match(words).hasMatch() && text.content.left(4096).contains("-- PostgreSQL database dump");
}

} // namespace Howdah
