// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/sqldialog.h"
#include "ui/document/document.h"
#include "ui/editor/sqlview.h"
#include "ui/jobs/jobs.h"
#include "ui/models/objecticons.h"
#include "ui/widgets/messageline.h"
#include "ui/widgets/theme.h"

#include "diff/differ.h"
#include "project/project.h"
#include "service/jobs.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace Howdah {

namespace {

// Read in the order of their names.
const QString designFile = QStringLiteral("1_design.sql"), statementsFile = QStringLiteral("2_statements.sql");

} // namespace

SqlDialog::SqlDialog(Document *document, Jobs *jobs, const Services &services, const QString &schema, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_jobs(jobs)
    , m_services(services)
    , m_examples(new QComboBox(this))
    , m_text(new SqlView(this))
    , m_problem(new MessageLine(this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("sqlDialog"));
    setWindowTitle(tr("Add by SQL"));
    resize(680, 460);
    m_examples->setObjectName(QStringLiteral("sqlExamples"));
    m_text->setObjectName(QStringLiteral("sqlText"));
    m_text->setReadOnly(false);
    m_text->setTextInteractionFlags(Qt::TextEditorInteraction);
    m_text->setFrameShape(QFrame::StyledPanel);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Statements"));
    m_text->setPlaceholderText(tr("CREATE, ALTER, COMMENT, … — any statements, several too"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->hide();
    auto *about
        = new QLabel(tr("The statements run in a scratch database that holds the design, never in a database of "
                        "yours. What they change there is one edit of the design, which can be undone."),
            this);
    about->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_run = buttons->addButton(tr("&Add to the design"), QDialogButtonBox::AcceptRole);
    m_run->setObjectName(QStringLiteral("sqlRun"));
    m_run->setDefault(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Begin with"), m_examples);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(about);
    layout->addLayout(form);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    fillExamples(schema);
    connect(buttons, &QDialogButtonBox::accepted, this, &SqlDialog::run);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this,
        [this] { m_run->setEnabled(!m_text->toPlainText().trimmed().isEmpty()); });
    m_run->setEnabled(false);
    m_text->setFocus();
}

SqlDialog::~SqlDialog() = default;

void SqlDialog::fillExamples(const QString &schema)
{
    m_examples->addItem(tr("Nothing"));
    for (const SqlKind &kind : sqlKinds())
        if (!kind.needsTable || !m_document->design()->tables.empty())
            m_examples->addItem(iconOf(kind.icon), titleOf(kind).remove(QChar(0x2026)), QString::fromLatin1(kind.id));
    m_examples->setPlaceholderText(tr("The statements below"));
    connect(m_examples, &QComboBox::activated, this, [this, schema] {
        m_problem->clear();
        setStatements(
            sqlTemplate(m_examples->currentData().toString(), m_document->lookup(), m_document->selection(), schema));
    });
}

void SqlDialog::setStatements(const SqlTemplate &statements)
{
    // -1: of another kind, such as an object's own statement.
    m_examples->setCurrentIndex(statements.text.isEmpty() ? 0
            : statements.kind.isEmpty()                   ? -1
                                                          : m_examples->findData(statements.kind));
    m_text->setPlainText(statements.text);
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(int(statements.nameAt));
    cursor.setPosition(int(statements.nameAt + statements.nameLength), QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    m_text->setFocus();
}

void SqlDialog::run()
{
    m_problem->clear();
    m_state = m_document->state();
    m_folder = std::make_shared<QTemporaryDir>();
    if (!m_folder->isValid())
        return m_problem->say(tr("The statements cannot be kept for the server to read."));
    m_run->setEnabled(false);
    m_text->setReadOnly(true);
    m_progress->show();
    // The DDL of a large design takes its time.
    write(designFile, [design = m_document->design(), ddl = m_services.ddl] { return ddl(*design); });
}

QString SqlDialog::title(bool withStatements)
{
    return withStatements ? tr("Running statements") : tr("Building the design");
}

/// On a worker, and has it read. The job holds the folder: closed meanwhile, the dialog leaves nothing behind.
void SqlDialog::write(const QString &file, std::function<Result<QString>()> text)
{
    const auto written = startJob([text = std::move(text), folder = m_folder, file](std::stop_token) {
        Result<QString> whole = text();
        if (whole)
            if (const auto kept = writeText(folder->filePath(file), *whole); !kept)
                whole = std::unexpected(kept.error());
        return whole;
    });
    const bool withStatements = file == statementsFile;
    m_jobs->watch<QString>(title(withStatements), written, this, [this, withStatements](const Result<QString> &kept) {
        if (!kept)
            return stop(toText(kept.error()));
        read(withStatements);
    });
}

/// First the design alone: what differs after the statements is theirs, and nothing of how a server writes the rest.
void SqlDialog::read(bool withStatements)
{
    m_reading = m_services.load(m_folder->path());
    m_jobs->watch<std::shared_ptr<const Database>>(
        title(withStatements), m_reading, this, [this, withStatements](Result<std::shared_ptr<const Database>> result) {
            if (!result)
                return stop(sentence(result.error()));
            if (withStatements)
                return finish(**result);
            m_without = *result;
            write(statementsFile,
                [text = QString(m_text->toPlainText() + QLatin1Char('\n'))] { return Result<QString>(text); });
        });
}

QString SqlDialog::sentence(const Error &error) const
{
    // "…/2_statements.sql:3": the line is one of those that were typed.
    const QString file = error.where.section(QLatin1Char(':'), 0, -2);
    const QString line = error.where.section(QLatin1Char(':'), -1);
    QString text = error.message;
    if (!error.detail.isEmpty())
        text += QLatin1Char('\n') + error.detail;
    return QFileInfo(file).fileName() == statementsFile ? tr("Line %1: %2").arg(line, text) : text;
}

void SqlDialog::stop(const QString &sentence)
{
    m_folder.reset();
    m_progress->hide();
    m_text->setReadOnly(false);
    m_text->setTextInteractionFlags(Qt::TextEditorInteraction);
    m_run->setEnabled(true);
    m_problem->say(sentence);
}

void SqlDialog::finish(const Database &with)
{
    if (m_document->state() != m_state)
        return stop(tr("The design changed meanwhile: add it again."));
    m_edit.changes = difference(*m_without, with);
    if (m_edit.changes.empty())
        return stop(tr("These statements change nothing in the design."));
    const int others = int(m_edit.changes.size()) - 1;
    m_edit.text = describe(m_edit.changes.front());
    if (others > 0)
        m_edit.text = tr("%1 and %n more", nullptr, others).arg(m_edit.text);
    accept();
}

void SqlDialog::done(int result)
{
    m_reading.cancel();
    QDialog::done(result);
}

} // namespace Howdah
