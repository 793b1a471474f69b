// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/sourceoptions.h"
#include "app/cli/terminal.h"
#include "base/words.h"
#include "normalize/csv.h"
#include "service/normalize/mining.h"
#include "service/normalize/references.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace Howdah::Cli {

namespace {

struct Asked {
    MiningOptions mining;
    Normalize::CsvOptions csv;
};

std::unexpected<Error> wrong(const char *text, const QString &value)
{
    return failure(ErrorKind::Usage, tr(text).arg(value));
}

Result<Asked> asked(const CommandLine &line, bool file)
{
    Asked asked;
    Normalize::AnalysisOptions &analysis = asked.mining.analysis;
    bool ok = true;
    if (line.isSet(QStringLiteral("max-lhs")))
        analysis.miner.maxDeterminant = line.value(QStringLiteral("max-lhs")).toInt(&ok);
    else if (!file)
        analysis.miner.maxDeterminant = 3;
    if (!ok || analysis.miner.maxDeterminant < 0)
        return wrong(QT_TRANSLATE_NOOP("Cli", "--max-lhs is a number of columns, not \"%1\"."),
            line.value(QStringLiteral("max-lhs")));
    analysis.error = line.value(QStringLiteral("error")).toDouble(&ok);
    if (!ok || !(analysis.error >= 0 && analysis.error <= 0.5))
        return wrong(QT_TRANSLATE_NOOP("Cli", "--error is a share of the rows between 0 and 0.5, not \"%1\"."),
            line.value(QStringLiteral("error")));
    const QString nulls = line.value(QStringLiteral("nulls"));
    if (nulls != QLatin1String("equal") && nulls != QLatin1String("distinct"))
        return wrong(QT_TRANSLATE_NOOP("Cli", "--nulls is equal or distinct, not \"%1\"."), nulls);
    asked.mining.nulls = asked.csv.nulls
        = nulls == QLatin1String("equal") ? Normalize::Nulls::Equal : Normalize::Nulls::Distinct;
    if (line.isSet(QStringLiteral("sample"))) {
        asked.mining.sampleRows = line.value(QStringLiteral("sample")).toLongLong(&ok);
        asked.mining.wholeUpTo = 0;
        if (!ok || asked.mining.sampleRows < 1)
            return wrong(QT_TRANSLATE_NOOP("Cli", "--sample is a number of rows, not \"%1\"."),
                line.value(QStringLiteral("sample")));
    }
    analysis.all = line.isSet(QStringLiteral("all"));
    if (line.isSet(QStringLiteral("separator"))) {
        QByteArray separator = line.value(QStringLiteral("separator")).toUtf8();
        separator = separator == "tab" || separator == "\\t" ? "\t" : separator;
        if (separator.size() != 1 || separator == "\"" || separator == "\n")
            return wrong(QT_TRANSLATE_NOOP("Cli", "--separator is one character, not \"%1\"."),
                line.value(QStringLiteral("separator")));
        asked.csv.separator = separator[0];
    }
    if (line.isSet(QStringLiteral("header"))) {
        const QString header = line.value(QStringLiteral("header"));
        if (header != QLatin1String("yes") && header != QLatin1String("no"))
            return wrong(QT_TRANSLATE_NOOP("Cli", "--header is yes or no, not \"%1\"."), header);
        asked.csv.header = header == QLatin1String("yes");
    }
    return asked;
}

Result<std::vector<Normalize::Analysis>> ofFile(const QString &path, const Asked &asked)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::File, tr("The file cannot be read: %1.").arg(file.errorString()), path);
    showProgress(tr("Reading %1").arg(path));
    // Mapped where that is possible: the text is looked at once and not kept.
    const uchar *mapped = file.size() > 0 ? file.map(0, file.size()) : nullptr;
    const QByteArray copied = mapped ? QByteArray() : file.readAll();
    const QByteArrayView text = mapped ? QByteArrayView(mapped, file.size()) : QByteArrayView(copied);
    const Result<Normalize::CsvTable> csv = Normalize::readCsv(text, asked.csv, path, interruption());
    if (!csv)
        return std::unexpected(csv.error());
    showProgress(tr("Looking for dependencies in %1").arg(path));
    Normalize::Analysis analysis = Normalize::analysed(
        csv->table, QFileInfo(path).fileName(), csv->names, asked.mining.analysis, interruption());
    analysis.nulls = asked.mining.nulls;
    analysis.tableRows = csv->table.rows();
    const QString separator = csv->separator == '\t' ? QStringLiteral("tab") : QString(QLatin1Char(csv->separator));
    analysis.notes.prepend((csv->header ? tr("Read with the separator \"%1\"; the first line holds names.")
                                        : tr("Read with the separator \"%1\"; the first line is a row."))
            .arg(separator));
    return std::vector<Normalize::Analysis>{analysis};
}

/// The folder of --project; empty without it.
Result<QString> projectFolder(const CommandLine &line)
{
    if (!line.isSet(QStringLiteral("project")))
        return QString();
    const QFileInfo folder(line.value(QStringLiteral("project")));
    if (!folder.exists())
        return failure(ErrorKind::File, tr("There is no such project."), folder.filePath());
    return folder.isDir() ? folder.filePath() : folder.path();
}

/// What was said of dependencies: what the project keeps, and what --mark adds to it, once the rest is well.
Result<Normalize::Marks> marksFrom(const CommandLine &line, const QStringList &tables)
{
    const Result<QString> folder = projectFolder(line);
    if (!folder)
        return std::unexpected(folder.error());
    const QStringList words = line.values(QStringLiteral("mark"));
    if (!words.isEmpty() && (folder->isEmpty() || tables.size() != 1))
        return failure(ErrorKind::Usage, tr("--mark needs --project, and one table."));
    return folder->isEmpty() ? Normalize::Marks{}
                             : Normalize::readMarks(QDir(*folder).filePath(QStringLiteral("dependencies.json")));
}

/// Adds --mark to the project's words, about the table as the server calls it.
Result<void> addMarks(
    const CommandLine &line, const QualifiedName &table, const QStringList &columns, Normalize::Marks &marks)
{
    for (const QString &text : line.values(QStringLiteral("mark"))) {
        Result<Normalize::Marked> word = Normalize::markFromText(table, text);
        if (!word)
            return std::unexpected(word.error());
        for (const QString &name : word->left + QStringList{word->right})
            if (!columns.contains(name))
                return failure(ErrorKind::Usage, tr("%1 has no column \"%2\".").arg(display(table), name));
        word->name = qEnvironmentVariable("USER");
        put(marks, *word);
    }
    const Result<QString> folder = projectFolder(line);
    if (!folder)
        return std::unexpected(folder.error());
    return Normalize::writeMarks(QDir(*folder).filePath(QStringLiteral("dependencies.json")), marks);
}

bool isCsv(const QString &text)
{
    for (const char *suffix : {".csv", ".tsv", ".txt", ".data"})
        if (text.endsWith(QLatin1String(suffix), Qt::CaseInsensitive))
            return true;
    return false;
}

/// 1-create.sql … 4-create-back.sql. Nothing is written when there is nothing to split, or over a file that is there.
Result<void> writePlan(const std::vector<Normalize::Analysis> &analyses, const QString &folder)
{
    if (analyses.size() != 1)
        return failure(ErrorKind::Usage, tr("--plan is for one table."));
    const Normalize::Analysis &analysis = analyses.front();
    if (!analysis.split)
        return failure(ErrorKind::Refused,
            analysis.third.size() > 1
                ? tr("There is no plan for %1: without --plan, the report tells why.").arg(analysis.name)
                : tr("There is no plan for %1: by its rules there is nothing to split.").arg(analysis.name));
    const Normalize::SplitScripts scripts = Normalize::scriptsOf(*analysis.split);
    const std::pair<const char *, const QString *> files[]
        = {{"1-create.sql", &scripts.create}, {"2-drop.sql", &scripts.drop}, {"3-drop-back.sql", &scripts.dropBack},
            {"4-create-back.sql", &scripts.createBack}};
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::File, tr("The folder cannot be made."), folder);
    for (const auto &[name, text] : files)
        if (QFileInfo::exists(QDir(folder).filePath(QLatin1String(name))))
            return failure(
                ErrorKind::File, tr("The file is there already."), QDir(folder).filePath(QLatin1String(name)));
    for (const auto &[name, text] : files) {
        QSaveFile file(QDir(folder).filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text->toUtf8()) < 0 || !file.commit())
            return failure(
                ErrorKind::File, tr("The file cannot be written: %1.").arg(file.errorString()), file.fileName());
    }
    return {};
}

int references(const CommandLine &line, const QString &text, const QStringList &tables)
{
    const Result<Source> source = sourceFrom(line, text);
    if (!source)
        return fail(source.error());
    const Result<std::vector<Normalize::Reference>> found
        = missingReferences(*source, tables, showProgress, interruption());
    if (!found)
        return fail(found.error());
    return deliver(
        line.format() == QLatin1String("json") ? Normalize::jsonReport(*found) : Normalize::textReport(*found).toUtf8(),
        line.output(), found->empty() ? NothingToReport : SomethingToReport);
}

} // namespace

int fds(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("fds"));
    if (const std::optional<int> done = line.read(arguments))
        return *done;
    const QString first = line.positionals().first();
    const QStringList tables = line.positionals().mid(1);
    const bool file = isCsv(first);
    if (file && !tables.isEmpty())
        return fail({ErrorKind::Usage, tr("A CSV file has no tables to choose."), {}, {}, {}, {}});
    const Result<Asked> options = asked(line, file);
    if (!options)
        return fail(options.error());
    if (line.isSet(QStringLiteral("references")))
        return references(line, first, tables);
    Result<std::vector<Normalize::Analysis>> analyses;
    if (file) {
        analyses = ofFile(first, *options);
    } else {
        const Result<Source> source = sourceFrom(line, first);
        if (!source)
            return fail(source.error());
        MiningOptions mining = options->mining;
        Result<Normalize::Marks> marks = marksFrom(line, tables);
        if (!marks)
            return fail(marks.error());
        mining.marks = *marks;
        if (line.isSet(QStringLiteral("mark")))
            mining.beforeMining
                = [&](const QualifiedName &table, const QStringList &columns) -> Result<Normalize::Marks> {
                const Result<void> added = addMarks(line, table, columns, *marks);
                return added ? Result<Normalize::Marks>(*marks) : std::unexpected(added.error());
            };
        analyses = mineTables(*source, tables, mining, showProgress, interruption());
    }
    if (!analyses)
        return fail(analyses.error());
    if (line.isSet(QStringLiteral("plan")))
        if (const Result<void> written = writePlan(*analyses, line.value(QStringLiteral("plan"))); !written)
            return fail(written.error());
    if (line.format() == QLatin1String("json"))
        return deliver(Normalize::jsonReport(*analyses), line.output(),
            interruption().stop_requested() ? Interrupted : NothingToReport);
    QString text;
    for (const Normalize::Analysis &analysis : *analyses)
        text += (text.isEmpty() ? QString() : QStringLiteral("\n\n")) + Normalize::textReport(analysis);
    return deliver(text.toUtf8(), line.output(), interruption().stop_requested() ? Interrupted : NothingToReport);
}

} // namespace Howdah::Cli
