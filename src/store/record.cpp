// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record.h"

namespace kikubari::store {

Record::Record(domain::RecordKind kind) : m_kind(kind), m_values(domain::describe(kind).columns.size()) { }

const QString &Record::value(std::string_view column) const
{
    const int at = description().indexOf(column);
    Q_ASSERT(at >= 0);
    return m_values[static_cast<std::size_t>(at)];
}

QDate Record::date(std::string_view column) const
{
    return QDate::fromString(value(column), Qt::ISODate);
}

Record &Record::set(std::string_view column, const QString &value)
{
    const int at = description().indexOf(column);
    Q_ASSERT(at >= 0);
    m_values[static_cast<std::size_t>(at)] = value.trimmed();
    return *this;
}

Record &Record::set(std::string_view column, QDate value)
{
    return set(column, value.isValid() ? value.toString(Qt::ISODate) : QString());
}

QStringList Record::key() const
{
    QStringList key;
    for (std::size_t i = 0; i < m_values.size(); ++i)
        if (description().columns[i].key)
            key << m_values[i];
    return key;
}

} // namespace kikubari::store
