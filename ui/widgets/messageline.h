// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;

namespace Howdah {

/// One sentence inside a form: why something was refused. Hidden while there is nothing to say.
class MessageLine : public QFrame
{
    Q_OBJECT

public:
    explicit MessageLine(QWidget *parent = nullptr);

    void say(const QString &sentence);
    void clear() { say({}); }
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_icon, *m_label;
};

} // namespace Howdah
