// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "cli/list_writer.h"
#include "cli/output.h"
#include "operations/context.h"
#include "operations/store_access.h"
#include "store/store.h"

#include <QJsonObject>

namespace kikubari::cli {

/// What the program ends with (docs/command-line.md).
enum Status { Done = 0, WithFindings = 1, WrongUse = 2, NotDone = 3 };

/// What was said on the line for every command.
struct Globals
{
    Language language = Language::Japanese;
    Format format = Format::Table;
    QString database; ///< path of the store
    operations::Context context;
};

/// One run of the program: what it was told, where it writes, and its store.
class Session
{
public:
    Session(Globals globals, Output &output) : m_globals(std::move(globals)), m_output(output) { }

    [[nodiscard]] Language language() const { return m_globals.language; }
    [[nodiscard]] Format format() const { return m_globals.format; }
    [[nodiscard]] const QString &database() const { return m_globals.database; }
    [[nodiscard]] const operations::Context &context() const { return m_globals.context; }
    [[nodiscard]] QDate today() const { return m_globals.context.today; }
    [[nodiscard]] Output &output() const { return m_output; }
    [[nodiscard]] const QString &say(const Text &text) const { return text.in(m_globals.language); }
    [[nodiscard]] QString say(const char16_t *ja, const char16_t *en) const;
    void line(const QString &text = {}) const { m_output.line(text); }
    void json(const QJsonObject &object) const;
    [[nodiscard]] ListWriter list(std::vector<ListColumn> columns) const;
    [[nodiscard]] Progress progress() const;

    /// Opens the store; the member of staff who acts must be one of it.
    [[nodiscard]] Result<store::Store *> open();
    /// Opens the store, or makes one where there is none. Whoever acts need not be known yet.
    [[nodiscard]] Result<store::Store *> openOrCreate();
    /// Makes a store; Conflict where there is one.
    [[nodiscard]] Result<store::Store *> create();
    /// Removes the store again if this run has made it: a command that could not be done leaves nothing.
    void forgetCreated();

private:
    [[nodiscard]] Result<store::Store *> keep(Result<operations::OpenedStore> opened);

    Globals m_globals;
    Output &m_output;
    operations::StoreHandle m_store;
    bool m_created = false;
};

/// The store of whoever runs the program: $KIKUBARI_DATA, else the platform's data folder; file kikubari.db.
[[nodiscard]] QString defaultDatabase();

} // namespace kikubari::cli
