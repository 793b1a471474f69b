// SPDX-License-Identifier: Apache-2.0
#include "support/roundtripproxy.h"

#include <QTcpSocket>
#include <QtEndian>

#include <memory>

namespace Howdah {

struct RoundTripProxy::Line {
    QTcpSocket *client = nullptr, *server = nullptr;
    QByteArray unread; ///< from the client, not a whole message yet
    bool isStarted = false; ///< the first message has no type
    bool isCounted = false;
    bool waitsForAnswer = false; ///< the fault comes with the server's next words

    void cut() const
    {
        client->abort();
        server->abort();
    }
};

RoundTripProxy::RoundTripProxy(int target, QByteArray mark, int at, Moment moment, std::function<bool()> fault)
    : m_target(target)
    , m_at(at)
    , m_mark(std::move(mark))
    , m_moment(moment)
    , m_fault(std::move(fault))
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        auto line = std::make_shared<Line>();
        line->client = nextPendingConnection();
        line->server = new QTcpSocket(line->client);
        connect(line->client, &QTcpSocket::readyRead, line->server, [this, line] {
            line->unread += line->client->readAll();
            takeFromClient(*line);
        });
        connect(line->server, &QTcpSocket::readyRead, line->client, [this, line] {
            if (std::exchange(line->waitsForAnswer, false)) {
                m_isHit = true;
                if (m_fault()) {
                    line->cut();
                    return;
                }
            }
            line->client->write(line->server->readAll());
        });
        connect(line->client, &QTcpSocket::disconnected, line->client, &QObject::deleteLater);
        connect(line->server, &QTcpSocket::disconnected, line->client, &QTcpSocket::disconnectFromHost);
        line->server->connectToHost(QHostAddress::LocalHost, quint16(m_target));
    });
}

void RoundTripProxy::takeFromClient(Line &line)
{
    for (;;) {
        const qsizetype head = line.isStarted ? 1 : 0;
        if (line.unread.size() < head + 4)
            return;
        const qsizetype size = head + qFromBigEndian<qint32>(line.unread.constData() + head);
        if (line.unread.size() < size)
            return;
        const QByteArray message = line.unread.first(size);
        line.unread.remove(0, size);
        const char type = line.isStarted ? message.front() : '\0';
        line.isStarted = true;
        if (!m_isMarked && message.contains(m_mark))
            m_isMarked = line.isCounted = true;
        if (line.isCounted && (type == 'Q' || type == 'S') && ++m_count == m_at) {
            if (m_moment == After) {
                line.waitsForAnswer = true;
            } else {
                m_isHit = true;
                if (m_fault()) {
                    line.cut();
                    return;
                }
            }
        }
        line.server->write(message);
    }
}

void RoundTripProxy::cut()
{
    for (QTcpSocket *socket : findChildren<QTcpSocket *>())
        if (socket->parent() == this)
            socket->abort();
}

} // namespace Howdah
