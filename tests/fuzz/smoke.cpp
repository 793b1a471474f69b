// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target without a fuzzer: every seed as it is, then a fixed number of mutations of it, the same every
// time.
#include <QDirIterator>
#include <QFile>

#include <cstdio>
#include <random>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

void runOn(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()), size_t(input.size()));
}

QByteArray mutated(QByteArray input, std::mt19937 &random)
{
    static constexpr std::string_view pieces[] = {"'", "\"", "$$", "/*", "*/", "--", ";", "(", ")", "\\", "\n",
        "\"\"\"", "\xff", "\xc3", "E'", "COPY t FROM stdin;\n", "BEGIN ATOMIC", "#", "[", "{", "="};
    for (unsigned edits = 1 + random() % 6; edits > 0; --edits) {
        const qsizetype at = input.isEmpty() ? 0 : qsizetype(random() % size_t(input.size() + 1));
        const std::string_view piece = pieces[random() % std::size(pieces)];
        switch (random() % 4) {
        case 0:
            input.insert(at, QByteArrayView(piece.data(), qsizetype(piece.size())));
            break;
        case 1:
            input.remove(at, qsizetype(random() % 20));
            break;
        case 2:
            if (at < input.size())
                input[at] = char(random());
            break;
        default:
            input.insert(at, input.mid(qsizetype(random() % size_t(input.size() + 1)), 30));
            break;
        }
    }
    return input;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s SEEDS MUTATIONS\n", argv[0]);
        return 2;
    }
    std::mt19937 random(20260321);
    int inputs = 0;
    for (QDirIterator it(QString::fromLocal8Bit(argv[1]), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray seed = file.readAll().left(8192);
        runOn(seed);
        for (int i = 0; i < std::atoi(argv[2]); ++i, ++inputs)
            runOn(mutated(seed, random));
    }
    std::printf("%d inputs\n", inputs);
    return inputs > 0 ? 0 : 1;
}
