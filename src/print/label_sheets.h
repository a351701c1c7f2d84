// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/label_sheet.h"

#include <QStringList>

namespace kikubari::print {

/// The sheets that the program comes with (resources/print/label_sheets.json). Sheets of one form whose margins differ
/// between makers are entries of their own.
[[nodiscard]] const QList<domain::LabelSheet> &shippedLabelSheets();

/// The sheet with a key, a product code or an alias, tried in this order over the whole list; null if there is none.
[[nodiscard]] const domain::LabelSheet *findLabelSheet(const QList<domain::LabelSheet> &sheets, const QString &name);

/// Rectangular label sheets of a gLabels template file. What is not rectangular, has an unknown paper or implausible
/// measures is left out. Unreadable: no such file, no template file, over 1 MB, or with a document type of its own.
[[nodiscard]] Result<QList<domain::LabelSheet>> readGlabelsTemplates(const QString &path);

/// The template files of an installed gLabels in the standard share folders; empty where there is none.
[[nodiscard]] QStringList installedGlabelsTemplates();

} // namespace kikubari::print
