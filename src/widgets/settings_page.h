// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/preferences.h"

#include <QWidget>

#include <memory>

namespace Ui {
class SettingsPage;
}

namespace kikubari::widgets {

class Actions;

/// Brightness, size of type and language: what belongs to the user of the PC, not to the store.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(Preferences preferences, Actions *actions, QWidget *parent = nullptr);
    ~SettingsPage() override;

    void setStorePath(const QString &path);

Q_SIGNALS:
    /// Something was changed and kept; the window shows itself anew.
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void keep();

    Preferences m_preferences;
    std::unique_ptr<Ui::SettingsPage> m_ui;
};

} // namespace kikubari::widgets
