// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTabWidget;

namespace Howdah {

/// A connection as fields and as a URI, two tabs that always say the same. The password lives in its own field only:
/// typed into the URI it moves there.
class ConnectionForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionForm(const QStringList &services, QWidget *parent = nullptr);

    /// Any spelling libpq reads; a password in it goes to the password field.
    void setConninfo(const QString &conninfo);
    /// libpq's keywords and what was entered, without the password; an error when a text cannot be read.
    Result<QMap<QString, QString>> values() const { return m_values; }

    QString password() const;
    void setPassword(const QString &password);

Q_SIGNALS:
    void edited();

private:
    QWidget *fieldsPage(const QStringList &services);
    QWidget *uriPage();
    void fillTlsModes(const QString &usual);
    void fieldsEdited();
    void uriEdited();
    void showInFields(QMap<QString, QString> values);
    void showInUri();
    void showProblem(const QString &text);

    QTabWidget *m_tabs;
    QComboBox *m_service, *m_sslmode;
    QLineEdit *m_host, *m_port, *m_database, *m_role, *m_password, *m_further, *m_uri;
    QLabel *m_problem;
    Result<QMap<QString, QString>> m_values;
    bool m_showing = false; ///< the fields change because the form changes them
};

} // namespace Howdah
