// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/keeper.h"
#include "ui/document/document.h"
#include "ui/jobs/jobs.h"
#include "ui/mainwindow/opener.h"

#include "service/jobs.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

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

/// Diagrams first and howdah.json last: a folder becomes a project only when everything it names is there.
Result<QString> writeAll(const Project &project, const Database &design, const std::vector<DiagramFile> &diagrams,
    const std::function<Result<QString>(const Database &)> &ddl)
{
    const auto text = ddl(design);
    if (!text)
        return std::unexpected(text.error());
    const QDir folder(project.folder);
    for (DiagramFile diagram : diagrams) {
        if (diagram.positions.empty() && diagram.tables.empty())
            continue;
        if (diagram.name.isEmpty())
            diagram.name = QStringLiteral("Main");
        if (const auto ok
            = writeDiagram(diagram, folder.filePath(QStringLiteral("diagrams/%1.json").arg(fileStem(diagram.name))));
            !ok)
            return std::unexpected(ok.error());
    }
    if (const auto ok = writeText(folder.filePath(project.schemaFile), *text); !ok)
        return std::unexpected(ok.error());
    if (const auto ok = writeProject(project); !ok)
        return std::unexpected(ok.error());
    return project.folder;
}

} // namespace

Keeper::Keeper(Document *document, Opener *opener, Jobs *jobs, Services services, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_opener(opener)
    , m_jobs(jobs)
    , m_services(std::move(services))
    , m_window(window)
{ }

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
    const Project project = projectFor(QFileInfo(folder).absoluteFilePath());
    const auto design = m_document->design();
    const int index = m_document->undoStack()->index();
    auto future = startJob(
        [project, design, diagrams = m_document->diagrams(), ddl = m_services.ddl](std::stop_token) -> Result<QString> {
            if (!ddl)
                return failure(ErrorKind::Unsupported, tr("This build cannot write SQL."));
            return writeAll(project, *design, diagrams, ddl);
        });
    m_jobs->watch<QString>(
        tr("Saving %1").arg(project.name), future, this, [this, project, index, done](Result<QString> written) {
            if (written) {
            // Edits made while the files were written stay unsaved.
                if (m_document->undoStack()->index() == index)
                    m_document->undoStack()->setClean();
                m_opener->setProject(project);
                Q_EMIT saved(*written);
            } else {
                Q_EMIT failed(written.error());
            }
            if (done)
                done(written.has_value());
        });
}

void Keeper::askThen(std::function<void()> proceed)
{
    if (!m_document->isOpen() || !m_document->isModified())
        return proceed();
    const QString name = m_opener->project() ? m_opener->project()->name : m_document->design()->name;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved edits"), tr("Save the edits to “%1”?").arg(name),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("unsaved"));
    box->setInformativeText(tr("%n edit(s) would be lost.", nullptr, qMax(1, m_document->undoStack()->index())));
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, proceed](QAbstractButton *button) {
        const auto chosen = box->standardButton(button);
        if (chosen == QMessageBox::Discard)
            proceed();
        else if (chosen == QMessageBox::Save)
            save([proceed](bool ok) {
                if (ok)
                    proceed();
            });
    });
    box->open();
}

} // namespace Howdah
