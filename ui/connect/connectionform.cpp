// SPDX-License-Identifier: Apache-2.0
#include "ui/connect/connectionform.h"

#include "server/libpq/conninfo.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Howdah {

namespace {

QLineEdit *lineEdit(const QString &name, const QString &placeholder)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setPlaceholderText(placeholder);
    Theme::addClearButton(edit);
    return edit;
}

} // namespace

ConnectionForm::ConnectionForm(const QStringList &services, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget)
    , m_problem(new QLabel)
{
    m_tabs->setObjectName(QStringLiteral("forms"));
    m_tabs->addTab(fieldsPage(services), tr("&Fields"));
    m_tabs->addTab(uriPage(), tr("&URI"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_problem);
    for (QLineEdit *edit : {m_host, m_port, m_database, m_role, m_further})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionForm::fieldsEdited);
    connect(m_password, &QLineEdit::textChanged, this, &ConnectionForm::edited);
    connect(m_service, &QComboBox::editTextChanged, this, &ConnectionForm::fieldsEdited);
    connect(m_sslmode, &QComboBox::currentIndexChanged, this, &ConnectionForm::fieldsEdited);
    connect(m_uri, &QLineEdit::textEdited, this, &ConnectionForm::uriEdited);
    // Not while it is typed: rewriting would move the cursor.
    connect(m_uri, &QLineEdit::editingFinished, this, &ConnectionForm::showInUri);
    fieldsEdited();
}

QWidget *ConnectionForm::fieldsPage(const QStringList &services)
{
    const QMap<QString, QString> defaults = conninfoDefaults();
    const auto usual
        = [&](const char *key, const QString &fallback = {}) { return defaults.value(QLatin1String(key), fallback); };
    m_service = new QComboBox;
    m_service->setObjectName(QStringLiteral("service"));
    m_service->setEditable(true);
    m_service->addItem(QString());
    m_service->addItems(services);
    m_service->lineEdit()->setPlaceholderText(services.isEmpty() ? tr("none in pg_service.conf") : tr("none"));
    m_host = lineEdit(QStringLiteral("host"), usual("host", QStringLiteral("localhost")));
    m_port = lineEdit(QStringLiteral("port"), usual("port", QStringLiteral("5432")));
    m_port->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9,]*")), m_port));
    m_database = lineEdit(QStringLiteral("database"), usual("dbname", usual("user")));
    m_role = lineEdit(QStringLiteral("role"), usual("user"));
    m_password = lineEdit(QStringLiteral("password"), tr("if the server asks for one"));
    m_password->setEchoMode(QLineEdit::Password);
    QAction *reveal = m_password->addAction(Theme::icon(QStringLiteral("view-visible")), QLineEdit::TrailingPosition);
    reveal->setCheckable(true);
    reveal->setText(tr("Show the password"));
    connect(reveal, &QAction::toggled, m_password,
        [this](bool shown) { m_password->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    fillTlsModes(usual("sslmode", QStringLiteral("prefer")));
    m_further = lineEdit(QStringLiteral("further"), QStringLiteral("sslrootcert=… connect_timeout=…"));

    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->addRow(tr("&Service"), m_service);
    form->addRow(tr("&Host"), m_host);
    form->addRow(tr("&Port"), m_port);
    form->addRow(tr("&Database"), m_database);
    form->addRow(tr("&Role"), m_role);
    form->addRow(tr("Pass&word"), m_password);
    form->addRow(tr("T&LS"), m_sslmode);
    form->addRow(tr("Further &options"), m_further);
    return page;
}

void ConnectionForm::fillTlsModes(const QString &usual)
{
    m_sslmode = new QComboBox;
    m_sslmode->setObjectName(QStringLiteral("sslmode"));
    m_sslmode->addItem(tr("not set: %1").arg(usual), QString());
    const std::pair<QString, QString> modes[] = {
        {QStringLiteral("disable"), tr("never")},
        {QStringLiteral("prefer"), tr("when the server offers it")},
        {QStringLiteral("require"), tr("always")},
        {QStringLiteral("verify-ca"), tr("always, with a known certificate")},
        {QStringLiteral("verify-full"), tr("always, with a certificate for this host")},
    };
    for (const auto &[mode, meaning] : modes)
        m_sslmode->addItem(QStringLiteral("%1 – %2").arg(mode, meaning), mode);
}

QWidget *ConnectionForm::uriPage()
{
    m_uri = lineEdit(QStringLiteral("uri"), QStringLiteral("postgresql://role@host:5432/database?sslmode=require"));
    m_uri->setFont(Theme::fixedFont());
    auto *hint = new QLabel(tr("Also host=… dbname=…, or service=…, as libpq reads them. A password typed here moves "
                               "to its own field."));
    hint->setWordWrap(true);
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("Connection &string"), m_uri);
    form->addRow(hint);
    return page;
}

void ConnectionForm::setConninfo(const QString &conninfo)
{
    const auto values = parsedConninfo(conninfo);
    if (!values)
        return showProblem(values.error().message);
    m_password->clear();
    showInFields(*values);
    fieldsEdited();
}

QString ConnectionForm::password() const
{
    return m_password->text();
}

void ConnectionForm::setPassword(const QString &password)
{
    m_password->setText(password);
}

void ConnectionForm::fieldsEdited()
{
    if (m_showing)
        return;
    m_values = parsedConninfo(m_further->text());
    if (m_values) {
        const auto add = [&](const char *key, const QString &text) {
            if (!text.isEmpty())
                m_values->insert(QLatin1String(key), text);
        };
        add("service", m_service->currentText().trimmed());
        add("host", m_host->text().trimmed());
        add("port", m_port->text());
        add("dbname", m_database->text());
        add("user", m_role->text());
        add("sslmode", m_sslmode->currentData().toString());
        if (const QString typed = m_values->take(QStringLiteral("password")); !typed.isEmpty())
            m_password->setText(typed);
        showInUri();
    }
    showProblem(m_values ? QString() : m_values.error().message);
    Q_EMIT edited();
}

void ConnectionForm::uriEdited()
{
    m_values = parsedConninfo(m_uri->text());
    if (m_values) {
        showInFields(*m_values);
        m_values->remove(QStringLiteral("password"));
    }
    showProblem(m_values ? QString() : m_values.error().message);
    Q_EMIT edited();
}

void ConnectionForm::showInFields(QMap<QString, QString> values)
{
    m_showing = true;
    const auto take = [&](const char *key) { return values.take(QLatin1String(key)); };
    m_service->setEditText(take("service"));
    m_host->setText(take("host"));
    m_port->setText(take("port"));
    m_database->setText(take("dbname"));
    m_role->setText(take("user"));
    if (const QString password = take("password"); !password.isEmpty())
        m_password->setText(password);
    // A mode that is not in the list stays a further option.
    const int mode = m_sslmode->findData(values.value(QStringLiteral("sslmode")));
    m_sslmode->setCurrentIndex(qMax(0, mode));
    if (mode >= 0)
        take("sslmode");
    m_further->setText(conninfoFrom(values));
    m_showing = false;
}

void ConnectionForm::showInUri()
{
    if (m_values)
        m_uri->setText(m_values->isEmpty() ? QString() : conninfoUri(*m_values));
}

void ConnectionForm::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace Howdah
