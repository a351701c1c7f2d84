// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/sheet_dialog.h"

#include "print/label_sheets.h"
#include "support/catch.h"
#include "widgets/controls.h"

#include <QDoubleSpinBox>
#include <QLineEdit>

#include <algorithm>

using namespace kikubari;
using namespace Qt::StringLiterals;

namespace {

widgets::Button *registering(const widgets::SheetDialog &dialog)
{
    const auto buttons = dialog.findChildren<widgets::Button *>();
    const auto found = std::ranges::find_if(buttons, [](const widgets::Button *one) { return one->isDefault(); });
    REQUIRE(found != buttons.end());
    return *found;
}

} // namespace

TEST_CASE("a sheet of the shop is registered only with a name of its own and measures that can be", "[dm]")
{
    const auto &known = print::shippedLabelSheets();
    widgets::SheetDialog dialog(known, {}, known.first(), nullptr);
    const auto fields = dialog.findChildren<QLineEdit *>(Qt::FindDirectChildrenOnly);
    REQUIRE(!fields.isEmpty());
    QLineEdit *name = fields.first();
    CHECK_FALSE(registering(dialog)->isEnabled());
    name->setText(known.first().key); // taken
    CHECK_FALSE(registering(dialog)->isEnabled());
    name->setText(u"店の12面"_s);
    CHECK(registering(dialog)->isEnabled());
    auto expected = known.first();
    expected.key = expected.alias = u"店の12面"_s;
    expected.products.clear();
    CHECK(dialog.sheet() == expected);

    QDoubleSpinBox *width = dialog.findChildren<QDoubleSpinBox *>().first();
    width->setValue(300); // wider than the paper
    CHECK_FALSE(registering(dialog)->isEnabled());
    width->setValue(86.4);
    CHECK(registering(dialog)->isEnabled());
}
