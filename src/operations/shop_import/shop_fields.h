// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <QString>
#include <QStringView>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace kikubari::operations {

/// What a column of a shop's own file can mean.
enum class ShopField : std::uint8_t {
    Ignore,   ///< not taken
    Extra,    ///< kept with the customer under its own heading, as unknown columns of a folder are
    CarExtra, ///< the same, kept with the car
    // The customer.
    CustomerCode,
    Name,
    FamilyName,
    GivenName,
    Kana,
    FamilyKana,
    GivenKana,
    Honorific,
    Kind,
    Company, ///< a firm's name; a person's name beside it is then its contact person
    Department,
    PostalCode,
    Address, ///< several columns are lines of one address
    Prefecture,
    City,
    Building,
    Phone,
    Mobile,
    AnyPhone,
    WorkPhone,
    Fax,
    Email,
    Birthday,
    Age,
    Sex,
    Occupation,
    Staff, ///< name or code
    StaffCode,
    Rank,
    Refuses,   ///< words: DM不可・電話不可
    PermitsDm, ///< 可 不可 〇 ×
    RefusesDm, ///< a mark means "no DM": 〇 1 拒否
    Note,      ///< several are joined, each under its heading
    Household,
    Referrer,
    FirstMetOn,
    Anniversary,
    Store,
    // The car.
    CarCode,
    Condition,
    Maker,
    Model,
    Grade,
    Plate,
    PlatePlace,
    PlateClass,
    PlateKana,
    PlateSerial,
    ChassisNo,
    OrderedOn,
    RegisteredOn,
    DeliveredOn,
    FirstRegisteredOn,
    InspectionDueOn,
    DisposedOn,
    Payment,
    ContractEndsOn,
    InsuranceEndsOn,
    WarrantyEndsOn,
    Km,
    Colour,
    Use,
    CarStaff,
    BoughtHere, ///< 自社 他社
    // A car of another maker or dealer.
    OtherMaker,
    OtherModel,
    OtherPlate,
    OtherInspectionDueOn,
    OtherDealer,
    // What has been.
    ContactOn,
    ContactHow,
    ContactNote,
    ContactStaff,
    VisitedOn, ///< the customer's last visit to the showroom
    DmOn,
    ShakenOn,
    ServiceOn,
    ServiceKind,
    BookedFor,
};

/// Fields of one thing stand together in a list to choose from.
enum class ShopGroup : std::uint8_t { None, Customer, Address, Reach, Person, Care, Car, CarDates, OtherCar, History };

struct ShopFieldInfo
{
    ShopField field{};
    std::string_view name; ///< what the command line and profiles call it: family_name
    Text label;            ///< 姓 / Family name
    ShopGroup group{};
    bool ofCar = false;   ///< there may be several cars in a row (車名1, 車名2): the column's number says which
    bool several = false; ///< several columns may have it
};

/// All fields, in the order in which they are offered.
[[nodiscard]] std::span<const ShopFieldInfo> shopFields();
[[nodiscard]] const ShopFieldInfo &infoOf(ShopField field);
[[nodiscard]] std::optional<ShopField> shopFieldOfName(QStringView name);
/// お客様 / Customer.
[[nodiscard]] const Text &textOf(ShopGroup group);

} // namespace kikubari::operations
