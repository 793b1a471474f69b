// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Howdah {

class MessageLine;

/// Asks for a source to compare with, in any spelling: typed, chosen from those that are at hand, a file, a folder, a
/// connection.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    /// A source that is at hand.
    struct Offer {
        QString title;
        QString source;
        QString icon;
    };

    CompareDialog(const QString &openTitle, const std::vector<Offer> &offers, QWidget *parent = nullptr);

    QString source() const;
    void accept() override;

private:
    void choosePath(bool folder);
    void refresh();

    QLineEdit *m_source;
    QListWidget *m_offers;
    QLabel *m_note;
    MessageLine *m_problem;
    QPushButton *m_compare;
};

} // namespace Howdah
