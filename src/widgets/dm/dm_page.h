// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/day_service.h"
#include "models/dm_service.h"
#include "models/session.h"
#include "widgets/actions.h"
#include "widgets/dm/dm_printing.h"
#include "widgets/preferences.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace kikubari::widgets {

class DmAudience;
class DmHead;
class DmLabels;
class DmList;
class DmPosting;
class DmPurpose;
class DmResult;
class DmSide;
class Label;
class ReturnedField;
class Toast;

/// Mailings: the list of them, and one of them from its purpose to its response. Asks the service, shows the answers
/// and never waits for them.
class DmPage : public QWidget
{
    Q_OBJECT
public:
    enum Step { Purpose, Audience, Labels, Posting, Response };

    DmPage(models::DmService *service, models::DayService *day, models::Session *session, Actions *actions,
           Preferences preferences, QWidget *parent = nullptr);

    void showList();
    void newCampaign();
    /// Opens a mailing at the step that is next, or at a given one.
    void openCampaign(const QString &code, int step = -1);
    void setStep(int step);
    [[nodiscard]] int step() const { return m_step; }
    /// The mailing in front; without a code while a new one is being set up, nothing while the list is.
    [[nodiscard]] const std::optional<operations::Campaign> &campaign() const { return m_campaign; }
    /// Asks for what is in front again.
    void reload();
    void setReadOnly(bool readOnly);
    /// The store is another one.
    void forgetStore();
    void tellDone(const QString &sentence, bool undoable);

    [[nodiscard]] DmHead *head() const { return m_head; }
    [[nodiscard]] DmList *list() const { return m_list; }
    [[nodiscard]] DmPurpose *purpose() const { return m_purpose; }
    [[nodiscard]] DmAudience *audience() const { return m_audience; }
    [[nodiscard]] DmSide *side() const { return m_side; }
    [[nodiscard]] DmPaper *paper() const { return m_paper; }
    [[nodiscard]] DmLabels *labels() const { return m_labels; }
    [[nodiscard]] DmPosting *posting() const { return m_posting; }
    [[nodiscard]] DmResult *response() const { return m_response; }
    [[nodiscard]] DmPrinting *printing() const { return m_printing; }

    /// What outlives the page, which is made anew when sizes or words change.
    struct Unsaved
    {
        QString code;
        int step = -1;
        std::optional<operations::CampaignDraft> draft; ///< half-written
    };
    [[nodiscard]] std::optional<Unsaved> unsaved() const;
    void restore(const Unsaved &unsaved);

Q_SIGNALS:
    /// The list, or everything of a mailing, is on the screen.
    void loaded();
    void customerWanted(const kikubari::domain::CustomerCode &customer,
                        const QList<kikubari::domain::CustomerCode> &neighbours);
    /// Something was written: other pages are to be read again.
    void changed();
    void saved(const QString &sentence);
    void hint(const QString &sentence);
    void failed(const kikubari::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void connectAudience();
    void connectPrinting();
    [[nodiscard]] QWidget *makeWorking();
    /// How far a long job is, with the button that stops it; a total of 0 hides both.
    void showWorking(const Text &what, qint64 done, qint64 total);
    void connectActions();
    void back();
    void next();
    void print(bool pdf);
    [[nodiscard]] DmPrinting::Job printJob() const;
    void focusRegion(bool forward);
    void focusStep();
    [[nodiscard]] QString code() const;
    [[nodiscard]] operations::CampaignDraft freshDraft() const;

    // dm_page_load.cpp
    void askCampaign();
    void takeCampaign(const operations::Campaign &campaign);
    void askAudience();
    void askCheck();
    void askRest();
    void askResult();
    void takeAudience(const operations::Audience &audience);
    void askChoices();
    void showPieces();
    void refreshSteps();
    void refreshSample();
    void stepSample(int by);
    void showFindings();
    [[nodiscard]] QString conditionWords() const;

    // dm_page_write.cpp
    void saveDraft(bool goOn);
    void decideAudience(const std::function<void()> &then);
    void withSaved(const QList<domain::CustomerCode> &customers, const std::function<void()> &then);
    void takeOut(const QList<domain::CustomerCode> &customers);
    void takeBack(const QList<domain::CustomerCode> &customers);
    void writeLine(const domain::CustomerCode &customer, const QString &line);
    void editShelf();
    void chooseSheet(const QString &key);
    void registerSheet();
    void removeSheet();
    /// The store's own sheets as they are now; `key` is chosen where it is given.
    void takeSheets(const Result<QList<domain::LabelSheet>> &own, const QString &key);
    void chooseLetter(const QString &key);
    void noteChoice(const operations::CampaignDraft &draft);
    void post(QDate on, const QList<operations::LabelRange> &labels);
    void noteReturned(ReturnedField *field, const QStringList &numbers);
    void removeCampaign();
    void finished(const Result<operations::OperationResult> &result, bool undoable);
    [[nodiscard]] models::DmService::Done done(bool undoable = true);

    models::DmService *m_service;
    models::DayService *m_day;
    models::Session *m_session;
    Actions *m_actions;
    QList<domain::LabelSheet> m_ownSheets;
    DmPaper *m_paper;
    DmPrinting *m_printing;
    DmHead *m_head = nullptr;
    QStackedWidget *m_stack = nullptr; ///< the list and the steps
    QWidget *m_body = nullptr;
    DmList *m_list = nullptr;
    DmPurpose *m_purpose = nullptr;
    DmAudience *m_audience = nullptr;
    DmSide *m_side = nullptr;
    DmLabels *m_labels = nullptr;
    DmPosting *m_posting = nullptr;
    DmResult *m_response = nullptr;
    Toast *m_toast = nullptr;
    QWidget *m_working = nullptr; ///< how far a long job is
    Label *m_workingWords = nullptr;

    std::optional<operations::Campaign> m_campaign;
    std::optional<operations::MailingCheck> m_check;
    std::vector<operations::SavedSegment> m_segments;
    std::vector<operations::PrintJob> m_unfinished;
    int m_step = Purpose;
    int m_wantedStep = -1; ///< to go to once the mailing is read; -1 = stay, -2 = the one that is next
    int m_asked = 0;
    bool m_readOnly = false;
};

} // namespace kikubari::widgets
