// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/fold.h"
#include "japan/person_name.h"
#include "japan/plate.h"
#include "operations/shop_import/known_words.h"
#include "operations/shop_import/row_reader.h"

#include <QRegularExpression>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using enum ShopField;
using namespace domain;
using store::Record;

namespace {

/// The column of purchases.csv that a date field fills; nullptr for other fields.
const char *purchaseDate(ShopField field)
{
    switch (field) {
    case OrderedOn: return "ordered_on";
    case RegisteredOn: return "registered_on";
    case DeliveredOn: return "delivered_on";
    case FirstRegisteredOn: return "first_registered_on";
    case InspectionDueOn: return "inspection_due_on";
    case DisposedOn: return "disposed_on";
    case ContractEndsOn: return "contract_ends_on";
    case InsuranceEndsOn: return "insurance_ends_on";
    case WarrantyEndsOn: return "warranty_ends_on";
    default: return nullptr;
    }
}

/// The column that a field of plain words fills.
const char *purchaseText(ShopField field)
{
    switch (field) {
    case CarCode: return "code";
    case Maker: return "maker";
    case Model: return "model";
    case Grade: return "grade";
    case ChassisNo: return "chassis_no";
    case Colour: return "colour";
    case Use: return "use";
    default: return nullptr;
    }
}

QString kilometres(const QString &text)
{
    static const QRegularExpression other(u"[,\\s]|km|キロ"_s, QRegularExpression::CaseInsensitiveOption);
    auto plain = japan::ordinaryWidth(text);
    return plain.remove(other);
}

} // namespace

bool RowReader::readCarField(const Column &column, const Cell &cell)
{
    const auto &info = infoOf(column.field);
    if (!info.ofCar)
        return false;
    auto &car = m_cars[column.number];
    if (const char *target = purchaseDate(column.field)) {
        setDay(car.ours, target, column, cell);
        car.any = car.any || !car.ours.value(target).isEmpty();
        return true;
    }
    const auto line = keptLine(cell.text);
    if (const char *target = purchaseText(column.field)) {
        if (saysNothing(japan::fold(line)))
            return true;
        const bool coded = column.field == ChassisNo || column.field == CarCode;
        car.ours.set(target, coded ? japan::ordinaryWidth(line) : line);
        car.any = car.any || column.field == Model || column.field == ChassisNo || column.field == CarCode;
        converted(column, car.ours.value(target));
        return true;
    }
    return readCarWord(column, line);
}

bool RowReader::readCarWord(const Column &column, const QString &text)
{
    auto &car = m_cars[column.number];
    const auto folded = japan::fold(text);
    switch (column.field) {
    case Plate: readPlate(column, text); return true;
    case PlatePlace: car.place = text; return true;
    case PlateClass: car.classNo = text; return true;
    case PlateKana: car.kana = text; return true;
    case PlateSerial: car.serial = text; return true;
    case CarStaff: car.staff = text; return true;
    case BoughtHere: car.elsewhere = folded.contains(u'他'); return true;
    case Km:
        car.ours.set("km", kilometres(text));
        converted(column, car.ours.value("km"));
        return true;
    case Condition:
        if (const auto word = conditionOf(folded)) {
            car.ours.setWord("condition", *word);
            converted(column, car.ours.value("condition"));
            return true;
        }
        break;
    case Payment:
        if (const auto word = paymentOf(folded)) {
            car.ours.setWord("payment", *word);
            converted(column, car.ours.value("payment"));
            return true;
        }
        break;
    default: break;
    }
    // What is kept as it is, and words that the field cannot hold.
    if (!saysNothing(folded) && !column.heading.isEmpty()) {
        auto name = column.heading;
        if (describe(RecordKind::Purchase).indexOf(name.toStdString()) >= 0)
            name += u"（元の列）"_s;
        car.ours.extra.insert(name, text);
        converted(column, text);
        if (column.field != CarExtra)
            find(u"unknown_word"_s, column,
                 {u"「%1」に知らない言葉があり、そのまま保管しました"_s.arg(columnName(column)),
                  u"“%1” holds unknown words; they were kept as they are"_s.arg(columnName(column))});
    }
    return true;
}

void RowReader::readPlate(const Column &column, const QString &text)
{
    if (saysNothing(japan::fold(text)))
        return;
    auto &car = m_cars[column.number];
    const auto plate = japan::parsePlate(text);
    if (!plate)
        find(u"odd_plate"_s, column,
             {u"「%1」に登録番号として読めない値があり、そのまま入れました"_s.arg(columnName(column)),
              u"“%1” holds values that are no plate number; they were kept as written"_s.arg(columnName(column))});
    car.ours.set("plate", plate ? plate->text() : text);
    car.any = true;
    converted(column, car.ours.value("plate"));
}

void RowReader::finishPlate(CarParts &car)
{
    if (car.serial.isEmpty() || !car.ours.value("plate").isEmpty()) {
        // Parts of no plate are kept as they are.
        for (const auto &[field, part] : {std::pair{PlatePlace, &car.place}, {PlateClass, &car.classNo}})
            if (const auto *column = columnOf(field);
                column && car.serial.isEmpty() && car.ours.value("plate").isEmpty() && !part->isEmpty())
                car.ours.extra.insert(columnName(*column), *part);
        return;
    }
    const QString text = car.place % u' ' % car.classNo % u' ' % car.kana % u' ' % car.serial;
    const auto *column = columnOf(PlateSerial);
    if (const auto plate = japan::parsePlate(text)) {
        car.ours.set("plate", plate->text());
        if (column)
            converted(*column, plate->text());
    } else {
        car.ours.set("plate", text.simplified());
        if (column)
            find(u"odd_plate"_s, *column,
                 {u"「%1」に登録番号として読めない値があり、そのまま入れました"_s.arg(columnName(*column)),
                  u"“%1” holds values that are no plate number; they were kept as written"_s.arg(columnName(*column))});
    }
    car.any = true;
}

void RowReader::finishCars()
{
    for (auto &[number, car] : m_cars) {
        finishPlate(car);
        if (!car.any) {
            // A car of which nothing is known that tells it from others: what there is stays with the customer.
            for (auto it = car.ours.extra.begin(); it != car.ours.extra.end(); ++it)
                m_draft.customer.extra.insert(it.key(), it.value());
            continue;
        }
        if (!car.staff.isEmpty())
            car.ours.set("staff", staffCodeOf({}, car.staff, m_plan.find(CarStaff, number)));
        if (car.elsewhere) {
            Record other(RecordKind::OtherCar);
            for (const char *name :
                 {"code", "maker", "model", "plate", "delivered_on", "inspection_due_on", "disposed_on"})
                other.set(name, car.ours.value(name));
            other.extra = car.ours.extra;
            m_draft.cars.push_back({std::move(other)});
            continue;
        }
        checkCar(car.ours);
        m_draft.cars.push_back({std::move(car.ours)});
    }
}

void RowReader::checkCar(const Record &car)
{
    const auto delivered = car.date("delivered_on"), ordered = car.date("ordered_on"),
               disposed = car.date("disposed_on");
    const auto name
        = [this](ShopField field) { return columnOf(field) ? columnName(*columnOf(field)) : infoOf(field).label.ja; };
    if (delivered.isValid() && disposed.isValid() && disposed < delivered)
        m_findings.add(u"disposed_before_delivered"_s, name(DisposedOn), m_draft.line,
                       {u"納車より前に手放したことになっています"_s, u"Disposed of before it was delivered"_s});
    if (delivered.isValid() && ordered.isValid() && delivered < ordered)
        m_findings.add(u"delivered_before_ordered"_s, name(DeliveredOn), m_draft.line,
                       {u"注文より前に納車したことになっています"_s, u"Delivered before it was ordered"_s});
}

} // namespace kikubari::operations
