// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/project.h"
#include "server/session.h"
#include "store/connectionstore.h"

#include <QColor>
#include <QDialog>
#include <QFuture>

#include <functional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace Howdah {

class ConnectionForm;
class Keyring;

/// What a person chose to connect to. The password has been given to the services already.
struct ChosenConnection {
    QString source; ///< keyword=value form, without the password
    EnvironmentKind environment = EnvironmentKind::Local;
    QColor colour; ///< invalid: the environment's own
    ServerInfo server;
};

/// Asks for a connection: recent ones, fields or URI, environment and colour. Connecting is tried before the dialog
/// closes, so that it ends with a connection that works, or not at all. Nothing blocks: trying runs elsewhere and can
/// be stopped.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    /// `store` may be null (nothing is remembered then); both must outlive the dialog.
    ConnectDialog(ConnectionStore *store, Keyring *keyring, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    /// Shows the dialog over `parent` with the user's own store and keyring; `chosen` is called once a connection
    /// works.
    /// `conninfo`, when given, is what the dialog begins with.
    static void ask(
        QWidget *parent, std::function<void(const ChosenConnection &)> chosen, const QString &conninfo = {});

    /// Starts with this connection, in any spelling; with all that is remembered of it when it is a recent one.
    void setConninfo(const QString &conninfo);
    const ChosenConnection &chosen() const { return m_chosen; }

    void accept() override;
    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *recentPanel();
    QWidget *choicePanel();
    QWidget *resultPanel();
    void fillRecent();
    void useRecent(int row);
    void forgetRecent();
    void chooseColour();
    void showColour();
    void test(bool thenConnect);
    void tested(const Result<ServerInfo> &result, bool thenConnect);
    void remember();
    enum class Tone { Neutral, Good, Bad };
    void showResult(const QString &text, Tone tone);
    void paintResult();
    void refresh();
    EnvironmentKind environment() const;
    QString conninfo() const;

    ConnectionStore *m_store;
    Keyring *m_keyring;
    std::vector<SavedConnection> m_saved;
    ChosenConnection m_chosen;
    QFuture<Result<ServerInfo>> m_test;
    bool m_testing = false;
    QColor m_colour;
    QListWidget *m_recent;
    ConnectionForm *m_form;
    QComboBox *m_environment;
    QToolButton *m_colourButton, *m_forget;
    QCheckBox *m_keep;
    QLabel *m_result = nullptr;
    Tone m_tone = Tone::Neutral;
    QProgressBar *m_progress;
    QPushButton *m_testButton, *m_connectButton;
    QDialogButtonBox *m_buttons;
};

} // namespace Howdah
