// SPDX-License-Identifier: Apache-2.0
#include "ui/connect/connectdialog.h"

#include "server/libpq/conninfo.h"
#include "service/connections.h"
#include "ui/connect/connectionform.h"
#include "ui/connect/keyring.h"
#include "ui/widgets/environment.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Howdah {

namespace {

/// One line: what the server is and how one is connected to it.
QString described(const ServerInfo &info)
{
    QStringList parts{ConnectDialog::tr("PostgreSQL %1").arg(info.versionText),
        info.superuser ? ConnectDialog::tr("role %1, a superuser").arg(info.role)
                       : ConnectDialog::tr("role %1").arg(info.role),
        info.tls ? info.tlsVersion : ConnectDialog::tr("no TLS"),
        ConnectDialog::tr("%1 ms").arg(info.latency, 0, 'f', 1)};
    if (info.pooled)
        parts.append(ConnectDialog::tr("through a pooler: for reading only"));
    return parts.join(QStringLiteral(" · "));
}

QString shown(const QString &conninfo)
{
    ConnectionSpec spec;
    spec.conninfo = conninfo;
    return displayName(spec);
}

QPixmap swatch(const QColor &colour)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(colour);
    return pixmap;
}

} // namespace

ConnectDialog::ConnectDialog(ConnectionStore *store, Keyring *keyring, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_keyring(keyring)
    , m_form(new ConnectionForm(serviceNames()))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Connect to a server"));
    m_testButton = m_buttons->addButton(tr("&Test"), QDialogButtonBox::ActionRole);
    m_testButton->setObjectName(QStringLiteral("test"));
    m_connectButton = m_buttons->addButton(tr("&Connect"), QDialogButtonBox::AcceptRole);
    m_connectButton->setObjectName(QStringLiteral("connect"));
    m_connectButton->setDefault(true);
    auto *right = new QVBoxLayout;
    right->addWidget(m_form);
    right->addWidget(choicePanel());
    right->addStretch();
    right->addWidget(resultPanel());
    auto *columns = new QHBoxLayout;
    columns->addWidget(recentPanel(), 2);
    columns->addLayout(right, 3);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ConnectDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ConnectDialog::reject);
    connect(m_testButton, &QPushButton::clicked, this, [this] { test(false); });
    connect(m_form, &ConnectionForm::edited, this, &ConnectDialog::refresh);
    fillRecent();
    refresh();
    m_form->setFocus();
    resize(780, 540);
}

ConnectDialog::~ConnectDialog()
{
    m_test.cancel();
}

void ConnectDialog::ask(QWidget *parent, std::function<void(const ChosenConnection &)> chosen, const QString &conninfo)
{
    auto opened = ConnectionStore::open();
    if (!opened)
        qWarning("%s", qPrintable(toText(opened.error())));
    const std::shared_ptr<ConnectionStore> store = opened ? std::move(*opened) : nullptr;
    const auto keyring = std::make_shared<SystemKeyring>();
    auto *dialog = new ConnectDialog(store.get(), keyring.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!conninfo.isEmpty())
        dialog->setConninfo(conninfo);
    // The slot holds the store and the keyring as long as the dialog lives.
    connect(dialog, &QDialog::accepted, parent,
        [dialog, store, keyring, chosen = std::move(chosen)] { chosen(dialog->chosen()); });
    dialog->open();
}

QWidget *ConnectDialog::recentPanel()
{
    m_recent = new QListWidget;
    m_recent->setObjectName(QStringLiteral("recent"));
    m_recent->setAccessibleName(tr("Recent connections"));
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_forget = new QToolButton;
    m_forget->setObjectName(QStringLiteral("forget"));
    m_forget->setIcon(Theme::icon(QStringLiteral("list-remove")));
    m_forget->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_forget->setText(tr("For&get"));
    m_forget->setAccessibleName(tr("Forget this connection"));
    m_forget->setEnabled(false);
    auto *label = new QLabel(tr("R&ecent"));
    label->setBuddy(m_recent);
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_recent);
    layout->addWidget(m_forget);
    connect(m_recent, &QListWidget::currentRowChanged, this, &ConnectDialog::useRecent);
    connect(m_recent, &QListWidget::itemActivated, this, &ConnectDialog::accept);
    connect(m_forget, &QToolButton::clicked, this, &ConnectDialog::forgetRecent);
    return panel;
}

QWidget *ConnectDialog::choicePanel()
{
    m_environment = new QComboBox;
    m_environment->setObjectName(QStringLiteral("environment"));
    for (const EnvironmentKind kind :
        {EnvironmentKind::Local, EnvironmentKind::Ci, EnvironmentKind::Staging, EnvironmentKind::Production})
        m_environment->addItem(environmentWord(kind), word(kind));
    m_colourButton = new QToolButton;
    m_colourButton->setObjectName(QStringLiteral("colour"));
    m_colourButton->setAccessibleName(tr("Colour of this connection"));
    m_colourButton->setToolTip(m_colourButton->accessibleName());
    m_keep = new QCheckBox(tr("&Keep the password in the keyring"));
    m_keep->setObjectName(QStringLiteral("keep"));
    m_keep->setToolTip(tr("Otherwise it is asked for each time; Howdah never writes it to a file."));
    auto *row = new QHBoxLayout;
    row->addWidget(m_environment, 1);
    row->addWidget(m_colourButton);
    auto *label = new QLabel(tr("E&nvironment"));
    label->setBuddy(m_environment);
    auto *panel = new QWidget;
    auto *form = new QFormLayout(panel);
    form->addRow(label, row);
    form->addRow(m_keep);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &ConnectDialog::showColour);
    connect(m_colourButton, &QToolButton::clicked, this, &ConnectDialog::chooseColour);
    showColour();
    return panel;
}

QWidget *ConnectDialog::resultPanel()
{
    m_result = new QLabel;
    m_result->setObjectName(QStringLiteral("result"));
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_result->setTextFormat(Qt::PlainText);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Connecting"));
    m_progress->hide();
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_progress);
    layout->addWidget(m_result);
    return panel;
}

void ConnectDialog::fillRecent()
{
    m_saved = m_store ? m_store->recent().value_or(std::vector<SavedConnection>()) : std::vector<SavedConnection>();
    const QSignalBlocker quiet(m_recent);
    m_recent->clear();
    for (const SavedConnection &saved : m_saved) {
        auto *item = new QListWidgetItem(saved.name.isEmpty() ? shown(saved.conninfo) : saved.name, m_recent);
        item->setToolTip(saved.conninfo);
        item->setIcon(swatch(
            saved.colour.isEmpty() ? environmentColour(environmentKind(saved.environment)) : QColor(saved.colour)));
    }
    m_forget->setEnabled(false);
}

void ConnectDialog::setConninfo(const QString &conninfo)
{
    m_form->setConninfo(conninfo);
    for (size_t row = 0; row < m_saved.size(); ++row)
        if (m_saved[row].conninfo == conninfo)
            m_recent->setCurrentRow(int(row));
}

void ConnectDialog::useRecent(int row)
{
    m_forget->setEnabled(row >= 0);
    if (row < 0 || size_t(row) >= m_saved.size())
        return;
    const SavedConnection &saved = m_saved[size_t(row)];
    m_form->setConninfo(saved.conninfo);
    m_environment->setCurrentIndex(qMax(0, m_environment->findData(saved.environment)));
    m_colour = QColor(saved.colour);
    m_keep->setChecked(saved.usesKeyring);
    showColour();
    if (const auto known = providedPassword(saved.conninfo))
        m_form->setPassword(*known);
    else if (saved.usesKeyring)
        m_keyring->read(saved.conninfo, this, [this, wanted = saved.conninfo](std::optional<QString> password) {
            if (password && conninfo() == wanted)
                m_form->setPassword(*password);
        });
}

void ConnectDialog::forgetRecent()
{
    const int row = m_recent->currentRow();
    if (row < 0)
        return;
    if (const auto forgotten = m_store->forget(m_saved[size_t(row)].conninfo); !forgotten)
        return showResult(forgotten.error().message, Tone::Bad);
    fillRecent();
}

EnvironmentKind ConnectDialog::environment() const
{
    return environmentKind(m_environment->currentData().toString());
}

QString ConnectDialog::conninfo() const
{
    const auto values = m_form->values();
    return values ? conninfoFrom(*values) : QString();
}

void ConnectDialog::chooseColour()
{
    auto *dialog = new QColorDialog(m_colour, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &colour) {
        m_colour = colour;
        showColour();
    });
    dialog->open();
}

void ConnectDialog::showColour()
{
    const QColor colour = m_colour.isValid() ? m_colour : environmentColour(environment());
    m_colourButton->setIcon(swatch(colour));
    m_colourButton->setAccessibleDescription(colour.name());
}

void ConnectDialog::refresh()
{
    const bool can = m_form->values().has_value() && !m_testing;
    m_testButton->setEnabled(can);
    m_connectButton->setEnabled(can);
    m_progress->setVisible(m_testing);
}

void ConnectDialog::accept()
{
    test(true);
}

void ConnectDialog::test(bool thenConnect)
{
    if (m_testing || !m_form->values())
        return;
    ConnectionSpec spec;
    spec.conninfo = conninfo();
    if (!m_form->password().isEmpty())
        spec.password = m_form->password();
    showResult(tr("Connecting to %1…").arg(displayName(spec)), Tone::Neutral);
    m_testing = true;
    m_test = checkConnection(spec);
    auto *watcher = new QFutureWatcher<Result<ServerInfo>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, thenConnect] {
        m_testing = false;
        watcher->deleteLater();
        const auto future = watcher->future();
        if (future.isResultReadyAt(0))
            tested(future.resultAt(0), thenConnect);
        refresh();
    });
    watcher->setFuture(m_test);
    refresh();
}

void ConnectDialog::tested(const Result<ServerInfo> &result, bool thenConnect)
{
    if (!result)
        return showResult(result.error().message, Tone::Bad);
    showResult(described(*result), Tone::Good);
    if (!thenConnect)
        return;
    m_chosen = {conninfo(), environment(), m_colour, *result};
    if (!m_form->password().isEmpty())
        providePassword(m_chosen.source, m_form->password());
    remember();
    QDialog::accept();
}

void ConnectDialog::remember()
{
    if (m_keep->isChecked() && !m_form->password().isEmpty()) {
        // Outlives the dialog, which closes now.
        const QString failed = tr("The password could not be kept in the keyring: %1");
        m_keyring->write(m_chosen.source, m_form->password(), parent() ? parent() : qApp, [failed](const QString &why) {
            if (!why.isEmpty())
                qWarning("%s", qPrintable(failed.arg(why)));
        });
    }
    if (!m_store)
        return;
    const SavedConnection saved{m_chosen.source, {}, word(m_chosen.environment),
        m_colour.isValid() ? m_colour.name() : QString(), m_keep->isChecked(), QDateTime::currentDateTimeUtc()};
    // That it cannot be remembered is no reason not to connect.
    if (const auto remembered = m_store->remember(saved); !remembered)
        qWarning("%s", qPrintable(toText(remembered.error())));
}

void ConnectDialog::showResult(const QString &text, Tone tone)
{
    m_result->setText(text);
    m_tone = tone;
    paintResult();
}

void ConnectDialog::paintResult()
{
    Theme::setInk(m_result,
        m_tone == Tone::Good      ? Theme::good()
            : m_tone == Tone::Bad ? Theme::danger()
                                  : palette().color(QPalette::WindowText));
}

void ConnectDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_result)
        paintResult();
}

void ConnectDialog::done(int result)
{
    m_test.cancel();
    QDialog::done(result);
}

} // namespace Howdah
