// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/line_break.h"
#include "japan/readers_test.h"
#include "support/catch.h"

#include <QStringList>

using namespace kikubari::japan;

namespace {

// The lines of a text where every character counts one.
std::string broken(const char16_t *text, double room)
{
    const QString whole = q(text);
    QStringList lines;
    for (const TextLine &line :
         brokenLines(whole, room, [](QStringView part) { return double(part.toString().toUcs4().size()); }))
        lines.push_back(whole.mid(line.from, line.end - line.from));
    return s(lines.join(u'|'));
}

} // namespace

TEST_CASE("no line begins with a closing sign, a small kana or a long mark, none ends with an opening one")
{
    CHECK(broken(u"今日は晴れです。明日も", 7) == "今日は晴れで|す。明日も");
    CHECK(broken(u"お車のローター", 4) == "お車の|ローター");
    CHECK(broken(u"これは「新車」です", 4) == "これは|「新車」|です");
    CHECK(broken(u"キャラクターショップ", 7) == "キャラクター|ショップ");
}

TEST_CASE("numbers and block numbers stay whole, words too")
{
    CHECK(broken(u"小田原市扇町1-2-3", 7) == "小田原市扇町|1-2-3");
    CHECK(broken(u"小田原市扇町一‐二‐三", 8) == "小田原市扇町|一‐二‐三");
    CHECK(broken(u"下本能寺前町五一八番地", 8) == "下本能寺前町|五一八番地");
    CHECK(broken(u"新しいRAV4 Hybridが", 8) == "新しいRAV4|Hybridが");
}

TEST_CASE("what cannot be broken by the rules is broken anyway, and nothing is lost")
{
    CHECK(broken(u"12345678901234567890", 8) == "12345678|90123456|7890");
    CHECK(broken(u"𠮷𠮷𠮷𠮷𠮷", 2) == "𠮷𠮷|𠮷𠮷|𠮷");
    CHECK(broken(u"あいう。　えお　　", 4) == "あいう。|えお");
    CHECK(broken(u"一 二 三 四", 3) == "一 二|三 四");
    CHECK(broken(u"", 5).empty());
    CHECK(broken(u"あ", 0.5) == "あ");
    CHECK(broken(u"ー。ー。ー。", 2) == "ー。|ー。|ー。");
}

TEST_CASE("a long text keeps every character and no line is too long")
{
    QString text;
    for (int i = 0; i < 200; ++i)
        text += QStringLiteral("%1番目のお車「RAV4」は、キャンプにも便利です。").arg(i);
    QString all;
    for (const TextLine &line : brokenLines(text, 21, [](QStringView part) { return double(part.size()); })) {
        CHECK(line.end - line.from <= 21);
        all += QStringView(text).mid(line.from, line.end - line.from);
    }
    CHECK(all == text);
}
