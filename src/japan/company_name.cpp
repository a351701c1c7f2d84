// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/company_name.h"

#include "japan/fold.h"

#include <QRegularExpression>
#include <QRegularExpressionMatch>
#include <QStringList>

#include <array>

namespace kikubari::japan {

namespace {

struct Abbreviation
{
    QStringView shortForm; ///< what stands in the brackets
    QStringView longForm;
    QStringView signs; ///< one-character signs for it
};

// (合) is left out: it may be any of three forms.
constexpr std::array abbreviations{
    Abbreviation{u"株", u"株式会社", u"㈱㍿"},
    Abbreviation{u"有", u"有限会社", u"㈲"},
    Abbreviation{u"同", u"合同会社", u""},
    Abbreviation{u"資", u"合資会社", u"㈾"},
    Abbreviation{u"名", u"合名会社", u"㈴"},
    Abbreviation{u"相", u"相互会社", u""},
    Abbreviation{u"医社", u"医療法人社団", u""},
    Abbreviation{u"医財", u"医療法人財団", u""},
    Abbreviation{u"医", u"医療法人", u""},
    Abbreviation{u"社福", u"社会福祉法人", u""},
    Abbreviation{u"福", u"社会福祉法人", u""},
    Abbreviation{u"学", u"学校法人", u"㈻"},
    Abbreviation{u"宗", u"宗教法人", u""},
    Abbreviation{u"一社", u"一般社団法人", u""},
    Abbreviation{u"公社", u"公益社団法人", u""},
    Abbreviation{u"社", u"社団法人", u"㈳"},
    Abbreviation{u"一財", u"一般財団法人", u""},
    Abbreviation{u"公財", u"公益財団法人", u""},
    Abbreviation{u"財", u"財団法人", u"㈶"},
    Abbreviation{u"独", u"独立行政法人", u""},
    Abbreviation{u"特非", u"特定非営利活動法人", u""},
    Abbreviation{u"NPO", u"NPO法人", u""},
    Abbreviation{u"農", u"農事組合法人", u""},
    Abbreviation{u"協", u"協同組合", u"㈿"},
};

// Longer ones first, so that 医療法人 does not leave 社団 behind.
const QStringList &legalForms()
{
    static const QStringList forms
        = QStringLiteral("特定非営利活動法人 社会保険労務士法人 農業協同組合連合会 土地家屋調査士法人 有限責任事業組合 "
                         "医療法人社団 医療法人財団 一般社団法人 公益社団法人 一般財団法人 公益財団法人 社会福祉法人 "
                         "社会医療法人 独立行政法人 国立大学法人 農事組合法人 特例有限会社 認定こども園 司法書士法人 "
                         "行政書士法人 株式会社 有限会社 合同会社 合資会社 合名会社 相互会社 医療法人 学校法人 "
                         "宗教法人 更生保護法人 NPO法人 社団法人 財団法人 税理士法人 弁護士法人 特許業務法人 監査法人 "
                         "農業協同組合 漁業協同組合 生活協同組合 協同組合 信用金庫 信用組合 労働組合 管理組合 組合")
              .split(u' ');
    return forms;
}

// What only the names of firms and bodies end with. 寺 is none of them (小野寺), nor 院 or 園.
const QRegularExpression &bodyAtEnd()
{
    static const QRegularExpression expression(QStringLiteral(
        "..(商店|商会|商事|商工|工務店|工業所?|工業団地|製作所|鉄工所?|建設|建築|産業|興業|運輸|運送|物流|不動産|電機|"
        "電気|"
        "電器|設備|土木|塗装|板金|造園|農園|農場|牧場|水産|食品|酒造|酒店|薬局|医院|病院|クリニック|歯科|診療所|整骨院|"
        "接骨院|鍼灸院|美容室|理容室|理髪店|保育園|保育所|幼稚園|小学校|中学校|高校|高等学校|大学|学園|教室|事務所|"
        "研究所|"
        "支店|支社|本社|本店|営業所|出張所|工場|センター|市役所|区役所|町役場|村役場|県庁|都庁|府庁|警察署|消防署|"
        "郵便局|"
        "神社|教会|自治会|町内会|商工会|商工会議所|農協|漁協|生協|協会|連合会|財団|法人|会社|組合|ホテル|旅館|自動車|"
        "モータース|オート|サービス|グループ|ホールディングス|システムズ?|コーポレーション|カンパニー)(\\s.*)?$"));
    return expression;
}

bool isBracketed(QStringView text, qsizetype at, QStringView word, qsizetype &length)
{
    if (at + word.size() + 2 > text.size() || (text[at] != u'(' && text[at] != u'（'))
        return false;
    const QChar close = text[at + word.size() + 1];
    if ((close != u')' && close != u'）') || text.mid(at + 1, word.size()) != word)
        return false;
    length = word.size() + 2;
    return true;
}

// The abbreviation that stands at this place of a name.
const Abbreviation *abbreviationAt(QStringView name, qsizetype at, qsizetype &length)
{
    for (const Abbreviation &one : abbreviations) {
        if (one.signs.contains(name[at])) {
            length = 1;
            return &one;
        }
        if (!isBracketed(name, at, one.shortForm, length))
            continue;
        // (株) and (有) mean nothing else; the others only at the ends of a name.
        const bool certain = one.shortForm == u"株" || one.shortForm == u"有";
        if (certain || at == 0 || at + length == name.size() || name[at + length].isSpace())
            return &one;
    }
    length = 1;
    return nullptr;
}

} // namespace

QString canonicalCompanyName(QStringView name)
{
    const QStringView trimmed = name.trimmed();
    QString out;
    for (qsizetype at = 0; at < trimmed.size();) {
        qsizetype length = 1;
        if (const Abbreviation *found = abbreviationAt(trimmed, at, length))
            out += found->longForm;
        else
            out += trimmed.mid(at, 1);
        at += length;
    }
    return out;
}

bool isCompany(QStringView name)
{
    const QString written = canonicalCompanyName(name).normalized(QString::NormalizationForm_KC);
    for (const QString &form : legalForms())
        if (written.contains(form) && written.size() > form.size())
            return true;
    // Firms' names as banks write them in kana, and in English.
    static const QRegularExpression kanaForm(
        QStringLiteral("^(カ|ユ|ド|イ|シヤ|ザイ|ガク|フク)\\)|\\((カ|ユ|ド)\\)?$"));
    static const QRegularExpression english(
        QStringLiteral("\\b(co\\.?,? ?ltd|inc|corp|corporation|company|ltd|llc|k\\.?k)\\b\\.?"),
        QRegularExpression::CaseInsensitiveOption);
    if (kanaForm.match(written).hasMatch() || english.match(written).hasMatch())
        return true;
    return bodyAtEnd().match(written).hasMatch();
}

QString companyFold(QStringView name)
{
    static const QStringList folded = [] {
        QStringList made;
        for (const QString &form : legalForms())
            if (form != u"組合")
                made << fold(form);
        return made;
    }();
    QString text = fold(canonicalCompanyName(name));
    for (const QString &form : folded)
        text.remove(form);
    QString out;
    for (const QChar c : text)
        if (!QStringView(u"・.,、。'\"“”()&＆").contains(c))
            out += c;
    // A firm that is called nothing but its form keeps it.
    return out.isEmpty() ? fold(name) : out;
}

} // namespace kikubari::japan
