// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/refusals.h"

#include "support/export_bytes.h"
#include "support/store_folder.h"

using namespace kikubari;
using namespace kikubari::operations;
using namespace Qt::StringLiterals;
using domain::CustomerCode;
using domain::RecordKind;
using test::StoreFolder;

namespace {

QString refuses(StoreFolder &folder, const QString &code)
{
    return folder.book->record(RecordKind::Customer, code).value().value().value("refuses");
}

} // namespace

TEST_CASE("many customers refuse DM in one operation; who did already stays as he is; undo brings all back",
          "[refusals]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    folder.write("customers.csv",
                 "code,kind,name,staff,refuses\nK1,person,山田 太郎,S1,\nK2,person,青木 花子,S1,call\n"
                 "K3,person,鈴木 三郎,S2,mail\nK4,person,林 四郎,S2,dm\n");
    folder.import();
    folder.plan();
    const auto before = test::exportBytes(*folder.book);
    const QList<CustomerCode> all{CustomerCode("K1"), CustomerCode("K2"), CustomerCode("K3"), CustomerCode("K4")};
    const auto done = refuseFor(*folder.book, folder.context, all, u"dm"_s);
    REQUIRE(done);
    CHECK(done->summary.ja == u"2名をDMのお断りにしました"_s);
    CHECK(refuses(folder, u"K1"_s) == u"dm"_s);
    CHECK(refuses(folder, u"K2"_s).split(u' ').contains(u"dm"_s));
    CHECK(refuses(folder, u"K3"_s) == u"mail"_s); // every letter is refused already
    const auto ban = folder.book->record(RecordKind::Ban, QStringList{u"K1"_s, u"dm"_s}).value();
    REQUIRE(ban);
    CHECK(ban->date("since") == QDate(2026, 11, 21));
    const auto again = refuseFor(*folder.book, folder.context, all, u"dm"_s);
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == ErrorKind::WrongUse);
    CHECK_FALSE(refuseFor(*folder.book, folder.context, {CustomerCode("K9")}, u"dm"_s));
    REQUIRE(undo(*folder.book, folder.context));
    test::requireSameExport(before, test::exportBytes(*folder.book));
}
