// SPDX-License-Identifier: Apache-2.0
#include "gui/sample.h"
#include "ui/models/objecttreemodel.h"

#include "change/object.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace Howdah;

namespace {

std::shared_ptr<const Database> thousandTables()
{
    auto d = std::make_shared<Database>();
    d->schemas = {Schema{QStringLiteral("public"), {}, {}, {}}};
    for (int t = 0; t < 1401; ++t) {
        Table table;
        table.name = {QStringLiteral("public"), QStringLiteral("table_%1").arg(t, 4, 10, QLatin1Char('0'))};
        for (int c = 0; c < 10; ++c)
            table.columns.push_back(sampleColumn(qPrintable(QStringLiteral("column_%1").arg(c)), "text"));
        table.columns.push_back(sampleColumn(qPrintable(QStringLiteral("needle_%1").arg(t)), "text"));
        d->tables.push_back(table);
    }
    return d;
}

} // namespace

class ObjectTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheRulesOfModels()
    {
        ObjectTreeModel model;
        // The tester fetches while it hears of a reset and then complains of it: it must come after.
        const auto test = [&model] {
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
            QVERIFY(model.rowCount() == 0 || model.indexOf(columnRef()).isValid());
        };
        model.setDatabase(sampleDatabase());
        test();
        model.setFilter(QStringLiteral("cust"));
        test();
        model.setFilter({});
        test();
        model.setDatabase(nullptr);
        test();
        QCOMPARE(model.rowCount(), 0);
    }

    void makesAPathForEveryObject()
    {
        ObjectTreeModel model;
        const auto database = sampleDatabase();
        model.setDatabase(database);
        int seen = 0;
        for (const Object &object : objectsOf(*database)) {
            const QModelIndex index = model.indexOf(refOf(object));
            QVERIFY2(index.isValid(), qPrintable(display(refOf(object))));
            QCOMPARE(model.ref(index), refOf(object));
            QCOMPARE(model.indexOfKey(index.data(ObjectTreeModel::KeyRole).toString()), index);
            ++seen;
        }
        QVERIFY(seen > 8);
    }

    void filterFindsColumns()
    {
        ObjectTreeModel model;
        model.setDatabase(sampleDatabase());
        model.setFilter(QStringLiteral("TOTAL"));
        QCOMPARE(model.matchCount(), 1);
        const QModelIndex table
            = model.indexOf({ObjectKind::Table, {QStringLiteral("shop"), QStringLiteral("order")}, {}});
        QVERIFY(table.isValid());
        QVERIFY(
            !model.indexOf({ObjectKind::Table, {QStringLiteral("shop"), QStringLiteral("customer")}, {}}).isValid());
        model.fetchMore(table);
        QCOMPARE(model.index(0, 0, table).data().toString(), QStringLiteral("total"));
    }

    void isQuickWithAThousandTables()
    {
        const auto database = thousandTables();
        ObjectTreeModel model;
        QElapsedTimer clock;
        clock.start();
        model.setDatabase(database);
        model.setFilter(QStringLiteral("needle_77"));
        // A frame is 16 ms; ten of them is what a person calls at once, also in a debug build on a busy machine.
        QVERIFY2(clock.elapsed() < 300 * HOWDAH_PATIENCE, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(model.matchCount(), 11);
    }

private:
    static ObjectRef columnRef()
    {
        return {ObjectKind::Column, {QStringLiteral("shop"), QStringLiteral("customer")}, QStringLiteral("email")};
    }
};

QTEST_MAIN(ObjectTreeTest)
#include "tst_objecttree.moc"
