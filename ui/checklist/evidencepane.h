// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/item.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QTableWidget;
class QTextBrowser;

namespace Howdah {

/// What is known about the chosen item or finding: its words, its evidence, its fix and its help page. GUI thread.
class EvidencePane : public QWidget
{
    Q_OBJECT

public:
    explicit EvidencePane(QWidget *parent = nullptr);

    void clear();
    void showGroup(const Check::Group &group);
    void showItem(const Check::Item &item);
    void showFinding(const Check::Finding &finding);

Q_SIGNALS:
    void jumpRequested();
    void fixRequested();
    void answerRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setHead(Check::ItemState state, const QString &title, const QString &detail);
    void setFacts(const std::vector<Check::Fact> &facts);
    void setRows(const Check::EvidenceTable &table);
    void setFix(const Check::Finding &finding);
    void setHelp(const QString &id);
    void refreshColours();

    QScrollArea *m_fixScroll;
    QLabel *m_icon, *m_title, *m_detail, *m_fix;
    QPushButton *m_jump, *m_apply, *m_answer;
    QTableWidget *m_facts, *m_rows;
    QTextBrowser *m_help;
    Check::ItemState m_state = Check::ItemState::NotMeasured;
    QString m_helpId;
};

} // namespace Howdah
