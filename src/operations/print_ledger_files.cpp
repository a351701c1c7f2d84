// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/print_ledger.h"

#include "store/pieces.h"
#include "store/store.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <set>

/// The ledger's files, and the numbers that people type.
namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

/// Half-width, without blanks, the usual dashes as one.
QString plain(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC);
    plain.remove(QRegularExpression(u"\\s"_s));
    plain.replace(QRegularExpression(u"[~〜～−–—‐]"_s), u"-"_s);
    plain.replace(u'、', u',');
    return plain;
}

tl::unexpected<Error> cannotWrite(const QString &file, int error)
{
    const ErrorKind kind = error == ENOSPC || error == EDQUOT ? ErrorKind::DiskFull : ErrorKind::Failed;
    return failure(kind, u"「%1」を書き終えられません。場所と空きを確かめて、もう一度印刷してください。"_s.arg(file),
                   u"\"%1\" cannot be completed. Check the place and its room, and print again."_s.arg(file),
                   QString::fromLocal8Bit(std::strerror(error)));
}

int syncPath(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error;
}

} // namespace

Result<QList<LabelRange>> labelRangesOf(const QString &text)
{
    QList<LabelRange> ranges;
    for (const QString &part : plain(text).split(u',', Qt::SkipEmptyParts)) {
        const QStringList ends = part.split(u'-');
        const auto from = labelNumberOf(ends.front());
        const auto to = ends.size() == 2 ? labelNumberOf(ends.back()) : from;
        if (!from || !to || ends.size() > 2 || *to < *from)
            return failure(ErrorKind::WrongUse,
                           u"番号「%1」が読めません。「1-12,15」のように書いてください。"_s.arg(part),
                           u"\"%1\" is no number. Write them as in 1-12,15."_s.arg(part));
        ranges << LabelRange{*from, *to};
    }
    return ranges;
}

std::optional<int> labelNumberOf(const QString &text)
{
    static const QRegularExpression number(u"^(?:no\\.?|#|番号)?0*([1-9][0-9]{0,8})番?$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const auto match = number.match(plain(text));
    return match.hasMatch() ? std::optional<int>(match.captured(1).toInt()) : std::nullopt;
}

QString partFileOf(const QString &file)
{
    return QString(file % u".part");
}

Result<void> secureFile(const QString &part)
{
    if (const int error = syncPath(part, O_RDONLY); error != 0)
        return cannotWrite(part, error);
    return {};
}

Result<void> completeFile(const QString &file)
{
    const QByteArray from = QFile::encodeName(partFileOf(file)), to = QFile::encodeName(file);
    if (std::rename(from.constData(), to.constData()) != 0)
        return cannotWrite(file, errno);
    // The name is kept by the folder; one that cannot be synchronised (a network's) is no failure.
    (void)syncPath(QFileInfo(file).absolutePath(), O_RDONLY | O_DIRECTORY);
    return {};
}

Result<ResumedFiles> resumeFiles(store::Store &store, const Context &, const QString &campaign)
{
    // Of all campaigns: a part file is of the last job that wrote to it, whosever that is.
    const auto codes = store::printJobCodes(store, {});
    if (!codes)
        return tl::unexpected(codes.error());
    ResumedFiles resumed;
    std::set<QString> seen;
    for (const QString &code : *codes) {
        const auto job = store.record(RecordKind::PrintJob, code);
        if (!job)
            return tl::unexpected(job.error());
        const QString file = *job ? (*job)->value("file") : QString();
        if (file.isEmpty() || !seen.insert(file).second || !QFileInfo::exists(partFileOf(file)))
            continue;
        if ((*job)->value("state") == u"printed") {
            if (auto done = completeFile(file); !done)
                return tl::unexpected(done.error());
            resumed.completed << file;
        } else if ((campaign.isEmpty() || (*job)->value("campaign") == campaign) && QFile::remove(partFileOf(file))) {
            resumed.dropped << file;
        }
    }
    return resumed;
}

} // namespace kikubari::operations
