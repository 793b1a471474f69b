// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/sqledits.h"
#include "ui/document/document.h"
#include "ui/jobs/jobs.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/sqldialog.h"

#include "service/jobs.h"
#include "service/source/importsource.h"
#include "sql/ddl/definition.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace Howdah {

SqlEdits::SqlEdits(Document *document, Jobs *jobs, const Services &services, const Actions &actions,
    std::function<QString()> schema, Push push, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_jobs(jobs)
    , m_services(services)
    , m_actions(actions)
    , m_schema(std::move(schema))
    , m_push(std::move(push))
    , m_window(window)
{
    connect(actions.addSql, &QAction::triggered, this, [this] { open(tr("Add by SQL"), {}); });
    for (QAction *action : actions.addKinds)
        connect(action, &QAction::triggered, this, [this, action] {
            open(action->text().remove(QChar(0x2026)),
                sqlTemplate(action->data().toString(), m_document->lookup(), m_document->selection(), m_schema()));
        });
    connect(actions.editSql, &QAction::triggered, this, [this] {
        open(tr("Edit %1").arg(display(m_document->selection())),
            sqlToEdit(m_document->lookup(), m_document->selection()));
    });
    connect(actions.copySql, &QAction::triggered, this, &SqlEdits::copy);
    connect(actions.pasteSql, &QAction::triggered, this, &SqlEdits::paste);
    connect(actions.importDbml, &QAction::triggered, this, &SqlEdits::import);
}

void SqlEdits::fillMenu(QMenu *menu) const
{
    menu->addActions(m_actions.addKinds);
}

void SqlEdits::refresh(bool editable)
{
    const bool canRun = editable && m_services.load && m_services.ddl;
    const ObjectRef &selection = m_document->selection();
    const Lookup &lookup = m_document->lookup();
    for (QAction *action : {m_actions.addSql, m_actions.pasteSql})
        action->setEnabled(canRun);
    for (qsizetype i = 0; i < m_actions.addKinds.size(); ++i)
        m_actions.addKinds[i]->setEnabled(
            canRun && (!sqlKinds()[size_t(i)].needsTable || !lookup.database().tables.empty()));
    m_actions.editSql->setEnabled(canRun && !sqlToEdit(lookup, selection).text.isEmpty());
    m_actions.copySql->setEnabled(m_document->isOpen() && !selection.name.isEmpty());
}

void SqlEdits::open(const QString &title, const SqlTemplate &statements)
{
    auto *dialog = new SqlDialog(m_document, m_jobs, m_services, m_schema(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    if (!statements.text.isEmpty())
        dialog->setStatements(statements);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_push(dialog->edit());
        // What was made is what one looks at next.
        for (const Change &change : dialog->edit().changes)
            if (change.after && objectOf(*m_document->design(), refOf(*change.after)))
                return m_document->select(refOf(*change.after));
    });
    dialog->open();
}

void SqlEdits::copy()
{
    ObjectRef ref = m_document->selection();
    if (ref.kind == ObjectKind::Column)
        ref = {ObjectKind::Table, ref.name, {}};
    const QString text = Sql::definition(m_document->lookup(), ref);
    if (text.isEmpty())
        return Q_EMIT said(tr("There are no statements for %1.").arg(display(ref)));
    QApplication::clipboard()->setText(text);
    Q_EMIT said(tr("The statements that make %1 are in the clipboard.").arg(display(ref)));
}

void SqlEdits::paste()
{
    const QString text = QApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        return Q_EMIT said(tr("There is no text in the clipboard."));
    open(tr("Add by SQL"), {text});
}

QString SqlEdits::textOf(const ImportedDesign &design)
{
    QString text;
    for (const QString &note : design.notes)
        text += QStringLiteral("-- ") + QString(note).replace(QLatin1Char('\n'), QLatin1Char(' ')) + QLatin1Char('\n');
    for (const ImportedStatement &each : design.statements) {
        // Its lines kept step with the file's; here they need not.
        QStringList lines = each.sql.split(QLatin1Char('\n'));
        lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
        text += lines.join(QStringLiteral("\n    ")) + QStringLiteral(";\n");
    }
    return text;
}

void SqlEdits::import()
{
    const QString lastFolder = QStringLiteral("lastFolder");
    const QString path
        = QFileDialog::getOpenFileName(m_window, tr("Import design"), QSettings().value(lastFolder).toString(),
            tr("Designs (*.dbml *.mmd *.puml *.db *.sqlite *.sqlite3);;All files (*)"));
    if (path.isEmpty())
        return;
    QSettings().setValue(lastFolder, QFileInfo(path).absolutePath());
    if (!m_document->isOpen() || !m_actions.addSql->isEnabled())
        return Q_EMIT openRequested(path);
    const QString title = tr("Import %1").arg(QFileInfo(path).fileName());
    const auto reading = startJob([path](std::stop_token stop) { return readImported(path, std::move(stop)); });
    m_jobs->watch<ImportedDesign>(title, reading, this, [this, path, title](const Result<ImportedDesign> &design) {
        if (!design)
            return Q_EMIT failed(path, design.error());
        // The design may have been closed or locked meanwhile.
        if (m_actions.addSql->isEnabled())
            open(title, {textOf(*design)});
    });
}

} // namespace Howdah
