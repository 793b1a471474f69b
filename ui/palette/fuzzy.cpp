// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/fuzzy.h"

#include <QList>

namespace Howdah {

namespace {

bool startsWord(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper());
}

/// Walks from one possible first character on; greedy, but a start of a word is preferred to the nearest place.
int scoreFrom(QStringView typed, QStringView text, qsizetype start, QList<int> *positions)
{
    int score = 0;
    qsizetype at = start, last = -2;
    for (const QChar c : typed) {
        const QChar wanted = c.toLower();
        qsizetype found = -1;
        for (qsizetype i = at; i < text.size(); ++i) {
            if (text[i].toLower() != wanted)
                continue;
            if (found < 0)
                found = i;
            if (i == last + 1 || startsWord(text, i)) {
                found = i;
                break;
            }
        }
        if (found < 0)
            return 0;
        score += found == last + 1 ? 18 : startsWord(text, found) ? 12 : 3;
        if (positions)
            positions->append(int(found));
        last = found;
        at = found + 1;
    }
    return score + (start == 0 ? 10 : 0);
}

} // namespace

int fuzzyScore(QStringView typed, QStringView text, QList<int> *positions)
{
    if (typed.isEmpty())
        return 1;
    if (typed.size() > text.size())
        return 0;
    // A literal occurrence beats any scattering.
    if (const qsizetype at = text.indexOf(typed, 0, Qt::CaseInsensitive); at >= 0) {
        if (positions)
            for (qsizetype i = 0; i < typed.size(); ++i)
                positions->append(int(at + i));
        const int whole = typed.size() == text.size() ? 60 : 0;
        return 100 + int(typed.size()) * 18 + (startsWord(text, at) ? 30 : 0) + whole
            - int(qMin<qsizetype>(text.size(), 60)) / 2;
    }
    int best = 0;
    QList<int> places;
    for (qsizetype start = 0; start < text.size(); ++start) {
        if (text[start].toLower() != typed[0].toLower())
            continue;
        QList<int> tried;
        const int score = scoreFrom(typed, text, start, positions ? &tried : nullptr);
        if (score > best) {
            best = score;
            places = tried;
        }
        if (!startsWord(text, start) && best > 0)
            break;
    }
    if (positions)
        *positions = places;
    return best > 0 ? qMax(1, best - int(qMin<qsizetype>(text.size(), 60)) / 2) : 0;
}

} // namespace Howdah
