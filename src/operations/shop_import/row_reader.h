// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/shop_import/cell_values.h"
#include "operations/shop_import/sheet_layout.h"
#include "operations/shop_import/shop_draft.h"
#include "operations/shop_import/staff_finder.h"

#include <QHash>

#include <map>

namespace kikubari::operations {

/// Turns rows of the file into drafts of records, by the mapping of its columns. What is odd goes to the findings.
class RowReader
{
public:
    RowReader(const ShopFilePlan &plan, const SheetLayout &layout, QDate today, StaffFinder &staff,
              ShopFindings &findings);
    /// Names of the store's branches (folded) → their codes.
    void setStores(QHash<QString, QString> stores) { m_stores = std::move(stores); }
    /// The file's rows come with a fixed number of fields, so a wrong number of them is a fault.
    void setStrictWidth(bool strict) { m_strictWidth = strict; }

    [[nodiscard]] ShopDraft read(const exchange::TableRow &asWritten);

private:
    using Column = ColumnMapping;
    using Cell = exchange::TableCell;

    /// What several columns say together.
    struct Parts
    {
        QString name, family, given, kana, familyKana, givenKana, company, department, honorific, kind;
        QString prefecture, city, building;
        QString doubtfulCode, doubtfulText; ///< a postal code that may be none
        QStringList addressLines;
        QString staffName, staffCode;
        QStringList refuses;
        std::vector<std::pair<QString, QString>> notes; ///< heading and text
        QString contactHow, contactNote, contactStaff, serviceKind;
        store::Record otherCar{domain::RecordKind::OtherCar};
        QDate contactOn;
        bool anyCustomer = false; ///< one of the customer's own fields has something
    };
    struct CarParts
    {
        store::Record ours{domain::RecordKind::Purchase};
        QString place, classNo, kana, serial, staff;
        bool any = false, elsewhere = false;
    };
    struct PhoneText
    {
        const Column *column;
        QString text;
    };

    /// The row with what 〃 stands for, and with dates of several columns put together.
    [[nodiscard]] exchange::TableRow completed(exchange::TableRow row);
    void readCell(const Column &column, const Cell &cell);
    [[nodiscard]] bool readPersonField(const Column &column, const Cell &cell);
    [[nodiscard]] bool readCareField(const Column &column, const Cell &cell);
    [[nodiscard]] bool readCarField(const Column &column, const Cell &cell);
    [[nodiscard]] bool readCarWord(const Column &column, const QString &text);
    [[nodiscard]] bool readHistoryField(const Column &column, const Cell &cell);
    [[nodiscard]] bool readOtherCar(const Column &column, const Cell &cell);
    void readRefusal(const Column &column, const QString &text);
    void readPostalCode(const Column &column, const QString &text);
    void readEmail(const Column &column, const QString &text);
    void readPlate(const Column &column, const QString &text);
    /// Reads a day into a column of a record; past = odd where it lies in the future.
    void setDay(store::Record &record, std::string_view target, const Column &column, const Cell &cell);
    void keepBeside(const Column &column, const QString &text);
    [[nodiscard]] QDate dayOf(const Column &column, const Cell &cell);

    void finishCustomer();
    void finishName();
    void finishKey(const QString &person, const QString &kana);
    void finishAddress();
    void finishPostalCode();
    void finishPhones();
    void rejectPhone(const PhoneText &from, const QString &number);
    void placePhone(const PhoneText &from, const QString &number, const QString &label, bool mobile);
    void finishNotes();
    void finishStaff();
    void finishCars();
    void finishPlate(CarParts &car);
    void finishHistory();
    void finishContact();
    void checkCar(const store::Record &car);
    void checkWidth(const exchange::TableRow &row);
    [[nodiscard]] QString staffCodeOf(const QString &code, const QString &name, const Column *column);

    void reject(const Column *column, const QString &value, const QString &reason, const Text &text);
    void find(const QString &kind, const Column &column, const Text &text);
    void converted(const Column &column, const QString &text);
    /// What the column's word cannot hold goes into the note, under its heading.
    void keepInNote(const Column &column, const QString &text);
    [[nodiscard]] const Column *columnOf(ShopField field) const { return m_plan.find(field); }

    const ShopFilePlan &m_plan;
    const SheetLayout &m_layout;
    QDate m_today;
    StaffFinder &m_staff;
    ShopFindings &m_findings;
    QHash<QString, QString> m_stores;
    bool m_strictWidth = false;
    int m_noteColumns = 0;
    std::vector<exchange::TableCell> m_above; ///< the cells of the row before, for 〃

    ShopDraft m_draft;
    Parts m_parts;
    std::map<int, CarParts> m_cars;
    std::vector<PhoneText> m_phones;
};

} // namespace kikubari::operations
