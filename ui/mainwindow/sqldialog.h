// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/document/edit.h"
#include "ui/mainwindow/sqltemplates.h"
#include "ui/services/services.h"

#include <QDialog>

#include <functional>
#include <memory>

class QComboBox;
class QProgressBar;
class QPushButton;
class QTemporaryDir;

namespace Howdah {

class Document;
class Jobs;
class MessageLine;
class SqlView;

/// "Add by SQL…": whatever PostgreSQL knows and no form makes. The statements run in a scratch database that holds the
/// design; what they changed there is one edit. Nothing blocks; what the server does not take is said in its words, and
/// the dialog stays. GUI thread.
class SqlDialog : public QDialog
{
    Q_OBJECT

public:
    /// `schema` is where what one can begin with puts things. The services need `load` and `ddl`.
    SqlDialog(Document *document, Jobs *jobs, const Services &services, const QString &schema, QWidget *parent);
    ~SqlDialog() override;

    /// Statements to begin with; what is marked in them is selected, to be typed over.
    void setStatements(const SqlTemplate &statements);

    /// What was made, once accepted.
    const Edit &edit() const { return m_edit; }

    void done(int result) override;

private:
    void fillExamples(const QString &schema);
    void run();
    void write(const QString &file, std::function<Result<QString>()> text);
    void read(bool withStatements);
    void finish(const Database &with);
    void stop(const QString &sentence);
    QString sentence(const Error &error) const;
    static QString title(bool withStatements); ///< of the job

    Document *m_document;
    Jobs *m_jobs;
    Services m_services;
    QComboBox *m_examples;
    SqlView *m_text;
    MessageLine *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_run;
    std::shared_ptr<QTemporaryDir> m_folder; ///< the design and the statements, as files that are read
    std::shared_ptr<const Database> m_without; ///< the design as that server reads it
    QFuture<Result<std::shared_ptr<const Database>>> m_reading;
    quint64 m_state = 0; ///< of the document when the statements began to run
    Edit m_edit;
};

} // namespace Howdah
