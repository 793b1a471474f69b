// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/projectdialog.h"
#include "ui/widgets/messageline.h"
#include "ui/widgets/theme.h"

#include "history/formats/format.h"
#include "server/libpq/conninfo.h"
#include "service/source/source.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Howdah {

ProjectDialog::ProjectDialog(const Project &project, QWidget *parent)
    : QDialog(parent)
    , m_project(project)
    , m_name(new QLineEdit(project.name, this))
    , m_folder(new QLineEdit(QDir::toNativeSeparators(project.migrationFolder), this))
    , m_format(new QComboBox(this))
    , m_environments(new QTableWidget(0, 3, this))
    , m_message(new MessageLine(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("projectDialog"));
    setWindowTitle(tr("Project settings"));
    resize(680, 460);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(buildForm());
    layout->addWidget(buildEnvironments(), 1);
    layout->addWidget(m_message);
    layout->addWidget(m_buttons);
    for (const Environment &environment : project.environments)
        addRow(environment);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ProjectDialog::finish);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *ProjectDialog::buildForm()
{
    auto *form = new QWidget(this);
    m_name->setObjectName(QStringLiteral("projectName"));
    m_folder->setObjectName(QStringLiteral("projectMigrations"));
    m_folder->setPlaceholderText(tr("none yet; “Save as revision” begins one"));
    m_format->setObjectName(QStringLiteral("projectFormat"));
    for (const HistoryFormat *each : historyFormats())
        m_format->addItem(each->title(), QString(each->id()));
    m_format->setCurrentIndex(qMax(0, m_format->findData(m_project.migrationFormat)));
    auto *choose = new QToolButton(form);
    choose->setIcon(Theme::icon(QStringLiteral("document-open-folder")));
    choose->setToolTip(tr("Choose the folder"));
    choose->setAccessibleName(choose->toolTip());
    auto *line = new QHBoxLayout;
    line->addWidget(m_folder);
    line->addWidget(choose);
    auto *folderLabel = new QLabel(tr("&Migrations"), form);
    folderLabel->setBuddy(m_folder);
    auto *layout = new QFormLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addRow(tr("&Name"), m_name);
    layout->addRow(folderLabel, line);
    layout->addRow(tr("&Format"), m_format);
    connect(choose, &QToolButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder with migrations"), m_project.folder);
        if (!chosen.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(QDir(m_project.folder).relativeFilePath(chosen)));
    });
    return form;
}

QWidget *ProjectDialog::buildEnvironments()
{
    auto *box = new QWidget(this);
    m_environments->setObjectName(QStringLiteral("projectEnvironments"));
    m_environments->setAccessibleName(tr("Databases of the team"));
    m_environments->setHorizontalHeaderLabels({tr("Name"), tr("Kind"), tr("Source")});
    m_environments->verticalHeader()->hide();
    m_environments->horizontalHeader()->setStretchLastSection(true);
    m_environments->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto *title = new QLabel(tr("&Databases, in the order changes reach them"), box);
    title->setBuddy(m_environments);
    auto *add = new QPushButton(Theme::icon(QStringLiteral("list-add")), tr("&Add"), box);
    add->setObjectName(QStringLiteral("addEnvironment"));
    auto *remove = new QPushButton(Theme::icon(QStringLiteral("list-remove")), tr("&Remove"), box);
    for (QPushButton *button : {add, remove})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(title, 1);
    buttons->addWidget(add);
    buttons->addWidget(remove);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buttons);
    layout->addWidget(m_environments);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({tr("local", "an environment's name"), EnvironmentKind::Local, {}});
        m_environments->setCurrentCell(m_environments->rowCount() - 1, 2);
        m_environments->editItem(m_environments->currentItem());
    });
    connect(remove, &QPushButton::clicked, this, [this] { m_environments->removeRow(m_environments->currentRow()); });
    return box;
}

void ProjectDialog::addRow(const Environment &environment)
{
    const int row = m_environments->rowCount();
    m_environments->insertRow(row);
    m_environments->setItem(row, 0, new QTableWidgetItem(environment.name));
    auto *kind = new QComboBox(m_environments);
    for (const auto &[each, words] : {std::pair(EnvironmentKind::Local, tr("local")), {EnvironmentKind::Ci, tr("CI")},
             {EnvironmentKind::Staging, tr("staging")}, {EnvironmentKind::Production, tr("production")}})
        kind->addItem(words, int(each));
    kind->setCurrentIndex(kind->findData(int(environment.kind)));
    m_environments->setCellWidget(row, 1, kind);
    m_environments->setItem(row, 2, new QTableWidgetItem(environment.source));
}

Project ProjectDialog::project() const
{
    Project project = m_project;
    project.name = m_name->text().trimmed();
    project.migrationFolder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    project.migrationFormat = m_format->currentData().toString();
    project.environments.clear();
    for (int row = 0; row < m_environments->rowCount(); ++row) {
        const auto *kind = qobject_cast<const QComboBox *>(m_environments->cellWidget(row, 1));
        project.environments.push_back({m_environments->item(row, 0)->text().trimmed(),
            EnvironmentKind(kind->currentData().toInt()), m_environments->item(row, 2)->text().trimmed()});
    }
    return project;
}

QString ProjectDialog::problem() const
{
    const Project wanted = project();
    if (wanted.name.isEmpty())
        return tr("A project needs a name.");
    for (const Environment &environment : wanted.environments) {
        if (environment.name.isEmpty())
            return tr("A database needs a name.");
        if (withoutPassword(environment.source) != environment.source)
            return tr("%1: a project holds no passwords; they are kept in the keyring or asked for.")
                .arg(environment.name);
        if (!parsedSource(environment.source))
            return tr("%1: “%2” is no source, such as service=shop or postgresql://host/database.")
                .arg(environment.name, environment.source);
    }
    return {};
}

void ProjectDialog::finish()
{
    if (const QString sentence = problem(); !sentence.isEmpty())
        return m_message->say(sentence);
    accept();
}

} // namespace Howdah
