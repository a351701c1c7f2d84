// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_writer.h"

namespace kikubari::exchange {

/// The Excel kind of TableSink (libxlsxwriter in its constant-memory mode); made through TableSink::create.
[[nodiscard]] Result<std::unique_ptr<TableSink>> createXlsxSink(const QString &path,
                                                                std::span<const TableColumn> columns);

} // namespace kikubari::exchange
