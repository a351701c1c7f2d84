// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/shop_fields.h"

#include <array>
#include <vector>

namespace kikubari::operations {

namespace {

using namespace Qt::StringLiterals;
using enum ShopField;

/// In the order of the enumeration.
const std::vector<ShopFieldInfo> &fieldList()
{
    static const std::vector<ShopFieldInfo> list{
        {Ignore, "ignore", {u"取り込まない"_s, u"Do not take"_s}, ShopGroup::None, false, true},
        {Extra, "extra", {u"そのまま保管（お客様）"_s, u"Keep as it is (customer)"_s}, ShopGroup::None, false, true},
        {CarExtra, "car_extra", {u"そのまま保管（お車）"_s, u"Keep as it is (car)"_s}, ShopGroup::Car, true, true},
        {CustomerCode, "code", {u"お客様コード"_s, u"Customer code"_s}, ShopGroup::Customer, false, false},
        {Name, "name", {u"お名前"_s, u"Name"_s}, ShopGroup::Customer, false, false},
        {FamilyName, "family_name", {u"姓"_s, u"Family name"_s}, ShopGroup::Customer, false, false},
        {GivenName, "given_name", {u"名"_s, u"Given name"_s}, ShopGroup::Customer, false, false},
        {Kana, "kana", {u"フリガナ"_s, u"Kana"_s}, ShopGroup::Customer, false, false},
        {FamilyKana, "family_kana", {u"セイ"_s, u"Family name in kana"_s}, ShopGroup::Customer, false, false},
        {GivenKana, "given_kana", {u"メイ"_s, u"Given name in kana"_s}, ShopGroup::Customer, false, false},
        {Honorific, "honorific", {u"敬称"_s, u"Honorific"_s}, ShopGroup::Customer, false, false},
        {Kind, "kind", {u"個人・法人"_s, u"Person or company"_s}, ShopGroup::Customer, false, false},
        {Company, "company", {u"会社名"_s, u"Company"_s}, ShopGroup::Customer, false, false},
        {Department, "department", {u"部署"_s, u"Department"_s}, ShopGroup::Customer, false, false},
        {PostalCode, "postal_code", {u"郵便番号"_s, u"Postal code"_s}, ShopGroup::Address, false, false},
        {Address, "address", {u"住所"_s, u"Address"_s}, ShopGroup::Address, false, true},
        {Prefecture, "prefecture", {u"都道府県"_s, u"Prefecture"_s}, ShopGroup::Address, false, false},
        {City, "city", {u"市区町村"_s, u"City"_s}, ShopGroup::Address, false, false},
        {Building, "building", {u"建物"_s, u"Building"_s}, ShopGroup::Address, false, false},
        {Phone, "phone", {u"電話"_s, u"Phone"_s}, ShopGroup::Reach, false, true},
        {Mobile, "mobile", {u"携帯"_s, u"Mobile"_s}, ShopGroup::Reach, false, true},
        {AnyPhone, "any_phone", {u"電話（種類は番号で）"_s, u"Phone of any kind"_s}, ShopGroup::Reach, false, true},
        {WorkPhone, "work_phone", {u"勤務先の電話"_s, u"Work phone"_s}, ShopGroup::Reach, false, true},
        {Fax, "fax", {u"FAX（取り込まない）"_s, u"Fax (not taken)"_s}, ShopGroup::Reach, false, true},
        {Email, "email", {u"メール"_s, u"E-mail"_s}, ShopGroup::Reach, false, false},
        {Birthday, "birthday", {u"誕生日"_s, u"Birthday"_s}, ShopGroup::Person, false, false},
        {Age, "age", {u"年齢（取り込まない）"_s, u"Age (not taken)"_s}, ShopGroup::Person, false, false},
        {Sex, "sex", {u"性別"_s, u"Sex"_s}, ShopGroup::Person, false, false},
        {Occupation, "occupation", {u"職業"_s, u"Occupation"_s}, ShopGroup::Person, false, false},
        {Staff, "staff", {u"担当"_s, u"Salesperson"_s}, ShopGroup::Care, false, false},
        {StaffCode, "staff_code", {u"担当コード"_s, u"Salesperson's code"_s}, ShopGroup::Care, false, false},
        {Rank, "rank", {u"ランク"_s, u"Rank"_s}, ShopGroup::Care, false, false},
        {Refuses, "refuses", {u"お断り"_s, u"Refusals"_s}, ShopGroup::Care, false, true},
        {PermitsDm, "permits_dm", {u"DM（可・不可）"_s, u"DM (yes or no)"_s}, ShopGroup::Care, false, false},
        {RefusesDm, "refuses_dm", {u"DM不可の印"_s, u"Mark for no DM"_s}, ShopGroup::Care, false, false},
        {Note, "note", {u"備考"_s, u"Note"_s}, ShopGroup::Care, false, true},
        {Household, "household", {u"世帯"_s, u"Household"_s}, ShopGroup::Customer, false, false},
        {Referrer, "referrer", {u"紹介者"_s, u"Referrer"_s}, ShopGroup::Care, false, false},
        {FirstMetOn, "first_met_on", {u"初めて会った日"_s, u"First met on"_s}, ShopGroup::Care, false, false},
        {Anniversary, "anniversary", {u"記念日"_s, u"Anniversary"_s}, ShopGroup::Person, false, false},
        {Store, "store", {u"店舗"_s, u"Store"_s}, ShopGroup::Care, false, false},
        {CarCode, "car_code", {u"お車のコード"_s, u"Car code"_s}, ShopGroup::Car, true, false},
        {Condition, "condition", {u"新車・中古車"_s, u"New or used"_s}, ShopGroup::Car, true, false},
        {Maker, "maker", {u"メーカー"_s, u"Maker"_s}, ShopGroup::Car, true, false},
        {Model, "model", {u"車名"_s, u"Model"_s}, ShopGroup::Car, true, false},
        {Grade, "grade", {u"グレード"_s, u"Grade"_s}, ShopGroup::Car, true, false},
        {Plate, "plate", {u"登録番号"_s, u"Number plate"_s}, ShopGroup::Car, true, false},
        {PlatePlace, "plate_place", {u"ナンバー（地名）"_s, u"Plate: place"_s}, ShopGroup::Car, true, false},
        {PlateClass, "plate_class", {u"ナンバー（分類番号）"_s, u"Plate: class"_s}, ShopGroup::Car, true, false},
        {PlateKana, "plate_kana", {u"ナンバー（かな）"_s, u"Plate: kana"_s}, ShopGroup::Car, true, false},
        {PlateSerial, "plate_serial", {u"ナンバー（番号）"_s, u"Plate: number"_s}, ShopGroup::Car, true, false},
        {ChassisNo, "chassis_no", {u"車台番号"_s, u"Chassis number"_s}, ShopGroup::Car, true, false},
        {OrderedOn, "ordered_on", {u"注文日"_s, u"Ordered on"_s}, ShopGroup::CarDates, true, false},
        {RegisteredOn, "registered_on", {u"登録日"_s, u"Registered on"_s}, ShopGroup::CarDates, true, false},
        {DeliveredOn, "delivered_on", {u"納車日"_s, u"Delivered on"_s}, ShopGroup::CarDates, true, false},
        {FirstRegisteredOn,
         "first_registered_on",
         {u"初度登録"_s, u"First registered"_s},
         ShopGroup::CarDates,
         true,
         false},
        {InspectionDueOn,
         "inspection_due_on",
         {u"車検満了日"_s, u"Inspection due"_s},
         ShopGroup::CarDates,
         true,
         false},
        {DisposedOn, "disposed_on", {u"手放した日"_s, u"Disposed on"_s}, ShopGroup::CarDates, true, false},
        {Payment, "payment", {u"支払方法"_s, u"Payment"_s}, ShopGroup::Car, true, false},
        {ContractEndsOn,
         "contract_ends_on",
         {u"ローン・リースの終わり"_s, u"Contract ends"_s},
         ShopGroup::CarDates,
         true,
         false},
        {InsuranceEndsOn,
         "insurance_ends_on",
         {u"任意保険の満期"_s, u"Insurance ends"_s},
         ShopGroup::CarDates,
         true,
         false},
        {WarrantyEndsOn, "warranty_ends_on", {u"保証の終わり"_s, u"Warranty ends"_s}, ShopGroup::CarDates, true, false},
        {Km, "km", {u"走行距離"_s, u"Kilometres"_s}, ShopGroup::Car, true, false},
        {Colour, "colour", {u"色"_s, u"Colour"_s}, ShopGroup::Car, true, false},
        {Use, "use", {u"用途"_s, u"Use"_s}, ShopGroup::Car, true, false},
        {CarStaff, "car_staff", {u"販売した担当"_s, u"Who sold it"_s}, ShopGroup::Car, true, false},
        {BoughtHere, "bought_here", {u"自社・他社"_s, u"Bought here or elsewhere"_s}, ShopGroup::Car, true, false},
        {OtherMaker,
         "other_maker",
         {u"他社の車：メーカー"_s, u"Other car: maker"_s},
         ShopGroup::OtherCar,
         false,
         false},
        {OtherModel, "other_model", {u"他社の車：車名"_s, u"Other car: model"_s}, ShopGroup::OtherCar, false, false},
        {OtherPlate,
         "other_plate",
         {u"他社の車：登録番号"_s, u"Other car: plate"_s},
         ShopGroup::OtherCar,
         false,
         false},
        {OtherInspectionDueOn,
         "other_inspection_due_on",
         {u"他社の車：車検満了日"_s, u"Other car: inspection due"_s},
         ShopGroup::OtherCar,
         false,
         false},
        {OtherDealer,
         "other_dealer",
         {u"他社の車：購入店"_s, u"Other car: dealer"_s},
         ShopGroup::OtherCar,
         false,
         false},
        {ContactOn, "contact_on", {u"最終連絡日"_s, u"Last contact on"_s}, ShopGroup::History, false, false},
        {ContactHow, "contact_how", {u"連絡のしかた"_s, u"How"_s}, ShopGroup::History, false, false},
        {ContactNote, "contact_note", {u"連絡の内容"_s, u"What was said"_s}, ShopGroup::History, false, false},
        {ContactStaff, "contact_staff", {u"連絡した人"_s, u"Who contacted"_s}, ShopGroup::History, false, false},
        {VisitedOn, "visited_on", {u"最終来店日"_s, u"Last visit to the shop"_s}, ShopGroup::History, false, false},
        {DmOn, "dm_on", {u"最終DM"_s, u"Last DM"_s}, ShopGroup::History, false, false},
        {ShakenOn, "shaken_on", {u"前回の車検"_s, u"Last inspection service"_s}, ShopGroup::History, false, false},
        {ServiceOn, "service_on", {u"最終入庫"_s, u"Last workshop visit"_s}, ShopGroup::History, false, false},
        {ServiceKind, "service_kind", {u"入庫の種類"_s, u"Kind of workshop visit"_s}, ShopGroup::History, false, false},
        {BookedFor, "booked_for", {u"入庫の予約"_s, u"Booked for"_s}, ShopGroup::History, false, false},
    };
    return list;
}

} // namespace

std::span<const ShopFieldInfo> shopFields()
{
    return fieldList();
}

const ShopFieldInfo &infoOf(ShopField field)
{
    return fieldList()[static_cast<std::size_t>(field)];
}

std::optional<ShopField> shopFieldOfName(QStringView name)
{
    for (const auto &info : fieldList())
        if (name == QLatin1StringView(info.name.data(), static_cast<qsizetype>(info.name.size())))
            return info.field;
    return std::nullopt;
}

const Text &textOf(ShopGroup group)
{
    static const std::array<Text, 10> texts{{{u"その他"_s, u"Other"_s},
                                             {u"お客様"_s, u"Customer"_s},
                                             {u"住所"_s, u"Address"_s},
                                             {u"連絡先"_s, u"Phone and mail"_s},
                                             {u"ご本人"_s, u"Person"_s},
                                             {u"管理"_s, u"Care"_s},
                                             {u"お車"_s, u"Car"_s},
                                             {u"お車の日付"_s, u"Dates of the car"_s},
                                             {u"他社の車"_s, u"Car of another dealer"_s},
                                             {u"これまで"_s, u"History"_s}}};
    return texts[static_cast<std::size_t>(group)];
}

} // namespace kikubari::operations
