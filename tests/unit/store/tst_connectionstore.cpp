// SPDX-License-Identifier: Apache-2.0
#include "store/connectionstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class ConnectionStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersAcrossPrograms()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"deep/er/howdah.sqlite"_s);
        const SavedConnection first{u"host='a b' dbname=x"_s, u"Ä \"shop\""_s, u"production"_s, u"#ff0000"_s, true,
            QDateTime::fromSecsSinceEpoch(1000, QTimeZone::UTC)};
        SavedConnection second{
            u"service=y"_s, u""_s, u"local"_s, u""_s, false, QDateTime::fromSecsSinceEpoch(2000, QTimeZone::UTC)};
        {
            auto store = ConnectionStore::open(path);
            QVERIFY(store);
            QVERIFY((*store)->remember(first));
            QVERIFY((*store)->remember(second));
            second.name = u"renamed"_s;
            QVERIFY((*store)->remember(second));
        }
        auto store = ConnectionStore::open(path);
        QCOMPARE(*(*store)->recent(), (std::vector<SavedConnection>{second, first}));
        QCOMPARE((*store)->recent(1)->size(), size_t(1));
        QVERIFY((*store)->forget(second.conninfo));
        QCOMPARE(*(*store)->recent(), (std::vector<SavedConnection>{first}));
    }

    void refusesPasswords()
    {
        const QTemporaryDir folder;
        auto store = ConnectionStore::open(folder.filePath(u"s"_s));
        for (const QString &text : {u"host=a password=x"_s, u"postgresql://a:secret@h/d"_s, u"host=a sslpassword=x"_s})
            QCOMPARE((*store)->remember({text, {}, {}, {}, false, {}}).error().kind, ErrorKind::Refused);
        QVERIFY((*store)->recent()->empty());
    }

    void leavesADamagedFileAlone()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"s"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray garbage = QByteArray("this is no database").repeated(100);
        file.write(garbage);
        file.flush();
        auto store = ConnectionStore::open(file.fileName());
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::File);
        file.seek(0);
        QCOMPARE(file.readAll(), garbage);
    }
};

QTEST_GUILESS_MAIN(ConnectionStoreTest)
#include "tst_connectionstore.moc"
