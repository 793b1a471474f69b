// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace Howdah {

/// Keeps the first column of a table in sight while the rest is scrolled: a view over the table's left edge, of the
/// same model and selection, shown only while there is something to scroll back to.
class FrozenColumn : public QTableView
{
    Q_OBJECT

public:
    explicit FrozenColumn(QTableView *host);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void place();

    QTableView *m_host;
};

} // namespace Howdah
