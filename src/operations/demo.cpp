// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/demo.h"

#include "operations/demo_files.h"
#include "operations/demo_life.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace kikubari::operations {

namespace {

constexpr qint64 mostCustomers = 1'000'000;
constexpr qint64 customersEach = 300;
constexpr qint64 salespeopleOfAStore = 10;

std::string numbered(char letter, qint64 number, qint64 highest)
{
    std::string digits = std::to_string(number);
    const std::size_t width = std::max<std::size_t>(3, std::to_string(highest).size());
    digits.insert(0, width - digits.size(), '0');
    return digits.insert(0, 1, letter);
}

// Golden Week, お盆 and New Year of every year that the records touch, and of the two to come.
std::vector<domain::Closure> closuresAround(QDate today)
{
    std::vector<domain::Closure> closures;
    for (int year = today.year() - 10; year <= today.year() + 2; ++year) {
        closures.push_back(
            {QDate(year, 4, 29), QDate(year, 5, 5), QStringLiteral("GW"), domain::ClosureKind::GoldenWeek});
        closures.push_back({QDate(year, 8, 11), QDate(year, 8, 16), QStringLiteral("お盆"), domain::ClosureKind::Obon});
        closures.push_back(
            {QDate(year, 12, 28), QDate(year + 1, 1, 4), QStringLiteral("年末年始"), domain::ClosureKind::NewYear});
    }
    return closures;
}

QString wordText(domain::ClosureKind kind)
{
    const std::string_view word = domain::wordOf(kind);
    return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

QJsonObject storeObject(const domain::StoreSettings &settings, const QString &code, qint64 number)
{
    QJsonArray closures;
    for (const domain::Closure &closure : settings.closures)
        closures.append(QJsonObject{{QStringLiteral("from"), closure.from.toString(Qt::ISODate)},
                                    {QStringLiteral("to"), closure.to.toString(Qt::ISODate)},
                                    {QStringLiteral("name"), closure.name},
                                    {QStringLiteral("kind"), wordText(closure.kind)}});
    const QString name
        = number == 1 ? QStringLiteral("みなと自動車 湘南店") : QStringLiteral("みなと自動車 第%1店").arg(number);
    return {{QStringLiteral("code"), code},
            {QStringLiteral("name"), name},
            {QStringLiteral("postal_code"), QStringLiteral("251-0047")},
            {QStringLiteral("address"), QStringLiteral("神奈川県藤沢市辻堂1-1-%1").arg(number)},
            {QStringLiteral("phone"), QStringLiteral("0466-00-0000")},
            {QStringLiteral("weekly_closed"), QJsonArray{QStringLiteral("tue"), QStringLiteral("wed")}},
            {QStringLiteral("closures"), closures},
            {QStringLiteral("open_days"), QJsonArray{}},
            {QStringLiteral("mail_days"), settings.mailDays},
            {QStringLiteral("dormant_after"), QStringLiteral("12m")}};
}

domain::StoreSettings demoSettings(QDate today)
{
    domain::StoreSettings settings;
    settings.code = "H001";
    settings.weeklyClosed = {{.weekday = 2}, {.weekday = 3}};
    settings.closures = closuresAround(today);
    return settings;
}

class DemoWriter
{
public:
    DemoWriter(DemoFiles files, const DemoOptions &options, const domain::StoreCalendar &calendar)
        : m_files(std::move(files)),
          m_options(options),
          m_maker(calendar, options.today, options.seed),
          m_salespeople((options.customers + customersEach - 1) / customersEach),
          m_stores((m_salespeople + salespeopleOfAStore - 1) / salespeopleOfAStore)
    {
    }

    Result<DemoSummary> write(const QString &folder, const Progress &progress)
    {
        if (auto stores = writeStores(folder); !stores)
            return tl::unexpected(stores.error());
        writeStaff();
        const Text what{QStringLiteral("見本のお客様を作っています"), QStringLiteral("Making the demo's customers")};
        Life life;
        for (qint64 i = 0; i < m_options.customers; ++i) {
            if (i % 1000 == 0 && progress && !progress(what, i, m_options.customers))
                return failure(ErrorKind::Cancelled, QStringLiteral("見本作りを中止しました。"),
                               QStringLiteral("Making the demo was stopped."));
            writeCustomer(i, life);
        }
        if (auto finished = m_files.finish(); !finished)
            return tl::unexpected(finished.error());
        return DemoSummary{m_stores,
                           m_salespeople,
                           m_options.customers,
                           m_files.purchases(),
                           m_files.services(),
                           m_files.contacts(),
                           domain::StaffCode(std::string_view(salesCode(0)))};
    }

private:
    [[nodiscard]] std::string salesCode(qint64 index) const { return numbered('S', index + 1, m_salespeople); }
    [[nodiscard]] std::string managerCode(qint64 index) const { return numbered('M', index + 1, m_stores); }
    [[nodiscard]] std::string storeCode(qint64 index) const { return numbered('H', index + 1, m_stores); }

    Result<void> writeStores(const QString &folder) const
    {
        const domain::StoreSettings settings = demoSettings(m_options.today);
        QJsonArray stores;
        for (qint64 i = 0; i < m_stores; ++i)
            stores.append(storeObject(settings, QString::fromStdString(storeCode(i)), i + 1));
        const QJsonDocument document = m_stores == 1 ? QJsonDocument(stores.first().toObject()) : QJsonDocument(stores);
        QSaveFile file(folder + QStringLiteral("/store.json"));
        if (!file.open(QIODevice::WriteOnly) || file.write(document.toJson()) < 0 || !file.commit())
            return failure(
                ErrorKind::Failed,
                QStringLiteral("%1 に書き込めませんでした。空き容量とフォルダーの書き込み許可を確かめてください。")
                    .arg(file.fileName()),
                QStringLiteral("%1 could not be written. Check the free space and the folder's permissions.")
                    .arg(file.fileName()),
                file.errorString());
        return {};
    }

    void writeStaff()
    {
        using namespace demo_data;
        Dice dice(m_options.seed, 0xD0D0);
        const auto write = [&](const std::string &code, std::string_view role, qint64 store, int years) {
            const Name surname = dice.pick(surnames);
            const Name given = dice.chance(25) ? dice.pick(femaleNames) : dice.pick(maleNames);
            const QDate joined(m_options.today.year() - years, 4, 1);
            m_files.staff(code, std::string(surname.written).append(" ").append(given.written),
                          std::string(surname.kana).append(" ").append(given.kana), role, storeCode(store), joined);
        };
        m_files.shelf();
        for (qint64 i = 0; i < m_stores; ++i)
            write(managerCode(i), "manager", i, dice.between(15, 28));
        for (qint64 i = 0; i < m_salespeople; ++i)
            write(salesCode(i), "salesperson", i / salespeopleOfAStore, dice.between(9, 14));
    }

    // Customers are dealt out to the salespeople in turn, so neighbours in the list belong to different people.
    void writeCustomer(qint64 index, Life &life)
    {
        const qint64 salesperson = index % m_salespeople;
        const qint64 slot = index / m_salespeople;
        m_maker.make(static_cast<quint64>(salesperson), static_cast<quint64>(slot), life);
        const std::string staff = salesCode(salesperson);
        const std::string manager = managerCode(salesperson / salespeopleOfAStore);
        const std::string store = storeCode(salesperson / salespeopleOfAStore);
        const qint64 household = !life.household ? 0 : (life.couple ? index - m_salespeople : index) + 1;
        // About one in twelve was sent by an earlier customer of the same salesperson.
        const qint64 earlier = slot - 1 - life.random * 7 % 40;
        const qint64 referrer = life.random % 12 == 5 && earlier >= 0 ? earlier * m_salespeople + salesperson + 1 : 0;
        m_files.customer(index + 1, household, referrer, {staff, manager, store}, m_options.today, life);
    }

    DemoFiles m_files;
    const DemoOptions &m_options;
    LifeMaker m_maker;
    qint64 m_salespeople;
    qint64 m_stores;
};

} // namespace

Result<DemoSummary> writeDemoFolder(const QString &folder, const DemoOptions &options, const Progress &progress)
{
    if (options.customers < 1 || options.customers > mostCustomers || !options.today.isValid())
        return failure(ErrorKind::WrongUse,
                       QStringLiteral("見本のお客様は1人から1,000,000人までです。日付も正しく指定してください。"),
                       QStringLiteral("A demo has 1 to 1,000,000 customers and needs a real day to end on."));
    if (!QDir().mkpath(folder))
        return failure(
            ErrorKind::Failed,
            QStringLiteral("フォルダー %1 を作れませんでした。書き込みの許可を確かめてください。").arg(folder),
            QStringLiteral("The folder %1 could not be made. Check its permissions.").arg(folder));
    const auto calendar = domain::StoreCalendar::make(demoSettings(options.today));
    if (!calendar)
        return tl::unexpected(calendar.error());
    auto files = DemoFiles::create(folder);
    if (!files)
        return tl::unexpected(files.error());
    return DemoWriter(std::move(*files), options, *calendar).write(folder, progress);
}

} // namespace kikubari::operations
