// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery.h"
#include "service/connections.h"
#include "support/testserver.h"
#include "ui/connect/connectdialog.h"
#include "ui/connect/keyring.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTcpServer>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

/// A keyring that answers later, as the system's does.
class MemoryKeyring final : public Keyring
{
public:
    QMap<QString, QString> kept;

    void read(const QString &key, QObject *context, std::function<void(std::optional<QString>)> done) override
    {
        QMetaObject::invokeMethod(
            context, [this, key, done] { done(kept.contains(key) ? std::optional(kept[key]) : std::nullopt); },
            Qt::QueuedConnection);
    }
    void write(const QString &key, const QString &password, QObject *, std::function<void(QString)> done) override
    {
        kept[key] = password;
        done({});
    }
};

} // namespace

class ConnectTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    QTemporaryDir m_folder;
    MemoryKeyring m_keyring;
    std::unique_ptr<ConnectionStore> m_store;
    std::unique_ptr<ConnectDialog> m_dialog;

    template <typename T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    void type(const char *name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    void click(const char *name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    QString result() const { return find<QLabel>("result")->text(); }
    /// Clicks Test and waits for what it says.
    QString tested() const
    {
        click("test");
        [[maybe_unused]] const bool ended
            = QTest::qWaitFor([this] { return find<QPushButton>("test")->isEnabled(); }, 15000);
        return result();
    }
    void open()
    {
        m_dialog = std::make_unique<ConnectDialog>(m_store.get(), &m_keyring);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void enterServer() const
    {
        type("host", u"127.0.0.1"_s);
        type("port", QString::number(m_server.port()));
        type("database", u"postgres"_s);
        type("role", u"app"_s);
        type("password", u"secret"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        Theme::install(*qApp);
        QFile services(m_folder.filePath(u"services"_s));
        QVERIFY(services.open(QIODevice::WriteOnly));
        services.write("[shop]\nhost=127.0.0.1\n[stock]\n");
        services.close();
        qputenv("PGSERVICEFILE", services.fileName().toUtf8());
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        m_store = std::move(*ConnectionStore::open(m_folder.filePath(u"store.sqlite"_s)));
    }
    void init() { open(); }

    void fieldsAndUriSayTheSame()
    {
        type("host", u"db.example"_s);
        type("port", u"6432x"_s); // the x is not taken
        type("database", u"sh op"_s);
        type("role", u"ada"_s);
        find<QComboBox>("sslmode")->setCurrentIndex(3);
        type("further", u"connect_timeout=3"_s);
        auto *uri = find<QLineEdit>("uri");
        QCOMPARE(uri->text(), u"postgresql://ada@db.example:6432/sh%20op?connect_timeout=3&sslmode=require"_s);
        find<QTabWidget>("forms")->setCurrentIndex(1);
        type("uri", u"postgresql://bob:pa%40ss@other:1/x?sslmode=allow"_s);
        QCOMPARE(find<QLineEdit>("host")->text(), u"other"_s);
        QCOMPARE(find<QLineEdit>("role")->text(), u"bob"_s);
        QCOMPARE(find<QLineEdit>("password")->text(), u"pa@ss"_s);
        QCOMPARE(find<QLineEdit>("further")->text(), u"sslmode=allow"_s);
        QTest::keyClick(uri, Qt::Key_Tab);
        QVERIFY(!uri->text().contains(u"pa"_s));
        QVERIFY(uri->text().startsWith(u"postgresql://bob@other:1/x"_s));
    }

    void aWrongUriIsSaidAndCannotBeUsed()
    {
        find<QTabWidget>("forms")->setCurrentIndex(1);
        type("uri", u"postgresql://h/db?colour=red"_s);
        QVERIFY(find<QLabel>("problem")->isVisible());
        QVERIFY(find<QLabel>("problem")->text().contains(u"cannot be read"_s));
        QVERIFY(!find<QPushButton>("connect")->isEnabled());
        type("uri", u"postgresql://h/db"_s);
        QVERIFY(!find<QLabel>("problem")->isVisible());
        QVERIFY(find<QPushButton>("connect")->isEnabled());
    }

    void listsServices()
    {
        auto *service = find<QComboBox>("service");
        QCOMPARE(service->itemText(1), u"shop"_s);
        QCOMPARE(service->itemText(2), u"stock"_s);
        service->setCurrentIndex(1);
        QVERIFY(find<QLineEdit>("uri")->text().endsWith(u"?service=shop"_s));
    }

    void testsAConnection()
    {
        enterServer();
        const QString said = tested();
        QVERIFY2(said.startsWith(u"PostgreSQL "_s), qPrintable(said));
        QVERIFY2(said.contains(u"role app · no TLS · "_s) && said.endsWith(u" ms"_s), qPrintable(said));
        QVERIFY(m_dialog->isVisible());
        for (const bool dark : {false, true}) {
            Theme::setScheme(dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
            QTest::qWait(30);
            QVERIFY(keepPicture(m_dialog.get(), dark ? u"connect-dark"_s : u"connect-light"_s));
        }
        Theme::setScheme(Qt::ColorScheme::Light);
    }

    void saysWhatIsWrong()
    {
        enterServer();
        type("password", u"guess"_s);
        QCOMPARE(tested(), u"The password for role \"app\" was refused by 127.0.0.1, port %1."_s.arg(m_server.port()));
        type("password", u"secret"_s);
        type("database", u"nowhere"_s);
        QCOMPARE(tested(), u"There is no database \"nowhere\" on 127.0.0.1, port %1."_s.arg(m_server.port()));
        const int closed = TestServer::freePort();
        type("port", QString::number(closed));
        QCOMPARE(tested(), u"No PostgreSQL server is listening at 127.0.0.1, port %1."_s.arg(closed));
    }

    void connectsRemembersAndKeepsThePassword()
    {
        enterServer();
        find<QComboBox>("environment")->setCurrentIndex(2);
        QTest::mouseClick(find<QCheckBox>("keep"), Qt::LeftButton, {}, {8, find<QCheckBox>("keep")->height() / 2});
        QVERIFY(find<QCheckBox>("keep")->isChecked());
        click("connect");
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 15000);
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
        const ChosenConnection chosen = m_dialog->chosen();
        QCOMPARE(chosen.environment, EnvironmentKind::Staging);
        QCOMPARE(chosen.source, u"host=127.0.0.1 port=%1 dbname=postgres user=app"_s.arg(m_server.port()));
        QCOMPARE(m_keyring.kept.value(chosen.source), u"secret"_s);
        // The source alone is enough for the services now.
        QCOMPARE(providedPassword(chosen.source), std::optional(u"secret"_s));
        providePassword(chosen.source, {});

        open();
        auto *recent = find<QListWidget>("recent");
        QCOMPARE(recent->count(), 1);
        QCOMPARE(recent->item(0)->text(), u"app@127.0.0.1:%1/postgres"_s.arg(m_server.port()));
        QTest::mouseClick(recent->viewport(), Qt::LeftButton, {}, recent->visualItemRect(recent->item(0)).center());
        QCOMPARE(find<QLineEdit>("role")->text(), u"app"_s);
        QCOMPARE(find<QComboBox>("environment")->currentData().toString(), u"staging"_s);
        QVERIFY(find<QCheckBox>("keep")->isChecked());
        QFile store(m_folder.filePath(u"store.sqlite"_s));
        QVERIFY(store.open(QIODevice::ReadOnly));
        QVERIFY(!store.readAll().contains("secret"));
    }

    void stopsWithoutWaiting()
    {
        QTcpServer silent; // accepts, never answers
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        enterServer();
        type("port", QString::number(silent.serverPort()));
        click("test");
        QVERIFY(find<QProgressBar>("")->isVisible());
        QTest::qWait(200);
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(timer.elapsed() < 100);
        m_dialog.reset();
        QVERIFY(timer.elapsed() < 200);
    }

    void everyControlHasAName()
    {
        for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
                || widget->objectName().startsWith(u"qt_"_s))
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(accessible);
            const bool container = qobject_cast<QTabBar *>(widget) || qobject_cast<QTabWidget *>(widget)
                || widget == find<QLabel>("result");
            const bool inside = qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr;
            QVERIFY2(container || inside || !accessible->text(QAccessible::Name).isEmpty(),
                qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(ConnectTest)
#include "tst_connect.moc"
