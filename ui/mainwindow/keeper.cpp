// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/keeper.h"
#include "ui/document/document.h"
#include "ui/document/settler.h"
#include "ui/jobs/jobs.h"
#include "ui/mainwindow/opener.h"

#include "service/jobs.h"
#include "service/source/handwritten.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

#include <map>

namespace Howdah {

namespace {

/// A file's name from a diagram's: what every file system takes.
QString fileStem(const QString &name)
{
    QString stem;
    for (const QChar c : name.toLower())
        stem += c.isLetterOrNumber() ? c : QLatin1Char('-');
    return stem.isEmpty() ? QStringLiteral("main") : stem;
}

QString freePath(const QString &path)
{
    QString free = path + QStringLiteral(".orig");
    for (int number = 2; QFileInfo::exists(free); ++number)
        free = path + QStringLiteral(".orig%1").arg(number);
    return free;
}

} // namespace

/// What is to be written, and what may be written over.
struct Keeper::Order {
    Project project;
    std::shared_ptr<const Database> design;
    std::vector<DiagramFile> diagrams, savedDiagrams; ///< now, and as the folder has them
    QString schemaText;          ///< what the schema file held when it was read; anything else is somebody else's
    bool writeDiagrams = true, writeProject = true;
    bool mayRewrite = false;     ///< what a person wrote into the file by hand was asked about
    bool keepCopy = false;
    int index = 0; ///< of the undo stack
};

/// What came of it. Nothing was written when there is something to ask.
struct Keeper::Outcome {
    QString text;            ///< of the schema file now
    bool changed = false;    ///< others wrote to the file
    QStringList lost;        ///< what a person wrote into it
};

namespace {

/// What each is kept in: the file it was read from. A new one gets its file's name from its own, with a number where
/// another diagram has that file.
std::map<QString, DiagramFile> diagramFiles(const std::vector<DiagramFile> &diagrams)
{
    std::map<QString, DiagramFile> files;
    for (const bool isNew : {false, true})
        for (DiagramFile diagram : diagrams) {
            if (diagram.file.isEmpty() != isNew || (diagram.positions.empty() && diagram.tables.empty()))
                continue;
            if (diagram.name.isEmpty())
                diagram.name = QStringLiteral("Main");
            const QString suffix = QStringLiteral(".json"), stem = fileStem(diagram.name);
            QString file = isNew ? stem + suffix : diagram.file;
            for (int number = 2; files.contains(file); ++number)
                file = stem + QLatin1Char('-') + QString::number(number) + suffix;
            files.emplace(file, diagram);
        }
    return files;
}

/// Those that were saved before and are no more are taken away.
Result<void> writeDiagrams(
    const QDir &folder, const std::vector<DiagramFile> &diagrams, const std::vector<DiagramFile> &before)
{
    const QString path = QStringLiteral("diagrams/");
    const auto files = diagramFiles(diagrams);
    for (const auto &[file, diagram] : files)
        if (const auto ok = writeDiagram(diagram, folder.filePath(path + file)); !ok)
            return ok;
    for (const auto &[file, diagram] : diagramFiles(before))
        if (!files.contains(file))
            QFile::remove(folder.filePath(path + file));
    return {};
}

} // namespace

Keeper::Keeper(Document *document, Settler *settler, Opener *opener, Jobs *jobs, Services services, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_settler(settler)
    , m_opener(opener)
    , m_jobs(jobs)
    , m_services(std::move(services))
    , m_window(window)
{
    connect(document, &Document::opened, this, [this] { m_savedDiagrams = m_document->diagrams(); });
}

void Keeper::save(std::function<void(bool)> done)
{
    if (m_opener->project())
        return saveTo(m_opener->project()->folder, std::move(done));
    saveAs(std::move(done));
}

void Keeper::saveAs(std::function<void(bool)> done)
{
    const QString folder = QFileDialog::getExistingDirectory(
        m_window, tr("Save as a project in this folder"), QSettings().value(QStringLiteral("lastFolder")).toString());
    if (folder.isEmpty()) {
        if (done)
            done(false);
        return;
    }
    QSettings().setValue(QStringLiteral("lastFolder"), QFileInfo(folder).absolutePath());
    if (isProject(folder) && !(m_opener->project() && m_opener->project()->folder == folder)) {
        const auto answer = QMessageBox::warning(m_window, tr("There is a project already"),
            tr("%1 holds another project. Its design would be replaced.").arg(QDir::toNativeSeparators(folder)),
            QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer != QMessageBox::Discard) {
            if (done)
                done(false);
            return;
        }
    }
    saveTo(folder, std::move(done));
}

Project Keeper::projectFor(const QString &folder) const
{
    if (m_opener->project()) {
        Project project = *m_opener->project();
        project.folder = folder;
        return project;
    }
    if (isProject(folder))
        if (auto project = readProject(folder))
            return *project;
    Project project;
    project.folder = folder;
    project.name = QFileInfo(folder).fileName();
    return project;
}

void Keeper::saveTo(const QString &folder, std::function<void(bool)> done)
{
    // What is written is what a server reads back, so it is waited for.
    m_settler->whenSettled(this, [this, folder, done] { write(folder, done); });
}

void Keeper::write(const QString &folder, const Done &done)
{
    if (const QString problem = m_settler->problem(); !problem.isEmpty()) {
        const QString name = display(m_settler->problemObject());
        Q_EMIT failed(Error{ErrorKind::Refused,
            (name.isEmpty() ? tr("PostgreSQL does not take the design as it is: %2. Correct or undo it first.")
                            : tr("PostgreSQL does not take %1: %2. Correct or undo it first."))
                .arg(name, problem),
            {}, {}, {}, {}});
        if (done)
            done(false);
        return;
    }
    Order order;
    order.project = projectFor(QFileInfo(folder).absoluteFilePath());
    order.design = m_document->design();
    order.diagrams = m_document->diagrams();
    const bool isOpenOne = m_opener->project() && m_opener->project()->folder == order.project.folder;
    if (isOpenOne) {
        order.schemaText = m_opener->schemaText();
        order.writeDiagrams = order.diagrams != m_savedDiagrams;
        order.savedDiagrams = m_savedDiagrams;
        order.writeProject = *m_opener->project() != order.project;
    }
    order.index = m_document->undoStack()->index();
    start(order, done);
}

void Keeper::start(const Order &order, const Done &done)
{
    auto future = startJob([order, ddl = m_services.ddl](std::stop_token) -> Result<Outcome> {
        if (!ddl)
            return failure(ErrorKind::Unsupported, tr("This build cannot write SQL."));
        const auto text = ddl(*order.design);
        if (!text)
            return std::unexpected(text.error());
        const QDir folder(order.project.folder);
        const QString path = folder.filePath(order.project.schemaFile);
        Outcome outcome;
        if (QFileInfo::exists(path)) {
            const auto found = readText(path);
            if (!found)
                return std::unexpected(found.error());
            outcome.text = *found;
            outcome.changed = *found != order.schemaText && *found != *text;
            if (!outcome.changed && !order.mayRewrite)
                outcome.lost = lostByRewriting(*found, *text);
            if (outcome.changed || !outcome.lost.isEmpty())
                return outcome;
            if (order.keepCopy)
                if (const auto kept = writeText(freePath(path), *found); !kept)
                    return std::unexpected(kept.error());
        }
        // Diagrams first and howdah.json last: a folder becomes a project only when everything it names is there.
        if (order.writeDiagrams)
            if (const auto ok = writeDiagrams(folder, order.diagrams, order.savedDiagrams); !ok)
                return std::unexpected(ok.error());
        if (outcome.text != *text || !QFileInfo::exists(path))
            if (const auto ok = writeText(path, *text); !ok)
                return std::unexpected(ok.error());
        if (order.writeProject)
            if (const auto ok = writeProject(order.project); !ok)
                return std::unexpected(ok.error());
        outcome.text = *text;
        return outcome;
    });
    m_jobs->watch<Outcome>(
        tr("Saving %1").arg(order.project.name), future, this, [this, order, done](Result<Outcome> outcome) {
            if (outcome)
                return finish(order, *outcome, done);
            Q_EMIT failed(outcome.error());
            if (done)
                done(false);
        });
}

void Keeper::finish(const Order &order, const Outcome &outcome, const Done &done)
{
    if (outcome.changed)
        return askAboutOthers(order, outcome, done);
    if (!outcome.lost.isEmpty())
        return askAboutHandwriting(order, outcome, done);
    // Edits made while the files were written stay unsaved.
    if (m_document->undoStack()->index() == order.index)
        m_document->undoStack()->setClean();
    m_savedDiagrams = order.diagrams;
    m_opener->setSchemaText(outcome.text);
    if (m_document->source() == QLatin1String("empty:"))
        m_document->setSource(order.project.folder);
    m_opener->setProject(order.project);
    Q_EMIT saved(order.project.folder);
    if (done)
        done(true);
}

void Keeper::askAboutOthers(Order order, const Outcome &outcome, const Done &done)
{
    const bool isOpenOne = m_opener->project() && m_opener->project()->folder == order.project.folder;
    auto *box = new QMessageBox(QMessageBox::Warning,
        isOpenOne ? tr("The file was changed meanwhile") : tr("There is a schema already"),
        isOpenOne ? tr("%1 was changed by somebody else since it was opened here.").arg(order.project.schemaFile)
                  : tr("%1 holds a file %2 already.")
                        .arg(QDir::toNativeSeparators(order.project.folder), order.project.schemaFile),
        QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("changedOutside"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Writing over it keeps a copy beside it."));
    QPushButton *keep = box->addButton(tr("&Write mine over it"), QMessageBox::DestructiveRole);
    keep->setObjectName(QStringLiteral("writeMine"));
    QPushButton *reload = nullptr, *compare = nullptr;
    if (isOpenOne) {
        reload = box->addButton(tr("&Reload, giving up my edits"), QMessageBox::ActionRole);
        reload->setObjectName(QStringLiteral("reloadTheirs"));
    }
    compare = box->addButton(tr("Co&mpare"), QMessageBox::ActionRole);
    compare->setObjectName(QStringLiteral("compareTheirs"));
    box->setDefaultButton(QMessageBox::Cancel);
    // A box that is closed by its frame has no clicked button.
    connect(box, &QMessageBox::finished, this,
        [this, box, keep, reload, compare, order, done, text = outcome.text]() mutable {
            const QAbstractButton *button = box->clickedButton();
            if (button && button == keep) {
                order.schemaText = text;
                order.mayRewrite = order.keepCopy = true;
                return start(order, done);
            }
            if (button && button == reload)
                m_opener->reload();
            else if (button && button == compare)
                Q_EMIT compareRequested(QDir(order.project.folder).filePath(order.project.schemaFile));
            if (done)
                done(false);
        });
    box->open();
}

void Keeper::askAboutHandwriting(Order order, const Outcome &outcome, const Done &done)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("The file was written by hand"),
        tr("%1 holds what a design does not keep: %2.")
            .arg(order.project.schemaFile, outcome.lost.join(QStringLiteral(", "))),
        QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("handwritten"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Howdah writes the file anew from the design. The file as it is can be kept beside it."));
    QPushButton *copy = box->addButton(tr("&Keep a copy and save"), QMessageBox::AcceptRole);
    copy->setObjectName(QStringLiteral("keepCopy"));
    QPushButton *plain = box->addButton(tr("Save &without it"), QMessageBox::DestructiveRole);
    box->setDefaultButton(copy);
    connect(box, &QMessageBox::finished, this, [this, box, copy, plain, order, done]() mutable {
        const QAbstractButton *button = box->clickedButton();
        if (button && (button == copy || button == plain)) {
            order.mayRewrite = true;
            order.keepCopy = button == copy;
            return start(order, done);
        }
        if (done)
            done(false);
    });
    box->open();
}

Result<void> Keeper::setProject(const Project &project)
{
    if (const auto written = writeProject(project); !written)
        return written;
    m_opener->setProject(project);
    return {};
}

void Keeper::askThen(std::function<void()> proceed, std::function<void()> stay)
{
    if (!m_document->isOpen() || !m_document->isModified())
        return proceed();
    const QString name = m_opener->project() ? m_opener->project()->name : m_document->design()->name;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved edits"), tr("Save the edits to “%1”?").arg(name),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("unsaved"));
    box->setInformativeText(tr("%n edit(s) would be lost.", nullptr, qMax(1, m_document->undoStack()->index())));
    box->setAttribute(Qt::WA_DeleteOnClose);
    const auto goOn = [proceed, stay](bool may) {
        if (may)
            proceed();
        else if (stay)
            stay();
    };
    // Closed by its frame, the box ends with neither.
    connect(box, &QMessageBox::finished, this, [this, goOn](int chosen) {
        if (chosen == QMessageBox::Save)
            save(goOn);
        else
            goOn(chosen == QMessageBox::Discard);
    });
    box->open();
}

} // namespace Howdah
