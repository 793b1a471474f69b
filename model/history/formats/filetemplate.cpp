// SPDX-License-Identifier: Apache-2.0
#include "history/formats/filetemplate.h"

#include "history/historytext.h"

#include <QRegularExpression>
#include <QStringList>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

QString padded(const QString &text, const QString &flags, int width)
{
    if (flags.contains(u'-'))
        return text.leftJustified(width);
    return text.rightJustified(width, flags.contains(u'0') ? u'0' : u' ');
}

} // namespace

QString revisionSlug(const QString &message, int most)
{
    static const QRegularExpression word(u"\\w+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (const auto &match : word.globalMatch(message))
        words << match.captured();
    QString slug = words.join(u'_').toLower();
    if (slug.size() > most) {
        slug.truncate(most);
        const auto cut = slug.lastIndexOf(u'_');
        slug = (cut < 0 ? slug : slug.left(cut)) + u'_';
    }
    return slug;
}

Result<QString> revisionFileName(
    const QString &fileTemplate, const QString &id, const QString &slug, const QDateTime &created)
{
    const QDate date = created.date();
    const QTime time = created.time();
    const QHash<QString, qint64> numbers{{u"epoch"_s, created.toSecsSinceEpoch()}, {u"year"_s, date.year()},
        {u"month"_s, date.month()}, {u"day"_s, date.day()}, {u"hour"_s, time.hour()}, {u"minute"_s, time.minute()},
        {u"second"_s, time.second()}};
    static const QRegularExpression field(u"%(?:%|\\((\\w+)\\)([-0 +]*)(\\d{0,3})(?:\\.(\\d{1,3}))?([sdi]))"_s);
    QString name;
    qsizetype position = 0;
    for (const auto &match : field.globalMatch(fileTemplate)) {
        name += fileTemplate.mid(position, match.capturedStart() - position);
        position = match.capturedEnd();
        const QString key = match.captured(1);
        const bool isText = key == "rev"_L1 || key == "slug"_L1;
        if (key.isEmpty()) {
            name += u'%';
            continue;
        }
        if ((!isText && !numbers.contains(key)) || (isText && match.captured(5) != "s"_L1))
            return failure(ErrorKind::Usage,
                HistoryText::tr("file_template cannot be followed at '%1'.").arg(match.captured()), fileTemplate);
        QString text = key == "rev"_L1 ? id : key == "slug"_L1 ? slug : QString::number(numbers.value(key));
        if (!match.captured(4).isEmpty()) // digits for numbers, characters for text
            text = match.captured(5) == "s"_L1 ? text.left(match.captured(4).toInt())
                                               : text.rightJustified(match.captured(4).toInt(), u'0');
        name += padded(text, match.captured(2), match.captured(3).toInt());
    }
    const QString rest = fileTemplate.mid(position);
    static const QRegularExpression unknown(u"%"_s);
    QString literal = fileTemplate;
    literal.remove(field);
    if (literal.contains(unknown))
        return failure(ErrorKind::Usage, HistoryText::tr("file_template cannot be followed: '%1'.").arg(fileTemplate),
            fileTemplate);
    return name + rest;
}

} // namespace Howdah
