// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/export_customers.h"

#include "exchange/table_writer.h"
#include "operations/export_source.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

#include <functional>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using exchange::TableColumn;
using exchange::TableKind;
using exchange::TableSink;
using Type = exchange::TableColumn::Type;

namespace {

/// Customers are read so many at a time: memory stays small, and progress moves.
constexpr std::size_t pageSize = 500;

/// One column of the tables. The Japanese headings are among those that the import of files knows, so that a table
/// that was written here can be read again.
struct ExportColumn
{
    Text heading;
    Type type;
    double width;
    std::function<void(TableSink &, const ExportedCustomer &)> write;
};

auto field(const char *name)
{
    return [name](TableSink &sink, const ExportedCustomer &customer) { sink.text(customer.record.value(name)); };
}

auto day(const char *name)
{
    return [name](TableSink &sink, const ExportedCustomer &customer) { sink.date(customer.record.date(name)); };
}

template <typename M> auto line(M store::ListRow::*member)
{
    return [member](TableSink &sink, const ExportedCustomer &customer) {
        if constexpr (std::is_same_v<M, QDate>)
            sink.date(customer.row.*member);
        else
            sink.text(customer.row.*member);
    };
}

void writeRefusals(TableSink &sink, const ExportedCustomer &customer)
{
    sink.text(customer.row.refuses.join(u' '));
}

void writeDaysSince(TableSink &sink, const ExportedCustomer &customer)
{
    if (customer.row.daysSince < 0)
        sink.empty();
    else
        sink.number(customer.row.daysSince);
}

const std::vector<ExportColumn> &columnsOfTables()
{
    using Row = store::ListRow;
    static const std::vector<ExportColumn> columns{
        {{u"顧客コード"_s, u"Customer code"_s}, Type::Text, 14, field("code")},
        {{u"氏名"_s, u"Name"_s}, Type::Text, 18, field("name")},
        {{u"敬称"_s, u"Honorific"_s}, Type::Text, 6, field("honorific")},
        {{u"フリガナ"_s, u"Kana"_s}, Type::Text, 20, field("kana")},
        {{u"郵便番号"_s, u"Postal code"_s}, Type::Text, 10, field("postal_code")},
        {{u"住所"_s, u"Address"_s}, Type::Text, 34, field("address")},
        {{u"建物名"_s, u"Building"_s}, Type::Text, 20, field("building")},
        {{u"電話番号"_s, u"Phone"_s}, Type::Text, 15, field("phone")},
        {{u"携帯電話"_s, u"Mobile"_s}, Type::Text, 15, field("mobile")},
        {{u"メール"_s, u"E-mail"_s}, Type::Text, 24, field("email")},
        {{u"生年月日"_s, u"Birthday"_s}, Type::Date, 12, day("birthday")},
        {{u"担当者"_s, u"Salesperson"_s}, Type::Text, 14, line(&Row::staffName)},
        {{u"ランク"_s, u"Rank"_s}, Type::Text, 7, field("rank")},
        {{u"連絡の拒否"_s, u"Refuses"_s}, Type::Text, 12, writeRefusals},
        {{u"メーカー"_s, u"Maker"_s}, Type::Text, 12, line(&Row::maker)},
        {{u"車名"_s, u"Model"_s}, Type::Text, 16, line(&Row::model)},
        {{u"登録番号"_s, u"Plate"_s}, Type::Text, 18, line(&Row::plate)},
        {{u"納車日"_s, u"Delivered on"_s}, Type::Date, 12, line(&Row::deliveredOn)},
        {{u"車検満了日"_s, u"Inspection due on"_s}, Type::Date, 12, line(&Row::inspectionDueOn)},
        {{u"最終接触日"_s, u"Last contact on"_s}, Type::Date, 12, line(&Row::lastOn)},
        {{u"最終接触者"_s, u"Last contact by"_s}, Type::Text, 14, line(&Row::lastByName)},
        {{u"接触からの日数"_s, u"Days since contact"_s}, Type::Number, 10, writeDaysSince},
        {{u"備考"_s, u"Note"_s}, Type::Text, 30, field("note")},
    };
    return columns;
}

tl::unexpected<Error> stopped()
{
    return failure(ErrorKind::Cancelled, u"書き出しを中止しました。"_s, u"The export was stopped."_s);
}

/// One export from beginning to end.
class CustomerExporter
{
public:
    CustomerExporter(store::Store &store, const Context &context, const CustomerExport &wanted,
                     const Progress &progress)
        : m_store(store),
          m_context(context),
          m_wanted(wanted),
          m_progress(progress)
    {
    }

    Result<CustomerExportReport> run(std::span<const qint64> customers)
    {
        m_total = static_cast<qint64>(customers.size());
        // The note stands before the file does: nothing leaves the house without it.
        auto transaction = m_store.begin({.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                          .kind = u"export"_s,
                                          .actor = m_context.actor,
                                          .at = m_context.now,
                                          .summary = u"お客様の書き出し"_s});
        if (!transaction)
            return tl::unexpected(transaction.error());
        const auto done = isTable() ? writeTable(customers, *transaction) : writeOther(customers, *transaction);
        if (!done)
            return tl::unexpected(done.error());
        return m_report;
    }

private:
    [[nodiscard]] bool isTable() const { return m_wanted.format <= CustomerFile::Excel; }

    using Visitor = std::function<Result<void>(const ExportedCustomer &)>;
    Result<void> forEach(std::span<const qint64> customers, const Visitor &visit)
    {
        while (!customers.empty()) {
            const auto page = customers.first(std::min(pageSize, customers.size()));
            customers = customers.subspan(page.size());
            auto loaded = exportedCustomers(m_store, page, m_context.today);
            if (!loaded)
                return tl::unexpected(loaded.error());
            for (const auto &customer : *loaded)
                if (auto done = visit(customer); !done)
                    return done;
            m_report.customers += static_cast<qint64>(loaded->size());
            m_read += static_cast<qint64>(page.size());
            if (m_progress && !m_progress({u"書き出し"_s, u"export"_s}, m_read, m_total))
                return stopped();
        }
        return {};
    }

    Result<void> writeTable(std::span<const qint64> customers, store::Transaction &transaction)
    {
        std::vector<TableColumn> columns;
        for (const auto &column : columnsOfTables())
            columns.push_back({column.heading.in(m_wanted.language), column.type, column.width});
        const auto kind = m_wanted.format == CustomerFile::Excel ? TableKind::Xlsx
            : m_wanted.format == CustomerFile::CsvUtf8           ? TableKind::CsvUtf8
                                                                 : TableKind::CsvCp932;
        auto sink = TableSink::create(m_wanted.path, kind, columns);
        if (!sink)
            return tl::unexpected(sink.error());
        const auto written = forEach(customers, [&sink](const ExportedCustomer &customer) -> Result<void> {
            for (const auto &column : columnsOfTables())
                column.write(**sink, customer);
            (*sink)->endRow();
            return {};
        });
        if (!written)
            return written;
        m_report.rows = m_report.customers;
        note(transaction);
        auto report = (*sink)->finish();
        if (!report)
            return tl::unexpected(report.error());
        m_report.defused = report->defusedCells;
        m_report.lostCount = report->lostCount;
        for (const auto &lost : report->lost)
            m_report.lost.push_back({lost.row, lost.column, lost.character});
        return transaction.commit();
    }

    Result<void> writeOther(std::span<const qint64> customers, store::Transaction &transaction)
    {
        std::vector<exchange::Vcard> cards;
        std::vector<exchange::CalendarEntry> entries;
        const bool calendar = m_wanted.format == CustomerFile::Calendar;
        const auto written = forEach(customers, [&](const ExportedCustomer &customer) -> Result<void> {
            if (!calendar) {
                cards.push_back(cardOf(customer));
                return {};
            }
            auto some = calendarOf(m_store, m_context, customer, m_wanted.language);
            if (!some)
                return tl::unexpected(some.error());
            entries.insert(entries.end(), some->begin(), some->end());
            return {};
        });
        if (!written)
            return written;
        m_report.rows = static_cast<qint64>(calendar ? entries.size() : cards.size());
        note(transaction);
        if (calendar) {
            const auto bytes = exchange::writeCalendar(entries, m_context.now, u"気配り"_s);
            if (!bytes)
                return tl::unexpected(bytes.error());
            return save(*bytes, transaction);
        }
        const auto version
            = m_wanted.format == CustomerFile::Vcard4 ? exchange::VcardVersion::V4 : exchange::VcardVersion::V3;
        return save(exchange::writeVcards(cards, version), transaction);
    }

    void note(store::Transaction &transaction) const
    {
        static constexpr const char16_t *names[]{u"csv", u"csv-cp932", u"xlsx", u"vcard3", u"vcard4", u"icalendar"};
        transaction.note(u"format"_s, QString::fromUtf16(names[static_cast<std::size_t>(m_wanted.format)]));
        transaction.note(u"customers"_s, m_report.customers);
        transaction.note(u"rows"_s, m_report.rows);
    }

    Result<void> save(const QByteArray &bytes, store::Transaction &transaction)
    {
        QSaveFile file(m_wanted.path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return cannotWrite(file.errorString());
        if (auto done = transaction.commit(); !done)
            return done;
        return file.commit() ? Result<void>() : cannotWrite(file.errorString());
    }

    Result<void> cannotWrite(const QString &detail) const
    {
        return failure(
            ErrorKind::ReadOnly,
            u"「%1」に書き込めません。フォルダーの権限と空き容量を確かめてください。"_s.arg(m_wanted.path),
            u"“%1” cannot be written. Check the rights and the free space of the folder."_s.arg(m_wanted.path), detail);
    }

    store::Store &m_store;
    const Context &m_context;
    const CustomerExport &m_wanted;
    const Progress &m_progress;
    CustomerExportReport m_report;
    qint64 m_read = 0, m_total = 0;
};

} // namespace

std::optional<CustomerFile> customerFileOf(const QString &path)
{
    const auto ending = QFileInfo(path).suffix().toLower();
    if (ending == u"csv")
        return CustomerFile::CsvUtf8;
    if (ending == u"xlsx")
        return CustomerFile::Excel;
    if (ending == u"vcf" || ending == u"vcard")
        return CustomerFile::Vcard3;
    if (ending == u"ics")
        return CustomerFile::Calendar;
    return std::nullopt;
}

Result<CustomerExportReport> exportCustomers(store::Store &store, const Context &context,
                                             std::span<const qint64> customers, const CustomerExport &wanted,
                                             const Progress &progress)
{
    return CustomerExporter(store, context, wanted, progress).run(customers);
}

} // namespace kikubari::operations
