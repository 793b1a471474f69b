// SPDX-License-Identifier: Apache-2.0
#include "sql/parse/tokens.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>
#include <pg_query.h>

namespace Howdah {

namespace {

/// The scanner answers in protocol buffers: ScanResult{version = 1, tokens = 2}, ScanToken{start = 1, end = 2, …}.
class Message
{
public:
    Message(const char *begin, const char *end)
        : m_at(begin)
        , m_end(end)
    { }

    /// The next field's number, 0 at the end; value() or bytes() hold what it says.
    int next()
    {
        if (m_at >= m_end)
            return 0;
        const quint64 key = varint();
        if ((key & 7) == 0) {
            m_value = varint();
        } else { // the only other wire type here: a length and that many bytes
            const qsizetype length = qsizetype(varint());
            m_bytes = m_at;
            m_at += length;
        }
        return int(key >> 3);
    }
    qsizetype value() const { return qsizetype(m_value); }
    Message nested() const { return {m_bytes, m_at}; }

private:
    quint64 varint()
    {
        quint64 number = 0;
        for (int shift = 0; m_at < m_end; shift += 7) {
            const auto byte = quint8(*m_at++);
            number |= quint64(byte & 0x7f) << shift;
            if (!(byte & 0x80))
                break;
        }
        return number;
    }

    const char *m_at, *m_end;
    const char *m_bytes = nullptr;
    quint64 m_value = 0;
};

std::vector<Token> decoded(const PgQueryProtobuf &buffer)
{
    std::vector<Token> all;
    Message result(buffer.data, buffer.data + buffer.len);
    while (const int field = result.next()) {
        if (field != 2)
            continue;
        Token token;
        Message message = result.nested();
        while (const int part = message.next()) {
            if (part == 1)
                token.start = message.value();
            else if (part == 2)
                token.end = message.value();
        }
        all.push_back(token);
    }
    return all;
}

} // namespace

Result<std::vector<Token>> tokens(QByteArrayView text)
{
    const QByteArray terminated = text.toByteArray();
    PgQueryScanResult scanned = pg_query_scan(terminated.constData());
    Result<std::vector<Token>> all;
    if (scanned.error) {
        const QString full = QString::fromUtf8(scanned.error->message);
        const qsizetype place = std::clamp<qsizetype>(scanned.error->cursorpos - 1, 0, text.size());
        const auto line = std::count(text.begin(), text.begin() + place, '\n') + 1;
        // "… at or near" repeats the text up to the end of the file.
        all = failure(ErrorKind::Parse, full.section(QStringLiteral(" at or near"), 0, 0),
            QCoreApplication::translate("Sql", "line %1").arg(line));
    } else {
        all = decoded(scanned.pbuf);
    }
    pg_query_free_scan_result(scanned);
    return all;
}

} // namespace Howdah
