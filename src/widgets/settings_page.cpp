// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings_page.h"

#include "ui_settings_page.h"
#include "widgets/actions.h"
#include "widgets/controls.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

SettingsPage::SettingsPage(Preferences preferences, Actions *actions, QWidget *parent)
    : QWidget(parent),
      m_preferences(std::move(preferences)),
      m_ui(std::make_unique<Ui::SettingsPage>())
{
    m_ui->setupUi(this);
    m_ui->title->setFont(theme().font(Type::Title, true));
    m_ui->hint->setForegroundRole(QPalette::PlaceholderText);
    m_ui->storeLabel->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget *field : {static_cast<QWidget *>(m_ui->appearance), static_cast<QWidget *>(m_ui->factor),
                           static_cast<QWidget *>(m_ui->language)})
        field->setMinimumSize(theme().px(180), theme().px(30));
    for (const Act act : {Act::ChangePerson, Act::OpenFolder, Act::Keys}) {
        auto *button = new Button(actions->at(act)->text(), this);
        connect(button, &QAbstractButton::clicked, actions->at(act), &QAction::trigger);
        m_ui->buttons->addWidget(button);
    }
    m_ui->buttons->addStretch(1);
    m_ui->appearance->setCurrentIndex(static_cast<int>(m_preferences.appearance()));
    m_ui->factor->setValue(qRound(m_preferences.factor() * 100));
    m_ui->language->setCurrentIndex(static_cast<int>(m_preferences.language()));
    m_ui->factor->setKeyboardTracking(false);
    connect(m_ui->appearance, &QComboBox::activated, this, &SettingsPage::keep);
    connect(m_ui->language, &QComboBox::activated, this, &SettingsPage::keep);
    connect(m_ui->factor, &QSpinBox::valueChanged, this, &SettingsPage::keep);
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::setStorePath(const QString &path)
{
    m_ui->storeLabel->setText(path.isEmpty() ? QString() : tr("記録の場所: %1").arg(path));
}

void SettingsPage::keep()
{
    m_preferences.setAppearance(static_cast<Appearance>(m_ui->appearance->currentIndex()));
    m_preferences.setFactor(m_ui->factor->value() / 100.0);
    m_preferences.setLanguage(static_cast<Language>(m_ui->language->currentIndex()));
    Q_EMIT changed();
}

void SettingsPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme().window);
}

} // namespace kikubari::widgets
