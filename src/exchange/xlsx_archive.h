// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QIODevice>

#include <memory>

namespace kikubari::exchange {

/// What went wrong while a part of the archive was read.
enum class PartTrouble {
    None,
    Damaged,  ///< the packed data or its checksum is wrong
    TooLarge, ///< it unpacks to more than a table of customers can be
    TooLong,  ///< one tag or text of it is longer than any of Excel's
};

class XlsxArchive;

/// One part of the archive, unpacked while it is read. One part may be read at a time.
class XlsxPart : public QIODevice
{
public:
    explicit XlsxPart(XlsxArchive &archive, const QString &name, qint64 packed, qint64 size);
    ~XlsxPart() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Tells that what was read so far was in order: the next tag or text may be as long again.
    void tokenEnded() { m_sinceToken = 0; }
    [[nodiscard]] PartTrouble trouble() const { return m_trouble; }
    [[nodiscard]] qint64 unpacked() const { return m_unpacked; }
    /// What the archive says that it will unpack to; not to be relied upon.
    [[nodiscard]] qint64 promised() const { return m_size; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    XlsxArchive &m_archive;
    QString m_name;
    qint64 m_packed = 0;
    qint64 m_size = 0;
    qint64 m_unpacked = 0;
    qint64 m_sinceToken = 0;
    PartTrouble m_trouble = PartTrouble::None;
    bool m_open = true;
};

/// The ZIP container of an Excel workbook. Nothing of it is ever written to disk, so that names with path tricks are
/// only names. All parts together unpack to at most `mostUnpacked` bytes.
class XlsxArchive
{
public:
    static constexpr qint64 mostUnpacked = qint64{512} * 1024 * 1024;
    static constexpr int mostParts = 10'000;

    [[nodiscard]] static Result<std::unique_ptr<XlsxArchive>> open(const QString &path);
    XlsxArchive(const XlsxArchive &) = delete;
    XlsxArchive &operator=(const XlsxArchive &) = delete;
    ~XlsxArchive();

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Names are compared without regard to case and to a leading slash.
    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] Result<std::unique_ptr<XlsxPart>> part(const QString &name);

private:
    friend class XlsxPart;
    struct Place
    {
        quint64 directory = 0;
        quint64 number = 0;
        qint64 packed = 0;
        qint64 size = 0;
        bool locked = false; ///< encrypted
    };

    XlsxArchive(QString path, void *zip) : m_path(std::move(path)), m_zip(zip) { }
    [[nodiscard]] Result<void> readDirectory();
    [[nodiscard]] bool mayUnpack(const QString &name, qint64 soFar);

    QString m_path;
    void *m_zip = nullptr; ///< minizip's unzFile
    QHash<QString, Place> m_places;
    QHash<QString, qint64> m_unpacked; ///< of each part the most that was read in one go
    qint64 m_unpackedOfAll = 0;
};

/// The failure for a part that could not be read.
[[nodiscard]] tl::unexpected<Error> partFailure(const QString &path, PartTrouble trouble, const QString &detail);

} // namespace kikubari::exchange
