// SPDX-License-Identifier: Apache-2.0
#include "ui/revise/revisedialog.h"

#include "ui/editor/sqlview.h"
#include "ui/jobs/jobs.h"
#include "ui/widgets/messageline.h"
#include "ui/widgets/theme.h"

#include "service/jobs.h"
#include "service/revision/historyservice.h"
#include "service/revision/revise.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace Howdah {

namespace {

QWidget *titled(const QString &title, SqlView *view, const QString &text)
{
    auto *side = new QWidget;
    auto *label = new QLabel(title, side);
    label->setBuddy(view);
    view->setText(text);
    view->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(view);
    return side;
}

} // namespace

ReviseDialog::ReviseDialog(
    const PlanPreview &plan, const QString &folder, const QString &format, Jobs *jobs, QWidget *parent)
    : QDialog(parent)
    , m_trip(plan.trip)
    , m_jobs(jobs)
    , m_message(new QLineEdit(this))
    , m_folder(new QLineEdit(QDir::toNativeSeparators(folder), this))
    , m_format(new QComboBox(this))
    , m_heads(new QListWidget(this))
    , m_problem(new MessageLine(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_texts(new QTabWidget(this))
    , m_file(new SqlView)
    , m_typed(new QTimer(this))
    , m_created(QDateTime::currentDateTime())
{
    setObjectName(QStringLiteral("reviseDialog"));
    setWindowTitle(tr("Save as revision"));
    resize(860, 620);
    for (const HistoryFormat *each : historyFormats())
        m_format->addItem(each->title(), QString(each->id()));
    m_format->setCurrentIndex(qMax(0, m_format->findData(format)));
    QPushButton *write = m_buttons->addButton(tr("&Write revision"), QDialogButtonBox::AcceptRole);
    write->setObjectName(QStringLiteral("writeRevision"));
    write->setIcon(Theme::icon(QStringLiteral("vcs-commit")));
    write->setDefault(true);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(titled(tr("&Up"), new SqlView, plan.up));
    splitter->addWidget(titled(tr("&Down"), new SqlView, plan.down));
    m_file->setObjectName(QStringLiteral("reviseFile"));
    m_file->setAccessibleName(tr("What is written"));
    m_texts->addTab(splitter, tr("S&QL"));
    m_texts->addTab(m_file, tr("Fil&e"));
    m_texts->setObjectName(QStringLiteral("reviseTexts"));
    m_typed->setSingleShot(true);
    m_typed->setInterval(200);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(buildForm());
    layout->addWidget(m_texts, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ReviseDialog::write);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_folder, &QLineEdit::editingFinished, this, &ReviseDialog::readHeads);
    // What was said about the message is over once there is one.
    connect(m_message, &QLineEdit::textChanged, this, [this] {
        if (m_heads->count() < 2)
            m_problem->clear();
    });
    const auto changed = qOverload<>(&QTimer::start);
    connect(m_message, &QLineEdit::textChanged, m_typed, changed);
    connect(m_folder, &QLineEdit::textChanged, m_typed, changed);
    connect(m_format, &QComboBox::currentIndexChanged, m_typed, changed);
    connect(m_heads, &QListWidget::itemChanged, m_typed, changed);
    connect(m_texts, &QTabWidget::currentChanged, m_typed, changed);
    connect(m_typed, &QTimer::timeout, this, &ReviseDialog::preview);
    readHeads();
    m_message->setFocus();
}

QWidget *ReviseDialog::buildForm()
{
    auto *form = new QWidget(this);
    m_message->setObjectName(QStringLiteral("reviseMessage"));
    m_message->setPlaceholderText(tr("What this changes, in a few words"));
    m_folder->setObjectName(QStringLiteral("reviseFolder"));
    m_folder->setPlaceholderText(tr("The folder with your migrations"));
    m_format->setObjectName(QStringLiteral("reviseFormat"));
    m_heads->setObjectName(QStringLiteral("reviseHeads"));
    m_heads->setAccessibleName(tr("Follows"));
    m_heads->setMaximumHeight(fontMetrics().height() * 4);
    auto *choose = new QToolButton(form);
    choose->setIcon(Theme::icon(QStringLiteral("document-open-folder")));
    choose->setToolTip(tr("Choose the folder"));
    choose->setAccessibleName(choose->toolTip());
    auto *line = new QHBoxLayout;
    line->addWidget(m_folder);
    line->addWidget(choose);
    auto *layout = new QFormLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addRow(tr("&Message"), m_message);
    layout->addRow(tr("&Format"), m_format);
    auto *folderLabel = new QLabel(tr("F&older"), form);
    folderLabel->setBuddy(m_folder);
    layout->addRow(folderLabel, line);
    layout->addRow(tr("F&ollows"), m_heads);
    connect(choose, &QToolButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder with migrations"), m_folder->text());
        if (chosen.isEmpty())
            return;
        m_folder->setText(QDir::toNativeSeparators(chosen));
        readHeads();
    });
    return form;
}

QString ReviseDialog::folder() const
{
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

void ReviseDialog::readHeads()
{
    m_heads->clear();
    if (folder().isEmpty())
        return;
    const int request = ++m_request;
    m_jobs->watch<std::shared_ptr<const History>>(tr("Reading the history"), loadHistory(folder()), this,
        [this, request](Result<std::shared_ptr<const History>> history) {
            if (request == m_request)
                showHeads(history);
        });
}

void ReviseDialog::showHeads(const Result<std::shared_ptr<const History>> &history)
{
    m_problem->clear();
    m_heads->clear();
    // A folder without a history yet is where one may begin.
    if (!history)
        return;
    const RevisionGraph &graph = (*history)->graph;
    if (const int at = m_format->findData((*history)->format); at >= 0)
        m_format->setCurrentIndex(at);
    const std::vector<QString> heads = graph.heads();
    for (const QString &id : heads) {
        const Revision *head = graph.find(id);
        auto *item = new QListWidgetItem(head ? tr("%1  %2").arg(id, head->message) : id, m_heads);
        item->setData(Qt::UserRole, id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(heads.size() == 1 ? Qt::Checked : Qt::Unchecked);
    }
    if (heads.size() > 1)
        m_problem->say(tr(
            "The history has %n heads: tick the one to follow, or several to merge them.", nullptr, int(heads.size())));
}

NewRevision ReviseDialog::revision() const
{
    NewRevision revision = newRevision(m_trip, m_message->text().trimmed());
    revision.created = m_created;
    if (format() == QLatin1String("alembic"))
        revision.id = m_id;
    if (m_heads->count() > 0) {
        revision.parents.emplace();
        for (int row = 0; row < m_heads->count(); ++row)
            if (m_heads->item(row)->checkState() == Qt::Checked)
                revision.parents->push_back(m_heads->item(row)->data(Qt::UserRole).toString());
    }
    return revision;
}

QString ReviseDialog::format() const
{
    return m_format->currentData().toString();
}

QString ReviseDialog::problem() const
{
    if (m_isCurrent && !m_isCurrent())
        return tr("The design or what it is compared with has changed since: close this and open it again.");
    if (m_message->text().trimmed().isEmpty())
        return tr("A revision needs a message.");
    if (folder().isEmpty())
        return tr("Say in which folder the migrations are.");
    if (m_heads->count() > 0 && revision().parents->empty())
        return tr("Tick the revision that this one follows.");
    return {};
}

/// The file as it would be now, made elsewhere: the project's template and its last revision are read for it.
void ReviseDialog::preview()
{
    if (m_texts->currentWidget() != m_file)
        return;
    const int request = ++m_previewed;
    if (const QString sentence = problem(); !sentence.isEmpty()) {
        m_file->setText({});
        return m_file->setPlaceholderText(sentence);
    }
    NewRevision shown = revision();
    shown.preview = true;
    m_jobs->watch<WrittenRevision>(tr("Showing a revision"),
        startJob([path = folder(), format = format(), shown](
                     std::stop_token) { return writeRevision(path, format, shown); }),
        this, [this, request](const Result<WrittenRevision> &made) {
            if (request == m_previewed)
                showPreview(made);
        });
}

void ReviseDialog::showPreview(const Result<WrittenRevision> &made)
{
    if (!made) {
        m_file->setText({});
        return m_file->setPlaceholderText(toText(made.error()));
    }
    // Alembic's ids are made up: the one that was shown is the one that is written.
    if (format() == QLatin1String("alembic"))
        m_id = made->id;
    const bool isPython = made->files.front().endsWith(QLatin1String(".py"));
    const QString mark = isPython ? QStringLiteral("# ") : QStringLiteral("-- ");
    QString text;
    for (size_t i = 0; i < made->texts.size(); ++i)
        text
            += mark + QDir::toNativeSeparators(made->files[i]) + QLatin1Char('\n') + made->texts[i] + QLatin1Char('\n');
    m_file->setLanguage(isPython ? QStringLiteral("Python") : QStringLiteral("SQL (PostgreSQL)"));
    m_file->setText(text);
}

void ReviseDialog::write()
{
    if (const QString sentence = problem(); !sentence.isEmpty())
        return m_problem->say(sentence);
    m_problem->clear();
    m_buttons->setEnabled(false);
    ++m_previewed;
    const auto future = startJob([path = folder(), format = format(), revision = revision()](
                                     std::stop_token) { return writeRevision(path, format, revision); });
    m_jobs->watch<WrittenRevision>(tr("Writing a revision"), future, this, [this](Result<WrittenRevision> written) {
        m_buttons->setEnabled(true);
        if (!written)
            return m_problem->say(toText(written.error()));
        m_written = *written;
        accept();
    });
}

} // namespace Howdah
