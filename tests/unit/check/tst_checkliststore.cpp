// SPDX-License-Identifier: Apache-2.0
#include "check/checkliststore.h"
#include "check/runner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Howdah;
using namespace Howdah::Check;

namespace {

std::shared_ptr<Database> amounts(const QString &type)
{
    auto d = std::make_shared<Database>();
    d->serverVersion = 170000;
    d->schemas = {Schema{u"public"_s, {}, {}, {}}};
    Table table;
    table.name = {u"public"_s, u"strange \"name\"\n%1"_s};
    Column price;
    price.name = u"price"_s;
    price.type = type;
    table.columns = {price};
    d->tables = {table};
    return d;
}

Checklist checked(const std::shared_ptr<const Database> &database)
{
    Settings settings;
    settings.only = {u"D-ty-3"_s};
    return *run(database, nullptr, settings);
}

const Item &itemOf(const Checklist &checklist)
{
    return checklist.groups.front().items.front();
}

} // namespace

class ChecklistStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote()
    {
        const Checklist checklist = checked(amounts(u"real"_s));
        Answers answers;
        put(answers,
            Check::word(itemOf(checklist), ItemState::Fail, u"Not \"now\"\nlater"_s, u"Ada"_s, QDate(2026, 3, 1)));
        put(answers, waiver(itemOf(checklist).findings.front(), u"An estimate"_s, u"Ada"_s, QDate(2026, 2, 1)));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"checklist.json"_s);
        QVERIFY(writeAnswers(path, answers));
        const Result<Answers> read = readAnswers(path);
        QVERIFY(read);
        QCOMPARE(*read, answers);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray first = file.readAll();
        std::ranges::reverse(answers);
        QCOMPARE(toJson(answers), first);
    }

    void replacesTheAnswerOnTheSameThing()
    {
        const Finding finding = itemOf(checked(amounts(u"real"_s))).findings.front();
        Answers answers;
        put(answers, waiver(finding, u"one"_s, u"Ada"_s, QDate(2026, 2, 1)));
        put(answers, waiver(finding, u"two"_s, u"Ben"_s, QDate(2026, 2, 2)));
        QCOMPARE(answers.size(), size_t(1));
        QCOMPARE(answers.front().reason, u"two"_s);
    }

    void waiverEndsWithItsEvidence()
    {
        const Checklist before = checked(amounts(u"real"_s));
        QCOMPARE(itemOf(before).state, ItemState::Fail);
        const Answers answers{waiver(itemOf(before).findings.front(), u"An estimate"_s, u"Ada"_s, QDate(2026, 2, 1))};
        const Checklist same = answered(checked(amounts(u"real"_s)), answers);
        QCOMPARE(itemOf(same).state, ItemState::Waived);
        QCOMPARE(same.openFindings(), 0);
        QVERIFY(itemOf(same).findings.front().waiver.contains(u"An estimate (Ada, 2026-02-01)"_s));
        const Checklist changed = answered(checked(amounts(u"double precision"_s)), answers);
        QCOMPARE(itemOf(changed).state, ItemState::Fail);
    }

    void refusesWhatIsNotSigned()
    {
        const Finding finding = itemOf(checked(amounts(u"real"_s))).findings.front();
        QTemporaryDir folder;
        const QString path = folder.filePath(u"checklist.json"_s);
        QVERIFY(!writeAnswers(path, {waiver(finding, u" "_s, u"Ada"_s, QDate(2026, 2, 1))}));
        QVERIFY(!writeAnswers(path, {waiver(finding, u"because"_s, {}, QDate(2026, 2, 1))}));
        QVERIFY(!QFile::exists(path));
        // A folder that is not there is made; where a file is in its place, it cannot be.
        QVERIFY(writeAnswers(path, {}));
        QVERIFY(!writeAnswers(path + u"/checklist.json"_s, {}));
    }

    void saysWhatIsWrongWithAFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"checklist.json"_s);
        QCOMPARE(readAnswers(path).value(), Answers());
        for (const QByteArray &bad : {QByteArray("{"), QByteArray("[]"), QByteArray("{\"version\": 9}"),
                 QByteArray("{\"version\": 1, \"answers\": [{\"item\": \"D-pk-1\"}]}"),
                 QByteArray("\x89PNG\r\n\x1a\n")}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bad);
            file.close();
            const Result<Answers> read = readAnswers(path);
            QVERIFY2(!read, bad.constData());
            QCOMPARE(read.error().kind, ErrorKind::Parse);
            QCOMPARE(read.error().where, path);
        }
    }
};

QTEST_GUILESS_MAIN(ChecklistStoreTest)
#include "tst_checkliststore.moc"
