// SPDX-License-Identifier: Apache-2.0
#include "ui/review/comparedialog.h"
#include "ui/connect/connectdialog.h"
#include "ui/widgets/messageline.h"
#include "ui/widgets/theme.h"

#include "service/python/pythonchild.h"
#include "service/source/source.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace Howdah {

CompareDialog::CompareDialog(const QString &openTitle, const std::vector<Offer> &offers, QWidget *parent)
    : QDialog(parent)
    , m_source(new QLineEdit(this))
    , m_offers(new QListWidget(this))
    , m_note(new QLabel(pythonConsent(), this))
    , m_problem(new MessageLine(this))
{
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare with"));
    resize(620, 440);
    m_source->setObjectName(QStringLiteral("compareSource"));
    m_source->setPlaceholderText(
        tr("postgresql://…, service=NAME, a .sql file, a project, alembic:PATH, demo:, empty:"));
    Theme::addClearButton(m_source);
    m_note->setWordWrap(true);
    m_offers->setObjectName(QStringLiteral("compareOffers"));
    m_offers->setAccessibleName(tr("Sources at hand"));
    m_offers->setIconSize(QSize(16, 16));
    for (const Offer &offer : offers) {
        auto *item = new QListWidgetItem(Theme::icon(offer.icon), offer.title, m_offers);
        item->setData(Qt::UserRole, offer.source);
        item->setToolTip(offer.source);
    }
    auto *label = new QLabel(tr("&Compare “%1” with").arg(openTitle), this);
    label->setBuddy(m_source);
    auto *file = new QPushButton(Theme::icon(QStringLiteral("document-open")), tr("&File…"), this);
    auto *folder = new QPushButton(Theme::icon(QStringLiteral("document-open-folder")), tr("F&older…"), this);
    auto *server = new QPushButton(Theme::icon(QStringLiteral("network-connect")), tr("&Server…"), this);
    auto *line = new QHBoxLayout;
    line->addWidget(m_source, 1);
    for (QPushButton *button : {file, folder, server}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_compare = buttons->addButton(tr("Co&mpare"), QDialogButtonBox::AcceptRole);
    m_compare->setObjectName(QStringLiteral("compareAccept"));
    m_compare->setIcon(Theme::icon(QStringLiteral("vcs-diff")));
    m_compare->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addLayout(line);
    layout->addWidget(m_offers, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(file, &QPushButton::clicked, this, [this] { choosePath(false); });
    connect(folder, &QPushButton::clicked, this, [this] { choosePath(true); });
    connect(server, &QPushButton::clicked, this, [this] {
        ConnectDialog::ask(this, [this](const ChosenConnection &chosen) { m_source->setText(chosen.source); });
    });
    connect(m_source, &QLineEdit::textChanged, this, &CompareDialog::refresh);
    connect(m_offers, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            m_source->setText(item->data(Qt::UserRole).toString());
    });
    connect(m_offers, &QListWidget::itemActivated, this, &CompareDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &CompareDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_source->setFocus();
    refresh();
}

QString CompareDialog::source() const
{
    const QString text = m_source->text().trimmed();
    return QFileInfo::exists(text) ? QFileInfo(text).absoluteFilePath() : text;
}

void CompareDialog::accept()
{
    if (const auto parsed = parsedSource(source()); !parsed)
        return m_problem->say(toText(parsed.error()));
    QDialog::accept();
}

void CompareDialog::choosePath(bool folder)
{
    const QString key = QStringLiteral("lastFolder"), from = QSettings().value(key).toString();
    const QString path = folder
        ? QFileDialog::getExistingDirectory(this, tr("Compare with a project or a folder of .sql files"), from)
        : QFileDialog::getOpenFileName(
              this, tr("Compare with a file"), from, tr("Schemas (*.sql howdah.json);;All files (*)"));
    if (path.isEmpty())
        return;
    QSettings().setValue(key, QFileInfo(path).absolutePath());
    m_source->setText(path);
}

void CompareDialog::refresh()
{
    m_problem->clear();
    m_note->setVisible(source().startsWith(QLatin1String("alembic:")) || source().startsWith(QLatin1String("models:")));
    m_compare->setEnabled(!source().isEmpty());
}

} // namespace Howdah
