// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_sniff.h"

#include "exchange/unreadable.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <string_view>

namespace kikubari::exchange {

namespace {

struct Signature
{
    std::string_view bytes;
    const char16_t *ja;
    const char16_t *en;
};

constexpr const char16_t *pictureJa = u"画像のファイルです。表は Excel（.xlsx）か CSV で用意してください。";
constexpr const char16_t *pictureEn = u"It is a picture. Have the table as Excel (.xlsx) or CSV.";
constexpr const char16_t *packedJa = u"圧縮されたファイルです。展開してから、中の .xlsx または CSV を選んでください。";
constexpr const char16_t *packedEn = u"It is a compressed file. Unpack it, then choose the .xlsx or CSV inside.";
constexpr const char16_t *pageJa
    = u"中身はウェブページまたは XML です。Excel で開き、.xlsx または CSV として保存し直してください。";
constexpr const char16_t *pageEn = u"It is really a web page or XML. Open it in Excel and save it as .xlsx or CSV.";

constexpr std::array signatures{
    Signature{"%PDF-", u"PDF です。元のソフトで Excel（.xlsx）または CSV として出力してください。",
              u"It is a PDF. Export it as Excel (.xlsx) or CSV from the program it comes from."},
    Signature{"\x89PNG", pictureJa, pictureEn},
    Signature{"\xFF\xD8\xFF", pictureJa, pictureEn},
    Signature{"GIF8", pictureJa, pictureEn},
    Signature{std::string_view("II*\0", 4), pictureJa, pictureEn},
    Signature{"RIFF", pictureJa, pictureEn},
    Signature{"\x1F\x8B", packedJa, packedEn},
    Signature{"7z\xBC\xAF\x27", packedJa, packedEn},
    Signature{"Rar!", packedJa, packedEn},
    Signature{"{\\rtf", u"文書（RTF）です。表は Excel（.xlsx）か CSV で用意してください。",
              u"It is a text document (RTF). Have the table as Excel (.xlsx) or CSV."},
    Signature{"SQLite format 3", u"データベースのファイルです。Excel（.xlsx）か CSV で出力してください。",
              u"It is a database. Export it as Excel (.xlsx) or CSV."},
    Signature{"BEGIN:VCARD", u"連絡先（vCard）のファイルです。連絡先の読み込みを使ってください。",
              u"It is a file of contacts (vCard). Use the import of contacts."},
    Signature{"BEGIN:VCALENDAR", u"予定表（iCalendar）のファイルで、顧客の表ではありません。",
              u"It is a calendar (iCalendar) and no table of customers."},
};

constexpr std::string_view oleStart = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

tl::unexpected<Error> notTable(const QString &path, const char16_t *ja, const char16_t *en)
{
    return unreadable(path, QString::fromUtf16(ja), QString::fromUtf16(en));
}

// The old container of Office holds .xls, or an .xlsx with a password, which names its stream so.
tl::unexpected<Error> oleFile(const QString &path, QFile &file)
{
    constexpr std::u16string_view stream = u"EncryptedPackage";
    const QByteArray name(reinterpret_cast<const char *>(stream.data()), static_cast<qsizetype>(stream.size() * 2));
    constexpr qint64 block = qint64{1} * 1024 * 1024;
    bool locked = false;
    file.seek(0);
    for (QByteArray bytes = file.read(block); !bytes.isEmpty() && !locked; bytes = file.read(block)) {
        locked = bytes.contains(name);
        if (file.pos() > 64 * block)
            break;
    }
    if (locked)
        return notTable(path, u"パスワードで保護されています。Excel で開き、パスワードを外して保存し直してください。",
                        u"It is protected by a password. Open it in Excel, remove the password and save it again.");
    return notTable(path, u"古い形式（.xls など）です。Excel で開き、.xlsx または CSV として保存し直してください。",
                    u"It is in an old format (.xls or the like). Open it in Excel and save it as .xlsx or CSV.");
}

bool isPage(QByteArray start)
{
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    start = start.trimmed().toLower();
    constexpr std::array<const char *, 6> openings{"<?xml", "<html", "<!doctype", "<table", "<meta", "<style"};
    return std::ranges::any_of(openings, [&](const char *opening) { return start.startsWith(opening); });
}

} // namespace

Result<FileNature> natureOf(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return notTable(path, u"フォルダーです。中のファイルを選んでください。",
                        u"It is a folder. Choose a file inside.");
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(path, QStringLiteral("ファイルがあるか、読み取りが許されているかを確かめてください。"),
                          QStringLiteral("Check that the file is there and that it may be read."), file.errorString());
    const QByteArray start = file.read(512);
    const std::string_view bytes(start.constData(), static_cast<std::size_t>(start.size()));
    if (bytes.starts_with(oleStart))
        return oleFile(path, file);
    for (const Signature &signature : signatures)
        if (bytes.starts_with(signature.bytes))
            return notTable(path, signature.ja, signature.en);
    if (isPage(start))
        return notTable(path, pageJa, pageEn);
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06") ? FileNature::Zip : FileNature::Text;
}

} // namespace kikubari::exchange
