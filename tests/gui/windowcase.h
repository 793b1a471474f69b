// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/project.h"
#include "schema/json.h"
#include "server/embedded/embeddedserver.h"
#include "service/source/source.h"
#include "ui/document/document.h"
#include "ui/document/settler.h"
#include "ui/mainwindow/keeper.h"
#include "ui/mainwindow/liveservices.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/opener.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace Howdah {

using namespace Qt::StringLiterals;

template <typename T>
T *child(QWidget *window, const char *name)
{
    return window->findChild<T *>(QLatin1String(name));
}

inline QualifiedName inPublic(const QString &name)
{
    return {u"public"_s, name};
}

/// What the two have in common when nothing but who read them differs.
inline Database comparable(Database database)
{
    database.name.clear();
    database.serverVersion = 0;
    database.dependencies.clear();
    return database;
}

/// A window with the real services and a folder of its own for each case, and what people do in it.
class WindowCase : public QObject
{
protected:
    void begin(const QString &name)
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"howdah-test"_s);
        QCoreApplication::setApplicationName(name);
        QSettings().clear();
        Theme::install(*qApp);
        m_server = EmbeddedServer::open().value_or(nullptr);
    }

    void openWindow()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>(liveServices());
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void closeWindow()
    {
        m_window.reset();
        m_folder.reset();
    }

    void open(const QString &source)
    {
        bool opened = false;
        const auto heard = connect(m_window->opener(), &Opener::opened, this, [&opened] { opened = true; });
        m_window->open(source);
        QTRY_VERIFY_WITH_TIMEOUT(opened, 60000);
        disconnect(heard);
    }

    void openText(const QString &text)
    {
        const QString path = m_folder->filePath(u"given.sql"_s);
        QVERIFY(writeText(path, text));
        open(path);
    }

    Document *document() const { return m_window->document(); }

    std::shared_ptr<const Database> loaded(const QString &text)
    {
        const QString path = m_folder->filePath(u"given.sql"_s);
        if (!writeText(path, text))
            return nullptr;
        const auto source = parsedSource(path);
        return source ? loadSource(*source, {}, {}).value_or(nullptr) : nullptr;
    }

    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 60000);
        const auto &error = m_window->settler()->error();
        QVERIFY2(!error, error ? qPrintable(toText(*error)) : "");
    }

    void addTable(const QString &name)
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->actions().addTable->trigger();
        QWidget *field = QApplication::focusWidget();
        QVERIFY(field);
        QCOMPARE(field->objectName(), u"objectName"_s);
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
    }

    void save()
    {
        bool ok = false, done = false;
        m_window->findChild<Keeper *>()->saveTo(m_folder->filePath(u"saved"_s), [&](bool written) {
            ok = written;
            done = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(done, 60000);
        QVERIFY(ok);
    }

    /// Saved and read again, the design is the same, objects and texts.
    void saveAndReopen()
    {
        save();
        const auto saved = document()->design();
        Error error;
        const auto failed = connect(
            m_window->opener(), &Opener::failed, this, [&error](const QString &, const Error &said) { error = said; });
        QTimer closing;
        connect(&closing, &QTimer::timeout, this, [] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
                box->accept();
        });
        closing.start(50);
        bool opened = false;
        const auto again = connect(m_window->opener(), &Opener::opened, this, [&opened] { opened = true; });
        m_window->open(m_folder->filePath(u"saved"_s));
        QTRY_VERIFY_WITH_TIMEOUT(opened || !error.message.isEmpty(), 60000);
        disconnect(failed);
        disconnect(again);
        QVERIFY2(error.message.isEmpty(), qPrintable(toText(error)));
        const Database was = comparable(*saved), is = comparable(*document()->design());
        if (was == is)
            return;
        const QStringList before = QString::fromUtf8(toJson(was)).split(u'\n');
        const QStringList after = QString::fromUtf8(toJson(is)).split(u'\n');
        QString differences;
        for (const QString &line : before)
            differences += after.contains(line) ? QString() : u"- "_s + line + u'\n';
        for (const QString &line : after)
            differences += before.contains(line) ? QString() : u"+ "_s + line + u'\n';
        QFAIL(qPrintable(u"Read again, the design is another.\n"_s + differences));
    }

    std::shared_ptr<EmbeddedServer> m_server; ///< one for all cases
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Howdah
