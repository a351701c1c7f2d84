// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace kikubari::widgets {

class Actions;

/// F1: every key with what it does and where, made from the registry of actions.
class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    KeysDialog(const Actions &actions, QWidget *parent);
};

} // namespace kikubari::widgets
